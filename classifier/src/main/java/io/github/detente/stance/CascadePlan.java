package io.github.detente.stance;

import io.github.detente.stance.AccurateParts.Cascade;
import io.github.detente.stance.evaluation.Agreement;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out how sure the fast model must be for its answer to stand (a cascade; Viola and Jones,
 * 2001): as little as costs next to nothing on rows that neither model has seen. Stateless.
 */
final class CascadePlan {
  /**
   * Share of the accurate tier's macro-F1 that is to be kept. Nothing is given away: where the fast
   * model's answers cost nothing on our own rows, they cost a little on others' (0.005).
   */
  private static final double KEPT = 1;

  /**
   * Least probability of the fast model's label. Below it, its answers cost real sentences two
   * points, which rows of our own writers do not show: they resemble what the fast model has read.
   */
  private static final double LEAST = 0.75;

  /** Least probability of being in scope; texts at the border go the long way. */
  private static final double IN_SCOPE = 0.9;

  /** More than any probability: the fast model's answer never stands. */
  private static final double NEVER = 2;

  private static final int STEPS = 200;

  private CascadePlan() {}

  /** What both models say of a row that they have not seen, as indices of labels. */
  record Answers(int gold, int fast, double sure, int accurate) {}

  /** A cascade, and the share of the rows where the fast model's answer stands. */
  record Chosen(Cascade cascade, double share) {}

  private static double macroF1(int[] gold, int[] said, List<String> labels) {
    return new Agreement(labels, gold, said).macroF1();
  }

  static Chosen of(List<Answers> rows, List<String> labels) {
    List<Answers> sorted =
        rows.stream().sorted(Comparator.comparingDouble(Answers::sure).reversed()).toList();
    int[] gold = sorted.stream().mapToInt(Answers::gold).toArray();
    int[] said = sorted.stream().mapToInt(Answers::accurate).toArray();
    double least = gold.length == 0 ? 1 : KEPT * macroF1(gold, said, labels);
    Chosen chosen = new Chosen(new Cascade(NEVER, IN_SCOPE), 0);
    int done = 0;
    for (int step = 1; step <= STEPS; step++) {
      int to = (int) ((long) step * gold.length / STEPS);
      for (; done < to; done++) {
        said[done] = sorted.get(done).fast();
      }
      double sure = done > 0 ? sorted.get(done - 1).sure() : 0;
      if (sure >= LEAST && macroF1(gold, said, labels) >= least) {
        chosen = new Chosen(new Cascade(sure, IN_SCOPE), (double) done / gold.length);
      }
    }
    return chosen;
  }
}
