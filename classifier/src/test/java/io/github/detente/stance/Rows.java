package io.github.detente.stance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Rows for tests. */
final class Rows {
  private static List<LabelledStatement> shipped;

  private Rows() {}

  static LabelledStatement row(String id, String text, String label) {
    return new LabelledStatement(
        id, text, Optional.empty(), Optional.empty(), Optional.ofNullable(label));
  }

  /** The rows that the shipped model is trained on. */
  static synchronized List<LabelledStatement> shipped() throws IOException {
    if (shipped == null) {
      shipped = ShippedRows.rows();
    }
    return shipped;
  }

  /** A small training set with two labels and rows out of scope. */
  static List<LabelledStatement> small() {
    return List.of(
        row("a#1", "The army shelled the town, officials said.", "bad"),
        row("a#2", "The minister threatened to cut all ties.", "bad"),
        row("b#1", "Rebels attacked a border post at dawn.", "bad"),
        row("b#2", "The president accused his rivals of lying.", "bad"),
        row("c#1", "Both sides agreed to a ceasefire on Monday.", "good"),
        row("c#2", "The government freed forty prisoners.", "good"),
        row("d#1", "The troops withdrew from the valley.", "good"),
        row("d#2", "The queen apologised for the raid.", "good"),
        row("e#1", "The striker scored twice in the final.", null),
        row("e#2", "The museum opens a new wing in May.", null),
        row("f#1", "Shares in the bank fell by four percent.", null),
        row("f#2", "A baker was robbed of his till.", null),
        row("g#1", "The film won three prizes.", null));
  }
}
