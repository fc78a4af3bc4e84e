package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the statements of a small article, and prints them as the tables of tests have them. */
public final class ReadStatements {
  private ReadStatements() {}

  /**
   * Prints each statement: who said it, by which word, of which kind; below that the content, and
   * behind an arrow the target, if there is one. A ¶ in the text stands between paragraphs. Prints
   * <i>nothing</i> if nothing is said.
   */
  public static String of(String marked) {
    String text = marked.replace(" ¶ ", "\n\n");
    List<String> lines = new ArrayList<>();
    for (Statement statement : StatementExtractor.load().extract(Article.of("t", text))) {
      lines.add(
          statement.speaker().map(Mention::text).orElse("nobody")
              + " | "
              + statement.cue().map(Mention::text).orElse("no cue")
              + " | "
              + statement.kind());
      lines.add(
          statement.content().stream()
              .map((TextSpan span) -> span.of(text))
              .collect(Collectors.joining(" + ")));
      statement.target().ifPresent(target -> lines.add("-> " + target.text()));
    }
    return lines.isEmpty() ? "nothing" : String.join("\n", lines).replace("\n\n", " ¶ ");
  }
}
