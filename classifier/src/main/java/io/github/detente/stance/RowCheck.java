package io.github.detente.stance;

import io.github.detente.stance.model.RowHashes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What labelled rows look like before a model is trained on them or scored by them: their labels,
 * and those among them that look like slips of the pen. Immutable.
 *
 * <pre>{@code
 * RowCheck check = RowCheck.of(rows);
 * check.single().forEach(label -> System.err.println(label.label() + " occurs once"));
 * check.requireLabelsOf(classifier);
 * }</pre>
 *
 * @param labels number of rows by label, in alphabetical order; rows out of scope do not count
 * @param single the labels that occur once
 */
public record RowCheck(Map<String, Integer> labels, List<SingleLabel> single) {
  /** With fewer rows a label on average, what is learnt is the rows. */
  private static final int ROWS_PER_LABEL = 4;

  /** Copies the collections. */
  public RowCheck {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    single = List.copyOf(single);
  }

  /**
   * A label that occurs once.
   *
   * @param label the label
   * @param row the row that has it
   * @param like a commoner label that it may be a misspelling of
   */
  public record SingleLabel(String label, LabelledStatement row, Optional<String> like) {}

  /** Looks at rows. */
  public static RowCheck of(List<LabelledStatement> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, LabelledStatement> last = new TreeMap<>();
    for (LabelledStatement row : rows) {
      row.label()
          .ifPresent(
              label -> {
                counts.merge(label, 1, Integer::sum);
                last.put(label, row);
              });
    }
    List<SingleLabel> single = new ArrayList<>();
    counts.forEach(
        (label, count) -> {
          if (count == 1) {
            single.add(new SingleLabel(label, last.get(label), like(label, counts)));
          }
        });
    return new RowCheck(counts, single);
  }

  /**
   * Returns whether a cell holds several labels, as tools for annotating write them: {@code a#b}
   * (doccano), {@code a|b}, {@code {"choices": ["a", "b"]}} (Label Studio). A text has one label.
   */
  public static boolean hasSeveralLabels(String cell) {
    return SeveralLabels.are(cell);
  }

  /** Returns the labels that a model does not know, in alphabetical order. */
  public Set<String> unknownTo(StanceClassifier classifier) {
    Set<String> unknown = new TreeSet<>(labels.keySet());
    classifier.labels().forEach(unknown::remove);
    return Collections.unmodifiableSet(unknown);
  }

  /**
   * Checks that the rows can tell something about a model: whatever it says of rows none of whose
   * labels it knows is wrong.
   *
   * @throws IllegalArgumentException if rows and model have no label in common; both sets are named
   */
  public void requireLabelsOf(StanceClassifier classifier) {
    if (!labels.isEmpty() && unknownTo(classifier).size() == labels.size()) {
      throw new IllegalArgumentException(
          "the rows have the labels "
              + labels.keySet()
              + " and the model "
              + classifier.labels()
              + "; expected labels in common");
    }
  }

  /**
   * Checks that a model can be trained on rows: that there are two labels or more, and four
   * different texts a label. Of copies of a row nothing is learnt, so that they do not count.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public static void requireEnough(List<LabelledStatement> rows) {
    lack(rows)
        .ifPresent(
            lack -> {
              throw new IllegalArgumentException(lack);
            });
  }

  /** Returns the least number of rows with a label that a model of so many labels is made of. */
  static int needed(int labels) {
    return ROWS_PER_LABEL * labels;
  }

  /** Says what rows lack that a model could be trained on; empty if they lack nothing. */
  static Optional<String> lack(List<LabelledStatement> rows) {
    Set<String> labels = RowCheck.of(rows).labels().keySet();
    if (labels.size() < 2) {
      return Optional.of("the rows have the labels " + labels + "; expected two or more");
    }
    int needed = needed(labels.size());
    Set<String> texts = new HashSet<>();
    int labelled = 0;
    for (LabelledStatement row : rows) {
      if (row.label().isPresent()) {
        labelled++;
        texts.add(RowHashes.normal(row.text()));
        if (texts.size() == needed) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(
        labelled
            + " rows with a label"
            + (texts.size() < labelled ? ", " + texts.size() + " different ones," : "")
            + " are too few to train on for the "
            + labels.size()
            + " labels "
            + labels
            + "; expected "
            + needed
            + " or more");
  }

  /** Returns the commonest label that is the same but for case, or for a letter in four. */
  private static Optional<String> like(String label, Map<String, Integer> counts) {
    String best = null;
    for (Map.Entry<String, Integer> other : counts.entrySet()) {
      int most = Math.max(1, Math.min(label.length(), other.getKey().length()) / 4);
      if (!other.getKey().equals(label)
          && other.getValue() > (best == null ? 1 : counts.get(best))
          && distance(label, other.getKey()) <= most) {
        best = other.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns how many letters are to be changed, put in or taken out; case does not count. */
  private static int distance(String one, String two) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = two.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
