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
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
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
  private static final double COST = 0.005;

  /** Principal components of each part of a vector. */
  private static final int COMPONENTS = 96;

  /**
   * Weight of the fast model's scores: as much as the encoder's, which learns more of the manner in
   * which rows are written, and so is less to be trusted on texts of others (accurate.md).
   */
  private static final double OF_FAST = 1.0;

  /** So many rows are enough for the layer on a tuned encoder. */
  private static final int TUNED_ROWS = 5000;

  /** Views of statements of articles that are enough to calibrate on. */
  private static final int ENOUGH = 500;

  private static final LinearSolver SOLVER = LinearSolver.L2_LOGISTIC;

  private final long seed;
  private final CalibrationPlan plan;
  private final Data data;
  private final Optional<EncoderTuning.Tuned> tuned;
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
        TUNED_ROWS + "",
        ENOUGH + "",
        EncoderTuning.settings());
  }

  /**
   * What it is trained on.
   *
   * @param rows labelled statements
   * @param views views of the rows, as the fast model was trained on them
   * @param texts text and marks of each view, people masked
   */
  record Data(List<LabelledStatement> rows, List<TrainingRow> views, List<MarkedText> texts) {}

  /** An encoder, and what it makes of the views of the rows. */
  private record Space(
      StatementEncoder encoder,
      Optional<byte[]> delta,
      Projection projection,
      IdentityHashMap<TrainingRow, float[]> vectors) {
    boolean knows(HeldOut row) {
      return vectors.containsKey(row.view);
    }

    float[] vector(HeldOut row) {
      return vectors.get(row.view);
    }
  }

  /** A view of a row, and what a fast model that has not seen the row says of it. */
  record HeldOut(TrainingRow view, Calibration.Sample sample) {}

  /** What the layer is trained on. */
  record Task(List<String> labels, List<HeldOut> rows) {}

  /** A trained layer. */
  record Trained(AccurateLayer layer, Calibration calibration, List<HeldOut> heldOut) {}

  AccurateTrainer(long seed, CalibrationPlan plan, Data data, Optional<EncoderTuning.Tuned> tuned) {
    this.seed = seed;
    this.plan = plan;
    this.data = data;
    this.tuned = tuned;
  }

  private Space space(Optional<byte[]> delta, IntPredicate rows) {
    return space(delta.map(Encoders.find()::tuned).orElseGet(Encoders::find), delta, rows);
  }

  private Space space(StatementEncoder encoder, Optional<byte[]> delta, IntPredicate rows) {
    List<Integer> views =
        IntStream.range(0, data.views.size())
            .filter(i -> rows.test(data.views.get(i).row()))
            .boxed()
            .toList();
    List<float[]> raw = encode(encoder, views.stream().map(data.texts::get).toList());
    Projection projection = Projection.fit(raw, encoder.parts(), COMPONENTS);
    IdentityHashMap<TrainingRow, float[]> vectors = new IdentityHashMap<>();
    for (int i = 0; i < raw.size(); i++) {
      vectors.put(data.views.get(views.get(i)), projection.apply(raw.get(i)));
    }
    return new Space(encoder, delta, projection, vectors);
  }

  /**
   * Returns whether the layer is trained on a row. A tuned encoder has put the labels apart, so
   * some of the rows are enough to find out how.
   */
  private boolean isUsed(int row) {
    int step = tuned.isEmpty() ? 1 : Math.max(1, data.rows.size() / TUNED_ROWS);
    return row % step == 0;
  }

  /** Reads every text once, also when it stands there with marks and without, on all processors. */
  private static List<float[]> encode(StatementEncoder encoder, List<MarkedText> texts) {
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

  /**
   * Trains a layer for each task, and calibrates it on rows that it has not seen.
   *
   * @param tasks that of the labels first
   */
  List<Trained> train(List<Task> tasks) {
    List<List<HeldOut>> heldOut = new ArrayList<>();
    tasks.forEach(task -> heldOut.add(new ArrayList<>()));
    if (tuned.isPresent()) {
      List<Supplier<byte[]>> deltas = tuned.get().withoutFold();
      for (int fold = 0; fold < deltas.size(); fold++) {
        int held = fold;
        Space space =
            space(
                Optional.of(deltas.get(fold).get()),
                row -> isUsed(row) || (plan.foldOf()[row] == held && isRare(row)));
        addHeldOut(tasks, fold, space, heldOut);
      }
    }
    whole = space(tuned.map(how -> how.whole().get()), this::isUsed);
    if (tuned.isEmpty()) {
      for (int fold = 0; fold < plan.folds(); fold++) {
        addHeldOut(tasks, fold, whole, heldOut);
      }
    }
    List<Trained> trained = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      trained.add(
          new Trained(
              layer(tasks.get(i), tasks.get(i).rows, whole),
              Calibration.fit(
                  SOLVER.isLogistic(),
                  calibrating(tasks.get(i), heldOut.get(i)).stream().map(HeldOut::sample).toList()),
              heldOut.get(i)));
    }
    return trained;
  }

  private void addHeldOut(List<Task> tasks, int fold, Space space, List<List<HeldOut>> heldOut) {
    for (int i = 0; i < tasks.size(); i++) {
      heldOut.get(i).addAll(heldOut(tasks.get(i), fold, space));
    }
  }

  /** Returns whether a row is wanted to calibrate on: one of an article, or out of scope. */
  private boolean isRare(int row) {
    return isOfArticle(row) || data.rows.get(row).label().isEmpty();
  }

  /**
   * Returns the rows that say how far to trust a score: statements of articles, if there are enough
   * of them that have every label. They are what is read in earnest, and harder than loose
   * sentences.
   */
  private List<HeldOut> calibrating(Task task, List<HeldOut> heldOut) {
    List<HeldOut> ofArticles = heldOut.stream().filter(row -> isOfArticle(row.view.row())).toList();
    return ofArticles.size() < ENOUGH || lacksLabels(task, ofArticles) ? heldOut : ofArticles;
  }

  private static boolean lacksLabels(Task task, List<HeldOut> rows) {
    return rows.stream().mapToInt(row -> row.sample.gold()).distinct().count() < task.labels.size();
  }

  private boolean isOfArticle(int row) {
    return data.rows.get(row).statement().isPresent();
  }

  /** Returns what a layer that has not seen a fold says of it. */
  private List<HeldOut> heldOut(Task task, int fold, Space space) {
    List<HeldOut> rest = task.rows.stream().filter(row -> foldOf(row) != fold).toList();
    if (lacksLabels(task, rest)) {
      return List.of();
    }
    AccurateLayer layer = layer(task, rest, space);
    return task.rows.stream()
        .filter(row -> foldOf(row) == fold && space.knows(row))
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
    for (HeldOut row : rows.stream().filter(space::knows).toList()) {
      inputs.add(
          new TribuoModel.Example(
              new TrainingRow(row.view.row(), numbers, space.vector(row)), row.sample.gold()));
    }
    TribuoModel model =
        TribuoModel.train(
            new TribuoModel.Problem(task.labels, inputs, AccurateLayer.names(dimensions)::get),
            new TribuoModel.Settings(SOLVER, COST, seed));
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
    tuned.ifPresent(how -> provenance.put("encoder tuned", how.how()));
    provenance.put("accurate held-out rows", Long.toString(rows(stance.heldOut)));
    provenance.put("accurate cost", Double.toString(COST));
    provenance.put("accurate held-out accuracy", figure(Calibration.accuracy(samples)));
    provenance.put("accurate held-out macro-F1", figure(Calibration.macroF1(samples, labels)));
    provenance.put("accurate temperature", figure(stance.calibration.temperature()));
    provenance.put("accurate decided from", figure(stance.calibration.threshold()));
    provenance.put("fast answer stands from", figure(cascade.cascade().sure()));
    provenance.put("fast answer stands, held-out rows", figure(cascade.share()));
    return provenance;
  }

  private static long rows(List<HeldOut> views) {
    return views.stream().mapToInt(one -> one.view.row()).distinct().count();
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Puts the layers together. */
  AccurateParts parts(ModelParts fast, Task task, Trained stance, Optional<Trained> scope) {
    cascade = CascadePlan.of(answers(fast.calibration(), task, stance), task.labels);
    return new AccurateParts(
        whole.encoder.name(),
        whole.delta,
        whole.projection,
        stance.layer,
        stance.calibration,
        scope.map(known -> new AccurateParts.Scope(known.layer, known.calibration)),
        cascade.cascade());
  }

  private List<CascadePlan.Answers> answers(Calibration fast, Task task, Trained trained) {
    IdentityHashMap<TrainingRow, Calibration.Sample> accurate = new IdentityHashMap<>();
    calibrating(task, trained.heldOut).forEach(row -> accurate.put(row.view, row.sample));
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
