package io.github.detente.cli;

import io.github.detente.stance.MalformedModelException;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which model judges. */
final class ModelOptions {
  @ArgGroup private Choice choice;

  /** Either of the two. */
  private static final class Choice {
    @Option(
        names = "--tier",
        paramLabel = "fast|accurate",
        description = "Shipped model to use. Default: fast.")
    private Tier tier;

    @Option(
        names = "--model",
        paramLabel = "FILE",
        description = "Your own model, made by \"detente train\".")
    private Path model;
  }

  /** Returns whether the user chose a model of their own. */
  boolean isFile() {
    return choice != null && choice.model != null;
  }

  /** Returns whether the user chose this file. */
  boolean isSame(Path file) {
    return isFile() && Destination.real(choice.model).equals(Destination.real(file));
  }

  /** Returns whether the user chose a model. */
  boolean isGiven() {
    return choice != null;
  }

  /** Returns what the model is called: its file, or what is shipped. */
  String name() {
    return isFile()
        ? choice.model.toString()
        : "the shipped " + tier().name().toLowerCase(Locale.ROOT) + " model";
  }

  /** Returns the tier that the user chose, or the fast one. */
  Tier tier() {
    return choice == null || choice.tier == null ? Tier.FAST : choice.tier;
  }

  /**
   * Loads the model.
   *
   * @throws UnusableException if it cannot be
   */
  StanceClassifier load() {
    if (choice != null && choice.model != null) {
      return load(choice.model);
    }
    return StanceClassifier.load(tier());
  }

  /**
   * Loads a model from a file.
   *
   * @throws UnusableException if it cannot be
   */
  static StanceClassifier load(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnusableException(file + ": is a folder; expected a model");
    }
    if (!Files.exists(file)) {
      throw new UnusableException(file + ": no such file; expected a model");
    }
    try {
      return StanceClassifier.load(file);
    } catch (MalformedModelException | IllegalStateException e) {
      throw new UnusableException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be read: " + Destination.reason(e), e);
    }
  }
}
