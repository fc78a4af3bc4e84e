package io.github.detente.actor;

import io.github.detente.article.Article;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the statements of a small article, and prints who makes each. */
final class SpeakersResolved {
  private static final LocalDate DAY = LocalDate.parse("2022-02-19");

  private SpeakersResolved() {}

  /**
   * Prints a line for each statement: the speaker's words, the actor's name, or <i>somebody</i>,
   * its type, and for whom it speaks. The text gets a headline; a ¶ in it stands between
   * paragraphs.
   */
  static String in(String marked) {
    String text = "Rain\n\n" + marked.replace(" ¶ ", "\n\n");
    Article article = Article.of("t", text).withPublished(DAY);
    List<Statement> statements = StatementExtractor.load().extract(article);
    List<String> lines = new ArrayList<>();
    for (ResolvedStatement resolved : ActorResolver.load().resolve(article, statements)) {
      String words = resolved.statement().speaker().map(m -> m.text()).orElse("nobody");
      lines.add(words + " = " + resolved.speaker().map(SpeakersResolved::described).orElse("-"));
    }
    return lines.isEmpty() ? "nothing" : String.join("\n", lines);
  }

  private static String described(Resolution resolution) {
    if (resolution.actor().isEmpty()) {
      return "unknown";
    }
    Actor actor = resolution.actor().get();
    return actor.name().orElse("somebody")
        + ", "
        + actor.type()
        + actor.country().map(country -> " of " + country).orElse("")
        + actor.role().map(role -> ", " + role).orElse("");
  }
}
