package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.statement.ExtractionModel;
import io.github.detente.statement.ExtractionTrainer;
import io.github.detente.statement.StatementExtractor;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How the learned part of extraction is trained. */
final class ExtractionOptions {
  @Option(
      names = "--threshold",
      paramLabel = "P",
      description =
          "Least probability at which a reading that the rules do not have is a statement."
              + " Default: ${DEFAULT-VALUE}.")
  private double threshold = ExtractionTrainer.DEFAULT_THRESHOLD;

  @Option(
      names = "--veto",
      paramLabel = "P",
      description =
          "Least probability at which a reading of the rules stays a statement."
              + " Default: ${DEFAULT-VALUE}.")
  private double veto = ExtractionTrainer.DEFAULT_VETO;

  /**
   * Returns the trainer.
   *
   * @throws UnusableException if a probability is none
   */
  ExtractionTrainer trainer() {
    try {
      return ExtractionTrainer.builder().threshold(threshold).veto(veto).build();
    } catch (IllegalArgumentException e) {
      throw new UnusableException(e.getMessage(), e);
    }
  }

  /**
   * Returns an extractor with a model from a file.
   *
   * @throws UnusableException if it cannot be loaded
   */
  static StatementExtractor load(Path file) {
    try {
      return StatementExtractor.with(ExtractionModel.load(file));
    } catch (InvalidRecordException e) {
      throw new UnusableException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be read: " + Destination.reason(e), e);
    }
  }
}
