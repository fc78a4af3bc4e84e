package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.InvalidRecordException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordClassesTest {
  private static final String CSV = "word,class,note\nmay,month,\nmay,modal,\nat once,adverb,\n";

  @Test
  void givesAWordAllItsClasses() throws IOException {
    WordClasses words = WordClasses.read("test.csv", new StringReader(CSV));
    assertTrue(words.set("month").contains("may"));
    assertTrue(words.set("modal").contains(TextHash.of("may")));
    assertTrue(words.set("adverb", "modal").contains("at once"));
    assertFalse(words.set("month").contains("june"));
    assertEquals(List.of("at once", "may"), words.set("adverb", "month").words());
  }

  @Test
  void refusesAWordThatIsTwiceInAClass() {
    InvalidRecordException e =
        assertThrows(
            InvalidRecordException.class,
            () -> WordClasses.read("test.csv", new StringReader(CSV + "may,month,\n")));
    assertTrue(e.getMessage().contains("\"may\" is in month already"), e.getMessage());
  }

  @Test
  void namesAClassThatIsMissing() throws IOException {
    WordClasses words = WordClasses.read("test.csv", new StringReader(CSV));
    assertThrows(IllegalStateException.class, () -> words.set("noun"));
  }
}
