package io.github.detente.stance;

import io.github.detente.stance.StatementEncoder.EncodedText;
import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.model.Projection;
import io.github.detente.stance.training.TrainingRow;
import io.github.detente.stance.training.TribuoModel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trains what the accurate tier adds to a fast model: a linear model of the sentence embedding,
 * whose scores are added to the fast model's. What either says of a row that it has not seen is
 * what the sum is calibrated on. For one training, and one thread.
 */
final class AccurateTrainer {
  /**
   * Chosen by cross-validation over held-out writers; the layer has few rows for its many inputs.
   */
  private static final double COST = 0.002;

  /** Principal components of each part of a vector. */
  private static final int COMPONENTS = 96;

  /**
   * Weight of the fast model's scores. On our own rows, 1 would be no worse; but their writers
   * share words, which the world does not.
   */
  private static final double OF_FAST = 0.75;

  private static final LinearSolver SOLVER = LinearSolver.L2_LOGISTIC;

  private final long seed;
  private final CalibrationPlan plan;
  private final StatementEncoder encoder = Encoders.find();
  private final IdentityHashMap<TrainingRow, float[]> vectors;
  private final Projection projection;
  private CascadePlan.Chosen cascade;

  /** Returns all settings in words. */
  static String settings() {
    return String.join(
        " ", Encoders.find().name(), SOLVER.name(), COST + "", COMPONENTS + "", OF_FAST + "");
  }

  /** A view of a row, and what a fast model that has not seen the row says of it. */
  record HeldOut(TrainingRow view, Calibration.Sample sample) {}

  /** What the layer is trained on. */
  record Task(List<String> labels, Map<String, Double> weights, List<HeldOut> rows) {}

  /** A trained layer. */
  record Trained(AccurateLayer layer, Calibration calibration, List<HeldOut> heldOut) {}

  /**
   * Reads the rows.
   *
   * @param views views of the rows, as the fast model was trained on them
   * @param texts text and marks of each view, people masked
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
      AccurateLayer layer = layer(model(task, rest));
      task.rows.stream()
          .filter(row -> foldOf(row) == held)
          .map(row -> new HeldOut(row.view, rescored(layer, row)))
          .forEach(heldOut::add);
    }
    return new Trained(
        layer(model(task, task.rows)),
        Calibration.fit(SOLVER.isLogistic(), heldOut.stream().map(HeldOut::sample).toList()),
        heldOut);
  }

  private int foldOf(HeldOut row) {
    return plan.foldOf()[row.view.row()];
  }

  private TribuoModel model(Task task, List<HeldOut> rows) {
    int[] numbers = IntStream.range(0, projection.dimensions()).toArray();
    List<TribuoModel.Example> inputs = new ArrayList<>();
    for (HeldOut row : rows) {
      inputs.add(
          new TribuoModel.Example(
              new TrainingRow(row.view.row(), numbers, vectors.get(row.view)), row.sample.gold()));
    }
    List<String> names = AccurateLayer.names(projection.dimensions());
    return TribuoModel.train(
        new TribuoModel.Problem(task.labels, inputs, names::get),
        new TribuoModel.Settings(SOLVER, COST, seed, task.weights));
  }

  private AccurateLayer layer(TribuoModel model) {
    return AccurateLayer.of(model, projection.dimensions(), OF_FAST);
  }

  private Calibration.Sample rescored(AccurateLayer layer, HeldOut row) {
    double[] scores = layer.score(row.sample.scores(), vectors.get(row.view));
    return new Calibration.Sample(scores, row.sample.gold(), row.sample.weight());
  }

  /** Says what the layer of the labels was made from. */
  Map<String, String> provenance(List<String> labels, Trained stance) {
    List<Calibration.Sample> samples = stance.heldOut.stream().map(HeldOut::sample).toList();
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("tier", "accurate");
    provenance.put("encoder", encoder.name());
    provenance.put("accurate cost", Double.toString(COST));
    provenance.put("accurate held-out accuracy", figure(Calibration.accuracy(samples)));
    provenance.put("accurate held-out macro-F1", figure(Calibration.macroF1(samples, labels)));
    provenance.put("accurate temperature", figure(stance.calibration.temperature()));
    provenance.put("accurate decided from", figure(stance.calibration.threshold()));
    provenance.put("fast answer stands from", figure(cascade.cascade().sure()));
    provenance.put("fast answer stands, held-out rows", figure(cascade.share()));
    return provenance;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Puts the layers together. */
  AccurateParts parts(ModelParts fast, Task task, Trained stance) {
    cascade = CascadePlan.of(answers(fast.calibration(), task, stance), task.labels);
    return new AccurateParts(
        encoder.name(), projection, stance.layer, stance.calibration, cascade.cascade());
  }

  private static List<CascadePlan.Answers> answers(Calibration fast, Task task, Trained trained) {
    IdentityHashMap<TrainingRow, Calibration.Sample> accurate = new IdentityHashMap<>();
    trained.heldOut.forEach(row -> accurate.put(row.view, row.sample));
    List<CascadePlan.Answers> answers = new ArrayList<>();
    for (HeldOut row : task.rows) {
      Calibration.Sample other = accurate.get(row.view);
      if (other != null) {
        double[] said = row.sample.scores().clone();
        fast.apply(said);
        int best = Calibration.argmax(said);
        answers.add(
            new CascadePlan.Answers(
                row.sample.gold(), best, said[best], Calibration.argmax(other.scores())));
      }
    }
    return answers;
  }
}
