package io.github.detente.stance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/**
 * The Tribuo model that a classifier was compiled from. It gives the same answers through Tribuo's
 * own {@code predict}, only slower, and is read when it is first asked for. Safe to share.
 */
public final class SourceModel {
  private static final List<String> SCOPE_LABELS = List.of("in", "out");

  private final StanceClassifier classifier;
  private final Loader loader;
  private final ThreadLocal<FeatureExtractor> extractors;
  private TribuoSections sections;
  private TribuoModel stance;
  private TribuoModel scope;
  private TribuoModel accurateStance;

  SourceModel(StanceClassifier classifier, Loader loader) {
    this.classifier = classifier;
    extractors =
        ThreadLocal.withInitial(
            () ->
                new FeatureExtractor(
                    classifier.parts().vocabulary(), classifier.parts().features()));
    this.loader = loader;
  }

  /** Reads the sections when they are wanted. */
  interface Loader {
    TribuoSections load() throws IOException;
  }

  synchronized TribuoSections sections() throws IOException {
    if (sections == null) {
      sections = loader.load();
    }
    return sections;
  }

  private synchronized void load() {
    if (stance != null) {
      return;
    }
    try {
      stance = sections().stance(classifier.labels(), "the model");
      scope = sections().hasScope() ? sections().scope(SCOPE_LABELS, "the model") : null;
      if (classifier.tier() == Tier.ACCURATE) {
        accurateStance = sections().accurateStance(classifier.labels(), "the model");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Judges a text by Tribuo: its features are built as a Tribuo example and given to Tribuo's
   * model. Of the accurate tier, the embedding is weighed by the weights of Tribuo's model.
   *
   * @param speaker as it stands in {@code text}; {@code null} if unknown
   * @param target as it stands in {@code text}; {@code null} if unknown
   * @throws UncheckedIOException if the model was saved without it or cannot be read
   */
  public StancePrediction classify(String text, String speaker, String target) {
    load();
    MarkedText marked = MarkedText.of(text, speaker, target);
    StancePrediction fast = fast(marked);
    return accurateStance == null || classifier.accurate().stands(fast)
        ? fast
        : accurate(marked, fast.inScope());
  }

  private StancePrediction fast(MarkedText marked) {
    ModelParts parts = classifier.parts();
    FeatureExtractor extractor = extractors.get();
    StatementFeatures features = extractor.extract(marked);
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < features.size; i++) {
      values.merge(features.name(i), (double) extractor.scale(), Double::sum);
    }
    ArrayExample<Label> example = TribuoModel.example(values);
    double[] probabilities = calibrated(stance, parts.calibration(), example);
    double inScope = scope == null ? 1 : calibrated(scope, parts.scopeCalibration(), example)[0];
    return classifier.prediction(probabilities, inScope);
  }

  /** Tribuo gives logistic scores as normalised probabilities only, which do not add up. */
  private StancePrediction accurate(MarkedText marked, double inScope) {
    AccurateParts parts = classifier.accurate().parts();
    float[] vector = classifier.accurate().vector(marked);
    double[] probabilities =
        AccurateLayer.of(accurateStance, vector.length, parts.stance().ofFast())
            .score(classifier.fastScores(marked), vector);
    parts.calibration().apply(probabilities);
    return classifier.prediction(probabilities, inScope);
  }

  private static double[] calibrated(
      TribuoModel model, Calibration calibration, ArrayExample<Label> example) {
    double[] scores = model.predict(example);
    calibration.applyToTribuo(scores);
    return scores;
  }
}
