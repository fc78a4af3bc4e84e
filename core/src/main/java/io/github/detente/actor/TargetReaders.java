package io.github.detente.actor;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds what reads whom a statement is aimed at. Stateless. */
final class TargetReaders {
  private TargetReaders() {}

  /**
   * Returns the reader on the class path.
   *
   * @throws IllegalStateException if there is none, or it cannot run on this machine
   */
  static TargetReader find() {
    try {
      return ServiceLoader.load(TargetReader.class, TargetReader.class.getClassLoader())
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "reading targets needs an encoder and there is none; expected the artifact"
                          + " io.github.detente:detente-embeddings on the class path"));
    } catch (ServiceConfigurationError e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException(why.getMessage(), e);
    }
  }
}
