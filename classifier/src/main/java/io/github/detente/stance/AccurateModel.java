package io.github.detente.stance;

import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.features.PersonMask;
import io.github.detente.stance.features.Vocabulary;

/**
 * The accurate tier at work: takes a fast model's scores and says what it makes of them and of the
 * sentence embedding. Immutable, safe to share.
 */
final class AccurateModel {
  private final AccurateParts parts;
  private final StatementEncoder encoder;
  private final PersonMask mask;

  /**
   * @throws IllegalStateException if the encoder that the model was trained with is not there
   */
  AccurateModel(AccurateParts parts, Vocabulary vocabulary) {
    this.parts = parts;
    mask = new PersonMask(vocabulary);
    encoder = parts.delta().map(Encoders.find()::tuned).orElseGet(Encoders::find);
    if (!encoder.name().equals(parts.encoder())) {
      throw new IllegalStateException(
          "the model was trained with the encoder \""
              + parts.encoder()
              + "\" and detente-embeddings provides \""
              + encoder.name()
              + "\"; expected the release that it was trained with");
    }
    if (encoder.dimensions() != parts.projection().mean().length) {
      throw new IllegalArgumentException(
          "a projection of "
              + parts.projection().mean().length
              + " numbers; the encoder gives "
              + encoder.dimensions());
    }
  }

  AccurateParts parts() {
    return parts;
  }

  /** Returns whether the fast model is sure enough for its answer to stand. */
  boolean stands(StancePrediction fast) {
    return parts.cascade().stands(fast.probability(), fast.inScope());
  }

  /**
   * What the model makes of one text.
   *
   * @param vector its projected vector
   * @param scores of the labels
   * @param probabilities of the labels
   * @param inScope probability of being in scope
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Judgement(float[] vector, double[] scores, double[] probabilities, double inScope) {}

  /** Returns the projected vector of a text. */
  float[] vector(MarkedText text) {
    MarkedText masked = mask.mask(text);
    return parts.projection().apply(Encoders.vector(encoder.encode(masked.text()), masked));
  }

  /**
   * Judges a text.
   *
   * @param fast scores of the fast model: those of the labels, then, if it knows scope, of that
   * @param inScope probability of being in scope by the fast model
   */
  Judgement judge(MarkedText text, double[] fast, double inScope) {
    float[] vector = vector(text);
    double[] scores = parts.stance().score(fast, vector);
    double[] probabilities = scores.clone();
    parts.calibration().apply(probabilities);
    int labels = probabilities.length;
    double scope =
        parts.scope().map(known -> known.probability(fast[labels], vector)).orElse(inScope);
    return new Judgement(vector, scores, probabilities, scope);
  }
}
