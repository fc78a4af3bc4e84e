package io.github.detente.cli;

import io.github.detente.stance.StanceTrainer;
import io.github.detente.stance.Tier;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that lets the encoder of the accurate tier be tuned to the rows of a training. */
final class TuneOption {
  @Option(
      names = "--tune",
      description = {
        "Also tune the accurate tier's encoder to the rows. Takes several passes of about a minute"
            + " per thousand rows on an idle machine. Needs detente-tuning on the class path."
      })
  private boolean tune;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Checks that it goes with the other options. */
  void check(Tier tier) {
    if (tune && tier != Tier.ACCURATE) {
      throw new ParameterException(
          command.commandLine(),
          "--tune tunes the accurate tier; expected --tier accurate with it");
    }
  }

  /** Returns a trainer of a tier. */
  StanceTrainer trainer(Tier tier, long seed, Session session) {
    StanceTrainer.Builder builder = StanceTrainer.builder().tier(tier).seed(seed);
    if (tune) {
      builder.tuned(
          (texts, done, loss) -> session.progress().update("texts seen in tuning", texts, done));
    }
    return builder.build();
  }

  /** Trains, and says in one line what is wrong with the rows or missing on the class path. */
  static <T> T run(LabelledRows rows, Supplier<T> training) {
    try {
      return training.get();
    } catch (IllegalArgumentException e) {
      throw new UnusableException(rows.file() + ": " + e.getMessage(), e);
    } catch (IllegalStateException e) {
      throw new UnusableException(e.getMessage(), e);
    }
  }
}
