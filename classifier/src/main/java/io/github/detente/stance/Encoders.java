package io.github.detente.stance;

import io.github.detente.article.TextSpan;
import io.github.detente.stance.StatementEncoder.EncodedText;
import io.github.detente.stance.features.MarkedText;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Finds the encoder of the accurate tier. Stateless. */
final class Encoders {
  private Encoders() {}

  /** Loads once, when it is first wanted; an encoder holds large models. */
  private static final class Holder {
    static final Supplier<StatementEncoder> FOUND = found();

    private static Supplier<StatementEncoder> found() {
      try {
        Optional<StatementEncoder> first =
            ServiceLoader.load(StatementEncoder.class, StatementEncoder.class.getClassLoader())
                .findFirst();
        return () ->
            first.orElseThrow(
                () ->
                    new IllegalStateException(
                        "the accurate tier needs an encoder and there is none; expected the artifact"
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
   * Returns the encoder on the class path.
   *
   * @throws IllegalStateException if there is none, or it cannot run on this machine
   */
  static StatementEncoder find() {
    return Holder.FOUND.get();
  }

  /**
   * Returns what tunes the encoder.
   *
   * @throws IllegalStateException if nothing on the class path does
   */
  static EncoderTuner tuner() {
    return ServiceLoader.load(EncoderTuner.class, EncoderTuner.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "tuning the encoder needs a tuner and there is none; expected the artifact"
                        + " io.github.detente:detente-tuning on the class path, and PyTorch for"
                        + " this system beside it"));
  }

  /** Returns the vector of a view of a text. */
  static float[] vector(EncodedText text, MarkedText marks) {
    return text.vector(
        span(marks.speakerStart(), marks.speakerEnd()),
        span(marks.targetStart(), marks.targetEnd()));
  }

  private static Optional<TextSpan> span(int start, int end) {
    return start < 0 ? Optional.empty() : Optional.of(new TextSpan(start, end));
  }
}
