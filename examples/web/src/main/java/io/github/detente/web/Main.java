package io.github.detente.web;

import io.github.detente.actor.ActorDirectory;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.stance.MalformedModelException;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Serves the page and the API until it is told to stop. */
@Command(
    name = "detente serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    usageHelpWidth = 100,
    description =
        "Serves a page for people and an API for programs, which /openapi.json describes.",
    optionListHeading = "%n",
    footer = {
      "",
      "Each option can also be given as an environment variable: --max-bytes as DETENTE_MAX_BYTES."
    })
final class Main implements Callable<Integer> {
  private static final Map<String, Tier> TIERS =
      Map.of("fast", Tier.FAST, "accurate", Tier.ACCURATE);
  private static final int MOST_PORT = 65_535;
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--tier",
      paramLabel = "fast|accurate",
      description = "Shipped model to use. Default: fast.")
  private String tier = "fast";

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Your own model, made by \"detente train\".")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--actors",
      paramLabel = "PATH",
      description =
          "CSV file of actors, or a folder of such files, with the columns of a file in"
              + " data/actors. Adds to the shipped directory or overrides it. May be repeated;"
              + " later ones win.")
  private List<Path> actors = List.of();

  @Option(
      names = "--cors",
      split = ",",
      paramLabel = "ORIGIN",
      description =
          "Origin whose pages may use the API, such as https://example.org; * for all. May"
              + " be repeated. Default: none.")
  private List<String> cors = List.of();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description =
          "Append a line for each request to this file (\"-\" for standard output): the"
              + " combined log format, with the duration in microseconds at the end. Default: no"
              + " log.")
  private Optional<String> accessLog = Optional.empty();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Requests handled at once. Default: the number of processors.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description =
          "Requests that may wait; any beyond that get 503 with Retry-After. Default:"
              + " ${DEFAULT-VALUE}.")
  private int queue = 64;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Largest request body, in bytes. Default: ${DEFAULT-VALUE}.")
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
    // What is read and answered does not depend on the country: some libraries fold case by it.
    Locale.setDefault(Locale.ROOT);
    CommandLine line = commandLine(System.getenv());
    new Environment(System.getenv())
        .unknown(line.getCommandSpec())
        .forEach(
            variable ->
                System.err.println(
                    "note: the variable " + variable + " stands for no option and is ignored"));
    System.exit(line.execute(args));
  }

  /** Makes the command line, with defaults from the given environment. */
  static CommandLine commandLine(Map<String, String> environment) {
    Environment variables = new Environment(environment);
    return new CommandLine(new Main())
        .setDefaultValueProvider(variables)
        .registerConverter(int.class, Main::number)
        .setParameterExceptionHandler(
            (problem, args) -> {
              PrintWriter err = problem.getCommandLine().getErr();
              err.println("serve: " + problem.getMessage() + variables.origin(problem, args));
              err.println("\"detente serve --help\" lists the options");
              return CommandLine.ExitCode.USAGE;
            });
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("\"" + value + "\"; expected a whole number");
    }
  }

  /** The version, as the jar's manifest gives it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"detente serve " + (version == null ? "(not packaged)" : version)};
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Integer> counts =
        Map.of(
            "--workers", workers, "--queue", queue, "--max-bytes", maxBytes, "--timeout", timeout);
    for (Map.Entry<String, Integer> count : new TreeMap<>(counts).entrySet()) {
      if (count.getValue() < 1) {
        err.println(count.getKey() + ": " + count.getValue() + "; expected 1 or more");
        return CommandLine.ExitCode.USAGE;
      }
    }
    if (port < 0 || port > MOST_PORT) {
      err.println("--port: " + port + "; expected 0 to " + MOST_PORT);
      return CommandLine.ExitCode.USAGE;
    }
    if (!TIERS.containsKey(tier)) {
      err.println("--tier: \"" + tier + "\"; expected fast or accurate");
      return CommandLine.ExitCode.USAGE;
    }
    if (accessLog.isPresent() && !accessLog.get().equals("-")) {
      Path file = Path.of(accessLog.get());
      try {
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      } catch (IOException e) {
        err.println(file + ": cannot be written; expected a file for the access log");
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    Limits limits = new Limits(workers, queue, maxBytes, Duration.ofSeconds(timeout));
    Api api;
    try {
      api = api();
    } catch (InvalidRecordException | MalformedModelException | IllegalStateException e) {
      err.println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    } catch (NoSuchFileException e) {
      err.println(e.getFile() + ": no such file");
      return CommandLine.ExitCode.SOFTWARE;
    } catch (IOException e) {
      String file =
          e instanceof FileSystemException f ? f.getFile() : String.valueOf(model.orElse(null));
      boolean folder = Files.isDirectory(Path.of(file));
      err.println(
          file
              + (folder
                  ? ": is a folder; expected a model"
                  : ": cannot be read: " + e.getMessage()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    WebServer server;
    try {
      InetAddress address = InetAddress.getByName(host);
      server =
          WebServer.start(
              new InetSocketAddress(address, port), limits, api, cors, logs(accessLog, out));
    } catch (UnknownHostException e) {
      err.println(host + ": no such host; expected an address of this machine");
      return CommandLine.ExitCode.SOFTWARE;
    } catch (IOException e) {
      Throwable cause = e.getCause() instanceof BindException ? e.getCause() : e;
      err.println(host + ":" + port + ": " + cause.getMessage() + "; expected a port that is free");
      return CommandLine.ExitCode.SOFTWARE;
    } catch (RuntimeException e) {
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

  private Api api() throws IOException {
    StanceClassifier classifier =
        model.isPresent()
            ? StanceClassifier.load(model.get())
            : StanceClassifier.load(TIERS.get(tier));
    for (Path path : actors) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    ActorDirectory directory = ActorDirectory.load();
    Api api =
        new Api(
            actors.isEmpty() ? directory : directory.withOverrides(actors.toArray(new Path[0])),
            classifier);
    api.warmUp();
    return api;
  }

  /** Nothing of a request's body is ever logged. */
  static List<RequestLog> logs(Optional<String> target, PrintWriter out) {
    if (target.isEmpty()) {
      return List.of();
    }
    RequestLog.Writer writer =
        target.get().equals("-")
            ? line -> {
              out.println(line);
              out.flush();
            }
            : new RequestLogWriter(target.get());
    return List.of(new CustomRequestLog(writer, CustomRequestLog.EXTENDED_NCSA_FORMAT + " %{us}T"));
  }
}
