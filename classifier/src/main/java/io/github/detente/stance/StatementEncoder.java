package io.github.detente.stance;

import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Turns a text into numbers that say what it means: the service behind {@link Tier#ACCURATE}, found
 * by {@link java.util.ServiceLoader}. The artifact {@code detente-embeddings} provides one; users
 * need not call it. Implementations are safe to share between threads, say in their constructor
 * what they lack on this machine (an {@link IllegalStateException}), load what they need when they
 * are first asked, and give the same numbers for the same text, whatever else they encode.
 */
public interface StatementEncoder {
  /**
   * Returns the name that model files record. A model works only with the encoder that it was
   * trained with, so the name changes whenever the numbers do.
   */
  String name();

  /** Returns the length of the vectors. */
  int dimensions();

  /**
   * Returns of how many parts of equal length the vectors consist, each with a sense of its own. A
   * part of zeros only says nothing, such as one on a speaker who is unknown.
   */
  int parts();

  /** Reads a text, once for all of its vectors; an empty text and a very long one are no errors. */
  EncodedText encode(String text);

  /** Returns what this encoder was tuned by; empty for one that was not. */
  byte[] tuning();

  /**
   * Returns this encoder with another tuning in the place of its own.
   *
   * @param delta what an {@link EncoderTuner} returned; nothing for the encoder as it was before it
   *     was tuned
   */
  StatementEncoder tuned(byte[] delta);

  /**
   * Opens the shipped model of the accurate tier that was trained with this encoder.
   *
   * @throws IOException if there is none
   */
  InputStream shippedModel() throws IOException;

  /** A text that was read. Immutable. */
  interface EncodedText {
    /**
     * Returns the vector of the text.
     *
     * @param speaker where the speaker stands in the text; empty if unknown
     * @param target where the target stands in the text; empty if unknown
     * @return finite numbers, {@link StatementEncoder#dimensions} of them
     */
    float[] vector(Optional<TextSpan> speaker, Optional<TextSpan> target);
  }
}
