package io.github.detente.tables;

import java.io.IOException;
import java.io.OutputStream;

/** Knows how much was written. For one thread. */
final class CountedStream extends OutputStream {
  private final OutputStream out;
  private long count;

  CountedStream(OutputStream out) {
    this.out = out;
  }

  /** Returns how many bytes were written so far. */
  long count() {
    return count;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    count++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    count += length;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
