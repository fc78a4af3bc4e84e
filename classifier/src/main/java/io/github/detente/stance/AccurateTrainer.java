package io.github.detente.stance;

import io.github.detente.stance.StatementEncoder.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains what the accurate tier adds to a fast model: a linear model of the sentence embedding,
 * whose scores are added to the fast model's. What either says of a row that it has not seen is
 * what the sum is calibrated on. If the encoder is tuned, rows that are held out are so from
 * tuning, too. For one training, and one thread.
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

  /**
   * Folds whose rows are judged by an encoder that was tuned without them; each costs a tuning, and
   * their rows are enough to calibrate on.
   */
  private static final int TUNED_FOLDS = 2;

  /** How much of a row with a second label that is accepted, too, counts for that. */
  private static final float ALSO = 0.3f;

  private final long seed;
  private final CalibrationPlan plan;
  private final Data data;
  private final Optional<Tuning> tuning;
  private Space whole;
  private CascadePlan.Chosen cascade;

  /** Returns all settings in words. */
  static String settings() {
    return String.join(
        " ",
        Encoders.find().tuned(new byte[0]).name(),
        SOLVER.name(),
        COST + "",
        COMPONENTS + "",
        OF_FAST + "",
        TUNED_FOLDS + "",
        ALSO + "");
  }

  /**
   * What it is trained on.
   *
   * @param rows labelled statements
   * @param views views of the rows, as the fast model was trained on them
   * @param texts text and marks of each view, people masked
   */
  record Data(List<LabelledStatement> rows, List<TrainingRow> views, List<MarkedText> texts) {}

  /** What tunes the encoder, and who is told how far it has come. */
  record Tuning(EncoderTuner tuner, EncoderTuner.Progress progress) {}

  /** An encoder, and what it makes of the views of the rows. */
  private record Space(
      StatementEncoder encoder,
      Optional<byte[]> delta,
      Projection projection,
      IdentityHashMap<TrainingRow, float[]> vectors) {
    float[] vector(HeldOut row) {
      return vectors.get(row.view);
    }
  }

  /** A view of a row, and what a fast model that has not seen the row says of it. */
  record HeldOut(TrainingRow view, Calibration.Sample sample) {}

  /** What the layer is trained on. */
  record Task(List<String> labels, Map<String, Double> weights, List<HeldOut> rows) {}

  /** A trained layer. */
  record Trained(AccurateLayer layer, Calibration calibration, List<HeldOut> heldOut) {}

  AccurateTrainer(long seed, CalibrationPlan plan, Data data, Optional<Tuning> tuning) {
    this.seed = seed;
    this.plan = plan;
    this.data = data;
    this.tuning = tuning;
  }

  /** Returns what the encoder is tuned by, on some of the rows; empty if it is not to be tuned. */
  private Optional<byte[]> delta(Task task, IntPredicate rows) {
    return tuning.map(
        how -> how.tuner.tune(texts(task, rows), task.labels.size(), seed, how.progress));
  }

  private Space space(Optional<byte[]> delta) {
    return space(delta.map(Encoders.find()::tuned).orElseGet(Encoders::find), delta);
  }

  private Space space(StatementEncoder encoder, Optional<byte[]> delta) {
    List<float[]> raw = encode(encoder);
    Projection projection = Projection.fit(raw, encoder.parts(), COMPONENTS);
    IdentityHashMap<TrainingRow, float[]> vectors = new IdentityHashMap<>();
    for (int i = 0; i < raw.size(); i++) {
      vectors.put(data.views.get(i), projection.apply(raw.get(i)));
    }
    return new Space(encoder, delta, projection, vectors);
  }

  /** Returns each of some rows once. */
  private List<EncoderTuner.Text> texts(Task task, IntPredicate rows) {
    List<EncoderTuner.Text> texts = new ArrayList<>();
    // As when calibrating, each kind of text is to count the same.
    double most = Arrays.stream(plan.weightOf()).max().orElse(1);
    int last = -1;
    for (int i = 0; i < data.views.size(); i++) {
      int number = data.views.get(i).row();
      if (number != last && rows.test(number)) {
        LabelledStatement row = data.rows.get(number);
        texts.add(
            new EncoderTuner.Text(
                data.texts.get(i).text(),
                shares(task.labels, row),
                row.label().map(label -> task.weights.getOrDefault(label, 1.0)).orElse(1.0),
                plan.weightOf()[number] / most));
      }
      last = number;
    }
    return texts;
  }

  private static float[] shares(List<String> labels, LabelledStatement row) {
    float[] shares = new float[labels.size()];
    row.label().ifPresent(label -> shares[labels.indexOf(label)] = 1);
    row.also()
        .filter(labels::contains)
        .ifPresent(
            second -> {
              shares[labels.indexOf(row.label().orElseThrow())] -= ALSO;
              shares[labels.indexOf(second)] += ALSO;
            });
    return shares;
  }

  /** Reads every text once, also when it stands there with marks and without, on all processors. */
  private List<float[]> encode(StatementEncoder encoder) {
    List<MarkedText> texts = data.texts;
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
    // All tunings come first: they take longest, and may be kept from an earlier run.
    Optional<byte[]> delta = delta(task, row -> true);
    List<Optional<byte[]>> ofFold = new ArrayList<>();
    if (tuning.isPresent()) {
      for (int fold = 0; fold < Math.min(plan.folds(), TUNED_FOLDS); fold++) {
        int held = fold;
        ofFold.add(delta(task, row -> plan.foldOf()[row] != held));
      }
    }
    whole = space(delta);
    List<HeldOut> heldOut = new ArrayList<>();
    for (int fold = 0; fold < (tuning.isPresent() ? ofFold.size() : plan.folds()); fold++) {
      Space space = tuning.isPresent() ? space(ofFold.get(fold)) : whole;
      heldOut.addAll(heldOut(task, fold, space));
    }
    return new Trained(
        layer(task, task.rows, whole),
        Calibration.fit(SOLVER.isLogistic(), heldOut.stream().map(HeldOut::sample).toList()),
        heldOut);
  }

  /** Returns what a layer that has not seen a fold says of it. */
  private List<HeldOut> heldOut(Task task, int fold, Space space) {
    List<HeldOut> rest = task.rows.stream().filter(row -> foldOf(row) != fold).toList();
    if (rest.stream().mapToInt(row -> row.sample.gold()).distinct().count() < task.labels.size()) {
      return List.of();
    }
    AccurateLayer layer = layer(task, rest, space);
    return task.rows.stream()
        .filter(row -> foldOf(row) == fold)
        .map(row -> new HeldOut(row.view, rescored(layer, row, space)))
        .toList();
  }

  private int foldOf(HeldOut row) {
    return plan.foldOf()[row.view.row()];
  }

  private AccurateLayer layer(Task task, List<HeldOut> rows, Space space) {
    int dimensions = space.projection.dimensions();
    int[] numbers = IntStream.range(0, dimensions).toArray();
    List<TribuoModel.Example> inputs = new ArrayList<>();
    for (HeldOut row : rows) {
      inputs.add(
          new TribuoModel.Example(
              new TrainingRow(row.view.row(), numbers, space.vector(row)), row.sample.gold()));
    }
    TribuoModel model =
        TribuoModel.train(
            new TribuoModel.Problem(task.labels, inputs, AccurateLayer.names(dimensions)::get),
            new TribuoModel.Settings(SOLVER, COST, seed, task.weights));
    return AccurateLayer.of(model, dimensions, OF_FAST);
  }

  private Calibration.Sample rescored(AccurateLayer layer, HeldOut row, Space space) {
    double[] scores = layer.score(row.sample.scores(), space.vector(row));
    return new Calibration.Sample(scores, row.sample.gold(), row.sample.weight());
  }

  /** Says what the layer of the labels was made from. */
  Map<String, String> provenance(List<String> labels, Trained stance) {
    List<Calibration.Sample> samples = stance.heldOut.stream().map(HeldOut::sample).toList();
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("tier", "accurate");
    provenance.put("encoder", whole.encoder.name());
    tuning.ifPresent(how -> provenance.put("encoder tuned", how.tuner.name()));
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
        whole.encoder.name(),
        whole.delta,
        whole.projection,
        stance.layer,
        stance.calibration,
        cascade.cascade());
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
