package io.github.detente.corpus;

import java.io.Closeable;
import java.io.IOException;

/** Writes marked articles one by one, for an annotation tool. For one thread. */
public interface AnnotationWriter extends Closeable {
  /**
   * Writes an article.
   *
   * @throws IllegalArgumentException if the format has no way to hold it; nothing is written then
   */
  void write(MarkedArticle article) throws IOException;

  /**
   * Writes what stands behind all articles. A {@link java.io.Writer} that was handed in stays open.
   */
  @Override
  void close() throws IOException;
}
