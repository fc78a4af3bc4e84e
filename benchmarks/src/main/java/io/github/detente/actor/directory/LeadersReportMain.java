package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.Entries.Term;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Compares the office holders with REIGN's list of leaders, {@code FILE.csv}: each leader in power
 * since 1975 by Correlates of War number, family name and month of the beginning. Prints a line for
 * each who differs, then how many of each sort there are.
 */
public final class LeadersReportMain {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int FIRST_YEAR = 1975;
  private static final Charset CHARSET = Charset.forName("windows-1252");

  private LeadersReportMain() {}

  private enum Finding {
    SAME_MONTH("a term with the same first month, or a neighbouring one"),
    CONTAINED("a term of this person that contains theirs"),
    OTHER_MONTH("terms of this person that begin more than a month apart"),
    NONE("no term of this person");

    final String words;

    Finding(String words) {
      this.words = words;
    }
  }

  private record Leader(String cow, String name, YearMonth from, YearMonth to) {
    static Leader of(CSVRecord row) {
      YearMonth from = month(row.get("syear"), row.get("smonth"), YearMonth.of(1945, 1));
      YearMonth to = month(row.get("eyear"), row.get("emonth"), YearMonth.of(2021, 3));
      return new Leader(row.get("ccode"), row.get("leader"), from, to);
    }

    private static YearMonth month(String year, String month, YearMonth open) {
      boolean known = year.matches("\\d{4}") && month.matches("\\d{1,2}");
      return known ? YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)) : open;
    }
  }

  public static void main(String[] args) throws IOException {
    Map<String, List<Term>> terms = termsByCow(Directory.load());
    Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    int leaders = 0;
    try (CSVParser rows = CSVParser.parse(Path.of(args[0]), CHARSET, format)) {
      for (CSVRecord row : rows) {
        Leader leader = Leader.of(row);
        if (leader.to().getYear() >= FIRST_YEAR) {
          leaders++;
          counts.merge(
              compare(leader, terms.getOrDefault(leader.cow(), List.of())), 1, Integer::sum);
        }
      }
    }
    OUT.println(leaders + " leaders in power since " + FIRST_YEAR);
    counts.forEach((finding, count) -> OUT.println(count + " " + finding.words));
  }

  private static Map<String, List<Term>> termsByCow(Directory directory) {
    Map<String, List<Term>> terms = new HashMap<>();
    for (Person person : directory.persons()) {
      for (Term term : person.terms()) {
        State state = directory.state(term.of());
        if (state != null && !state.cow().isEmpty()) {
          terms.computeIfAbsent(state.cow(), c -> new ArrayList<>()).add(term);
        }
      }
    }
    return terms;
  }

  private static Finding compare(Leader leader, List<Term> terms) {
    List<Term> own = terms.stream().filter(term -> isCalled(term, leader.name())).toList();
    Finding finding =
        own.isEmpty()
            ? Finding.NONE
            : own.stream().anyMatch(term -> begins(term, leader.from()))
                ? Finding.SAME_MONTH
                : own.stream().anyMatch(term -> contains(term, leader))
                    ? Finding.CONTAINED
                    : Finding.OTHER_MONTH;
    if (finding == Finding.NONE || finding == Finding.OTHER_MONTH) {
      OUT.printf(
          "%s %s from %s to %s: %s%n",
          leader.cow(),
          leader.name(),
          leader.from(),
          leader.to(),
          own.isEmpty() ? finding.words : own.get(0).person() + " from " + own.get(0).from());
    }
    return finding;
  }

  /** Whether some part of the name is that by which REIGN calls the leader. */
  private static boolean isCalled(Term term, String leader) {
    List<String> names = new ArrayList<>(term.variants());
    names.add(term.person());
    List<String> wanted = Person.words(leader).stream().map(Spelling::loose).toList();
    return names.stream()
        .map(name -> Person.words(name).stream().map(Spelling::loose).toList())
        .anyMatch(words -> wanted.stream().anyMatch(w -> w.length() > 2 && words.contains(w)));
  }

  private static boolean begins(Term term, YearMonth from) {
    long first = ChronoUnit.MONTHS.between(YearMonth.from(term.from()), from);
    long last = ChronoUnit.MONTHS.between(YearMonth.from(term.certainFrom()), from);
    return first >= -1 && last <= 1;
  }

  private static boolean contains(Term term, Leader leader) {
    LocalDate from = leader.from().atEndOfMonth();
    LocalDate to = leader.to().atDay(1);
    return !from.isBefore(term.from()) && !to.isAfter(term.to());
  }
}
