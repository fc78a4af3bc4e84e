package io.github.detente.corpus;

import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorType;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.StatementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Marked articles that nobody would write: emoji, combining marks, contents in contents, marks that
 * cross, labels of all sorts and none. The same seed gives the same articles.
 */
final class GeneratedArticles {
  private static final String[] WORDS = {
    "Norway",
    "said",
    "😀",
    "cafe\u0301",
    "👨‍👩‍👧",
    "“we",
    "agree”",
    "<b>",
    "&amp;",
    "\"so\"",
    "a|b",
    "1:B-content",
    "{c1:",
    "سلام",
    "日本",
    "x\u00a0y",
    "O'Brien",
    "€",
    "\\n",
    "𝒳",
    "don't",
    "—",
    "_",
    "."
  };
  private static final String[] GAPS = {" ", " ", " ", " ", "\n", "\n\n", "  ", "\t", "\r\n", ", "};
  private static final String[] LABELS = {
    "ESCALATORY", "DIPLOMATIC", "make up", "a|b: c", "“Ja”", "😀", "Content", "_"
  };
  private static final String[] IDS = {
    "plain", "file#3", "sub/dir ü", ".hidden", "50%", "%41", "😀"
  };

  private final Random random;

  GeneratedArticles(long seed) {
    random = new Random(seed);
  }

  MarkedArticle next(int number) {
    String text = text();
    String id = IDS[random.nextInt(IDS.length)] + "-" + number;
    Article article =
        new Article(
            id,
            maybe(() -> text.lines().findFirst().orElse("x")),
            text,
            maybe(() -> LocalDate.of(1994, 3, 1 + random.nextInt(28))),
            maybe(() -> "The “Daily” <Post>"),
            maybe(() -> "a/b?c=d&e"),
            maybe(() -> "en"));
    Marks marks = new Marks(article);
    int statements = random.nextInt(6);
    for (int i = 1; i <= statements; i++) {
      marks.add(
          content(text),
          maybe(() -> span(text)),
          maybe(() -> span(text)),
          maybe(() -> span(text)),
          maybe(() -> pick(LABELS)),
          facts(i));
    }
    return marks.marked();
  }

  private Facts facts(int number) {
    return new Facts(
        Optional.of(number),
        Optional.of(pick(StatementKind.values())),
        maybe(() -> pick(LABELS)),
        maybe(
            () ->
                new Actor(
                    maybe(() -> "José \"Pepe\" Núñez"),
                    pick(ActorType.values()),
                    maybe(() -> "minister, of <war>"),
                    maybe(() -> "NOR"),
                    maybe(() -> "GOV"),
                    maybe(() -> "385"),
                    maybe(() -> "NOR"))),
        maybe(() -> "Islamic Movement 😀"));
  }

  private String text() {
    StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\n " : "");
    int words = 4 + random.nextInt(40);
    for (int i = 0; i < words; i++) {
      text.append(pick(WORDS)).append(pick(GAPS));
    }
    return text.append(random.nextBoolean() ? "end" : "end.\n").toString();
  }

  private List<TextSpan> content(String text) {
    List<TextSpan> content = new ArrayList<>();
    int pieces = 1 + random.nextInt(3);
    for (int i = 0; i < pieces; i++) {
      content.add(span(text));
    }
    return content;
  }

  /** Returns a span that begins and ends with no blank and no half of a character. */
  private TextSpan span(String text) {
    while (true) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + 1 + random.nextInt(40));
      boolean whole = isWhole(text, start) && isWhole(text, end);
      if (whole
          && !Character.isWhitespace(text.charAt(start))
          && !Character.isWhitespace(text.charAt(end - 1))) {
        return new TextSpan(start, end);
      }
    }
  }

  private static boolean isWhole(String text, int index) {
    return index == 0
        || index == text.length()
        || !Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
  }
}
