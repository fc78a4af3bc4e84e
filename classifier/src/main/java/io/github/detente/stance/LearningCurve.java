package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.evaluation.Agreement;
import io.github.detente.stance.training.Folds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How good models trained on growing parts of the rows are, and so whether more labels would help.
 * Every row is judged by a model that was trained without its fold, on a part of the others; each
 * part of a fold contains the smaller ones, and articles stay whole. Immutable.
 *
 * @param points one for each size, ascending
 * @param gain what the last size brought over the one before; empty if there is but one
 */
public record LearningCurve(List<Point> points, Optional<Comparison> gain) {

  /** Copies the list. */
  public LearningCurve {
    points = List.copyOf(points);
  }

  /**
   * Figures of one size.
   *
   * @param rows mean number of rows trained on, those out of scope too
   * @param accuracy share of the judged rows that are right, 0 to 1
   * @param accuracyInterval its 95 % bootstrap interval, as {@link StanceEvaluation} draws it
   * @param macroF1 mean F1 of the labels, 0 to 1
   * @param macroF1Interval its 95 % bootstrap interval
   */
  public record Point(
      int rows,
      double accuracy,
      Interval accuracyInterval,
      double macroF1,
      Interval macroF1Interval) {}

  /** Is told of each model that was trained. */
  public interface Progress {
    /**
     * Called after each model that was trained.
     *
     * @param done models trained up to now
     * @param all models to train
     */
    void at(int done, int all);
  }

  /**
   * Trains and judges: as many models as there are folds, for each size. Sizes double, up to all
   * rows outside a fold; a size that is too small to train on is left out.
   *
   * @param sizes how many sizes, 2 or more
   * @param folds number of folds, 2 or more
   * @param seed random seed, which assigns rows to folds and parts
   * @throws IllegalArgumentException if there are too few rows to train on without a fold
   */
  public static LearningCurve of(
      StanceTrainer trainer,
      List<LabelledStatement> rows,
      int sizes,
      int folds,
      long seed,
      Progress progress) {
    if (sizes < 2) {
      throw new IllegalArgumentException(sizes + " sizes; expected 2 or more");
    }
    int[] foldOf = CrossValidation.folds(rows, folds, seed);
    List<Integer> order = order(rows, seed);
    TreeSet<Integer> parts = new TreeSet<>();
    for (int i = 0; i < sizes; i++) {
      parts.add((int) Math.round(rows.size() * (folds - 1.0) / folds / (1 << i)));
    }
    List<Size> tried = new ArrayList<>();
    int[] done = {0};
    for (int part : parts) {
      Size size =
          size(
              trainer,
              rows,
              foldOf,
              order,
              part,
              () -> {
                done[0]++;
                progress.at(done[0], parts.size() * folds);
              });
      if (size != null) {
        tried.add(size);
      }
    }
    int last = tried.size() - 1;
    return new LearningCurve(
        tried.stream().map(Size::point).toList(),
        last < 1
            ? Optional.empty()
            : Optional.of(
                StanceEvaluation.compare(tried.get(last).judged, tried.get(last - 1).judged)));
  }

  /** A size, and what its models said of the rows, in one order for all sizes. */
  private record Size(Point point, List<Judged> judged) {}

  /** Returns all rows by chance, those of one article or text side by side. */
  private static List<Integer> order(List<LabelledStatement> rows, long seed) {
    List<List<Integer>> groups = Folds.groups(rows);
    Collections.shuffle(groups, new Random(seed));
    return groups.stream().flatMap(List::stream).toList();
  }

  /** Returns {@code null} if some fold has too few rows. */
  private static Size size(
      StanceTrainer trainer,
      List<LabelledStatement> rows,
      int[] foldOf,
      List<Integer> order,
      int part,
      Runnable trained) {
    List<Judged> judged = new ArrayList<>();
    int trainedOn = 0;
    int[] folds = Arrays.stream(foldOf).distinct().sorted().toArray();
    for (int fold : folds) {
      List<LabelledStatement> train =
          order.stream().filter(i -> foldOf[i] != fold).limit(part).map(rows::get).toList();
      if (RowCheck.lack(train).isPresent()) {
        return null;
      }
      trainedOn += train.size();
      List<LabelledStatement> test =
          IntStream.range(0, foldOf.length)
              .filter(i -> foldOf[i] == fold && rows.get(i).label().isPresent())
              .mapToObj(rows::get)
              .toList();
      judged.addAll(StanceEvaluation.judge(trainer.train(train), test));
      trained.run();
    }
    // Models of small parts may know fewer labels: the order of names does not matter to the
    // scores.
    Agreement agreement = Agreement.of(judged);
    Agreement.Figures figures = agreement.figures(StanceEvaluation.groups(judged));
    return new Size(
        new Point(
            trainedOn / folds.length,
            agreement.accuracy(),
            figures.accuracy(),
            agreement.macroF1(),
            figures.macroF1()),
        judged);
  }
}
