package io.github.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Entries that a live blog prints twice. */
class RepetitionsTest {
  private static final Detente SHIPPED = Detente.load();

  private static Article blog(String... paragraphs) {
    return Article.of("blog", String.join("\n\n", paragraphs));
  }

  @Test
  void aRepeatedEntryNamesTheFirst() {
    Article article =
        blog(
            "Border closed: as it happened",
            "14:02 Norway said it had closed the crossing at Storskog.",
            "13:40 Sweden urged both sides to talk.",
            "Summary: Norway said it had closed the crossing at Storskog.");
    List<StatementReading> found = SHIPPED.read(article);
    StatementReading last = found.get(found.size() - 1);
    assertEquals("it had closed the crossing at Storskog", last.statement().text());
    assertEquals(Optional.of(found.get(0).statement().id()), last.duplicateOf());
    assertTrue(found.stream().limit(found.size() - 1L).allMatch(r -> r.duplicateOf().isEmpty()));
    StatementJson json = StatementJson.of(article);
    assertTrue(json.statement(last).contains("\"duplicateOf\":\"blog#1\""));
    assertFalse(json.statement(found.get(0)).contains("duplicateOf"));
  }

  @Test
  void theSameWordsOfSomebodyElseAreNoRepetition() {
    List<StatementReading> found =
        SHIPPED.read(
            blog(
                "Border closed",
                "Norway said the crossing would stay closed until May.",
                "Sweden said the crossing would stay closed until May."));
    assertEquals(2, found.size());
    assertTrue(found.stream().allMatch(reading -> reading.duplicateOf().isEmpty()));
  }

  /** Whoever <i>he</i> is, and however few the words. */
  @Test
  void aParagraphThatStandsThereTwiceNamesItsFirst() {
    String entry = "He said on Monday that Sweden must stop fishing. He rejected the charge.";
    List<StatementReading> found =
        SHIPPED.read(
            blog(
                "Border closed",
                "Norway's prime minister, Kari Lunde, met reporters.",
                entry,
                "Sweden's prime minister, Nils Berg, met reporters, too.",
                entry));
    List<Optional<String>> firsts = found.stream().map(StatementReading::duplicateOf).toList();
    assertEquals(4, found.size(), found.toString());
    assertEquals(
        List.of(Optional.empty(), Optional.empty(), Optional.of("blog#1"), Optional.of("blog#2")),
        firsts);
  }

  @Test
  void aFewWordsMayBeSaidTwice() {
    List<StatementReading> found =
        SHIPPED.read(
            blog(
                "Border closed",
                "Norway rejected the charge.",
                "Sweden spoke of a breach. Norway rejected the charge again on Friday.",
                "Norway rejected the charge."));
    assertTrue(found.stream().allMatch(reading -> reading.duplicateOf().isEmpty()));
  }
}
