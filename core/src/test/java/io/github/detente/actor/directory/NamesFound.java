package io.github.detente.actor.directory;

import io.github.detente.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the directory's names in a text, and prints them as the tables of tests have them. */
final class NamesFound {
  private NamesFound() {}

  /**
   * Prints a line for each name: its words, its use, whose it is, and the organ that it names. A ¶
   * stands between paragraphs; a day may stand before all: <i>1985-05-01: Moscow</i>.
   */
  static String in(String marked) {
    boolean dated = marked.matches("\\d{4}-\\d{2}-\\d{2}: .*");
    LocalDate day = LocalDate.parse(dated ? marked.substring(0, 10) : "2022-02-19");
    String text = marked.substring(dated ? 12 : 0).replace(" ¶ ", "\n\n");
    NamedText named = NamedText.of(Document.of(text), Directory.load(), Optional.of(day));
    List<String> lines = new ArrayList<>();
    for (NamedText.Hit hit : named.hits()) {
      Name name = hit.name();
      String words = text.substring(named.start(hit.from()), named.end(hit.to() - 1));
      String role = name.role().isEmpty() ? "" : ", " + name.role();
      lines.add(words + " = " + name.use() + " " + name.key() + role);
    }
    return lines.isEmpty() ? "none" : String.join("\n", lines);
  }
}
