package io.github.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How a file holds articles. */
enum ArticleFormat {
  TEXT {
    @Override
    Stream<Article> read(
        Source source, Consumer<InvalidRecordException> onInvalid, Optional<LocalDate> date) {
      return WholeFile.read(source, onInvalid, in -> PlainText.parse(source, in, date));
    }
  },
  HTML {
    @Override
    Stream<Article> read(
        Source source, Consumer<InvalidRecordException> onInvalid, Optional<LocalDate> date) {
      return WholeFile.read(source, onInvalid, in -> HtmlPage.parse(source, in, date));
    }
  },
  CSV {
    @Override
    Stream<Article> read(
        Source source, Consumer<InvalidRecordException> onInvalid, Optional<LocalDate> date) {
      return RowStream.of(source, onInvalid, (src, reader) -> new CsvRows(src, reader, date));
    }
  },
  JSON_LINES {
    @Override
    Stream<Article> read(
        Source source, Consumer<InvalidRecordException> onInvalid, Optional<LocalDate> date) {
      return RowStream.of(source, onInvalid, (src, reader) -> new JsonLines(src, reader, date));
    }
  };

  abstract Stream<Article> read(
      Source source, Consumer<InvalidRecordException> onInvalid, Optional<LocalDate> date);

  /** Returns the format that a file's name stands for. */
  static Optional<ArticleFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return Optional.of(TEXT);
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Optional.of(HTML);
    }
    if (name.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    return name.endsWith(".jsonl") ? Optional.of(JSON_LINES) : Optional.empty();
  }

  /**
   * Returns the format that a stream's first character speaks for, and leaves the stream at its
   * beginning.
   */
  static ArticleFormat of(BufferedInputStream in) throws IOException {
    in.mark(1024);
    int first;
    do {
      first = in.read();
    } while (Character.isWhitespace(first) || first == 0xEF || first == 0xBB || first == 0xBF);
    in.reset();
    return first == '{' ? JSON_LINES : first == '<' ? HTML : TEXT;
  }
}
