package io.github.detente.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as articles, feeds and tables write them: {@code 2014-06-12}, alone or with a time;
 * {@code 20140612}, alone or with a time; {@code 2014/06/12}; {@code Thu, 12 Jun 2014 08:00:00
 * GMT}, also with two digits of the year; {@code Thu Jun 12 08:00:00 +0000 2014}; {@code June 12,
 * 2014}; seconds, milliseconds or microseconds since 1970, in UTC; {@code 25/06/2014}, unless day
 * and month could change places. The day is that of the writer's clock.
 */
public final class PublicationDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[,T ].*)?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?:\\p{L}{3,9}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})(?:[,T ].*)?");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?:\\p{L}{3,9}\\.?,? )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:[,T ].*)?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\p{L}{3,9}, (\\d{1,2})[ -](\\p{L}{3})[ -](\\d{2}) \\d{1,2}:.*");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) {1,2}(\\d{1,2}) \\d{1,2}:\\d{2}(?::\\d{2})?(?: [-+:\\w]{1,6})? (\\d{4})");
  private static final Pattern COMPACT =
      Pattern.compile(
          "((?:1[5-9]|2\\d)\\d{2})(\\d{2})(\\d{2})(?:\\d{6}|T\\d{4,6}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern SECONDS =
      Pattern.compile("-?(?:\\d{9,10}(?:\\.\\d+)?|\\d\\.\\d+[eE]\\+?0?[89])");
  private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{12,13}");
  private static final Pattern MICROSECONDS = Pattern.compile("-?\\d{15,16}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/(?:\\p{Alpha}{1,12}/)?((?:19|20)\\d{2})[-/_]?(0[1-9]|1[0-2]|[1-9](?=[-/_])|\\p{Alpha}{3})[-/_]?"
              + "(0[1-9]|[12]\\d|3[01]|[1-9](?=[-/_]))(?=[-/_.?#]|$)");

  /** <i>ferry-19840312.html</i> */
  private static final Pattern NAME_END =
      Pattern.compile("[-_]((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:\\.|$)");

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ -]\\p{L}{3,9}\\.?,?[ -]\\d{4}"
              + "|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)");
  private static final int MONTHS = 12;

  private PublicationDate() {}

  /**
   * Reads a day.
   *
   * @throws DateTimeException if {@code value} is none, or may be two; the message says so in words
   *     that follow on "expected"
   */
  public static LocalDate parse(String value) {
    String date = value.strip();
    Matcher m = YEAR_FIRST.matcher(date);
    if (m.matches()) {
      return day(m.group(1), Integer.parseInt(m.group(3)), m.group(4));
    }
    m = YEAR_LAST.matcher(date);
    if (m.matches()) {
      return yearLast(m);
    }
    m = DAY_MONTH.matcher(date);
    if (m.matches()) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_DAY.matcher(date);
    if (m.matches()) {
      return day(m.group(3), month(m.group(1)), m.group(2));
    }
    m = CLOCK.matcher(date);
    if (m.matches()) {
      return day(m.group(3), month(m.group(1)), m.group(2));
    }
    m = SHORT_YEAR.matcher(date);
    if (m.matches()) {
      // As RFC 2822 reads the years of RFC 822.
      String century = m.group(3).charAt(0) < '5' ? "20" : "19";
      return day(century + m.group(3), month(m.group(2)), m.group(1));
    }
    m = COMPACT.matcher(date);
    if (m.matches()) {
      return day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    }
    if (MICROSECONDS.matcher(date).matches()) {
      return ofEpoch(Long.parseLong(date) / 1_000_000);
    }
    if (MILLISECONDS.matcher(date).matches()) {
      return ofEpoch(Long.parseLong(date) / 1000);
    }
    if (SECONDS.matcher(date).matches()) {
      return ofEpoch((long) Double.parseDouble(date));
    }
    throw new DateTimeException("a date such as 2022-02-19");
  }

  /** Returns the whole date that stands first in a line, with its month in letters or as ISO's. */
  static Optional<LocalDate> within(String line) {
    Matcher m = WITHIN.matcher(line);
    while (m.find()) {
      try {
        return Optional.of(parse(m.group()));
      } catch (DateTimeException e) {
        // No day: another may follow.
      }
    }
    return Optional.empty();
  }

  private static LocalDate ofEpoch(long seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }

  /** Reads 12/06/2014, where one of the two cannot be a month or both are the same. */
  private static LocalDate yearLast(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    if (first <= MONTHS && second <= MONTHS && first != second) {
      throw new DateTimeException(
          "a date such as 2022-02-19, since this may be "
              + day(m.group(4), second, m.group(1))
              + " or "
              + day(m.group(4), first, m.group(3)));
    }
    return first > MONTHS
        ? day(m.group(4), second, m.group(1))
        : day(m.group(4), first, m.group(3));
  }

  static LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new DateTimeException("a date such as 2022-02-19", e);
    }
  }

  static int month(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      boolean abbreviated = upper.length() == 3 || upper.equals("SEPT");
      if (month.name().equals(upper) || (abbreviated && month.name().startsWith(upper))) {
        return month.getValue();
      }
    }
    throw new DateTimeException("a date such as 2022-02-19");
  }

  /** Returns the day that stands in the address of a page, as in {@code /2014/08/21/}. */
  static Optional<LocalDate> inAddress(String address) {
    return inAddress(ADDRESS.matcher(address)).or(() -> inAddress(NAME_END.matcher(address)));
  }

  private static Optional<LocalDate> inAddress(Matcher m) {
    while (m.find()) {
      try {
        boolean word = Character.isLetter(m.group(2).charAt(0));
        int month = word ? month(m.group(2)) : Integer.parseInt(m.group(2));
        return Optional.of(day(m.group(1), month, m.group(3)));
      } catch (DateTimeException e) {
        // Numbers that are no day: a later part of the address may be one.
      }
    }
    return Optional.empty();
  }
}
