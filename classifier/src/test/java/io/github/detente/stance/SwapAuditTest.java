package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Whose name stands in a statement must not decide its stance. */
class SwapAuditTest {
  private static final double BOUND = 0.02;
  private static final List<String> PEOPLE =
      List.of("Adebayo", "Chaudhry", "De la Cruz", "Kowalczyk", "Nguyen", "O'Rourke", "Tanaka");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?<=(?:President|Minister|Chancellor|Senator|Colonel|General|Governor|Ambassador) )"
              + "\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

  @Test
  void swappingStatesChangesFewLabels() throws IOException {
    List<List<String>> columns = stateNames();
    Map<String, Integer> columnOf = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      for (String name : columns.get(i)) {
        columnOf.put(name, i);
      }
    }
    Random random = new Random(11);
    audit(
        Pattern.compile("\\b\\p{Lu}\\p{L}+\\b"),
        name -> {
          Integer column = columnOf.get(name);
          return column == null
              ? name
              : columns.get(column).get(random.nextInt(columns.get(column).size()));
        });
  }

  @Test
  void swappingPeopleChangesFewLabels() throws IOException {
    Random random = new Random(12);
    audit(PERSON, name -> "Sami " + PEOPLE.get(random.nextInt(PEOPLE.size())));
  }

  /** Gives another name for a name. */
  private interface Swap {
    String of(String name);
  }

  private static void audit(Pattern names, Swap swap) throws IOException {
    StanceClassifier classifier = StanceClassifier.load();
    int swapped = 0;
    int changed = 0;
    for (LabelledStatement row : Rows.shipped()) {
      String text = row.text();
      String other =
          names.matcher(text).replaceAll(m -> Matcher.quoteReplacement(swap.of(m.group())));
      if (!other.equals(text)) {
        swapped++;
        changed +=
            classifier.classify(text).label().equals(classifier.classify(other).label()) ? 0 : 1;
      }
    }
    assertTrue(swapped > 50, swapped + " rows hold names");
    assertTrue(changed <= BOUND * swapped, changed + " of " + swapped + " labels hang on a name");
  }

  /** Single-word names, demonyms and capitals of states. */
  private static List<List<String>> stateNames() throws IOException {
    List<List<String>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Actor.class.getResourceAsStream("states.csv");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (CSVRecord state : format.parse(reader)) {
        add(columns.get(0), state.get("name"));
        add(columns.get(1), state.get("demonyms").split(";", -1)[0]);
        add(columns.get(2), state.get("capital").split(";", -1)[0]);
      }
    }
    return columns;
  }

  private static void add(List<String> names, String name) {
    if (name.matches("\\p{Lu}\\p{Ll}+")) {
      names.add(name);
    }
  }
}
