package io.github.detente.stance;

/**
 * From a text to its features: a tokenizer and the templates, with their buffers. For one thread.
 */
final class FeatureExtractor {
  private final Tokenizer tokenizer;
  private final StatementFeatures features;
  private final boolean normalised;

  FeatureExtractor(Vocabulary vocabulary, FeatureSet set) {
    tokenizer = new Tokenizer(vocabulary);
    features = new StatementFeatures(vocabulary, set.templates());
    normalised = set.normalised();
  }

  /**
   * Which features are made.
   *
   * @param templates bits of {@link StatementFeatures.Template}
   * @param normalised whether values are divided by the root of the number of features
   */
  record FeatureSet(int templates, boolean normalised) {}

  /** Returns the features of a text, with their names; valid until the next call. */
  StatementFeatures extract(MarkedText marked) {
    return extract(marked, true);
  }

  /** Returns the features of a text, hashes only; valid until the next call. */
  StatementFeatures hash(MarkedText marked) {
    return extract(marked, false);
  }

  private StatementFeatures extract(MarkedText marked, boolean withNames) {
    TokenSequence tokens =
        tokenizer.tokenize(
            marked.text(),
            marked.speakerStart(),
            marked.speakerEnd(),
            marked.targetStart(),
            marked.targetEnd());
    features.extract(tokens, withNames);
    return features;
  }

  /** Returns the value of each feature of the text extracted last. */
  float scale() {
    return normalised ? (float) (1 / Math.sqrt(Math.max(1, features.size))) : 1;
  }
}
