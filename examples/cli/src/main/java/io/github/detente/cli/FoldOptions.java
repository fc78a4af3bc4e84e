package io.github.detente.cli;

import io.github.detente.stance.StanceTrainer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Into how many folds rows are split, and how: what commands that cross-validate share. */
final class FoldOptions {
  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Number of folds, 2 or more. Default: ${DEFAULT-VALUE}.")
  private int folds;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Random seed. Default: ${DEFAULT-VALUE}.")
  private long seed = StanceTrainer.DEFAULT_SEED;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  FoldOptions() {
    this(5);
  }

  /**
   * Makes options with another default.
   *
   * @param folds number of folds unless the user says otherwise
   */
  FoldOptions(int folds) {
    this.folds = folds;
  }

  void check() {
    Bounds.atLeast(2, "--folds", folds, command);
  }

  int folds() {
    return folds;
  }

  long seed() {
    return seed;
  }
}
