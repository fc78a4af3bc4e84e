package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.features.PersonMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMaskTest {
  private final PersonMask mask = new PersonMask(StanceClassifier.load().parts().vocabulary());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Igor Velmanov warned Oslo. | John Smith warned Oslo.",
        "President Velmanov met Prime Minister Sofia Tarkkanen. | President Smith met Prime Minister John Smith.",
        "Sen. Velmanov left; Velmanov was tired. | Sen. Smith left; Smith was tired.",
        "Peter Kestrel-Vorath and Gen. Tarkkanen talked. | John Smith and Gen. Smith talked.",
        "Peter the farmer praised President and parliament. | Peter the farmer praised President and parliament.",
        "The Norwegian Foreign Minister warned Turkey. | The Norwegian Foreign Minister warned Turkey."
      })
  void givesPeopleOneName(String text, String masked) {
    assertEquals(masked, mask.mask(MarkedText.of(text)).text());
  }

  @Test
  void movesTheMarks() {
    MarkedText marked =
        MarkedText.of(
            "On Monday President Igor Velmanov told Anna Tarkkanen of Nokia to go.",
            "President Igor Velmanov",
            "Anna Tarkkanen");
    MarkedText masked = mask.mask(marked);
    assertEquals("President John Smith", masked.speaker().orElseThrow());
    assertEquals("John Smith", masked.target().orElseThrow());
  }

  @Test
  void leavesATextWithoutPeopleAsItIs() {
    MarkedText text = MarkedText.of("Norway warned Iceland.", "Norway", "Iceland");
    assertSame(text, mask.mask(text));
  }
}
