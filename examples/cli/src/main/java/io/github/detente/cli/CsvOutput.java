package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorType;
import io.github.detente.actor.Resolution;
import io.github.detente.article.Article;
import io.github.detente.article.CodePoints;
import io.github.detente.article.TableFormat;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements as a table: a row each, offsets in code points. */
final class CsvOutput implements ReadingOutput {
  private static final List<String> COLUMNS =
      List.of(
          "article",
          "published",
          "outlet",
          "title",
          "id",
          "content",
          "text",
          "cue",
          "kind",
          "speaker",
          "speaker_actor",
          "speaker_type",
          "speaker_role",
          "speaker_country",
          "target",
          "target_actor",
          "target_type",
          "target_role",
          "target_country");

  private final TableWriter table;
  private final SpreadsheetOptions spreadsheet;

  CsvOutput(Writer out, List<String> labels, SpreadsheetOptions spreadsheet) {
    this.spreadsheet = spreadsheet;
    table = new TableWriter(out, TableFormat.CSV, "\n");
    List<String> prediction = new ArrayList<>(Labels.columns(labels));
    prediction.add(prediction.size() - 1, "in_scope");
    prediction.add("duplicate_of");
    table.header(COLUMNS, prediction);
  }

  @Override
  public void write(ArticleReading reading) {
    CodePoints points = new CodePoints(reading.article().text());
    reading
        .statements()
        .forEach(statement -> table.row(spreadsheet.cells(cells(statement, points)), List.of()));
  }

  @Override
  public void finish() {}

  private static List<String> cells(StatementReading reading, CodePoints points) {
    Statement statement = reading.resolved().statement();
    Article article = statement.article();
    List<String> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.published().map(LocalDate::toString).orElse(""));
    cells.add(article.outlet().orElse(""));
    cells.add(article.title().orElse(""));
    cells.add(statement.id());
    cells.add(spans(statement.content(), points));
    cells.add(statement.text());
    cells.add(statement.cue().map(Mention::text).orElse(""));
    cells.add(statement.kind().name());
    actor(cells, statement.speaker(), reading.resolved().speaker());
    actor(cells, statement.target(), reading.resolved().target());
    List<String> prediction = Labels.cells(reading.prediction());
    cells.addAll(prediction.subList(0, prediction.size() - 1));
    cells.add(Numbers.plain(reading.prediction().inScope()));
    cells.add(prediction.get(prediction.size() - 1));
    cells.add(reading.duplicateOf().orElse(""));
    return cells;
  }

  /** Writes spans as a JSON list of pairs: a spreadsheet would take {@code 9-54} for a day. */
  private static String spans(List<TextSpan> spans, CodePoints points) {
    return spans.stream()
        .map(points::of)
        .map(span -> "[" + span.start() + ", " + span.end() + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static void actor(
      List<String> cells, Optional<Mention> mention, Optional<Resolution> resolution) {
    cells.add(mention.map(Mention::text).orElse(""));
    cells.addAll(actor(resolution.flatMap(Resolution::actor)));
  }

  /** Returns name, type, role and country of an actor, empty where there is none. */
  static List<String> actor(Optional<Actor> actor) {
    return List.of(
        actor.flatMap(Actor::name).orElse(""),
        actor.map(Actor::type).map(ActorType::name).orElse(""),
        actor.flatMap(Actor::role).orElse(""),
        actor.flatMap(Actor::country).orElse(""));
  }
}
