package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.features.PersonMask;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.Projection;
import io.github.detente.stance.training.TrainingRow;
import io.github.detente.stance.training.TribuoModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the encoder makes of rows as it was before it was tuned: it has seen no label of theirs,
 * whichever rows they are. Made once, however often the rows are judged by it. Immutable.
 */
final class RowVectors {
  /** As in the accurate tier: few rows for so many inputs. */
  private static final double COST = 0.005;

  private static final int COMPONENTS = 96;
  private static final Calibration PLAIN = new Calibration(true, 1, 0, 0);

  private final List<float[]> vectors;
  private final int dimensions;

  private RowVectors(List<float[]> vectors, int dimensions) {
    this.vectors = vectors;
    this.dimensions = dimensions;
  }

  /**
   * Reads the rows, on all processors.
   *
   * @throws IllegalStateException if there is no encoder
   */
  static RowVectors of(List<LabelledStatement> rows) {
    StatementEncoder encoder = Encoders.find().tuned(new byte[0]);
    PersonMask mask = new PersonMask(StanceTrainer.vocabulary(rows));
    List<float[]> raw =
        rows.parallelStream()
            .map(
                row -> {
                  MarkedText text = mask.mask(Utterance.of(row).composed());
                  return Encoders.vector(encoder.encode(text.text()), text);
                })
            .toList();
    Projection projection = Projection.fit(raw, encoder.parts(), COMPONENTS);
    return new RowVectors(
        raw.parallelStream().map(projection::apply).toList(), projection.dimensions());
  }

  /**
   * Judges the rows of each fold by a linear model of the vectors of all others.
   *
   * @param rows those whose vectors they are; their labels may be others
   */
  List<Judged> judge(List<LabelledStatement> rows, int[] foldOf, long seed) {
    Judged[] judged = new Judged[rows.size()];
    for (int fold : IntStream.of(foldOf).distinct().toArray()) {
      List<String> labels =
          List.copyOf(
              RowCheck.of(
                      IntStream.range(0, foldOf.length)
                          .filter(i -> foldOf[i] != fold)
                          .mapToObj(rows::get)
                          .toList())
                  .labels()
                  .keySet());
      AccurateLayer layer = layer(rows, foldOf, fold, labels, seed);
      for (int i = 0; i < foldOf.length; i++) {
        if (foldOf[i] == fold) {
          double[] said = layer.score(new double[labels.size()], vectors.get(i));
          PLAIN.apply(said);
          judged[i] = new Judged(rows.get(i), prediction(labels, said));
        }
      }
    }
    return List.of(judged);
  }

  private AccurateLayer layer(
      List<LabelledStatement> rows, int[] foldOf, int fold, List<String> labels, long seed) {
    int[] numbers = IntStream.range(0, dimensions).toArray();
    List<TribuoModel.Example> examples = new ArrayList<>();
    for (int i = 0; i < foldOf.length; i++) {
      if (foldOf[i] != fold && rows.get(i).label().isPresent()) {
        TrainingRow row = new TrainingRow(i, numbers, vectors.get(i));
        int label = labels.indexOf(rows.get(i).label().get());
        examples.add(new TribuoModel.Example(row, label));
      }
    }
    TribuoModel model =
        TribuoModel.train(
            new TribuoModel.Problem(labels, examples, AccurateLayer.names(dimensions)::get),
            new TribuoModel.Settings(LinearSolver.L2_LOGISTIC, COST, seed));
    return AccurateLayer.of(model, dimensions, 0);
  }

  private static StancePrediction prediction(List<String> labels, double[] said) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int label = 0; label < said.length; label++) {
      probabilities.put(labels.get(label), said[label]);
    }
    return new StancePrediction(labels.get(Calibration.argmax(said)), probabilities, 1, false);
  }
}
