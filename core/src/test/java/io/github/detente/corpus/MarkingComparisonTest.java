package io.github.detente.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkingComparisonTest {
  private static final String HEAD = "published: 1999-05-04\n\n";

  private static MarkedArticle article(String marked, String... lines) {
    return MarkedArticleReader.read(
        "a", HEAD + marked + "\n%%\n" + String.join("\n", lines) + "\n");
  }

  private static final MarkedArticle FIRST =
      article(
          "{s1:Chad} {q1:accused} {c1:Niger of sending troops}. {s2:Niger} {q2:said} {c2:it was"
              + " sorry}. {s3:Mali} {q3:said} {c3:talks would begin}.",
          "1 | TCD | STATE |  | TCD | NER | INDIRECT | ESCALATORY",
          "2 | NER | STATE |  | NER |  | INDIRECT | DE_ESCALATORY",
          "3 | MLI | STATE |  | MLI |  | INDIRECT | DIPLOMATIC");

  @Test
  void pairsWhatBothMarkedAndNamesWhatOneMarked() {
    MarkedArticle second =
        article(
            "{s7:Chad} {q7:accused} {c7:Niger of sending} troops. Niger said it was sorry. Mali"
                + " said {s9:talks} {q9:would} {c9:begin}.",
            "7 | TCD | STATE |  | TCD |  | INDIRECT | DIPLOMATIC",
            "9 | MLI | STATE |  | MLI |  | INDIRECT | DIPLOMATIC");
    MarkingComparison compared = MarkingComparison.of(FIRST, second);
    assertEquals(1, compared.both().size());
    assertEquals(1, compared.both().get(0).first().statement().number());
    assertEquals(7, compared.both().get(0).second().statement().number());
    assertEquals(Optional.of("NER"), compared.both().get(0).first().target());
    assertEquals(
        List.of(2, 3), compared.onlyFirst().stream().map(s -> s.statement().number()).toList());
    assertEquals(
        List.of(9), compared.onlySecond().stream().map(s -> s.statement().number()).toList());
  }

  @Test
  void anArticleAgreesWithItself() {
    MarkingComparison compared = MarkingComparison.of(FIRST, FIRST);
    assertEquals(3, compared.both().size());
    compared.both().forEach(pair -> assertEquals(pair.first(), pair.second()));
    assertTrue(compared.onlyFirst().isEmpty() && compared.onlySecond().isEmpty());
  }

  @Test
  void refusesAnotherText() {
    MarkedArticle other =
        article(
            "{s1:Chad} {q1:accused} {c1:Togo of sending troops}.",
            "1 | TCD | STATE |  | TCD | TGO | INDIRECT | ESCALATORY");
    assertThrows(IllegalArgumentException.class, () -> MarkingComparison.of(FIRST, other));
  }
}
