package io.github.detente.stance;

import io.github.detente.stance.features.DirectoryWords;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.Lexicon;
import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.features.PersonMask;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.StatementFeatures.Template;
import io.github.detente.stance.features.TokenReader;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.features.Vocabulary;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.model.RowHashes;
import io.github.detente.stance.training.FeatureDictionary;
import io.github.detente.stance.training.Fingerprint;
import io.github.detente.stance.training.HeldOutScorer;
import io.github.detente.stance.training.RowSource;
import io.github.detente.stance.training.TrainingRow;
import io.github.detente.stance.training.TribuoModel;
import io.github.detente.stance.training.WeightCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Trains a {@link StanceClassifier} on labelled statements with any set of labels. Rows without a
 * label are out of scope; if there are any, the classifier also learns to tell them from the
 * others. The same rows, settings and versions give the same weights. Immutable, safe to share.
 *
 * <pre>{@code
 * StanceClassifier classifier = StanceTrainer.builder().seed(7).build().train(rows);
 * }</pre>
 */
public final class StanceTrainer {
  /** Seed of training and of the folds, unless another is given. */
  public static final long DEFAULT_SEED = 12345L;

  private static final int DEFAULT_FOLDS = 5;
  private static final String IN_SCOPE = "in";
  private static final String OUT_OF_SCOPE = "out";
  private static final int MIN_OUT_OF_SCOPE = 5;

  /** From this many rows on, a feature must occur in {@link #MIN_ROWS} rows, */
  private static final int MANY_ROWS = 500;

  private static final int MIN_ROWS = 2;

  /** and in one more for each so many rows, or memory would fill with rare ones. */
  private static final int ROWS_PER_OCCURRENCE = 20_000;

  private final Builder settings;

  private StanceTrainer(Builder settings) {
    this.settings = settings;
  }

  /** Returns a builder with the settings of the shipped model. */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings of a training; each has a default. For one thread. */
  public static final class Builder {
    private long seed = DEFAULT_SEED;
    private LinearSolver solver = LinearSolver.L2_LOGISTIC;
    private double cost = 10;
    private int folds = DEFAULT_FOLDS;
    private FeatureExtractor.FeatureSet features = Defaults.FEATURES;
    private Function<LabelledStatement, RowSource> sources;
    private Tier tier = Tier.FAST;
    private EncoderTuner.Progress tuning;
    private EncoderTuning.Tuned tuned;
    private Predicate<LabelledStatement> first = row -> false;
    private Predicate<LabelledStatement> loose = row -> false;

    private Builder() {}

    private Builder(Builder other) {
      seed = other.seed;
      solver = other.solver;
      cost = other.cost;
      folds = other.folds;
      features = other.features;
      sources = other.sources;
      tier = other.tier;
      tuning = other.tuning;
      tuned = other.tuned;
      first = other.first;
      loose = other.loose;
    }

    /** Sets the seed; {@value StanceTrainer#DEFAULT_SEED} if it is not set. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * Sets how much work the model is to do for a statement; {@link Tier#FAST} if it is not set.
     * The solver of {@link Tier#ACCURATE} is logistic.
     */
    public Builder tier(Tier value) {
      tier = Objects.requireNonNull(value, "tier");
      return this;
    }

    /**
     * Lets the encoder of {@link Tier#ACCURATE} be tuned to the rows, which takes minutes for a
     * thousand of them and needs the artifact {@code detente-tuning}; it is taken as it is if this
     * is not called. The model carries what was tuned. The same rows and settings give the same
     * weights on one kind of processor, and nearly the same on others.
     *
     * @param progress is told how far each of the tunings has come: one on all rows, and one for
     *     each fold that probabilities are calibrated on
     */
    public Builder tuned(EncoderTuner.Progress progress) {
      tuning = Objects.requireNonNull(progress, "progress");
      return this;
    }

    /**
     * Sets what the encoder of {@link Tier#ACCURATE} was tuned by.
     *
     * @param heldOut tells the rows that the encoder has not seen that was tuned without a fold
     */
    Builder tuned(EncoderTuning.Tuned value, Predicate<LabelledStatement> heldOut) {
      tuned = value;
      first = heldOut;
      return this;
    }

    /** Sets how weights are found. */
    public Builder solver(LinearSolver value) {
      solver = Objects.requireNonNull(value, "solver");
      return this;
    }

