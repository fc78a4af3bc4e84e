package io.github.detente.stance;

import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.format.ModelFile;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.training.Fingerprint;
import io.github.detente.statement.Statement;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Says what stance a statement takes. {@link #load()} gives the model that is shipped, {@link
 * StanceTrainer} makes others. Immutable and safe to share between threads; nothing is remembered
 * from one text to the next.
 */
public final class StanceClassifier {
  static final String SHIPPED = "stance.model";
  static final String SHIPPED_ACCURATE = "stance-accurate.model";
  private static final int BATCHES_PER_CALL = 16;

  /** Buffers that a text of more UTF-16 units has stretched are not kept. */
  private static final int LONG_TEXT = 1 << 16;

  private final ModelParts parts;
  private final AccurateModel accurate;
  private final ThreadLocal<Scratch> scratch;

  /**
   * @param accurate what the accurate tier adds; {@code null} for the fast one
   * @throws IllegalStateException if there is no encoder for it
   */
  StanceClassifier(ModelParts parts, AccurateParts accurate) {
    this.parts = parts;
    if (accurate != null) {
      accurate.check(parts.labels().size(), parts.scopeCalibration() != null);
    }
    this.accurate = accurate == null ? null : new AccurateModel(accurate, parts.vocabulary());
    scratch = ThreadLocal.withInitial(() -> new Scratch(parts));
  }

  /** Buffers of one thread. */
  private static final class Scratch {
    final FeatureExtractor extractor;
    final double[] outputs;
    final double[] labels;
    final double[] scope = new double[2];

    Scratch(ModelParts parts) {
      extractor = new FeatureExtractor(parts.vocabulary(), parts.features());
      outputs = new double[parts.weights().outputs()];
      labels = new double[parts.labels().size()];
    }
  }

  /** Load when first needed. */
  private static final class Fast {
    static final StanceClassifier SHARED = read(Tier.FAST);
  }

  private static final class Accurate {
    static final StanceClassifier SHARED = read(Tier.ACCURATE);
  }

  /** Returns the shipped model of the fast tier; every call gives the same one. */
  public static StanceClassifier load() {
    return load(Tier.FAST);
  }

  /**
   * Returns the shipped model of a tier; every call gives the same one.
   *
   * @throws IllegalStateException if the accurate tier is wanted and {@code detente-embeddings} is
   *     not on the class path, or cannot run on this machine, such as when the temporary folder is
   *     full
   */
  public static StanceClassifier load(Tier tier) {
    if (tier == Tier.FAST) {
      return Fast.SHARED;
    }
    // Asked for here, since an error in a static field would come out as another one.
    Encoders.find();
    return Accurate.SHARED;
  }

  private static StanceClassifier read(Tier tier) {
    try {
      if (tier == Tier.ACCURATE) {
        try (InputStream in = new BufferedInputStream(Encoders.find().shippedModel())) {
          return of(ModelFile.read(in, SHIPPED_ACCURATE), SHIPPED_ACCURATE);
        }
      }
      try (InputStream in = resource(SHIPPED)) {
        return of(ModelFile.read(in, SHIPPED), SHIPPED);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped model cannot be read", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = StanceClassifier.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("\"" + name + "\" is not on the class path");
    }
    return new BufferedInputStream(in);
  }

