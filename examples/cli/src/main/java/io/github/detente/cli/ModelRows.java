package io.github.detente.cli;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.RowCheck;
import io.github.detente.stance.StanceClassifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a model and labelled rows must have to do with each other for figures to mean something. */
final class ModelRows {
  private ModelRows() {}

  /**
   * Checks that a comparison by these rows is fair.
   *
   * @throws UnusableException if the model was trained on some of them
   */
  static void requireUnseen(
      StanceClassifier model, String name, Path file, List<LabelledStatement> rows) {
    int seen = model.seen(rows).size();
    if (seen > 0) {
      throw new UnusableException(
          file
              + ": "
              + name
              + " was trained on "
              + share(seen, rows)
              + " rows, so a comparison on them would be unfair; expected rows that it has not"
              + " seen (\"detente overlap\" finds those that it has)");
    }
  }

  /**
   * Checks that the rows can be judged by the model.
   *
   * @throws UnusableException if they have no label in common
   */
  static void requireLabels(StanceClassifier model, Path file, List<LabelledStatement> rows) {
    try {
      RowCheck.of(rows).requireLabelsOf(model);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(file + ": " + e.getMessage(), e);
    }
  }

  /** Tells of labels that the model cannot give, and of what that does to the figures. */
  static void tellUnknown(
      StanceClassifier model, Path file, List<LabelledStatement> rows, Session session) {
    Set<String> unknown = RowCheck.of(rows).unknownTo(model);
    if (!unknown.isEmpty()) {
      session
          .problems()
          .note(
              file
                  + ": the model does not know the labels "
                  + unknown
                  + ", only "
                  + model.labels()
                  + "; their rows count as its errors");
    }
  }

  /** Tells of rows that the model was trained on, and returns how many there are. */
  static int tellSeen(
      StanceClassifier model,
      String name,
      Path file,
      List<LabelledStatement> rows,
      Session session) {
    int seen = model.seen(rows).size();
    if (seen > 0) {
      session
          .problems()
          .note(
              file
                  + ": "
                  + name
                  + " was trained on "
                  + share(seen, rows)
                  + " rows: the figures show how well it remembers them, not how well it judges new"
                  + " ones; --folds 5 scores each row with a model that has not seen it");
    }
    return seen;
  }

  private static String share(int seen, List<LabelledStatement> rows) {
    return seen == rows.size()
        ? String.format(Locale.ROOT, "all %,d", seen)
        : String.format(Locale.ROOT, "%,d of the %,d", seen, rows.size());
  }
}
