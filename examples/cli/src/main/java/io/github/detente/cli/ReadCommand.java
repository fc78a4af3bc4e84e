package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.Detente;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads articles: from files to statements with speaker, target and stance. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads articles and prints each statement with its speaker, target and stance.",
    footer = {
      "",
      "CSV and JSON Lines have an article in each row, with the column text and, where"
          + " present, id, title, published, outlet, url and language. Offsets in the output"
          + " count Unicode code points of an article's whole text; the end is exclusive.",
      "",
      "Examples:",
      "  detente read examples/articles/article.txt",
      "  detente read examples/articles --format html -o page.html",
      "  detente read examples/articles --format doccano -o to-mend.jsonl",
      "  detente read examples/articles --format jsonl -o out.jsonl --resume --trail trail.json"
    })
final class ReadCommand implements Callable<Integer> {
  @Mixin private ArticleInput input;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "Output format: table, jsonl, csv, html, polecat, parquet or arrow. For correction in an"
              + " annotation tool: doccano, label-studio, prodigy or conll; or, as a folder, brat,"
              + " inception or web-annotation. Default: table.")
  private ReadingFormat format = ReadingFormat.TABLE;

  @Mixin private OutputOption output;

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description = "Also write the articles as JSON Lines, with their text.")
  private Optional<Path> articles = Optional.empty();

  @Option(
      names = "--rows",
      description =
          "With doccano, label-studio or prodigy: write an item for each statement, to be"
              + " labelled, instead of one for each article.")
  private boolean rows;

  @Mixin private SpreadsheetOptions spreadsheet;

  @Option(
      names = "--resume",
      description =
          "With -o: if the run breaks off, keep what is done; the next run with the same"
              + " options carries on from there.")
  private boolean resume;

  @Mixin private RunOptions run;
  @Mixin private ActorOptions actors;
  @Mixin private ModelOptions model;

  @Option(
      names = "--explain",
      description =
          "In the table, also print the words that tie each speaker and target to a"
              + " country. JSON Lines always have them (\"evidence\").")
  private boolean explain;

  @Spec private CommandSpec spec;

  private final Session session;
  private long read;
  private long statements;

  ReadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Trail trail = run.begin(session);
    StanceClassifier classifier = model.load();
    Undecided undecided = new Undecided(classifier);
    Detente reader =
        Detente.builder()
            .resolver(actors.load(classifier.tier(), session))
            .classifier(one -> undecided.see(classifier.classify(one.statement())))
            .build();
    if (resume) {
      resumed(trail, classifier, reader);
    } else {
      read(classifier, reader);
    }
    undecided.tell(model.name(), session);
    if (read == 0 && session.problems().exitStatus() == 0) {
      throw input.nothing("articles");
    }
    trail.count("articles read", read);
    trail.count("statements written", statements);
    trail.data(input.paths());
    trail.model(classifier);
    trail.output(output.path());
    trail.output(articles);
    return trail.finish(session.problems().exitStatus());
  }

  private void check() {
    if (format.isFolder() || format.isBinary()) {
      Path place =
          output
              .path()
              .orElseThrow(
                  () -> usage("--format " + format + " is not for standard output", "-o with it"));
      if (format.isFolder()) {
        ReadingTarget.checkFolder(place);
      } else {
        ColumnOutput.requireProvider(format);
        output.check();
      }
    } else {
      output.check();
    }
    if (rows && !format.hasRows()) {
      throw usage(
          "--rows is for some formats only", "--format doccano, label-studio or prodigy with it");
    }
    if (resume && (!output.isFile() || !format.isResumable())) {
      throw usage(
          "--resume is for some formats only",
          "-o and --format jsonl, csv, polecat, doccano, prodigy or conll with it");
    }
    if (resume && input.paths().contains(ArticleInput.STANDARD_INPUT)) {
      throw usage("--resume is for files", "files, since standard input cannot be read again");
    }
    articles.ifPresent(Destination::check);
  }

  private ParameterException usage(String what, String expected) {
    return new ParameterException(spec.commandLine(), what + "; expected " + expected);
  }

  private void read(StanceClassifier classifier, Detente reader) throws IOException {
    ReadingChoices choices = new ReadingChoices(explain, rows, spreadsheet);
    try (ReadingTarget out =
            format.isFolder() || format.isBinary()
                ? ReadingTarget.beside(
                    format, output.path().orElseThrow(), session, classifier.labels(), rows)
                : ReadingTarget.of(format, output, session, classifier.labels(), choices);
        Destination also = articles.map(Destination::file).orElse(null)) {
      List<ReadingOutput> outputs = new ArrayList<>();
      outputs.add(out.output());
      if (also != null) {
        outputs.add(new ArticleOutput(also.writer()));
      }
      input.read(session, input.paths(), session.in(), reader, reading -> write(outputs, reading));
      for (ReadingOutput each : outputs) {
        each.finish();
      }
      out.complete();
      if (also != null) {
        also.complete();
      }
    }
  }

  /** Reads on where an earlier run stopped. */
  private void resumed(Trail trail, StanceClassifier classifier, Detente reader)
      throws IOException {
    List<Path> files = new ArrayList<>(List.of(output.path().orElseThrow()));
    articles.ifPresent(files::add);
    try (Resume journal = new Resume(files, fingerprint(trail, classifier))) {
      List<ReadingOutput> outputs = new ArrayList<>();
      ReadingChoices choices = new ReadingChoices(explain, rows, spreadsheet);
      outputs.add(format.open(journal.writer(0), session, classifier.labels(), choices));
      if (articles.isPresent()) {
        outputs.add(new ArticleOutput(journal.writer(1)));
      }
      journal.begin();
      read = journal.done();
      if (read > 0) {
        session.note(String.format(Locale.ROOT, "%,d articles were read before", read));
      }
      input.read(
          session,
          input.paths(),
          session.in(),
          reader,
          journal.done(),
          reading -> {
            write(outputs, reading);
            kept(journal);
          });
      for (ReadingOutput each : outputs) {
        each.finish();
      }
      journal.complete();
    }
  }

  private static void kept(Resume journal) {
    try {
      journal.written();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What must be the same for a run to go on: program, choices, model and inputs. */
  private String fingerprint(Trail trail, StanceClassifier classifier) throws IOException {
    StringBuilder facts = new StringBuilder(Version.number());
    facts.append('\n').append(trail.choices(List.of("--trail", "--counts", "--resume")));
    facts.append('\n').append(Hashes.of(classifier));
    for (Path path : input.paths()) {
      for (Path file : Hashes.files(path)) {
        facts.append('\n').append(file).append(' ').append(Files.size(file));
        facts.append(' ').append(Files.getLastModifiedTime(file).toMillis());
      }
    }
    return Hashes.of(facts.toString());
  }

  private void write(List<ReadingOutput> outputs, ArticleReading reading) {
    try {
      for (ReadingOutput output : outputs) {
        output.write(reading);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read++;
    statements += reading.statements().size();
  }
}
