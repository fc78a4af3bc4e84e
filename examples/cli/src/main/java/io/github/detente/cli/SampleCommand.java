package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TableReader;
import io.github.detente.article.TableReader.Row;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.RowSample;
import io.github.detente.stance.RowSample.Chosen;
import io.github.detente.stance.RowSample.Uncertainty;
import io.github.detente.stance.StanceTrainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses what to label next. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Chooses rows to label next: those that a model is least sure of, spread out,"
            + " plus some at random.",
    footer = {
      "",
      "Added: reason (uncertain, random), for your own eyes. What the model says, and how sure it"
          + " is, is left out, so that coders are not led by it; --said adds it.",
      "Estimate shares and accuracies from the random rows alone: the uncertain ones are the hard"
          + " ones.",
      "Of near-copies only one is chosen. Rows that already have a label are left out.",
      "",
      "Examples:",
      "  detente sample examples/workbench/new.csv -n 20",
      "  detente sample examples/workbench/new.csv -n 20 --stratify region --by margin -o next.csv"
    })
final class SampleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.csv", description = "Table of rows; - for standard input.")
  private Path file;

  @Option(
      names = "-n",
      paramLabel = "NUMBER",
      description = "Number of rows to choose. Default: ${DEFAULT-VALUE}.")
  private int number = 100;

  @Option(
      names = "--by",
      paramLabel = "entropy|margin",
      description =
          "How to measure uncertainty: over all labels (entropy), or by the lead of the"
              + " first label over the second (margin). Default: entropy.")
  private Uncertainty uncertainty = Uncertainty.ENTROPY;

  @Option(
      names = "--random",
      paramLabel = "SHARE",
      description = "Share of the rows to draw at random, 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double random = 0.2;

  @Option(
      names = "--stratify",
      paramLabel = "NAME",
      description =
          "Take equally many rows for each value of this column, as far as there are enough.")
  private Optional<String> stratify = Optional.empty();

  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      description =
          "Column with labels; rows that have one are left out. Default: stance, if there"
              + " is one.")
  private Optional<String> labelColumn = Optional.empty();

  @Option(
      names = "--spread",
      paramLabel = "meaning|letters",
      description =
          "What keeps the chosen rows apart: their meaning, by embeddings of ten times as"
              + " many rows at some hundredths of a second each; or their letters. Default:"
              + " meaning.")
  private Spread spread = Spread.MEANING;

  @Option(
      names = "--said",
      description =
          "Also add what the model says (uncertainty, said, p_said); not for coders' eyes.")
  private boolean said;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Random seed. Default: ${DEFAULT-VALUE}.")
  private long seed = StanceTrainer.DEFAULT_SEED;

  @Mixin private StatementColumns columns;
  @Mixin private TableOptions table;
  @Mixin private ModelOptions model;
  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;
  @Spec private CommandSpec spec;

  private final Session session;

  /** What keeps the chosen rows apart. */
  enum Spread {
    MEANING,
    LETTERS
  }

  SampleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    Bounds.atLeast(1, "-n", number, spec);
    if (!(random >= 0 && random <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--random is " + random + "; expected 0 to 1");
    }
    Trail trail = run.begin(session);
    try (InputTable input = InputTable.open(file, table, session)) {
      TableReader in = input.reader();
      List<Row> kept = new ArrayList<>();
      List<LabelledStatement> pool = pool(in, kept);
      if (pool.isEmpty()) {
        throw new UnusableException(in.name() + ": no row without a label; expected some");
      }
      List<Chosen> chosen = sampler().choose(pool);
      if (chosen.size() < number) {
        session
            .problems()
            .note(
                in.name()
                    + ": "
                    + chosen.size()
                    + " rows instead of "
                    + number
                    + ", since the others have a label or are copies");
      }
      write(in, kept, chosen);
      trail.count("rows without a label read", pool.size());
      trail.count("rows written", chosen.size());
      trail.data(List.of(file));
      trail.model(model.load());
      trail.output(output.path());
    }
    return trail.finish(session.problems().exitStatus());
  }

  private RowSample sampler() {
    RowSample.Builder builder =
        RowSample.builder(model.load())
            .size(number)
            .randomShare(random)
            .uncertainty(uncertainty)
            .stratify(row -> row.attributes().getOrDefault("stratum", ""))
            .seed(seed);
    if (spread == Spread.MEANING) {
      builder.embeddings();
    }
    return builder.build();
  }

  private List<LabelledStatement> pool(TableReader in, List<Row> kept) {
    CellReader text = CellReader.of(in, columns.text());
    Optional<CellReader> speaker = CellReader.of(in, columns.speaker(), "speaker");
    Optional<CellReader> target = CellReader.of(in, columns.target(), "target");
    Optional<CellReader> label = CellReader.of(in, labelColumn, "stance");
    Optional<CellReader> stratum = stratify.map(column -> CellReader.of(in, column));
    List<LabelledStatement> pool = new ArrayList<>();
    for (Row row = in.next(); row != null; row = in.next()) {
      if (cell(label, row).isPresent()) {
        continue;
      }
      try {
        pool.add(
            new LabelledStatement(
                in.name() + ":" + row.line(),
                text.filled(row, "the words to judge"),
                cell(speaker, row),
                cell(target, row),
                Optional.empty(),
                Map.of("stratum", cell(stratum, row).orElse(""))));
        kept.add(row);
      } catch (InvalidRecordException e) {
        session.problems().report(e);
      }
    }
    return pool;
  }

  private static Optional<String> cell(Optional<CellReader> cell, Row row) {
    return cell.flatMap(reader -> reader.value(row)).map(String::strip);
  }

  private void write(TableReader in, List<Row> kept, List<Chosen> chosen) throws IOException {
    try (Destination out = output.open(session)) {
      TableWriter writer = spreadsheet.table(out.writer(), in.format(), in.lineEnd());
      List<String> columns = List.of("reason", "uncertainty", "said", "p_said");
      int added = said ? columns.size() : 1;
      writer.header(in.header(), columns.subList(0, added));
      // In the table's order: the random ones first would show which are which.
      List<Chosen> inOrder = new ArrayList<>(chosen);
      inOrder.sort(Comparator.comparingInt(Chosen::index));
      for (Chosen each : inOrder) {
        List<String> cells =
            List.of(
                each.reason().name().toLowerCase(Locale.ROOT),
                Numbers.plain(each.uncertainty()),
                Labels.shown(each.prediction()).orElse(""),
                Numbers.plain(each.prediction().probability()));
        writer.row(kept.get(each.index()).cells(), cells.subList(0, added));
      }
      out.complete();
    }
  }
}
