package io.github.detente.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams the articles of a file that holds many, and hears of the rows that cannot be used. */
final class RowStream extends Spliterators.AbstractSpliterator<Article> {
  private final Source source;
  private final Rows rows;
  private final Consumer<InvalidRecordException> onInvalid;

  private RowStream(Source source, Rows rows, Consumer<InvalidRecordException> onInvalid) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.source = source;
    this.rows = rows;
    this.onInvalid = onInvalid;
  }

  /** The rows of an open file. */
  interface Rows {
    /**
     * Returns the next row's article, {@code null} at the end.
     *
     * @throws InvalidRecordException if the row cannot be used; the next call goes on behind it
     * @throws IOException if the rest of the file cannot be used
     */
    Article next() throws IOException;

    /** Returns the number of the line that was read last, from 1. */
    long line();
  }

  /** Makes rows of an open file. */
  interface Opener {
    Rows open(Source source, BufferedReader reader) throws IOException;
  }

  static Stream<Article> of(
      Source source, Consumer<InvalidRecordException> onInvalid, Opener opener) {
    return Stream.of(source).flatMap(s -> open(s, onInvalid, opener));
  }

  private static Stream<Article> open(
      Source source, Consumer<InvalidRecordException> onInvalid, Opener opener) {
    InputStream in = null;
    try {
      in = source.opener().open();
      Rows rows = opener.open(source, Utf8.reader(in));
      InputStream open = in;
      return StreamSupport.stream(new RowStream(source, rows, onInvalid), false)
          .onClose(() -> close(open));
    } catch (InvalidRecordException e) {
      close(in);
      onInvalid.accept(e);
    } catch (IOException | UncheckedIOException e) {
      close(in);
      onInvalid.accept(unreadable(source, 1, e));
    }
    return Stream.empty();
  }

  @Override
  public boolean tryAdvance(Consumer<? super Article> action) {
    while (true) {
      Optional<Article> article;
      try {
        article = Optional.ofNullable(rows.next());
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
        continue;
      } catch (IOException | UncheckedIOException e) {
        onInvalid.accept(unreadable(source, rows.line() + 1, e));
        return false;
      }
      article.ifPresent(action);
      return article.isPresent();
    }
  }

  private static InvalidRecordException unreadable(Source source, long line, Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    String what =
        cause instanceof CharacterCodingException
            ? "is not UTF-8 from about here; expected text in UTF-8"
            : "cannot be read from here: " + cause.getMessage();
    return new InvalidRecordException(source.name(), line, what, e);
  }

  private static void close(InputStream in) {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
