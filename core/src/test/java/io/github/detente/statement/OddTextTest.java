package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no reporter writes: nothing may break, and what is found must be as promised. */
class OddTextTest {
  private static final String[] PIECES = {
    "Oslo",
    "the envoy",
    "said",
    "that",
    "accused",
    "of",
    "and",
    "who",
    "he",
    "by",
    "was urged",
    "to leave",
    "according to",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "«",
    "»",
    "``",
    "''",
    "'s",
    ",",
    ".",
    ":",
    ";",
    "--",
    "—",
    "?",
    "(",
    ")",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "Q:",
    "A:",
    "OSLO:",
    "\u00AD",
    "\u200B",
    "e\u0301",
    "\u0301",
    "😀",
    "\uD83D",
    "\uDE00",
    "Of",
    "OF",
    "U.S.",
    "5,000",
    "\u0000",
    "statement:",
    "as",
    "quoted",
    "saying",
    "never",
    "could",
    "if",
    "Mr.",
    "\u00A0",
    "\u2028"
  };

  private static void check(String text) {
    List<Statement> found = StatementExtractor.load().extract(Article.of("odd", text));
    int number = 1;
    for (Statement statement : found) {
      assertEquals(number++, statement.number(), text);
      int last = 0;
      for (TextSpan span : statement.content()) {
        String words = span.of(text);
        assertTrue(last <= span.start(), text);
        assertTrue(words.codePoints().anyMatch(Character::isLetterOrDigit), text);
        assertEquals(words.strip(), words, text);
        assertFalse(cutsPair(text, span.start()) || cutsPair(text, span.end()), text);
        last = span.end();
      }
      statement.speaker().ifPresent(m -> assertEquals(m.text(), m.span().of(text)));
      statement.target().ifPresent(m -> assertEquals(m.text(), m.span().of(text)));
    }
    assertEquals(found, StatementExtractor.load().extract(Article.of("odd", text)));
  }

  private static boolean cutsPair(String text, int i) {
    return i > 0
        && i < text.length()
        && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,a said,and b ith i said c,accuse da",
        ", and x he urge a,b added",
        "ABC:d .",
        "\"We will act.\" Oslo said",
        "The Army Of the people said no.",
        "\u0301\u0301 said \u0301.",
        "„, he said,«':/[»'—)–’[!’!, he said,»*",
        "\uD83D Oslo said \uDE00 it was 😀 over.",
        "said said said said said",
        "A: A: A:",
        "Q: ?\n\nA:\n\nA: .",
        ":",
        "“”",
        "The minister's statement:\n\n“”"
      })
  void survivesWhatBrokeReaders(String text) {
    check(text);
  }

  @Test
  void keepsItsPromisesOnRandomText() {
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(80);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      check(text.toString());
    }
  }
}