  /**
   * Loads a model that {@link #save} wrote.
   *
   * @throws MalformedModelException if the file is cut off, altered, or something else
   * @throws IOException if it cannot be read
   * @throws IllegalStateException if it is of the accurate tier and {@code detente-embeddings} is
   *     not on the class path, or provides another encoder than it was trained with
   */
  public static StanceClassifier load(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String name = file.toString();
      return of(ModelFile.read(in, name), name);
    }
  }

  private static StanceClassifier of(Map<String, byte[]> sections, String name) throws IOException {
    ModelParts parts = ModelParts.of(sections, name);
    AccurateParts accurate = AccurateParts.of(sections, name).orElse(null);
    try {
      return new StanceClassifier(parts, accurate);
    } catch (IllegalArgumentException e) {
      throw new MalformedModelException(name, e.getMessage(), e);
    }
  }

  /**
   * Writes the model: beside {@code file} first, and moved there when it is complete, so that a
   * model that stood there before is kept until then.
   *
   * @throws IOException if that fails; {@code file} is as it was then
   */
  public void save(Path file) throws IOException {
    Map<String, byte[]> sections = new LinkedHashMap<>();
    parts.addTo(sections);
    if (accurate != null) {
      accurate.parts().addTo(sections);
    }
    ModelFile.write(file, sections);
  }

  /** Writes a model of the accurate tier whose encoder's tuning is shipped apart from it. */
  void saveShipped(Path file) throws IOException {
    Map<String, byte[]> sections = new LinkedHashMap<>();
    parts.addTo(sections);
    accurate.parts().with(Optional.empty()).addTo(sections);
    ModelFile.write(file, sections);
  }

  /** Returns the labels that the model knows, in the order of its probabilities. */
  public List<String> labels() {
    return parts.labels();
  }

  /** Returns what the model was made from: rows, settings, versions, a hash of the data. */
  public Map<String, String> provenance() {
    return parts.provenance();
  }

  /**
   * Returns those of the rows whose words the model was trained on, in their order: figures on them
   * tell how well it remembers, not how well it judges. Case, punctuation and layout do not count,
   * nor does the label.
   *
   * @return nothing for a model that {@linkplain #knowsItsRows() does not tell}, unless the rows
   *     are all that it was trained on
   */
  public List<LabelledStatement> seen(List<LabelledStatement> rows) {
    if (parts.rows().isEmpty()) {
      boolean same = Fingerprint.of(rows).equals(provenance().get("data sha256"));
      return same ? List.copyOf(rows) : List.of();
    }
    return rows.stream().filter(row -> parts.rows().contains(row.text())).toList();
  }

  /** Returns whether the model holds hashes of the rows that it was trained on. */
  public boolean knowsItsRows() {
    return !parts.rows().isEmpty();
  }

  /** Returns the model's tier. */
  public Tier tier() {
    return accurate == null ? Tier.FAST : Tier.ACCURATE;
  }

  /** Returns the least probability of a label that is decided, 0 to 1. */
  public double decisionThreshold() {
    return calibration().threshold();
  }

  private Calibration calibration() {
    return accurate == null ? parts.calibration() : accurate.parts().calibration();
  }

  /** Judges a text by itself. */
  public StancePrediction classify(String text) {
    return classify(Utterance.of(text));
  }

  /** Judges loose words, with their speaker and their target if they are known. */
  public StancePrediction classify(StatementText text) {
    return classify(Utterance.of(text.text(), text.speaker(), text.target()));
  }

  /** Judges a labelled statement, without looking at its label. */
  public StancePrediction classify(LabelledStatement row) {
    return classify(Utterance.of(row));
  }

  /** Judges a statement of an article by its own speaker, cue, target and content. */
  public StancePrediction classify(Statement statement) {
    return classify(Utterance.of(statement));
  }

  /**
   * Judges texts on the threads of {@code executor}, which stays open.
   *
   * @return predictions in the order of {@code texts}
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  public List<StancePrediction> classifyTexts(List<String> texts, ExecutorService executor)
      throws InterruptedException {
    int size = Math.max(1, (texts.size() + BATCHES_PER_CALL - 1) / BATCHES_PER_CALL);
    List<Future<List<StancePrediction>>> batches = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += size) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + size));
      batches.add(executor.submit(() -> batch.stream().map(this::classify).toList()));
    }
    List<StancePrediction> predictions = new ArrayList<>(texts.size());
    for (Future<List<StancePrediction>> batch : batches) {
      predictions.addAll(get(batch));
    }
    return List.copyOf(predictions);
  }

  private static <T> T get(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private StancePrediction classify(Utterance input) {
    Scratch own = scratch.get();
    score(own, input);
    if (input.text().length() > LONG_TEXT) {
      scratch.remove();
    }
    StancePrediction fast = predict(own);
    return accurate == null || accurate.stands(fast)
        ? fast
        : prediction(accurate.judge(input.composed(), own.outputs, fast.inScope()));
  }

  private void score(Scratch own, Utterance input) {
    StatementFeatures features = own.extractor.hash(input);
    float scale = own.extractor.scale();
    parts.weights().score(features.hashes, features.size, scale, own.outputs);
  }

  private StancePrediction predict(Scratch own) {
    int n = own.labels.length;
    System.arraycopy(own.outputs, 0, own.labels, 0, n);
    parts.calibration().apply(own.labels);
    double inScope = 1;
    if (parts.scopeCalibration() != null) {
      own.scope[0] = own.outputs[n];
      own.scope[1] = -own.outputs[n];
      parts.scopeCalibration().apply(own.scope);
      inScope = own.scope[0];
    }
    return prediction(own.labels, inScope);
  }

  private StancePrediction prediction(AccurateModel.Judgement judgement) {
    return prediction(judgement.probabilities(), judgement.inScope());
  }

  /** Makes a prediction of calibrated probabilities, which it copies. */
  StancePrediction prediction(double[] probabilities, double inScope) {
    int best = Calibration.argmax(probabilities);
    boolean decided =
        inScope >= StancePrediction.IN_SCOPE_THRESHOLD
            && probabilities[best] >= calibration().threshold();
    return new StancePrediction(
        parts.labels().get(best),
        new LabelProbabilities(parts.labels(), probabilities.clone()),
        inScope,
        decided);
  }

  /**
   * Returns the labels that cannot be ruled out: over many texts of the kind that the model was
   * trained on, nine in ten of these sets hold the right label (split-conformal prediction).
   *
   * @return most probable first, at least one
   */
  public List<String> predictionSet(StancePrediction prediction) {
    List<String> set =
        prediction.probabilities().entrySet().stream()
            .filter(entry -> entry.getValue() >= calibration().conformal())
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    return set.isEmpty() ? List.of(prediction.label()) : set;
  }

  /** Explains the judgement of a text by itself. */
  public Explanation explain(String text) {
    return explain(Utterance.of(text));
  }

  /** Explains the judgement of loose words, with their speaker and their target. */
  public Explanation explain(StatementText text) {
    return explain(Utterance.of(text.text(), text.speaker(), text.target()));
  }

  /** Explains the judgement of a statement; the text is composed of its parts. */
  public Explanation explain(Statement statement) {
    return explain(Utterance.of(statement));
  }

  private Explanation explain(Utterance input) {
    Scratch own = scratch.get();
    score(own, input);
    double[] scores = own.outputs.clone();
    StancePrediction fast = predict(own);
    if (accurate == null || accurate.stands(fast)) {
      return Explainer.fast(parts, own.extractor, input, scores, fast);
    }
    AccurateModel.Judgement judgement = accurate.judge(input.composed(), scores, fast.inScope());
    return Explainer.accurate(
        parts, accurate.parts().stance(), own.extractor, input, judgement, prediction(judgement));
  }

  /** What the model consists of. */
  ModelParts parts() {
    return parts;
  }
}
