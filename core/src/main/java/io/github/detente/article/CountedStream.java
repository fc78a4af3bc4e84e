package io.github.detente.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much of a stream was read. For one thread. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer onBytes;

  CountedStream(InputStream in, LongConsumer onBytes) {
    super(in);
    this.onBytes = onBytes;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    onBytes.accept(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    onBytes.accept(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    onBytes.accept(skipped);
    return skipped;
  }

  /** A file is marked by whoever buffers it. */
  @Override
  public boolean markSupported() {
    return false;
  }
}
