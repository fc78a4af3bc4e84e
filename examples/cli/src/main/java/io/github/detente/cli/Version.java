package io.github.detente.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest gives it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"detente " + number()};
  }

  /** Returns the version alone. */
  static String number() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }
}
