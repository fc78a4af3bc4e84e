package io.github.detente.stance;

import io.github.detente.actor.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Swaps names in texts for others and counts the labels that change: whose name stands in a
 * statement must not decide its stance. As a program: takes a CSV file with columns {@code text}
 * and {@code stance}, and the tier unless it is the fast one.
 *
 * @param rows texts in which a name was swapped
 * @param changed those whose label changed
 */
record SwapAudit(int rows, int changed) {
  private static final long SEED = 11;
  private static final Pattern WORD = Pattern.compile("\\b\\p{Lu}\\p{L}+\\b");
  private static final Pattern PERSON =
      Pattern.compile(
          "((?:President|Minister|Chancellor|Senator|Colonel|General|Governor|Ambassador) )?"
              + "\\b(\\p{Lu}\\p{Ll}+) \\p{Lu}\\p{Ll}+(?:[-']\\p{Lu}\\p{Ll}+)?\\b");
  private static final List<String> SURNAMES =
      List.of(
          "Adebayo",
          "Chaudhry",
          "De la Cruz",
          "Kowalczyk",
          "Nguyen",
          "O'Rourke",
          "Tanaka",
          "Al-Amin");

  public static void main(String[] args) throws IOException {
    StanceClassifier classifier =
        StanceClassifier.load(args.length > 1 ? Tier.valueOf(args[1]) : Tier.FAST);
    try (LabelledStatementReader reader =
        LabelledStatementReader.options().open(Path.of(args[0]))) {
      List<String> texts = reader.stream().map(LabelledStatement::text).toList();
      System.out.println("states: " + ofStates(classifier, texts));
      System.out.println("people: " + ofPeople(classifier, texts));
    }
  }

  /** Swaps states, their peoples and their capitals, each for another of its sort. */
  static SwapAudit ofStates(StanceClassifier classifier, List<String> texts) throws IOException {
    List<List<String>> columns = stateNames();
    Map<String, List<String>> columnOf = new HashMap<>();
    columns.forEach(column -> column.forEach(name -> columnOf.put(name, column)));
    Random random = new Random(SEED);
    return of(
        classifier,
        texts,
        text ->
            WORD.matcher(text)
                .replaceAll(
                    m -> {
                      List<String> others = columnOf.getOrDefault(m.group(), List.of(m.group()));
                      return Matcher.quoteReplacement(others.get(random.nextInt(others.size())));
                    }));
  }

  /** Swaps people who are named by two names, of which the first is known or follows a title. */
  static SwapAudit ofPeople(StanceClassifier classifier, List<String> texts) throws IOException {
    List<String> first = column("first-names.csv", "name");
    Set<String> known = new HashSet<>(first);
    Random random = new Random(SEED);
    return of(
        classifier,
        texts,
        text ->
            PERSON
                .matcher(text)
                .replaceAll(
                    m ->
                        m.group(1) != null || known.contains(m.group(2))
                            ? (m.group(1) == null ? "" : m.group(1))
                                + first.get(random.nextInt(first.size()))
                                + " "
                                + SURNAMES.get(random.nextInt(SURNAMES.size()))
                            : Matcher.quoteReplacement(m.group())));
  }

  private static SwapAudit of(
      StanceClassifier classifier, List<String> texts, UnaryOperator<String> swap) {
    int rows = 0;
    int changed = 0;
    for (String text : texts) {
      String other = swap.apply(text);
      if (!other.equals(text)) {
        rows++;
        String label = classifier.classify(text).label();
        changed += label.equals(classifier.classify(other).label()) ? 0 : 1;
      }
    }
    return new SwapAudit(rows, changed);
  }

  /** Single-word names, demonyms and capitals of states. */
  private static List<List<String>> stateNames() throws IOException {
    List<List<String>> columns = new ArrayList<>();
    for (String name : List.of("name", "demonyms", "capital")) {
      columns.add(column("states.csv", name));
    }
    return columns;
  }

  private static List<String> column(String file, String column) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<String> names = new ArrayList<>();
    try (InputStream in = Actor.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(reader)) {
        String name = row.get(column).split(";", -1)[0];
        if (name.matches("\\p{Lu}\\p{Ll}+")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "%d of %d labels changed (%.1f %%)",
        changed,
        rows,
        100.0 * changed / Math.max(1, rows));
  }
}
