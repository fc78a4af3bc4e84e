package io.github.detente.cli;

import io.github.detente.stance.Explanation;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StatementText;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which stance one statement takes, and which words decided it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows which stance a statement takes, and which words decided it.",
    footer = {
      "",
      "The table tells how much words raise a label above the mean of all labels. --format json has"
          + " the exact share of every feature: the shares and the label's bias add up to its"
          + " score.",
      "",
      "Example: detente explain \"The minister warned Ruritania of war.\" --target Ruritania"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TEXT", description = "The statement, in quotation marks.")
  private String text;

  @Option(names = "--speaker", paramLabel = "WORDS", description = "Speaker, as named in the text.")
  private String speaker;

  @Option(names = "--target", paramLabel = "WORDS", description = "Target, as named in the text.")
  private String target;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json|html",
      description = "Output format. Default: table.")
  private Format format = Format.TABLE;

  @Mixin private OutputOption output;
  @Mixin private RunOptions run;
  @Mixin private ModelOptions model;
  @Spec private CommandSpec spec;

  private final Session session;

  /** The forms in which an explanation is printed. */
  enum Format {
    TABLE,
    JSON,
    HTML
  }

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    checkText();
    checkPart("--speaker", speaker);
    checkPart("--target", target);
    output.check();
    Trail trail = run.begin(session);
    StanceClassifier classifier = model.load();
    Explanation explanation =
        classifier.explain(
            new StatementText(text, Optional.ofNullable(speaker), Optional.ofNullable(target)));
    try (Destination out = output.open(session)) {
      switch (format) {
        case TABLE -> new ExplanationTable(explanation, session.terminal()).write(out.writer());
        case JSON -> ExplanationJson.write(out.writer(), explanation);
        case HTML -> ExplanationPage.write(out.writer(), explanation);
      }
      out.complete();
    }
    trail.model(classifier);
    trail.output(output.path());
    return trail.finish(session.problems().exitStatus());
  }

  private void checkText() {
    if (text.isBlank()) {
      throw new ParameterException(spec.commandLine(), "TEXT is empty; expected a statement");
    }
  }

  private void checkPart(String option, String part) {
    if (part != null && (part.isBlank() || !text.contains(part))) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "%s \"%s\" does not stand in the text; expected a part of it",
              option,
              part));
    }
  }
}
