package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.article.Article;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same text as mails, printed pages, spreadsheets and word processors write it: the same is
 * said by the same, and every offset points into the text as it was given.
 */
class WaysOfWritingTest {
  private static final String TEXT =
      "“We will not sign the final treaty,” the envoy of Norland said. José Ramón Diallo denied"
          + " any official breach of it.";

  private static final List<String> STATEMENTS =
      List.of(
          "the envoy of Norland | said | We will not sign the final treaty,",
          "José Ramón Diallo | denied | any official breach of it");

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("plain", TEXT),
        Arguments.of(
            "soft hyphens",
            TEXT.replace("treaty", "trea\u00ADty")
                .replace("denied", "de\u00ADnied")
                .replace("Norland", "Nor\u00ADland")),
        Arguments.of(
            "zero-width blanks and joiners",
            TEXT.replace("denied", "de\u200Bnied").replace("Norland", "Nor\u2060land\u200D")),
        Arguments.of(
            "bidirectional marks",
            TEXT.replace("Norland", "\u2067Norland\u2069").replace("said", "\u200Esaid\u200F")),
        Arguments.of(
            "marks that choose a shape",
            TEXT.replace("denied", "den\uDB40\uDD00i\u034Fed").replace("Norland", "Nor\uFE01land")),
        Arguments.of(
            "marks of scripts and of music",
            TEXT.replace("denied", "\uDB40\uDC41denied").replace("said", "\uD834\uDD73said\uFFFB")),
        Arguments.of(
            "signs between words",
            TEXT.replace("denied", "\u2794 denied").replace("said", "❤\uFE0F said \uFFFC")),
        Arguments.of("marks of notes", TEXT.replace("denied", "† denied").replace("said", "said®")),
        Arguments.of(
            "letters of a font of its own",
            TEXT.replace(" denied", "\uE0A1 denied").replace("said", "\uDB80\uDC00 said")),
        Arguments.of("keys", TEXT.replace(" denied", " 2\uFE0F\u20E3 denied")),
        Arguments.of("no-break blanks", TEXT.replace(' ', '\u00A0')),
        Arguments.of("thin blanks", TEXT.replace(' ', '\u2009')),
        Arguments.of("narrow no-break blanks", TEXT.replace(' ', '\u202F')),
        Arguments.of("ligatures", TEXT.replace("final", "ﬁnal").replace("official", "oﬃcial")),
        Arguments.of(
            "full-width letters", TEXT.replace("denied", "ｄｅｎｉｅｄ").replace("Norland", "Ｎｏｒｌａｎｄ")),
        Arguments.of("Windows-1252 as C1", TEXT.replace('“', '\u0093').replace('”', '\u0094')),
        Arguments.of("decomposed letters", Normalizer.normalize(TEXT, Normalizer.Form.NFD)),
        Arguments.of(
            "lines of a mail",
            TEXT.replace("Norland said. ", "Norland\nsaid. ").replace("breach of", "breach\nof")),
        Arguments.of(
            "lines of Windows",
            TEXT.replace("Norland said. ", "Norland\r\nsaid. ")
                .replace("breach of", "breach\r\nof")),
        Arguments.of(
            "words broken at line ends",
            TEXT.replace("final", "fi-\nnal")
                .replace("Norland", "Nor-\nland")
                .replace("denied", "de-\r\n  nied")),
        Arguments.of("broken with Unicode’s hyphen", TEXT.replace("denied", "de\u2010\nnied")),
        Arguments.of("straight marks", TEXT.replace('“', '"').replace('”', '"')),
        Arguments.of("guillemets", TEXT.replace('“', '«').replace('”', '»')),
        Arguments.of("guillemets with blanks", TEXT.replace("“", "« ").replace("”", " »")),
        Arguments.of("guillemets of Denmark", TEXT.replace('“', '»').replace('”', '«')),
        Arguments.of("single guillemets", TEXT.replace('“', '‹').replace('”', '›')),
        Arguments.of("low and high marks", TEXT.replace('“', '„').replace('”', '“')),
        Arguments.of("low marks", TEXT.replace('“', '„')),
        Arguments.of("single marks", TEXT.replace('“', '‘').replace('”', '’')),
        Arguments.of("marks of Sweden", TEXT.replace('“', '”')),
        Arguments.of("marks of a typewriter", TEXT.replace("“", "``").replace("”", "''")),
        Arguments.of("single marks doubled", TEXT.replace("“", "‘‘").replace("”", "’’")),
        Arguments.of("primes", TEXT.replace('“', '″').replace('”', '″')),
        Arguments.of("full-width marks", TEXT.replace('“', '＂').replace('”', '＂')),
        Arguments.of("corner brackets", TEXT.replace('“', '「').replace('”', '」')),
        Arguments.of("a mixed pair", TEXT.replace('“', '"')),
        Arguments.of("the other mixed pair", TEXT.replace('”', '"')));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void aTextSaysTheSameHoweverItIsWritten(String way, String text) {
    List<Statement> found = StatementExtractor.load().extract(Article.of("test", text));
    assertEquals(STATEMENTS, found.stream().map(s -> shown(s, text)).toList(), way);
  }

  private static String shown(Statement statement, String text) {
    return String.join(
        " | ",
        plain(statement.speaker().orElseThrow().span().of(text)),
        plain(statement.cue().orElseThrow().span().of(text)),
        plain(statement.content().get(0).of(text)));
  }

  /** What a reader would write down. */
  private static String plain(String words) {
    String joined = words.replaceAll("[-\u2010]\\R *", "").replaceAll("\\R", " ");
    return Normalizer.normalize(joined, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cf}\u034F\uFE00-\uFE0F\\x{E0100}-\\x{E01EF}]", "");
  }
}
