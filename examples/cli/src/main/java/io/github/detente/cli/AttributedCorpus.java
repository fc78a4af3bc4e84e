package io.github.detente.cli;

import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.corpus.AttributedArticle;
import io.github.detente.corpus.AttributionLinesReader;
import io.github.detente.corpus.BratReader;
import io.github.detente.corpus.MarkedStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
  static List<AttributedArticle> read(Path path, Problems problems) {
    if (!Files.exists(path)) {
      throw new UnusableException(path + ": no such file or folder; expected " + FORMATS);
    }
    List<AttributedArticle> articles;
    try {
      articles = articles(path, problems);
    } catch (IOException e) {
      throw new UnusableException(path + ": cannot be read: " + Destination.reason(e), e);
    }
    if (articles.isEmpty()) {
      throw new UnusableException(path + ": no marked article; expected " + FORMATS);
    }
    return articles;
  }

  private static List<AttributedArticle> articles(Path path, Problems problems) throws IOException {
    Optional<AnnotationFormat> format = AnnotationFormat.of(path);
    if (format.isPresent() && format.get() == AnnotationFormat.BRAT) {
      return BratReader.readFolder(path, problems::report);
    }
    if (format.isEmpty() && !Files.isDirectory(path)) {
      return AttributionLinesReader.read(path, problems::report);
    }
    return MarkedArticles.read(path, problems).stream()
        .map(
            marked ->
                new AttributedArticle(
                    marked.article(),
                    marked.statements().stream().map(MarkedStatement::statement).toList()))
        .toList();
  }
}
