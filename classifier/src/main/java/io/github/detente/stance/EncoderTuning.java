package io.github.detente.stance;

import io.github.detente.stance.EncoderTuner.Progress;
import io.github.detente.stance.EncoderTuner.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Tunes an encoder to labelled statements: their texts with people masked, their labels, and the
 * second ones that are accepted. For one thread.
 *
 * @param start the tuning to go on from; empty for the encoder as it was before it was tuned
 * @param labels the labels to tell apart
 * @param weights how much the rows of a label count; 1 for those not named
 * @param often share of the passes in which a row is seen, over 0, at most 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncoderTuning(
    EncoderTuner tuner,
    byte[] start,
    List<String> labels,
    Map<String, Double> weights,
    ToDoubleFunction<LabelledStatement> often,
    long seed,
    Progress progress) {
  /** How much of a row with a second label counts for that. */
  private static final float ALSO = 0.3f;

  /**
   * Folds whose rows are judged by an encoder that was tuned without them; each costs a tuning, and
   * their rows are enough to calibrate on.
   */
  static final int FOLDS = 1;

  /**
   * What an encoder was tuned by.
   *
   * @param how how it was tuned, in words
   * @param whole on all rows
   * @param withoutFold without the rows of the first fold, of the second, …; not of all
   */
  record Tuned(String how, Supplier<byte[]> whole, List<Supplier<byte[]>> withoutFold) {}

  /** Returns the settings in words. */
  static String settings() {
    return ALSO + " " + FOLDS;
  }

  /** A row, and its text with people masked. */
  record Row(LabelledStatement statement, String text) {}

  /**
   * Tunes it to all rows, and without each of the first folds, when that is asked for.
   *
   * @param foldOf fold of each row
   */
  Tuned tune(List<Row> rows, int[] foldOf, int folds) {
    List<Supplier<byte[]>> withoutFold = new ArrayList<>();
    for (int fold = 0; fold < Math.min(folds, FOLDS); fold++) {
      int held = fold;
      withoutFold.add(() -> tune(rows, row -> foldOf[row] != held));
    }
    return new Tuned(tuner.name(), () -> tune(rows, row -> true), withoutFold);
  }

  private byte[] tune(List<Row> rows, Predicate<Integer> chosen) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (chosen.test(i)) {
        LabelledStatement row = rows.get(i).statement;
        double weight = row.label().map(label -> weights.getOrDefault(label, 1.0)).orElse(1.0);
        texts.add(new Text(rows.get(i).text, shares(row), weight, often.applyAsDouble(row)));
      }
    }
    return tuner.tune(start, texts, labels.size(), seed, progress);
  }

  private float[] shares(LabelledStatement row) {
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
}
