package io.github.detente.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses numbers that an option does not take. Stateless. */
final class Bounds {
  private Bounds() {}

  /**
   * @throws ParameterException if the value is less, with a message that names both
   */
  static void atLeast(int least, String option, int value, CommandSpec command) {
    if (value < least) {
      throw new ParameterException(
          command.commandLine(), option + " is " + value + "; expected " + least + " or more");
    }
  }
}
