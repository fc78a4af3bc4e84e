package io.github.detente.spark;

import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.Stance;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The tables' columns, named as in {@code detente read --format csv}, and their rows. */
final class Tables {
  static final StructType ARTICLE =
      StructType.fromDDL("id STRING, title STRING, published DATE, outlet STRING, statements INT");

  static final StructType STATEMENT =
      StructType.fromDDL(
          "article STRING, published DATE, outlet STRING, title STRING, id STRING,"
              + " content ARRAY<STRUCT<start: INT, end: INT>>, text STRING, cue STRING, kind STRING,"
              + " speaker STRING, speaker_actor STRING, speaker_type STRING, speaker_role STRING,"
              + " speaker_country STRING, target STRING, target_actor STRING, target_type STRING,"
              + " target_role STRING, target_country STRING, stance STRING, p_escalatory DOUBLE,"
              + " p_de_escalatory DOUBLE, p_diplomatic DOUBLE, in_scope DOUBLE, decided BOOLEAN");

  static final StructType BAD = StructType.fromDDL("source STRING, reason STRING, record BINARY");

  /** A reading is one of the three; the others are null. */
  static final StructType READING =
      new StructType().add("article", ARTICLE).add("statement", STATEMENT).add("bad", BAD);

  private Tables() {}

  static Row article(Article article, int statements) {
    return RowFactory.create(
        article.id(),
        article.title().orElse(null),
        article.published().map(Date::valueOf).orElse(null),
        article.outlet().orElse(null),
        statements);
  }

  static Row statement(StatementReading reading) {
    Statement statement = reading.resolved().statement();
    Article article = statement.article();
    List<Object> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.published().map(Date::valueOf).orElse(null));
    cells.add(article.outlet().orElse(null));
    cells.add(article.title().orElse(null));
    cells.add(statement.id());
    cells.add(statement.content().stream().map(span -> span(span, article)).toArray(Row[]::new));
    cells.add(statement.text());
    cells.add(statement.cue().map(Mention::text).orElse(null));
    cells.add(statement.kind().name());
    party(cells, statement.speaker(), reading.resolved().speaker());
    party(cells, statement.target(), reading.resolved().target());
    prediction(cells, reading.prediction());
    return RowFactory.create(cells.toArray());
  }

  /** Counts in Unicode code points of the article's text, as all of Detente's files do. */
  private static Row span(TextSpan span, Article article) {
    return RowFactory.create(
        article.text().codePointCount(0, span.start()),
        article.text().codePointCount(0, span.end()));
  }

  private static void party(
      List<Object> cells, Optional<Mention> mention, Optional<Resolution> resolution) {
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    cells.add(mention.map(Mention::text).orElse(null));
    cells.add(actor.flatMap(Actor::name).orElse(null));
    cells.add(actor.map(a -> a.type().name()).orElse(null));
    cells.add(actor.flatMap(Actor::role).orElse(null));
    cells.add(actor.flatMap(Actor::country).orElse(null));
  }

  private static void prediction(List<Object> cells, StancePrediction prediction) {
    cells.add(prediction.stance().map(Stance::name).orElse(null));
    for (Stance stance : Stance.values()) {
      cells.add(prediction.probabilities().get(stance.name()));
    }
    cells.add(prediction.inScope());
    cells.add(prediction.decided());
  }
}
