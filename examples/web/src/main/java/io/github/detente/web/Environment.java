package io.github.detente.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

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

  /** Returns which variable a bad value comes from, in brackets; nothing if it was given itself. */
  String origin(ParameterException problem, String[] args) {
    if (!(problem.getArgSpec() instanceof OptionSpec option)) {
      return "";
    }
    boolean given =
        Stream.of(args).anyMatch(a -> Stream.of(option.names()).anyMatch(a::startsWith));
    return given || defaultValue(option) == null
        ? ""
        : " (from " + variable(option.longestName()) + ")";
  }

  /** Returns the variables that look like an option's and are none's, in alphabetical order. */
  List<String> unknown(CommandSpec command) {
    Set<String> known = new HashSet<>(Set.of(PREFIX + "OPTS"));
    command.options().forEach(option -> known.add(variable(option.longestName())));
    return variables.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .sorted()
        .toList();
  }

  /** Returns the variable of an option. */
  static String variable(String option) {
    return PREFIX + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
