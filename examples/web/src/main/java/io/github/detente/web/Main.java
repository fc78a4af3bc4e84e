package io.github.detente.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the page and the API until it is told to stop. */
@Command(
    name = "detente serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Serves a page and an API that read articles; see /openapi.json.%n")
final class Main implements Callable<Integer> {
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Address. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Requests that are worked on at once. Default: the processors.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description =
          "Requests that may wait; more are told to come again. Default: ${DEFAULT-VALUE}.")
  private int queue = 64;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Largest body of a request. Default: ${DEFAULT-VALUE}.")
  private int maxBytes = 1 << 20;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest time that an answer may take. Default: ${DEFAULT-VALUE}.")
  private int timeout = 10;

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    // Read when the first server is made: answers leave at once, and a slow sender is cut off.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    System.setProperty("sun.net.httpserver.maxRspTime", "60");
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    if (workers < 1 || queue < 1 || maxBytes < 1 || timeout < 1) {
      err.println("--workers, --queue, --max-bytes and --timeout: expected 1 or more");
      return CommandLine.ExitCode.USAGE;
    }
    Limits limits = new Limits(workers, queue, maxBytes, Duration.ofSeconds(timeout));
    WebServer server;
    try {
      server = WebServer.start(new InetSocketAddress(host, port), limits);
    } catch (BindException e) {
      err.println(host + ":" + port + ": " + e.getMessage() + "; expected a port that is free");
      return CommandLine.ExitCode.SOFTWARE;
    } catch (IOException | RuntimeException e) {
      err.println(host + ":" + port + ": cannot be served: " + e);
      return CommandLine.ExitCode.SOFTWARE;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop(GRACE);
                  stopped.countDown();
                }));
    out.println("Detente is at http://" + host + ":" + server.port() + "/");
    out.flush();
    stopped.await();
    return CommandLine.ExitCode.OK;
  }
}
