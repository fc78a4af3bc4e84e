package io.github.detente.cli;

import io.github.detente.cli.Coding.Place;
import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.stance.CoderAgreement;
import io.github.detente.stance.CoderAgreement.Level;
import io.github.detente.stance.CoderAgreement.Unit;
import io.github.detente.stance.LabelledStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far coders agree. */
@Command(
    name = "agree",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures how far two or more coders agree, and shows where they do not.",
    footer = {
      "",
      "Give a table for each coder, one table with --coders, two folders of articles"
          + " with inline marks, or two exports of an annotation tool (docs/formats.md)."
          + " Intervals are 95 %% percentile bootstrap intervals over units.",
      "",
      "Examples:",
      "  detente agree examples/workbench/coder-a.csv examples/workbench/coder-b.csv",
      "  detente agree data/agreement.csv --coders writer,first,second --empty none",
      "  detente agree examples/workbench/coder-a examples/workbench/coder-b"
    })
final class AgreeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The coders' labels: tables, or two folders of marked articles.")
  private List<Path> files;

  @Option(
      names = "--coders",
      paramLabel = "NAME",
      split = ",",
      description = "The coders' columns, where one table has a column for each coder.")
  private List<String> coders = List.of();

  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      defaultValue = "stance",
      description =
          "Column with the label, where each coder has a table. Default: ${DEFAULT-VALUE}.")
  private String labelColumn;

  @Option(
      names = "--unit-column",
      paramLabel = "NAME",
      description =
          "Column by which the rows of different coders are matched. Default: id, or else"
              + " the text.")
  private Optional<String> unitColumn = Optional.empty();

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      defaultValue = "text",
      description =
          "Column with the text, for display. Default: ${DEFAULT-VALUE}, if there is one.")
  private String textColumn;

  @Option(
      names = "--empty",
      paramLabel = "LABEL",
      description =
          "Label that an empty cell stands for. Default: none; the coder has not judged"
              + " that row, which counts against nobody.")
  private Optional<String> empty = Optional.empty();

  @Option(
      names = "--level",
      paramLabel = "nominal|ordinal|interval",
      description =
          "Whether Krippendorff's alpha takes labels as names, ranks or numbers. Default:"
              + " nominal.")
  private Level level = Level.NOMINAL;

  @Option(
      names = "--order",
      paramLabel = "LABEL",
      split = ",",
      description = "Labels in order of rank, where ranks are not numbers.")
  private List<String> order = List.of();

  @Mixin private TableOptions table;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json",
      description = "Output format. Default: table.")
  private EvaluateCommand.Format format = EvaluateCommand.Format.TABLE;

  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;

  @Option(
      names = "--disagreements",
      paramLabel = "FILE.csv",
      description = "Also write all units on which coders differ, with text and offsets.")
  private Optional<Path> disagreements = Optional.empty();

  @Spec private CommandSpec spec;

  private final Session session;

  AgreeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    disagreements.ifPresent(Destination::check);
    boolean folders = files.stream().allMatch(AgreeCommand::isMarked);
    check(folders);
    Trail trail = run.begin(session);
    Optional<CodedArticles> marked =
        folders ? Optional.of(CodedArticles.read(files, session.problems())) : Optional.empty();
    List<Coding> codings = marked.map(CodedArticles::fields).orElseGet(() -> List.of(table(trail)));
    if (marked.isEmpty() && level == Level.NOMINAL) {
      tellSingleLabels(codings.get(0));
      tellLabelsThatDoNotMeet(codings.get(0));
    }
    Map<Coding, CoderAgreement> agreements = new LinkedHashMap<>();
    codings.forEach(coding -> agreements.put(coding, agreement(coding)));
    try (Destination out = output.open(session)) {
      if (format == EvaluateCommand.Format.JSON) {
        AgreementJson.write(out.writer(), marked, agreements);
      } else {
        new AgreementTable(session.terminal()).write(out.writer(), marked, agreements);
      }
      out.complete();
    }
    marked.ifPresent(
        articles -> {
          trail.count("articles compared", articles.articles());
          trail.count("statements of both", articles.both());
        });
    if (disagreements.isPresent()) {
      trail.count(
          "disagreements written", writeDisagreements(disagreements.get(), codings, marked));
    }
    trail.data(files);
    trail.figures(json -> AgreementJson.fields(json, marked, agreements, false));
    trail.output(output.path());
    trail.output(disagreements);
    return trail.finish(session.problems().exitStatus());
  }

  /** Returns whether a file holds marked articles, and no table. */
  private static boolean isMarked(Path file) {
    return Files.isDirectory(file) || AnnotationFormat.of(file).isPresent();
  }

  private void check(boolean folders) {
    Set<Object> once = new HashSet<>();
    Stream.concat(files.stream().map(Destination::real), coders.stream())
        .filter(coder -> !once.add(coder))
        .findFirst()
        .ifPresent(
            twice -> {
              throw usage(twice + " is named twice; expected two coders");
            });
    if (folders && level != Level.NOMINAL) {
      throw usage("--level is for tables; expected none with marked articles");
    }
    if (folders && files.size() != 2) {
      throw usage(files.size() + " folders; expected two, each with one coder's articles");
    }
    if (!folders && files.stream().anyMatch(AgreeCommand::isMarked)) {
      throw usage("expected tables only, or two folders only");
    }
    if (folders && !coders.isEmpty()) {
      throw usage("--coders names columns of a table; expected one table with it");
    }
    if (!folders && coders.isEmpty() && files.size() < 2) {
      throw usage("one table; expected two or more, or --coders with the coders' columns");
    }
    if (!coders.isEmpty() && (coders.size() < 2 || files.size() > 1)) {
      throw usage("--coders; expected two or more columns of one table");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Coding table(Trail trail) {
    CodingTables tables =
        new CodingTables(
            session, table, new CodingTables.Columns(unitColumn, textColumn, labelColumn, empty));
    try {
      Coding coding = coders.isEmpty() ? tables.read(files) : tables.read(files.get(0), coders);
      trail.count("rows read", tables.rows());
      trail.count("units", coding.units().size());
      return coding;
    } catch (IOException e) {
      throw new UnusableException(files + ": cannot be read: " + Destination.reason(e), e);
    }
  }

  /** A label that all coders together gave once is mostly a slip of the pen. */
  private void tellSingleLabels(Coding coding) {
    List<LabelledStatement> given = new ArrayList<>();
    for (Unit unit : coding.units()) {
      for (int i = 0; i < unit.labels().size(); i++) {
        given.add(
            new LabelledStatement(
                unit.id() + "\" of coder \"" + coding.coders().get(i),
                "",
                Optional.empty(),
                Optional.empty(),
                unit.labels().get(i),
                Map.of()));
      }
    }
    List<String> known = new ArrayList<>(order);
    empty.ifPresent(known::add);
    LabelledRows.tellSingleLabels(files.get(0), given, known, session);
  }

  /** Coders of whom one says pro and the other one positive have two codebooks. */
  private void tellLabelsThatDoNotMeet(Coding coding) {
    List<Set<String>> given = new ArrayList<>();
    for (int coder = 0; coder < coding.coders().size(); coder++) {
      int own = coder;
      given.add(
          coding.units().stream()
              .flatMap(unit -> unit.labels().get(own).stream())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    for (int a = 0; a < given.size(); a++) {
      for (int b = a + 1; b < given.size(); b++) {
        if (!given.get(a).isEmpty()
            && !given.get(b).isEmpty()
            && Collections.disjoint(given.get(a), given.get(b))) {
          session
              .problems()
              .note(
                  String.format(
                      "%s: the coders \"%s\" and \"%s\" have no label in common, but %s and %s",
                      files.get(0),
                      coding.coders().get(a),
                      coding.coders().get(b),
                      given.get(a),
                      given.get(b)));
        }
      }
    }
  }

  private CoderAgreement agreement(Coding coding) {
    try {
      return CoderAgreement.of(coding.coders(), coding.units(), level, order);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(files.get(0) + ": " + e.getMessage(), e);
    }
  }

  private int writeDisagreements(Path file, List<Coding> codings, Optional<CodedArticles> marked)
      throws IOException {
    List<String> coders =
        marked.map(CodedArticles::coders).orElseGet(() -> codings.get(0).coders());
    int written = 0;
    try (Destination out = Destination.file(file)) {
      TableWriter table = spreadsheet.table(out.writer());
      List<String> header = new ArrayList<>(List.of("unit", "field", "start", "end"));
      header.addAll(coders);
      header.add("text");
      table.header(List.of(), header);
      for (Coding coding : codings) {
        for (int i = 0; i < coding.units().size(); i++) {
          Unit unit = coding.units().get(i);
          if (unit.isDisputed()) {
            table.row(
                List.of(), row(unit.id(), coding.field(), unit.labels(), coding.places().get(i)));
            written++;
          }
        }
      }
      for (MarkedStatement only : marked.map(CodedArticles::onlyFirst).orElse(List.of())) {
        table.row(List.of(), found(only, List.of(Optional.of("yes"), Optional.of("no"))));
        written++;
      }
      for (MarkedStatement only : marked.map(CodedArticles::onlySecond).orElse(List.of())) {
        table.row(List.of(), found(only, List.of(Optional.of("no"), Optional.of("yes"))));
        written++;
      }
      out.complete();
    }
    return written;
  }

  private static List<String> found(MarkedStatement only, List<Optional<String>> labels) {
    return row(CodedArticles.name(only), "found", labels, CodedArticles.place(only));
  }

  private static List<String> row(
      String unit, String field, List<Optional<String>> labels, Place place) {
    List<String> cells = new ArrayList<>(List.of(unit, field));
    cells.add(number(place.start()));
    cells.add(number(place.end()));
    labels.forEach(label -> cells.add(label.orElse("")));
    cells.add(place.text());
    return cells;
  }

  private static String number(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
