package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.article.Article;
import io.github.detente.statement.Mention;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Statements under the 40 columns of POLECAT (PLOVER events as tab-separated text), with three
 * columns behind them: so they can be bound to, and joined with, such data. Type, mode, intensity,
 * quad code, contexts and places stay empty: a stance is no event type.
 */
final class PolecatOutput implements ReadingOutput {
  private static final String COLUMNS =
      "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor"
          + " Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name"
          + " Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary"
          + " Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia"
          + " Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames"
          + " ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story"
          + " Organizations|Story Locations|Language|Version|Stance|Stance Probability|Statement";
  private static final Set<String> STATES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
  private static final int BEFORE_ACTOR = 5;
  private static final int PLACES = 10;

  private final Writer out;

  PolecatOutput(Writer out) throws IOException {
    this.out = out;
    line(List.of(COLUMNS.split("\\|", -1)));
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    for (StatementReading statement : reading.statements()) {
      line(cells(reading.article(), statement));
    }
  }

  @Override
  public void finish() {}

  private void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : "\t");
      out.write(cells.get(i).replaceAll("\\s+", " "));
    }
    out.write('\n');
  }

  private static List<String> cells(Article article, StatementReading reading) {
    List<String> cells = new ArrayList<>();
    String day = article.published().map(LocalDate::toString).orElse("");
    cells.add(reading.statement().id());
    cells.add(day);
    empty(cells, BEFORE_ACTOR);
    party(cells, reading.statement().speaker(), reading.resolved().speaker());
    party(cells, reading.statement().target(), reading.resolved().target());
    empty(cells, PLACES);
    cells.add(article.outlet().orElse(""));
    cells.add(day);
    empty(cells, 3);
    cells.add(article.language().orElse("en"));
    cells.add(Version.number());
    Optional<String> label = Labels.shown(reading.prediction());
    cells.add(label.orElse(""));
    cells.add(
        label.isEmpty()
            ? Numbers.plain(1 - reading.prediction().inScope())
            : Numbers.plain(reading.prediction().probability()));
    cells.add(reading.statement().text());
    return cells;
  }

  private static void empty(List<String> cells, int count) {
    for (int i = 0; i < count; i++) {
      cells.add("");
    }
  }

  private static void party(
      List<String> cells, Optional<Mention> mention, Optional<Resolution> resolution) {
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    String sector = actor.flatMap(Actor::sector).orElse("");
    cells.add(actor.flatMap(Actor::name).orElse(""));
    cells.add(actor.flatMap(Actor::country).filter(STATES::contains).orElse(""));
    cells.add(actor.flatMap(Actor::cow).orElse(""));
    cells.add(sector);
    cells.add(sector);
    cells.add(actor.flatMap(Actor::role).orElse(""));
    cells.add(mention.map(Mention::text).orElse(""));
    cells.add("");
  }
}