    /**
     * Sets what an error on a training row costs against the size of the weights.
     *
     * @throws IllegalArgumentException if it is not more than 0
     */
    public Builder cost(double value) {
      if (!(value > 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("cost is " + value + "; expected more than 0");
      }
      cost = value;
      return this;
    }

    /**
     * Sets in how many folds the rows are split to calibrate probabilities.
     *
     * @param value 2 or more, or 0 for no calibration; the accurate tier cannot do without
     * @throws IllegalArgumentException if it is 1 or negative
     */
    public Builder folds(int value) {
      if (value < 0 || value == 1) {
        throw new IllegalArgumentException(value + " folds; expected 0, or 2 and more");
      }
      folds = value;
      return this;
    }

    Builder features(FeatureExtractor.FeatureSet value) {
      features = value;
      return this;
    }

    /** Sets how the source of a row is known; {@code null} if it is not. */
    Builder sources(Function<LabelledStatement, RowSource> value) {
      sources = value;
      return this;
    }

    /**
     * Sets which rows are loose sentences among many statements of articles: they are seen twice
     * more without marks, so that the model knows sentences that come by themselves, too.
     */
    Builder loose(Predicate<LabelledStatement> value) {
      loose = value;
      return this;
    }

    /** Returns a trainer with these settings. */
    public StanceTrainer build() {
      return new StanceTrainer(new Builder(this));
    }
  }

  /** What the shipped model is trained with; chosen by cross-validation on its own rows. */
  static final class Defaults {
    static final FeatureExtractor.FeatureSet FEATURES =
        new FeatureExtractor.FeatureSet(
            Stream.of(Template.values()).mapToInt(Template::bit).sum(), true);

    private Defaults() {}
  }

  /** The rows of a training, and their features. */
  private record Prepared(
      List<LabelledStatement> rows,
      Vocabulary vocabulary,
      FeatureDictionary dictionary,
      List<TrainingRow> views,
      List<MarkedText> texts) {}

  /**
   * Trains a classifier.
   *
   * @param rows labelled statements, in any order; the order does not count for the labels
   * @throws IllegalArgumentException if the rows are too few ({@link RowCheck#requireEnough})
   * @throws IllegalStateException if the accurate tier is wanted without {@code
   *     detente-embeddings}, or a tuned one without {@code detente-tuning}
   */
  public StanceClassifier train(List<LabelledStatement> rows) {
    return trained(rows).classifier;
  }

  /**
   * A classifier, and the models that it was compiled from.
   *
   * @param scope {@code null} if it knows no scope
   */
  record Trained(StanceClassifier classifier, TribuoModel stance, TribuoModel scope) {}

  /** Trains a classifier, and gives it with the models that it was compiled from. */
  Trained trained(List<LabelledStatement> rows) {
    RowCheck.requireEnough(rows);
    List<String> labels = labels(rows);
    Prepared prepared = prepare(rows);
    CalibrationPlan plan = plan(rows);
    Part stance = part(prepared, plan, labels, StanceTrainer::ownLabels);
    long outOfScope = rows.stream().filter(row -> row.label().isEmpty()).count();
    Part scope =
        outOfScope < MIN_OUT_OF_SCOPE
            ? null
            : part(
                prepared,
                plan,
                List.of(IN_SCOPE, OUT_OF_SCOPE),
                row -> List.of(row.label().isPresent() ? IN_SCOPE : OUT_OF_SCOPE));
    ModelParts fast =
        new ModelParts(
            labels,
            settings.features,
            prepared.vocabulary,
            WeightCompiler.compile(stance.model, scope == null ? null : scope.model),
            stance.calibration,
            scope == null ? null : scope.calibration,
            provenance(rows, stance, scope),
            RowHashes.of(rows.stream().map(LabelledStatement::text).toList()));
    StanceClassifier classifier =
        settings.tier == Tier.FAST
            ? new StanceClassifier(fast, null)
            : accurate(prepared, plan, fast, stance, Optional.ofNullable(scope));
    return new Trained(classifier, stance.model, scope == null ? null : scope.model);
  }

  private StanceClassifier accurate(
      Prepared prepared, CalibrationPlan plan, ModelParts fast, Part stance, Optional<Part> scope) {
    List<MarkedText> texts =
        prepared.texts.stream().map(new PersonMask(prepared.vocabulary)::mask).toList();
    AccurateTrainer trainer =
        new AccurateTrainer(
            settings.seed,
            plan,
            new AccurateTrainer.Data(prepared.rows, prepared.views, texts),
            tuned(prepared, texts, plan, fast.labels()));
    AccurateTrainer.Task task = new AccurateTrainer.Task(fast.labels(), stance.heldOut);
    List<AccurateTrainer.Task> tasks = new ArrayList<>(List.of(task));
    scope.ifPresent(
        part -> tasks.add(new AccurateTrainer.Task(List.of(IN_SCOPE, OUT_OF_SCOPE), part.heldOut)));
    List<AccurateTrainer.Trained> trained = trainer.train(tasks);
    AccurateTrainer.Trained labels = trained.get(0);
    AccurateParts parts =
        trainer.parts(fast, task, labels, scope.map(part -> trained.get(trained.size() - 1)));
    return new StanceClassifier(fast.with(trainer.provenance(fast.labels(), labels)), parts);
  }

