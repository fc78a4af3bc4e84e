package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.CoveragePoint;
import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.StanceEvaluation.ReliabilityBin;
import io.github.detente.stance.model.Calibration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The card of the shipped model, in Markdown, after Mitchell et al. (2019): what it is for, what it
 * was made from, how good it is by slice, how far its probabilities are to be believed, and its
 * limits. Every figure is of rows whose source was held out. Stateless.
 */
final class ModelCard {
  /** Slices with fewer rows tell little. */
  private static final int LEAST_ROWS = 30;

  private static final String HEAD =
      """
      # Model card: the shipped stance model, fast tier

      Says whether a statement of English political news is one of {labels}, after Detente's codebook
      (`data/CODEBOOK.md`), how sure that is, and whether the text is such a statement at all. A linear model over
      stems, acts and their places; names are masked. Its rows are fiction, written for it by a language model
      (`data/README.md`); no published text is among them.

      **For** counting, sorting and pointing to places in texts that a reader judges. **Not for** deciding about people.

      """;

  private static final String HELD_OUT =
      """

      ## How good

      On the model's own rows, five times a fifth of the *sources* (batches of sentences, writers of articles) held out
      whole, judged with speaker and target marked. Intervals are 95 % bootstrap intervals. How it does on real text
      is told in `benchmarks/results/stance.md`.

      """;

  private static final String CALIBRATION =
      """

      ## Calibration

      Temperature, threshold and conformal quantile were fitted to the scores of held-out sources, sentences and
      articles counting the same. The figures below are of the same rows, so they tell how well one temperature can
      fit, not more.

      """;

  private static final String LIMITS =
      """

      ## Limits

      - English, one statement at a time, at face value: it does not know what happened, who is right, or what was
        said before. Irony, figures of speech and acts that no word names escape it.
      - It knows reporting as agencies and newspapers write it. Transcripts, social media and fiction are other things.
      - Statements cut out of articles are harder than whole sentences; see the slices.
      - Prediction sets and probabilities hold for text like the held-out sources. On text of another kind, measure:
        `detente evaluate FILE.csv`.
      - Writers and annotators were instances of one language model: the model cannot be better than their reading of
        the codebook.
      """;

  private ModelCard() {}

  /** Returns the card of a model that was trained on {@code rows}. */
  static String of(StanceClassifier classifier, List<LabelledStatement> rows) {
    List<Judged> judged = heldOut(classifier.parts().calibration(), rows);
    StringBuilder card = new StringBuilder();
    card.append(HEAD.replace("{labels}", String.join(", ", classifier.labels())));
    card.append("## Data and settings\n\n| | |\n| --- | --- |\n");
    classifier.provenance().forEach((k, v) -> card.append("| " + k + " | " + v + " |\n"));
    card.append(HELD_OUT);
    figures(card, judged);
    card.append(CALIBRATION);
    calibration(card, StanceEvaluation.of(judged), classifier.parts().calibration());
    return card.append(LIMITS).toString();
  }

  private static List<Judged> heldOut(Calibration calibration, List<LabelledStatement> rows) {
    List<LabelledStatement> labelled =
        rows.stream().filter(row -> row.label().isPresent()).toList();
    CalibrationPlan plan =
        CalibrationPlan.bySource(
            labelled, ShippedRows::source, ShippedModel.FOLDS, StanceTrainer.DEFAULT_SEED);
    StanceTrainer trainer = StanceTrainer.builder().folds(0).build();
    return StanceEvaluation.judgeFolds(labelled, plan.foldOf(), trainer::train).stream()
        .map(j -> new Judged(j.row(), calibrated(j.prediction(), calibration)))
        .toList();
  }

  /** Calibrates what a model said that was trained without calibration. */
  private static StancePrediction calibrated(StancePrediction said, Calibration calibration) {
    double[] p = said.probabilities().values().stream().mapToDouble(value -> value).toArray();
    calibration.applyToTribuo(p);
    List<String> labels = List.copyOf(said.probabilities().keySet());
    boolean decided = p[Calibration.argmax(p)] >= calibration.threshold();
    return new StancePrediction(
        said.label(), new LabelProbabilities(labels, p), said.inScope(), decided);
  }

  private static void figures(StringBuilder card, List<Judged> judged) {
    StanceEvaluation all = StanceEvaluation.of(judged);
    card.append("| label | precision | recall | F1 | 95 % | rows |\n");
    card.append("| --- | --- | --- | --- | --- | --- |\n");
    all.labels()
        .forEach(
            (label, score) ->
                card.append(
                    line(
                        "| %s | %.3f | %.3f | %.3f | %s | %d |",
                        label,
                        score.precision(),
                        score.recall(),
                        score.f1(),
                        range(score.f1Interval()),
                        score.support())));
    card.append("\n| slice | accuracy | macro-F1 | 95 % | calibration error | rows |\n");
    card.append("| --- | --- | --- | --- | --- | --- |\n");
    slices(card, "", Map.of("**all**", all));
    Map<String, Map<String, StanceEvaluation>> slices =
        new LinkedHashMap<>(StanceEvaluation.byAttribute(judged));
    slices.put("length", StanceEvaluation.byLength(judged));
    slices.forEach((name, values) -> slices(card, name + ": ", values));
  }

  private static void slices(
      StringBuilder card, String name, Map<String, StanceEvaluation> slices) {
    slices.forEach(
        (value, score) -> {
          if (score.rows() >= LEAST_ROWS && !value.equals(StanceEvaluation.NO_VALUE)) {
            card.append(
                line(
                    "| %s | %.3f | %.3f | %s | %.3f | %d |",
                    name + value,
                    score.accuracy(),
                    score.macroF1(),
                    range(score.macroF1Interval()),
                    score.ece(),
                    score.rows()));
          }
        });
  }

  private static void calibration(StringBuilder card, StanceEvaluation all, Calibration fitted) {
    CoveragePoint decided = all.decided();
    card.append(
        line(
            "Expected calibration error %.3f. Decided (probability of %.3f and more): %.0f %% of the"
                + " rows, accuracy %.3f.%nAt 80 %% coverage accuracy %.3f. A label belongs to the"
                + " prediction set from a probability of %.3f on.%n",
            all.ece(),
            fitted.threshold(),
            100 * decided.coverage(),
            decided.accuracy(),
            1 - all.riskAt(0.8),
            fitted.conformal()));
    card.append("| probability | mean | right | rows |\n| --- | --- | --- | --- |\n");
    for (ReliabilityBin bin : all.reliability()) {
      card.append(
          line(
              "| %.1f\u2013%.1f | %.3f | %.3f | %d |",
              bin.low(), bin.high(), bin.probability(), bin.accuracy(), bin.rows()));
    }
  }

  private static String range(Interval interval) {
    return String.format(Locale.ROOT, "%.3f\u2013%.3f", interval.low(), interval.high());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
