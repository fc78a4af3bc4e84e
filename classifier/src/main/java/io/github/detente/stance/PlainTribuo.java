package io.github.detente.stance;

import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.training.TribuoModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/**
 * The fast tier as Tribuo itself runs it: features as Tribuo's examples, given to Tribuo's models.
 * It says what the compiled classifier of the same training says, some ten times slower; a check of
 * the compiler, and what its speed is measured against. For one thread.
 */
final class PlainTribuo {
  private final StanceClassifier classifier;
  private final FeatureExtractor extractor;
  private final TribuoModel stance;
  private final TribuoModel scope;

  /** For each model, the features that were not pruned. */
  private final Map<TribuoModel, Set<String>> kept = new HashMap<>();

  /**
   * @param classifier what was compiled from the models
   * @param scope {@code null} if there is none
   */
  PlainTribuo(StanceClassifier classifier, TribuoModel stance, TribuoModel scope) {
    this.classifier = classifier;
    this.stance = stance;
    this.scope = scope;
    ModelParts parts = classifier.parts();
    extractor = new FeatureExtractor(parts.vocabulary(), parts.features());
    kept.put(stance, new HashSet<>(stance.weights().names()));
    if (scope != null) {
      kept.put(scope, new HashSet<>(scope.weights().names()));
    }
  }

  /** Returns the classifier that was compiled from the models. */
  StanceClassifier compiled() {
    return classifier;
  }

  /** Judges a text. */
  StancePrediction classify(StatementText text) {
    StatementFeatures features =
        extractor.extract(Utterance.of(text.text(), text.speaker(), text.target()));
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < features.size; i++) {
      values.merge(features.name(i), (double) extractor.scale(), Double::sum);
    }
    ModelParts parts = classifier.parts();
    double[] probabilities = calibrated(stance, parts.calibration(), values);
    double inScope = scope == null ? 1 : calibrated(scope, parts.scopeCalibration(), values)[0];
    return classifier.prediction(probabilities, inScope);
  }

  private double[] calibrated(
      TribuoModel model, Calibration calibration, Map<String, Double> values) {
    Map<String, Double> known = new LinkedHashMap<>(values);
    known.keySet().retainAll(kept.get(model));
    ArrayExample<Label> example = TribuoModel.example(known);
    double[] scores = model.predict(example);
    calibration.applyToTribuo(scores);
    return scores;
  }
}