  private Optional<EncoderTuning.Tuned> tuned(
      Prepared prepared, List<MarkedText> texts, CalibrationPlan plan, List<String> labels) {
    if (settings.tuning == null) {
      return Optional.ofNullable(settings.tuned);
    }
    EncoderTuning tuning =
        new EncoderTuning(
            Encoders.tuner(),
            Encoders.find().tuning(),
            labels,
            Map.of(),
            row -> 1,
            settings.seed,
            settings.tuning);
    List<EncoderTuning.Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      // The first of a row's views stands for the row.
      if (prepared.views.get(i).row() == rows.size()) {
        rows.add(new EncoderTuning.Row(prepared.rows.get(rows.size()), texts.get(i).text()));
      }
    }
    return Optional.of(tuning.tune(rows, plan.foldOf(), plan.folds()));
  }

  /** One model with its calibration, and the scores that this was fitted on. */
  private record Part(
      TribuoModel model, Calibration calibration, List<AccurateTrainer.HeldOut> heldOut) {
    List<Calibration.Sample> samples() {
      return heldOut.stream().map(AccurateTrainer.HeldOut::sample).toList();
    }
  }

  /** Returns a row's label, and behind it what would also be accepted. */
  private static List<String> ownLabels(LabelledStatement row) {
    return Stream.concat(row.label().stream(), row.also().stream()).toList();
  }

  private Part part(
      Prepared prepared,
      CalibrationPlan plan,
      List<String> labels,
      Function<LabelledStatement, List<String>> labelsOf) {
    List<LabelledStatement> rows = prepared.rows;
    int[] labelOfRow = new int[rows.size()];
    for (int i = 0; i < labelOfRow.length; i++) {
      labelOfRow[i] =
          labelsOf.apply(rows.get(i)).stream().findFirst().map(labels::indexOf).orElse(-1);
    }
    List<TrainingRow> views =
        prepared.views.stream().filter(view -> labelOfRow[view.row()] >= 0).toList();
    List<TribuoModel.Example> examples = new ArrayList<>();
    for (TrainingRow view : views) {
      examples.add(new TribuoModel.Example(view, labelOfRow[view.row()]));
      // A row with a second label is learnt as one of each: docs/decisions.md has what else was
      // tried.
      labelsOf.apply(rows.get(view.row())).stream()
          .skip(1)
          .filter(labels::contains)
          .forEach(also -> examples.add(new TribuoModel.Example(view, labels.indexOf(also))));
    }
    TribuoModel.Problem all = new TribuoModel.Problem(labels, examples, prepared.dictionary::name);
    TribuoModel.Settings how =
        new TribuoModel.Settings(settings.solver, settings.cost, settings.seed);
    List<AccurateTrainer.HeldOut> heldOut =
        plan == null ? List.of() : heldOut(all, views, labelOfRow, how, plan, prepared.dictionary);
    return new Part(
        TribuoModel.train(all, how),
        Calibration.fit(
            settings.solver.isLogistic(),
            heldOut.stream().map(AccurateTrainer.HeldOut::sample).toList()),
        heldOut);
  }

  /** Returns which rows are held out together, {@code null} if none are to be. */
  private CalibrationPlan plan(List<LabelledStatement> rows) {
    boolean accurate = settings.tier == Tier.ACCURATE;
    if (settings.folds == 0 && !accurate) {
      return null;
    }
    int folds = settings.folds == 0 ? DEFAULT_FOLDS : settings.folds;
    CalibrationPlan plan =
        settings.sources == null
            ? CalibrationPlan.of(rows, folds, settings.seed)
            : CalibrationPlan.bySource(rows, settings.sources, folds, settings.seed);
    return accurate ? plan.withAll(folds).withFirst(rows, settings.first) : plan;
  }

  /** Scores every view by a model that was trained without its row's fold. */
  private static List<AccurateTrainer.HeldOut> heldOut(
      TribuoModel.Problem all,
      List<TrainingRow> views,
      int[] labelOfRow,
      TribuoModel.Settings how,
      CalibrationPlan plan,
      FeatureDictionary dictionary) {
    List<AccurateTrainer.HeldOut> heldOut = new ArrayList<>();
    for (int fold = 0; fold < plan.folds(); fold++) {
      int held = fold;
      List<TribuoModel.Example> rest =
          all.examples().stream().filter(one -> plan.foldOf()[one.row().row()] != held).toList();
      if (rest.stream().mapToInt(TribuoModel.Example::label).distinct().count()
          < all.labels().size()) {
        continue;
      }
      TribuoModel model =
          TribuoModel.train(new TribuoModel.Problem(all.labels(), rest, all.names()), how);
      HeldOutScorer scorer = new HeldOutScorer(model.weights(), dictionary);
      for (TrainingRow view : views) {
        if (plan.foldOf()[view.row()] == held) {
          int row = view.row();
          heldOut.add(
              new AccurateTrainer.HeldOut(
                  view,
                  new Calibration.Sample(
                      scorer.score(view), labelOfRow[row], plan.weightOf()[row])));
        }
      }
    }
    return heldOut;
  }

