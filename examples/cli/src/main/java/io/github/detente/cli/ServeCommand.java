package io.github.detente.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Stands in the list of commands for the web service, which is an application of its own: the
 * launcher starts it, and only who calls this jar by hand comes here.
 */
@Command(
    name = "serve",
    description = "Serves a web page and an API; \"detente serve --help\" lists its options.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println("detente serve: not in this jar; expected ./detente serve, or detente-web.jar");
    return CommandLine.ExitCode.USAGE;
  }
}
