package io.github.detente.web;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes options that are not given from environment variables: {@code --max-bytes} from {@code
 * DETENTE_MAX_BYTES}. An empty variable counts as none.
 */
record Environment(Map<String, String> variables) implements IDefaultValueProvider {
  private static final String PREFIX = "DETENTE_";

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String value = variables.get(variable(option.longestName()));
    return value == null || value.isBlank() ? null : value;
  }

  /** Returns the variable of an option. */
  static String variable(String option) {
    return PREFIX + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