  /**
   * Returns the words that are known: the lexicon's, and those that the rows have in lower case.
   */
  static Vocabulary vocabulary(List<LabelledStatement> rows) {
    Lexicon lexicon = Lexicon.load();
    Set<String> lowerCase = new HashSet<>();
    TokenReader reader = new TokenReader(Vocabulary.of(lexicon, Set.of()));
    rows.forEach(row -> reader.lowerCaseWords(row.text(), lowerCase));
    // Some are common words, too (Turkey, Polish, Chad); a sentence that begins with one reads like
    // any other.
    lowerCase.removeAll(DirectoryWords.states());
    return Vocabulary.of(lexicon, lowerCase);
  }

  private Prepared prepare(List<LabelledStatement> rows) {
    Vocabulary vocabulary = vocabulary(rows);
    FeatureExtractor extractor = new FeatureExtractor(vocabulary, settings.features);
    FeatureDictionary dictionary = new FeatureDictionary();
    List<TrainingRow> views = new ArrayList<>();
    List<MarkedText> texts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      views(rows.get(i))
          .forEach(
              view -> {
                StatementFeatures features = extractor.extract(view);
                views.add(dictionary.row(row, features, extractor.scale()));
                texts.add(view.composed());
              });
    }
    int least = rows.size() < MANY_ROWS ? 1 : MIN_ROWS + rows.size() / ROWS_PER_OCCURRENCE;
    return new Prepared(
        rows,
        vocabulary,
        dictionary,
        views.stream().map(view -> dictionary.frequent(view, least)).toList(),
        texts);
  }

  /** A row is seen with its marks and without, since users have both kinds. */
  private Stream<Utterance> views(LabelledStatement row) {
    Utterance marked = Utterance.of(row);
    Utterance plain = marked.isMarked() ? marked.withoutMarks() : marked;
    Stream<Utterance> once = marked.isMarked() ? Stream.of(marked, plain) : Stream.of(plain);
    return settings.loose.test(row) ? Stream.concat(once, Stream.of(plain, plain)) : once;
  }

  private static List<String> labels(List<LabelledStatement> rows) {
    Set<String> found = new TreeSet<>();
    rows.forEach(row -> row.label().ifPresent(found::add));
    List<String> stances = Arrays.stream(Stance.values()).map(Stance::name).toList();
    return found.equals(Set.copyOf(stances)) ? stances : List.copyOf(found);
  }

  /** Returns all settings in words. */
  String settings() {
    return String.join(
            " ",
            settings.solver.name(),
            Double.toString(settings.cost),
            Integer.toString(settings.folds),
            Long.toString(settings.seed),
            settings.features.toString(),
            settings.tier == Tier.FAST ? "" : AccurateTrainer.settings())
        .strip();
  }

  private Map<String, String> provenance(List<LabelledStatement> rows, Part stance, Part scope) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("rows", Integer.toString(rows.size()));
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.label().orElse(""), 1, Integer::sum));
    counts.forEach(
        (label, n) ->
            provenance.put(
                label.isEmpty() ? "rows out of scope" : "rows " + label, Integer.toString(n)));
    provenance.put("data sha256", Fingerprint.of(rows));
    provenance.put("solver", settings.solver.name());
    provenance.put("cost", Double.toString(settings.cost));
    provenance.put("folds", Integer.toString(settings.folds));
    provenance.put("seed", Long.toString(settings.seed));
    provenance.put("features", settings.features.toString());
    if (settings.folds > 0) {
      provenance.put("held-out accuracy", figure(Calibration.accuracy(stance.samples())));
      provenance.put(
          "held-out macro-F1",
          figure(Calibration.macroF1(stance.samples(), stance.model.labels())));
      provenance.put("temperature", figure(stance.calibration.temperature()));
      provenance.put("decided from", figure(stance.calibration.threshold()));
      if (scope != null) {
        provenance.put("held-out accuracy of scope", figure(Calibration.accuracy(scope.samples())));
      }
    }
    provenance.put("tribuo", org.tribuo.Tribuo.VERSION);
    return provenance;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
