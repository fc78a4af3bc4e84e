package io.github.detente.stance;

import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.training.TribuoModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tribuo.Feature;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;

/**
 * The fast tier as Tribuo itself runs it: features as Tribuo's examples, given to Tribuo's models.
 * It says what the compiled classifier of the same training says, some ten times slower; a check of
 * the compiler, and what its speed is measured against. For one thread.
 */
public final class TribuoPeer {
  private final StanceClassifier classifier;
  private final FeatureExtractor extractor;
  private final TribuoModel stance;
  private final TribuoModel scope;

  /** For each model, the features that were not pruned. */
  private final Map<TribuoModel, Set<String>> kept = new HashMap<>();

  TribuoPeer(StanceTrainer.Trained trained) {
    classifier = trained.classifier();
    stance = trained.stance();
    scope = trained.scope();
    ModelParts parts = classifier.parts();
    extractor = new FeatureExtractor(parts.vocabulary(), parts.features());
    kept.put(stance, new HashSet<>(stance.weights().names()));
    if (scope != null) {
      kept.put(scope, new HashSet<>(scope.weights().names()));
    }
  }

  /** Trains both on the rows of the shipped model, which takes half a minute. */
  public static TribuoPeer train() throws IOException {
    return new TribuoPeer(
        StanceTrainer.builder()
            .folds(5)
            .sources(ShippedRows::source)
            .build()
            .trained(ShippedRows.rows()));
  }

  /** Returns the model as it is shipped. */
  public StanceClassifier compiled() {
    return classifier;
  }

  /** Judges a text by Tribuo. */
  public StancePrediction classify(String text) {
    return classify(StatementText.of(text));
  }

  /** Judges loose words by Tribuo. */
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
    ArrayExample<Label> example = example(known);
    double[] scores = predict(model, example);
    calibration.applyToTribuo(scores);
    return scores;
  }

  /** Returns Tribuo's example of a text: names of features and their values. */
  private static ArrayExample<Label> example(Map<String, Double> values) {
    String[] names = new String[values.size()];
    double[] numbers = new double[names.length];
    int i = 0;
    for (Map.Entry<String, Double> feature : values.entrySet()) {
      names[i] = feature.getKey();
      numbers[i++] = feature.getValue();
    }
    return new ArrayExample<>(LabelFactory.UNKNOWN_LABEL, names, numbers);
  }

  /**
   * Asks Tribuo.
   *
   * @return what Tribuo says of each label: a probability from logistic regression, else a margin
   */
  private static double[] predict(TribuoModel model, ArrayExample<Label> example) {
    if (!knowsAny(model, example)) {
      return biasOnly(model);
    }
    Prediction<Label> prediction = model.tribuo().predict(example);
    double[] scores = new double[model.labels().size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = prediction.getOutputScores().get(model.labels().get(i)).getScore();
    }
    return scores;
  }

  private static boolean knowsAny(TribuoModel model, ArrayExample<Label> example) {
    for (Feature feature : example) {
      if (model.tribuo().getFeatureIDMap().get(feature.getName()) != null) {
        return true;
      }
    }
    return false;
  }

  /** Tribuo's LIBLINEAR models throw on an example without any feature that they know. */
  private static double[] biasOnly(TribuoModel model) {
    double[] scores = model.weights().bias();
    if (model.tribuo().generatesProbabilities()) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = 1 / (1 + Math.exp(-scores[i]));
        sum += scores[i];
      }
      for (int i = 0; i < scores.length; i++) {
        scores[i] /= sum;
      }
    }
    return scores;
  }
}
