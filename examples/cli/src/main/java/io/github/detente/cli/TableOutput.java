package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Evidence;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.Article;
import io.github.detente.stance.StancePrediction;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Statements as a table for the eye: a heading for each article, a row for each statement. */
final class TableOutput implements ReadingOutput {
  private static final String OUT_OF_SCOPE = "out of scope";
  private static final int SIGN = 4;
  private static final int PROBABILITY = 7;

  private final Writer out;
  private final int columns;
  private final TextGrid grid;
  private final boolean explain;
  private final Map<String, Integer> counts = new TreeMap<>();
  private int articles;
  private int statements;

  TableOutput(Writer out, Terminal terminal, List<String> labels, boolean explain) {
    this.out = out;
    this.explain = explain;
    columns = terminal.columns();
    int label = labels.stream().mapToInt(String::length).max().orElse(0) + 2;
    label = Math.max(label, OUT_OF_SCOPE.length() + 2);
    int rest = columns - SIGN - label - PROBABILITY;
    int who = Math.max(16, Math.min(38, rest * 2 / 5));
    grid = new TextGrid(terminal.ansi(), SIGN, label, PROBABILITY, who, Math.max(16, rest - who));
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    heading(reading.article(), articles++ > 0);
    if (reading.statements().isEmpty()) {
      out.write(grid.line("  no statements", Style.faint));
    }
    for (StatementReading statement : reading.statements()) {
      out.write(row(statement));
      if (explain) {
        evidence(statement.resolved());
      }
      statements++;
      counts.merge(Labels.shown(statement.prediction()).orElse(OUT_OF_SCOPE), 1, Integer::sum);
    }
  }

  private void heading(Article article, boolean gap) throws IOException {
    String title = article.title().map(Plain::line).filter(t -> !t.isEmpty()).orElse(article.id());
    List<String> facts = new ArrayList<>();
    facts.add(article.published().map(LocalDate::toString).orElse("no date"));
    article.outlet().map(Plain::line).ifPresent(facts::add);
    facts.add(Plain.line(article.id()));
    out.write(gap ? "\n" : "");
    for (String line : TextGrid.wrap(title, columns)) {
      out.write(grid.line(line, Style.bold));
    }
    out.write(grid.line(String.join(" · ", facts), Style.faint));
  }

  private String row(StatementReading reading) {
    StancePrediction prediction = reading.prediction();
    Look look = Look.of(prediction);
    Optional<String> label = Labels.shown(prediction);
    double probability = label.isPresent() ? prediction.probability() : 1 - prediction.inScope();
    IStyle[] styles = {look.style()};
    return grid.row(
        List.of(
            "  " + look.sign(),
            label.orElse(OUT_OF_SCOPE),
            Numbers.shown(probability) + (prediction.decided() || label.isEmpty() ? "" : " ?"),
            who(reading.resolved()),
            Cues.shown(reading.statement()).map(cue -> cue + ": ").orElse("")
                + Contents.shown(reading.statement())),
        styles,
        styles,
        styles);
  }

  /** A line for each of speaker and target that acts for a country: the words that say so. */
  private void evidence(ResolvedStatement statement) throws IOException {
    for (Optional<Resolution> each : List.of(statement.speaker(), statement.target())) {
      Optional<String> country = each.flatMap(Resolution::actor).flatMap(Actor::country);
      Optional<Evidence> evidence = each.flatMap(Resolution::evidence);
      if (country.isPresent() && evidence.isPresent()) {
        String basis = evidence.get().basis().name().toLowerCase(Locale.ROOT);
        String words = Plain.line(evidence.get().words().text());
        out.write(
            grid.line(
                "    " + States.name(country.get()) + ": " + basis + " “" + words + "”",
                Style.faint));
      }
    }
  }

  private static String who(ResolvedStatement statement) {
    String speaker = Actors.shown(statement.statement().speaker(), statement.speaker());
    return statement.statement().target().isEmpty()
        ? speaker
        : speaker + " → " + Actors.shown(statement.statement().target(), statement.target());
  }

  @Override
  public void finish() throws IOException {
    if (articles < 2) {
      return;
    }
    String shares =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
    String line = articles + " articles, " + statements + " statements";
    out.write("\n" + grid.line(shares.isEmpty() ? line : line + ": " + shares, Style.bold));
  }
}
