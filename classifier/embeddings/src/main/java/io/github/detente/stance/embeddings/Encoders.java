package io.github.detente.stance.embeddings;

import java.io.IOException;
import java.io.InputStream;

/** The files of encoders, which lie at the root of other jars. Stateless. */
final class Encoders {
  private Encoders() {}

  /**
   * Opens a file; the caller closes it. A class looks into its own module only, its loader into
   * all.
   *
   * @param name such as {@code bge-small-en-v1.5-q.onnx}
   * @throws IOException if there is none
   */
  static InputStream open(String name) throws IOException {
    InputStream in = Encoders.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("\"" + name + "\" is not on the class path or module path");
    }
    return in;
  }
}
