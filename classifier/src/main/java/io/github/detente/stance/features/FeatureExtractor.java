package io.github.detente.stance.features;

/**
 * From what is judged to its features: a reader of tokens and the templates, with their buffers.
 * For one thread.
 */
public final class FeatureExtractor {
  private final TokenReader reader;
  private final StatementFeatures features;
  private final boolean normalised;

  public FeatureExtractor(Vocabulary vocabulary, FeatureSet set) {
    reader = new TokenReader(vocabulary);
    features = new StatementFeatures(vocabulary, set.templates());
    normalised = set.normalised();
  }

  /**
   * Which features are made.
   *
   * @param templates bits of {@link StatementFeatures.Template}
   * @param normalised whether values are divided by the root of the number of features
   */
  public record FeatureSet(int templates, boolean normalised) {}

  /** Returns the features of what is judged, with their names; valid until the next call. */
  public StatementFeatures extract(Utterance input) {
    return extract(input, true);
  }

  /** Returns the features of what is judged, hashes only; valid until the next call. */
  public StatementFeatures hash(Utterance input) {
    return extract(input, false);
  }

  private StatementFeatures extract(Utterance input, boolean withNames) {
    features.extract(reader.read(input), withNames);
    return features;
  }

  /** Returns the value of each feature of the text extracted last. */
  public float scale() {
    return normalised ? (float) (1 / Math.sqrt(Math.max(1, features.size))) : 1;
  }
}
