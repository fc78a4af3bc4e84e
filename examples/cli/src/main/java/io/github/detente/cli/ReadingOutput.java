package io.github.detente.cli;

import io.github.detente.ArticleReading;
import java.io.IOException;

/** A form in which what was read is printed. */
interface ReadingOutput {
  /** Prints one article's part. */
  void write(ArticleReading reading) throws IOException;

  /** Prints what comes after all articles. */
  void finish() throws IOException;
}
