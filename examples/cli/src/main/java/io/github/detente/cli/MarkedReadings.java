package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what was read into marked articles, for people to mend in an annotation tool. */
final class MarkedReadings {
  private MarkedReadings() {}

  /** Returns an article with all its statements. */
  static MarkedArticle article(ArticleReading reading) {
    return new MarkedArticle(
        reading.article(), reading.statements().stream().map(MarkedReadings::statement).toList());
  }

  private static MarkedStatement statement(StatementReading reading) {
    return new MarkedStatement(
        reading.statement(),
        reading.speaker(),
        reading.target().flatMap(Actor::name),
        Labels.shown(reading.prediction()),
        Optional.empty());
  }

  /** Returns a text for each statement: its words with its label, to be judged alone. */
  static List<MarkedArticle> rows(ArticleReading reading) {
    return reading.statements().stream().map(MarkedReadings::row).toList();
  }

  private static MarkedArticle row(StatementReading reading) {
    Statement statement = reading.statement();
    LabelledStatement row =
        LabelledStatement.of(
            statement, Labels.shown(reading.prediction()), Optional.empty(), Map.of());
    Article of = statement.article();
    Article text =
        new Article(
            statement.id(),
            Optional.empty(),
            row.text(),
            of.published(),
            of.outlet(),
            of.url(),
            of.language());
    TextSpan whole = new TextSpan(0, row.text().length());
    return new MarkedArticle(
        text,
        List.of(
            new MarkedStatement(
                new Statement(
                    text,
                    1,
                    whole,
                    List.of(whole),
                    statement.kind(),
                    Optional.empty(),
                    place(row.text(), row.speaker()),
                    place(row.text(), row.target())),
                reading.speaker(),
                reading.target().flatMap(Actor::name),
                row.label(),
                Optional.empty())));
  }

  private static Optional<Mention> place(String text, Optional<String> words) {
    return words
        .filter(w -> !w.isEmpty() && text.contains(w))
        .map(
            w -> {
              int start = text.indexOf(w);
              return Mention.of(new TextSpan(start, start + w.length()), text);
            });
  }
}
