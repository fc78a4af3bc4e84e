package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.article.Article;
import io.github.detente.article.CodePoints;
import io.github.detente.article.TextSpan;
import io.github.detente.cli.TableFiles.CellType;
import io.github.detente.cli.TableFiles.Column;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Statements as a table of typed columns, such as Parquet and Arrow: days are days, probabilities
 * numbers, and offsets, in code points, lists of beginnings and of ends.
 */
final class ColumnOutput implements ReadingOutput {
  private final TableFiles.Table table;

  private ColumnOutput(TableFiles.Table table) {
    this.table = table;
  }

  /**
   * Opens a file.
   *
   * @throws UnusableException if nothing on the class path can write it
   */
  static ColumnOutput open(ReadingFormat format, Path file, List<String> labels)
      throws IOException {
    String name = format.toString();
    return new ColumnOutput(provider(name).open(name, file, columns(labels)));
  }

  /**
   * Checks, before any work is done, that a format can be written.
   *
   * @throws UnusableException if nothing on the class path can
   */
  static void requireProvider(ReadingFormat format) {
    provider(format.toString());
  }

  /** Returns what writes a format. */
  private static TableFiles provider(String format) {
    for (TableFiles files : ServiceLoader.load(TableFiles.class)) {
      if (files.formats().contains(format)) {
        return files;
      }
    }
    throw new UnusableException(
        "nothing here writes "
            + format
            + " files; expected detente-tables, which \"mvn -Dquick -pl"
            + " examples/tables -am package\" builds in a clone");
  }

  private static List<Column> columns(List<String> labels) {
    List<Column> columns = new ArrayList<>();
    add(columns, CellType.TEXT, "article");
    add(columns, CellType.DAY, "published");
    add(columns, CellType.TEXT, "outlet", "title", "id");
    add(columns, CellType.NUMBER, "number");
    add(columns, CellType.NUMBERS, "content_start", "content_end");
    add(columns, CellType.TEXT, "text", "cue", "kind");
    for (String role : List.of("speaker", "target")) {
      add(columns, CellType.TEXT, role);
      add(columns, CellType.NUMBER, role + "_start", role + "_end");
      for (String part : List.of("actor", "type", "role", "country")) {
        add(columns, CellType.TEXT, role + "_" + part);
      }
      for (String code : List.of("cow", "cameo", "sector")) {
        add(columns, CellType.TEXT, role + "_" + code);
      }
    }
    List<String> prediction = Labels.columns(labels);
    add(columns, CellType.TEXT, prediction.get(0));
    prediction
        .subList(1, prediction.size() - 1)
        .forEach(probability -> add(columns, CellType.FRACTION, probability));
    add(columns, CellType.FRACTION, "in_scope");
    add(columns, CellType.TRUTH, "decided");
    add(columns, CellType.TEXT, "duplicate_of");
    return columns;
  }

  private static void add(List<Column> columns, CellType type, String... names) {
    for (String name : names) {
      columns.add(new Column(name, type));
    }
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    CodePoints points = new CodePoints(reading.article().text());
    for (StatementReading statement : reading.statements()) {
      table.row(cells(statement, points));
    }
  }

  @Override
  public void finish() throws IOException {
    table.close();
  }

  private static List<Object> cells(StatementReading reading, CodePoints points) {
    Statement statement = reading.statement();
    Article article = statement.article();
    List<Object> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.published().orElse(null));
    cells.add(article.outlet().orElse(null));
    cells.add(article.title().orElse(null));
    cells.add(statement.id());
    cells.add(statement.number());
    List<TextSpan> content = statement.content().stream().map(points::of).toList();
    cells.add(content.stream().map(TextSpan::start).toList());
    cells.add(content.stream().map(TextSpan::end).toList());
    cells.add(statement.text());
    cells.add(statement.cue().map(Mention::text).orElse(null));
    cells.add(statement.kind().name());
    party(cells, statement.speaker(), reading.resolved().speaker(), points);
    party(cells, statement.target(), reading.resolved().target(), points);
    StancePrediction prediction = reading.prediction();
    List<String> shown = Labels.cells(prediction);
    cells.add(Labels.shown(prediction).orElse(null));
    shown.subList(1, shown.size() - 1).forEach(cell -> cells.add(Double.valueOf(cell)));
    cells.add(Double.valueOf(Numbers.plain(prediction.inScope())));
    cells.add(prediction.decided());
    cells.add(reading.duplicateOf().orElse(null));
    return cells;
  }

  private static void party(
      List<Object> cells,
      Optional<Mention> mention,
      Optional<Resolution> resolution,
      CodePoints points) {
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    Optional<TextSpan> span = mention.map(Mention::span).map(points::of);
    cells.add(mention.map(Mention::text).orElse(null));
    cells.add(span.map(TextSpan::start).orElse(null));
    cells.add(span.map(TextSpan::end).orElse(null));
    cells.add(actor.flatMap(Actor::name).orElse(null));
    cells.add(actor.map(a -> a.type().name()).orElse(null));
    cells.add(actor.flatMap(Actor::role).orElse(null));
    cells.add(actor.flatMap(Actor::country).orElse(null));
    cells.add(actor.flatMap(Actor::cow).orElse(null));
    cells.add(actor.flatMap(Actor::cameo).orElse(null));
    cells.add(actor.flatMap(Actor::sector).orElse(null));
  }
}
