package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.article.TextSpan;
import io.github.detente.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article in which a test marks mentions: in square brackets, with a star behind the opening one
 * if somebody speaks there. Angle brackets stand around what is said, ¶ between paragraphs,
 * <i>@7</i> for seven sentences that name nobody, and a day may stand before all: <i>1999-03-24:
 * [The president] left.</i>
 */
final class DiscourseText {
  private static final LocalDate DAY = LocalDate.parse("2022-02-19");
  private static final String DATED = "\\d{4}-\\d{2}-\\d{2}: .*";
  private static final int DATE = 10;

  /** A phrase at its place, as a statement's mention or not. */
  private record Event(Phrase phrase, TextSpan mention, boolean speaker) {}

  private final String plain;
  private final List<TextSpan> mentions = new ArrayList<>();
  private final List<Boolean> speakers = new ArrayList<>();
  private final List<TextSpan> contents = new ArrayList<>();
  private final PhraseResolver resolver;

  private DiscourseText(String marked, LocalDate day) {
    StringBuilder text = new StringBuilder();
    int mention = 0;
    int content = 0;
    String spaced = spaced(marked);
    for (int i = 0; i < spaced.length(); i++) {
      char c = spaced.charAt(i);
      switch (c) {
        case '[' -> {
          mention = text.length();
          speakers.add(false);
        }
        case '*' -> speakers.set(speakers.size() - 1, true);
        case ']' -> mentions.add(new TextSpan(mention, text.length()));
        case '<' -> content = text.length();
        case '>' -> contents.add(new TextSpan(content, text.length()));
        default -> text.append(c);
      }
    }
    plain = text.toString();
    resolver =
        new PhraseResolver(
            NamedText.of(Document.of(plain), Directory.load(), Optional.ofNullable(day)));
  }

  private static String spaced(String marked) {
    return Pattern.compile("@(\\d+)")
        .matcher(marked.replace(" ¶ ", "\n\n"))
        .replaceAll(m -> "It rained. ".repeat(Integer.parseInt(m.group(1))).strip());
  }

  /** Resolves the marked mentions of an article, and prints what each means. */
  static String resolved(String marked) {
    DiscourseText text =
        marked.matches(DATED)
            ? new DiscourseText(
                marked.substring(DATE + 2), LocalDate.parse(marked.substring(0, DATE)))
            : new DiscourseText(marked, DAY);
    return text.resolve();
  }

  /** Resolves the marked mentions of an article whose day is not known. */
  static String resolvedWithoutDay(String marked) {
    return new DiscourseText(marked, null).resolve();
  }

  private String resolve() {
    resolver.contents(contents);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      TextSpan span = mentions.get(i);
      events.add(new Event(resolver.read(span), span, speakers.get(i)));
    }
    for (Phrase chunk : resolver.chunks()) {
      TextSpan span = resolver.text().span(chunk.from, chunk.to);
      if (mentions.stream().noneMatch(span::overlaps)) {
        events.add(new Event(chunk, null, false));
      }
    }
    events.sort(Comparator.comparingInt(event -> event.phrase.from));
    List<String> lines = new ArrayList<>();
    for (Event event : events) {
      if (event.mention == null) {
        resolver.pass(event.phrase);
      } else {
        Reference found = resolver.mention(event.phrase, event.speaker);
        lines.add(event.mention.of(plain) + " = " + describe(found));
      }
    }
    return String.join("\n", lines);
  }

  /**
   * Prints a reference: the rule, whom it means, in which role; then, on lines of their own, for
   * whom that one speaks and which words say so, and the mention that it goes back to.
   */
  private String describe(Reference found) {
    Referent who = found.referent();
    if (who == null) {
      return "NONE";
    }
    StringBuilder line = new StringBuilder(found.rule().name()).append(' ');
    line.append(who.name == null ? "somebody" : who.name);
    line.append(who.role.isEmpty() ? "" : ", " + who.role);
    line.append(who.plural ? ", several" : "");
    Allegiance whose = who.allegiance();
    if (whose != null && whose.country() != null) {
      line.append("\nof ").append(whose.country()).append(" by ").append(whose.basis());
    } else if (who.home() != null) {
      line.append("\nfrom ").append(who.home());
    }
    if (found.antecedent() != null) {
      Salience.Seen seen = found.antecedent();
      line.append("\n<- ").append(resolver.text().span(seen.from(), seen.to()).of(plain));
    }
    return line.toString();
  }
}
