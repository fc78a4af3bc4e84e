package io.github.detente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the date in an article's dateline (<i>AMMAN, March 3, 1991 (Agency) –</i>), or on a line of
 * its own, as interviews and releases have it. Only a whole date counts.
 */
final class Dateline {
  private static final String MONTHS =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  /** A date in either order. */
  private static final String DATE =
      "(?:" + MONTHS + "\\h(\\d{1,2}),?\\h(\\d{4})|(\\d{1,2})\\h" + MONTHS + ",?\\h(\\d{4}))";

  /** A line that begins with a place, which a date follows within a few words. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\h*\\p{Lu}[\\p{L}.'’ /-]{1,40}[,(]?[^\\n\\d]{0,40}?" + DATE, Pattern.MULTILINE);

  private static final Pattern LINE = Pattern.compile("^\\h*" + DATE, Pattern.MULTILINE);

  /** After the date a dateline ends, or names the agency; a sentence would go on. */
  private static final Pattern END = Pattern.compile("\\h*(?:[-–—:(\\[/]|\\R|$)");

  /** A date that begins a line is only its date if nothing follows: a chronology would go on. */
  private static final Pattern LINE_END = Pattern.compile("\\h*(?:\\R|$)");

  /** A dateline stands at the head: under the title, a standfirst and a by-line. */
  private static final int HEAD = 1200;

  private Dateline() {}

  static Optional<LocalDate> find(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    return find(head, DATELINE, END).or(() -> find(head, LINE, LINE_END));
  }

  private static Optional<LocalDate> find(String head, Pattern line, Pattern end) {
    Matcher matcher = line.matcher(head);
    while (matcher.find()) {
      if (end.matcher(head).region(matcher.end(), head.length()).lookingAt()) {
        return date(matcher);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher m) {
    boolean monthFirst = m.group(1) != null;
    try {
      return Optional.of(
          PublicationDate.day(
              m.group(monthFirst ? 3 : 6),
              PublicationDate.month(m.group(monthFirst ? 1 : 5)),
              m.group(monthFirst ? 2 : 4)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
