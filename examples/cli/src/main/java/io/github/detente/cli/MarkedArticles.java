package io.github.detente.cli;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads marked articles of whatever form: what an annotation tool gave out, or a folder of articles
 * with inline marks. Stateless.
 */
final class MarkedArticles {
  private static final String FORMATS =
      "a file of doccano, Label Studio, Prodigy or CoNLL-U, a folder of brat, INCEpTION or Web"
          + " Annotation, or of articles with inline marks";

  /** Enough to see the names of an object's fields. */
  private static final int HEAD = 1 << 16;

  private MarkedArticles() {}

  /**
   * Reads all articles that are as they should be, and reports the others.
   *
   * @throws UnusableException if there is none
   */
  static List<MarkedArticle> read(Path path, Problems problems) {
    Optional<AnnotationFormat> format = AnnotationFormat.of(path);
    if (format.isPresent()) {
      return read(path, format.get(), problems);
    }
    if (!Files.exists(path)) {
      throw new UnusableException(path + ": no such file or folder; expected " + FORMATS);
    }
    unknownJson(path)
        .ifPresent(
            what -> {
              throw new UnusableException(path + ": " + what + "; expected " + FORMATS);
            });
    try {
      return some(path, inline(path, problems), problems);
    } catch (IOException e) {
      throw new UnusableException(path + ": cannot be read: " + Destination.reason(e), e);
    }
  }

  /** Reads articles of a format, as {@link #read(Path, Problems)} does. */
  static List<MarkedArticle> read(Path path, AnnotationFormat format, Problems problems) {
    if (!Files.exists(path)) {
      throw new UnusableException(path + ": no such file or folder; expected " + FORMATS);
    }
    try {
      return some(path, format.read(path, problems::report), problems);
    } catch (IOException e) {
      throw new UnusableException(path + ": cannot be read: " + Destination.reason(e), e);
    }
  }

  /** Spans of a type that nobody knows are no error, but whoever drew them wants to hear of it. */
  private static List<MarkedArticle> some(
      Path path, List<MarkedArticle> articles, Problems problems) {
    if (articles.isEmpty()) {
      throw new UnusableException(path + ": no marked article; expected " + FORMATS);
    }
    if (articles.stream().allMatch(article -> article.statements().isEmpty())) {
      problems.note(
          path
              + ": "
              + EvaluationFigures.count(articles.size(), "article")
              + " and no statement; docs/formats.md tells how one is marked");
    }
    return articles;
  }

  /**
   * Says what a file of JSON is if no tool that is known has made it; nothing for other files.
   *
   * @throws UnusableException if it cannot be read
   */
  static Optional<String> unknownJson(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.matches(".*\\.(?:json|jsonl|ndjson)") || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      if (head.isBlank()) {
        return Optional.of("is empty");
      }
      return Optional.of(
          head.contains("\"annotation_id\"") && head.contains("\"annotator\"")
              ? "is Label Studio's JSON-MIN, which leaves out relations; expected its export JSON,"
                  + " or CSV for labels of whole texts"
              : "is JSON, but of no tool that is known here");
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be read: " + Destination.reason(e), e);
    }
  }

  private static List<MarkedArticle> inline(Path path, Problems problems) throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    for (Path file : texts(path)) {
      try {
        MarkedArticle article = MarkedArticleReader.read(file.toString(), Files.readString(file));
        articles.add(named(article, file));
      } catch (InvalidRecordException e) {
        problems.report(e);
      } catch (CharacterCodingException e) {
        problems.report(file + ": is not UTF-8; expected text in UTF-8");
      }
    }
    return articles;
  }

  private static List<Path> texts(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** The reader's errors name the file; the article is called without folder and ending. */
  private static MarkedArticle named(MarkedArticle marked, Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Article article = marked.article().withId(dot > 0 ? name.substring(0, dot) : name);
    return new MarkedArticle(
        article,
        marked.statements().stream()
            .map(
                each -> {
                  Statement old = each.statement();
                  Statement statement =
                      new Statement(
                          article,
                          old.number(),
                          old.sentence(),
                          old.content(),
                          old.kind(),
                          old.cue(),
                          old.speaker(),
                          old.target());
                  return new MarkedStatement(
                      statement, each.speaker(), each.target(), each.label(), each.also());
                })
            .toList());
  }
}
