package io.github.detente.cli;

import io.github.detente.stance.LabelledStatementReader;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which columns hold a statement's words. */
final class StatementColumns {
  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "Column with the statement. Default: ${DEFAULT-VALUE}.")
  private String text;

  @Option(
      names = "--speaker-column",
      paramLabel = "NAME",
      description =
          "Column with the speaker, as named in the text. Default: speaker, if there is one.")
  private Optional<String> speaker = Optional.empty();

  @Option(
      names = "--target-column",
      paramLabel = "NAME",
      description =
          "Column with the target, as named in the text. Default: target, if there is one.")
  private Optional<String> target = Optional.empty();

  /** Returns a reader of labelled rows of a file with these columns. */
  LabelledStatementReader.Options reader(TableOptions table, Session session) {
    LabelledStatementReader.Options options =
        LabelledStatementReader.options().textColumn(text).onInvalid(session.problems()::report);
    table.delimiter().ifPresent(options::delimiter);
    table.quoted().ifPresent(options::quoted);
    speaker.ifPresent(options::speakerColumn);
    target.ifPresent(options::targetColumn);
    return options;
  }

  String text() {
    return text;
  }

  Optional<String> speaker() {
    return speaker;
  }

  Optional<String> target() {
    return target;
  }
}
