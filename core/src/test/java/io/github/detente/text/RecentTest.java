package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class RecentTest {
  private static final long PLACE = 5L << Integer.SIZE;

  private static final class Word extends Recent.Entry {
    Word(long hash) {
      super(hash);
    }
  }

  private final Recent<Word> recent = new Recent<>();

  @Test
  void keepsFourWordsThatMeetInOnePlace() {
    Word one = recent.put(new Word(PLACE | 1));
    Word two = recent.put(new Word(PLACE | 2));
    Word three = recent.put(new Word(PLACE | 3));
    Word four = recent.put(new Word(PLACE | 4));
    assertSame(one, recent.get(PLACE | 1));
    assertSame(two, recent.get(PLACE | 2));
    assertSame(three, recent.get(PLACE | 3));
    assertSame(four, recent.get(PLACE | 4));
  }

  @Test
  void theOldestOfFourGivesWayToAFifth() {
    recent.put(new Word(PLACE | 1));
    Word two = recent.put(new Word(PLACE | 2));
    recent.put(new Word(PLACE | 3));
    recent.put(new Word(PLACE | 4));
    Word five = recent.put(new Word(PLACE | 5));
    assertNull(recent.get(PLACE | 1));
    assertSame(two, recent.get(PLACE | 2));
    assertSame(five, recent.get(PLACE | 5));
  }

  @Test
  void neverGivesOneWordForAnother() {
    for (long i = 0; i < 100_000; i++) {
      recent.put(new Word(TextHash.of("word" + i)));
    }
    int kept = 0;
    for (long i = 0; i < 100_000; i++) {
      Word word = recent.get(TextHash.of("word" + i));
      if (word != null) {
        assertEquals(TextHash.of("word" + i), word.hash);
        kept++;
      }
    }
    // Room for 65,536, of which hardly any stays free.
    assertEquals(65_536, kept, 4_000);
  }
}
