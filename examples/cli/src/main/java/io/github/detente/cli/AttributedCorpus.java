package io.github.detente.cli;

import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.corpus.AttributionLinesReader;
import io.github.detente.corpus.MarkedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a corpus of marked articles, in whichever of the three formats it is. */
final class AttributedCorpus {
  static final String FORMATS =
      "JSON Lines with attributions, a folder of brat files (.txt and .ann), a folder"
          + " of articles with inline marks (.txt), or an export of another annotation tool";

  private AttributedCorpus() {}

  /**
   * Reads all articles that are as they should be, and reports the others.
   *
   * @throws UnusableException if there is none
   */
  static List<MarkedArticle> read(Path path, Problems problems) {
    if (!Files.exists(path)) {
      throw new UnusableException(path + ": no such file or folder; expected " + FORMATS);
    }
    if (AnnotationFormat.of(path).isPresent() || Files.isDirectory(path)) {
      return MarkedArticles.read(path, problems);
    }
    List<MarkedArticle> articles;
    try {
      articles = AttributionLinesReader.read(path, problems::report);
    } catch (IOException e) {
      throw new UnusableException(path + ": cannot be read: " + Destination.reason(e), e);
    }
    if (articles.isEmpty()) {
      throw new UnusableException(path + ": no marked article; expected " + FORMATS);
    }
    return articles;
  }
}
