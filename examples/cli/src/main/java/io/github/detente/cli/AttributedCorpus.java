package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.corpus.AttributedArticle;
import io.github.detente.corpus.AttributionLinesReader;
import io.github.detente.corpus.BratReader;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a corpus of marked articles, in whichever of the three formats it is. */
final class AttributedCorpus {
  static final String FORMATS =
      "JSON Lines with attributions, a folder of brat files (.txt and .ann), or a folder of"
          + " articles with inline marks (.txt)";

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
    if (!Files.isDirectory(path)) {
      return AttributionLinesReader.read(path, problems::report);
    }
    if (Files.isDirectory(path.resolve("attributions")) || !files(path, ".ann").isEmpty()) {
      return BratReader.readFolder(path, problems::report);
    }
    List<AttributedArticle> articles = new ArrayList<>();
    for (Path file : files(path, ".txt")) {
      try {
        MarkedArticle marked = MarkedArticleReader.read(file.toString(), Files.readString(file));
        articles.add(
            new AttributedArticle(
                marked.article(),
                marked.statements().stream().map(MarkedStatement::statement).toList()));
      } catch (InvalidRecordException e) {
        problems.report(e);
      } catch (CharacterCodingException e) {
        problems.report(file + ": is not UTF-8; expected text in UTF-8");
      }
    }
    return articles;
  }

  private static List<Path> files(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }
}
