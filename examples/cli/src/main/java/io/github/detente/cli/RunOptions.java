package io.github.detente.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a run says about itself. */
final class RunOptions {
  @Option(
      names = "--trail",
      paramLabel = "FILE.json",
      description =
          "Also write what it takes to defend or repeat the run: version, options, hashes"
              + " of data, model and results, machine, counts and figures.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--counts",
      description =
          "Print on standard error how much was read and written; on a terminal that is"
              + " printed anyway.")
  private boolean counts;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Checks, before any work is done, that the trail could be written, and begins it. */
  Trail begin(Session session) {
    file.ifPresent(Destination::check);
    return new Trail(command, file, counts, session);
  }
}
