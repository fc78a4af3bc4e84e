package io.github.detente.stance;

import io.github.detente.stance.AccurateParts.Cascade;
import io.github.detente.stance.StatementEncoder.EncodedText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trains what the accurate tier adds to a fast model: a linear layer over the scores that the fast
 * model gave a row without having seen it (stacking; Wolpert, 1992) and over the row's sentence
 * embedding. For one training, and one thread.
 */
final class AccurateTrainer {
  /**
   * Chosen by cross-validation over held-out writers; the layer has few rows for its many inputs.
   */
  private static final double COST = 0.005;

  /** Principal components of each part of a vector. */
  private static final int COMPONENTS = 128;

  private static final LinearSolver SOLVER = LinearSolver.L2_LOGISTIC;

  private final long seed;
  private final CalibrationPlan plan;
  private final StatementEncoder encoder = Encoders.find();
  private final IdentityHashMap<TrainingRow, float[]> vectors;
  private final Projection projection;

  /** Returns all settings in words. */
  static String settings() {
    return String.join(" ", Encoders.find().name(), SOLVER.name(), COST + "", COMPONENTS + "");
  }

  /** A view of a row, and what a fast model that has not seen the row says of it. */
  record HeldOut(TrainingRow view, Calibration.Sample sample) {}

  /**
   * What one layer is trained on.
   *
   * @param outputs number of outputs that are kept: all labels, or the first of two
   */
  record Task(List<String> labels, int outputs, Map<String, Double> weights, List<HeldOut> rows) {}

  /** A trained layer. */
  record Trained(
      TribuoModel model, AccurateLayer layer, Calibration calibration, List<HeldOut> heldOut) {}

  /**
   * Reads the rows.
   *
   * @param views views of the rows, as the fast model was trained on them
   * @param texts text and marks of each view
   */
  AccurateTrainer(
      long seed, CalibrationPlan plan, List<TrainingRow> views, List<MarkedText> texts) {
    this.seed = seed;
    this.plan = plan;
    List<float[]> raw = encode(texts);
    projection = Projection.fit(raw, encoder.parts(), COMPONENTS);
    vectors = new IdentityHashMap<>();
    for (int i = 0; i < views.size(); i++) {
      vectors.put(views.get(i), projection.apply(raw.get(i)));
    }
  }

  /** Reads every text once, also when it stands there with marks and without, on all processors. */
  private List<float[]> encode(List<MarkedText> texts) {
    int[] starts =
        IntStream.range(0, texts.size())
            .filter(i -> i == 0 || !texts.get(i).text().equals(texts.get(i - 1).text()))
            .toArray();
    return IntStream.range(0, starts.length)
        .parallel()
        .mapToObj(
            i -> texts.subList(starts[i], i + 1 < starts.length ? starts[i + 1] : texts.size()))
        .flatMap(
            same -> {
              EncodedText text = encoder.encode(same.get(0).text());
              return same.stream().map(marks -> Encoders.vector(text, marks));
            })
        .toList();
  }

  /** Trains one layer, and calibrates it on rows that it has not seen. */
  Trained train(Task task) {
    List<HeldOut> heldOut = new ArrayList<>();
    for (int fold = 0; fold < plan.folds(); fold++) {
      int held = fold;
      List<HeldOut> rest = task.rows.stream().filter(row -> foldOf(row) != held).toList();
      if (rest.stream().mapToInt(row -> row.sample.gold()).distinct().count()
          < task.labels.size()) {
        continue;
      }
      AccurateLayer layer = layer(task, model(task, rest));
      task.rows.stream()
          .filter(row -> foldOf(row) == held)
          .map(row -> new HeldOut(row.view, rescored(task, layer, row)))
          .forEach(heldOut::add);
    }
    TribuoModel model = model(task, task.rows);
    return new Trained(
        model,
        layer(task, model),
        Calibration.fit(SOLVER.isLogistic(), heldOut.stream().map(HeldOut::sample).toList()),
        heldOut);
  }

  private int foldOf(HeldOut row) {
    return plan.foldOf()[row.view.row()];
  }

  private TribuoModel model(Task task, List<HeldOut> rows) {
    int[] labelOfRow = new int[plan.foldOf().length];
    List<TrainingRow> inputs = new ArrayList<>();
    for (HeldOut row : rows) {
      labelOfRow[row.view.row()] = row.sample.gold();
      inputs.add(AccurateLayer.input(row.view.row(), fast(task, row), vectors.get(row.view)));
    }
    return TribuoModel.train(
        new TribuoModel.Problem(
            task.labels,
            inputs,
            labelOfRow,
            AccurateLayer.names(task.outputs, projection.dimensions())::get),
        new TribuoModel.Settings(SOLVER, COST, seed, task.weights));
  }

  private AccurateLayer layer(Task task, TribuoModel model) {
    return AccurateLayer.of(model, task.outputs, task.outputs, projection.dimensions());
  }

  /** The fast model's scores that the layer takes: for two labels of one output, the first. */
  private static double[] fast(Task task, HeldOut row) {
    return java.util.Arrays.copyOf(row.sample.scores(), task.outputs);
  }

  private Calibration.Sample rescored(Task task, AccurateLayer layer, HeldOut row) {
    double[] scores = layer.score(fast(task, row), vectors.get(row.view));
    double[] all = task.outputs == 1 ? new double[] {scores[0], -scores[0]} : scores;
    return new Calibration.Sample(all, row.sample.gold(), row.sample.weight());
  }

  /** Says what the layer of the labels was made from. */
  Map<String, String> provenance(Trained stance) {
    List<Calibration.Sample> samples = stance.heldOut.stream().map(HeldOut::sample).toList();
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("tier", "accurate");
    provenance.put("encoder", encoder.name());
    provenance.put("accurate cost", Double.toString(COST));
    provenance.put("accurate held-out accuracy", figure(Calibration.accuracy(samples)));
    provenance.put(
        "accurate held-out macro-F1", figure(Calibration.macroF1(samples, stance.layer.outputs())));
    provenance.put("accurate temperature", figure(stance.calibration.temperature()));
    provenance.put("accurate decided from", figure(stance.calibration.threshold()));
    return provenance;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Puts the layers together. */
  AccurateParts parts(ModelParts fast, Trained stance, Trained scope) {
    Cascade cascade = new Cascade(2, 0.9);
    return new AccurateParts(
        encoder.name(),
        projection,
        stance.layer,
        scope == null ? null : scope.layer,
        stance.calibration,
        scope == null ? null : scope.calibration,
        cascade);
  }
}
