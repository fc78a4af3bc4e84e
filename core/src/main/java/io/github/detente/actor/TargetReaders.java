package io.github.detente.actor;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Finds what reads whom a statement is aimed at. Stateless. */
final class TargetReaders {
  private TargetReaders() {}

  /** Looks once, when it is first wanted; a reader holds a large model. */
  private static final class Holder {
    static final Supplier<TargetReader> FOUND = found();

    private static Supplier<TargetReader> found() {
      try {
        Optional<TargetReader> first =
            ServiceLoader.load(TargetReader.class, TargetReader.class.getClassLoader()).findFirst();
        return () ->
            first.orElseThrow(
                () ->
                    new IllegalStateException(
                        "reading targets needs an encoder and there is none; expected the artifact"
                            + " io.github.detente:detente-embeddings on the class path"));
      } catch (ServiceConfigurationError e) {
        Throwable why = e.getCause() == null ? e : e.getCause();
        return () -> {
          throw new IllegalStateException(why.getMessage(), e);
        };
      }
    }
  }

  /**
   * Returns the reader on the class path.
   *
   * @throws IllegalStateException if there is none, or it cannot run on this machine
   */
  static TargetReader find() {
    return Holder.FOUND.get();
  }
}
