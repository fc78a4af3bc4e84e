package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.stance.CoderAgreement;
import io.github.detente.stance.RowSample;
import io.github.detente.stance.Tier;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's entry. */
@Command(
    name = "detente",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reads political news: who says what to whom, and whether it escalates.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 done; 1 some input was unusable, named on standard error;",
      "2 wrong usage. \"detente COMMAND --help\" says more."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] args) {
    // What is read and printed does not depend on the country: some libraries fold case by it.
    Locale.setDefault(Locale.ROOT);
    Session session =
        new Session(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Terminal.detect());
    System.exit(run(session, args));
  }

  /** Runs one command and returns its exit status. */
  static int run(Session session, String... args) {
    int status;
    try {
      status = commandLine(session).execute(args);
      session.flush();
    } catch (IOException | UncheckedIOException e) {
      status =
          ioStatus(session, e instanceof UncheckedIOException u ? u.getCause() : (IOException) e);
    }
    return status;
  }

  private static CommandLine commandLine(Session session) {
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new ReadCommand(session))
            .addSubcommand(new TimelineCommand(session))
            .addSubcommand(new ClassifyCommand(session))
            .addSubcommand(new TrainCommand(session))
            .addSubcommand(new EvaluateCommand(session))
            .addSubcommand(new ResolveCommand(session))
            .addSubcommand(new ExplainCommand(session))
            .addSubcommand(new EvaluateExtractorCommand(session))
            .addSubcommand(new CompareCommand(session))
            .addSubcommand(new CurveCommand(session))
            .addSubcommand(new AgreeCommand(session))
            .addSubcommand(new ErrorsCommand(session))
            .addSubcommand(new SampleCommand(session))
            .addSubcommand(new OverlapCommand(session))
            .addSubcommand(new ConvertCommand(session))
            .addSubcommand(new CiteCommand(session))
            .addSubcommand(new ServeCommand());
    // A blank line before what is described, but none in the list of commands.
    line.getCommandSpec()
        .usageMessage()
        .optionListHeading("%n")
        .commandListHeading("%nCommands:%n");
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().usageMessage().parameterListHeading("%n");
    }
    // Whatever is asked of it, it says who serves.
    line.getSubcommands().get("serve").setUnmatchedArgumentsAllowed(true);
    line.setOut(new PrintWriter(session.out()));
    line.setErr(session.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(session.terminal().ansi()));
    line.setUsageHelpWidth(Math.min(100, session.terminal().columns()));
    line.registerConverter(int.class, new WholeNumber());
    line.registerConverter(Integer.class, new WholeNumber());
    line.registerConverter(Tier.class, choice(Tier.class));
    line.registerConverter(ReadingFormat.class, choice(ReadingFormat.class));
    line.registerConverter(TimelineFormat.class, choice(TimelineFormat.class));
    line.registerConverter(Grouping.class, choice(Grouping.class));
    line.registerConverter(Period.class, choice(Period.class));
    line.registerConverter(EvaluateCommand.Format.class, choice(EvaluateCommand.Format.class));
    line.registerConverter(RowsFormat.class, choice(RowsFormat.class));
    line.registerConverter(CoderAgreement.Level.class, choice(CoderAgreement.Level.class));
    line.registerConverter(RowSample.Uncertainty.class, choice(RowSample.Uncertainty.class));
    line.registerConverter(SampleCommand.Spread.class, choice(SampleCommand.Spread.class));
    line.registerConverter(ExplainCommand.Format.class, choice(ExplainCommand.Format.class));
    line.registerConverter(ConvertCommand.To.class, choice(ConvertCommand.To.class));
    line.registerConverter(CiteCommand.Format.class, choice(CiteCommand.Format.class));
    line.setAbbreviatedOptionsAllowed(false);
    line.setParameterExceptionHandler(Main::wrongUsage);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(session, e));
    return line;
  }

  /** A class of its own, since JDK 17 ends when it archives a method reference in its place. */
  private static final class WholeNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
      try {
        return Integer.valueOf(word.strip());
      } catch (NumberFormatException e) {
        throw new TypeConversionException("\"" + word + "\"; expected a whole number");
      }
    }
  }

  /** Reads one of a few words; they are spelled small, as the help has them. */
  private static <E extends Enum<E>> ITypeConverter<E> choice(Class<E> type) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E value : type.getEnumConstants()) {
      choices.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
    }
    return word -> {
      if (!choices.containsKey(word)) {
        throw new TypeConversionException(
            "\"" + word + "\"; expected one of " + String.join(", ", choices.keySet()));
      }
      return choices.get(word);
    };
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command");
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + Plain.line(complaint(e), 400));
    command.getErr().println("Try \"" + name + " --help\".");
    return CommandLine.ExitCode.USAGE;
  }

  /** Returns what is wrong; for a word that nothing is called, the name that comes nearest. */
  private static String complaint(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return e.getMessage();
    }
    String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
    CommandLine command = e.getCommandLine();
    boolean option = word.startsWith("-");
    if (!option && !command.getSubcommands().isEmpty()) {
      return "\"" + word + "\" is not a command" + nearest(word, command);
    }
    return option
        ? "there is no option " + word + nearest(word, command)
        : "\"" + word + "\" is one argument too many";
  }

  private static String nearest(String word, CommandLine command) {
    Set<String> names =
        word.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    return Spelling.nearest(word, names).map(n -> "; did you mean " + n + "?").orElse("");
  }

  private static int failed(Session session, Exception e) throws Exception {
    if (e instanceof UnusableException
        || e instanceof InvalidRecordException
        // What this machine lacks for the accurate tier.
        || e.getCause() instanceof ServiceConfigurationError) {
      session.problems().report(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (e instanceof IOException io) {
      return ioStatus(session, io);
    }
    if (e instanceof UncheckedIOException io) {
      return ioStatus(session, io.getCause());
    }
    throw e;
  }

  /** A reader that has seen enough, such as head, closes the pipe: that is no failure. */
  private static int ioStatus(Session session, IOException e) {
    if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
      return CommandLine.ExitCode.OK;
    }
    session.problems().report("cannot be read or written: " + Destination.reason(e));
    return CommandLine.ExitCode.SOFTWARE;
  }
}
