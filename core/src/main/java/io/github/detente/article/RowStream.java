package io.github.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    Rows open(Source source, InputStream in, ReadingOptions options) throws IOException;
  }

  static Stream<Article> of(Source source, ReadingOptions options, Opener opener) {
    return Stream.of(source).flatMap(s -> open(s, options, opener));
  }

  private static Stream<Article> open(Source source, ReadingOptions options, Opener opener) {
    InputStream in = null;
    try {
      in = source.opener().open();
      BufferedInputStream buffered = new BufferedInputStream(in);
      FileSignature.check(source.name(), buffered);
      Rows rows = opener.open(source, buffered, options);
      InputStream open = in;
      return StreamSupport.stream(new RowStream(source, rows, options.onInvalid()), false)
          .onClose(() -> close(open));
    } catch (InvalidRecordException e) {
      close(in);
      options.onInvalid().accept(e);
    } catch (IOException | UncheckedIOException e) {
      close(in);
      options.onInvalid().accept(unreadable(source, 0, e));
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
        onInvalid.accept(unreadable(source, rows.line(), e));
        return false;
      }
      article.ifPresent(action);
      return article.isPresent();
    }
  }

  private static InvalidRecordException unreadable(Source source, long line, Exception e) {
    IOException cause = e instanceof UncheckedIOException u ? u.getCause() : (IOException) e;
    return new InvalidRecordException(
        source.name(), line, "cannot be read from here: " + FileReason.of(cause), e);
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
