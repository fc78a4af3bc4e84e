package io.github.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a file holds articles. */
public enum ArticleFormat {
  /** One article, whose first line is the title. */
  TEXT(".txt") {
    @Override
    Stream<Article> read(Source source, ReadingOptions options) {
      return WholeFile.read(source, options, bytes -> PlainText.parse(source, bytes, options));
    }
  },
  /** A web page. */
  HTML(".html", ".htm", ".xhtml") {
    @Override
    Stream<Article> read(Source source, ReadingOptions options) {
      return WholeFile.read(source, options, bytes -> HtmlPage.parse(source, bytes, options));
    }
  },
  /** A table with one article per row. */
  TABLE(".csv", ".tsv") {
    @Override
    Stream<Article> read(Source source, ReadingOptions options) {
      return RowStream.of(source, options, TableRows::new);
    }
  },
  /** JSON: one object per line, a list of objects, or objects that span several lines. */
  JSON_LINES(".jsonl", ".ndjson", ".json") {
    @Override
    Stream<Article> read(Source source, ReadingOptions options) {
      return RowStream.of(source, options, JsonLines::open);
    }
  };

  /** The names that a message gives as examples. */
  static final String NAMES = ".txt, .html, .csv, .tsv or .jsonl";

  /** In a folder, files of this name may be anything: it is read only if it was named. */
  private static final String ONLY_WHEN_NAMED = ".json";

  private static final int HEAD = 256;
  private static final Pattern JSON_HEAD =
      Pattern.compile("\\s*(?:\\{\\s*[\"}].*|\\[\\s*[{\\]].*)", Pattern.DOTALL);

  /** As a pattern, since an enum's fields should be immutable. */
  private final Pattern endings;

  ArticleFormat(String... endings) {
    this.endings =
        Pattern.compile(
            ".*(?:" + String.join("|", endings).replace(".", "\\.") + ")", Pattern.DOTALL);
  }

  abstract Stream<Article> read(Source source, ReadingOptions options);

  /** Returns the format that a file's name stands for. */
  static Optional<ArticleFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> format.endings.matcher(name).matches()).findFirst();
  }

  /** Returns whether a file that a folder holds is an article's by its name. */
  static boolean isInFolder(Path file) {
    return of(file).isPresent()
        && !file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ONLY_WHEN_NAMED);
  }

  /**
   * Returns the format that a stream's first characters speak for, and leaves the stream at its
   * beginning.
   */
  static ArticleFormat of(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    String start = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    if (JSON_HEAD.matcher(start).matches()) {
      return JSON_LINES;
    }
    return start.startsWith("<") ? HTML : TEXT;
  }
}
