package io.github.detente.text;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes news-like texts at random, with marks that are often wrong; the same for the same seed. */
public final class TextGenerator {
  private static final String[] PIECES = {
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "``",
    "''",
    "«",
    "»",
    "„",
    ", ",
    ". ",
    "? ",
    " — ",
    ": ",
    "; ",
    "(",
    ") ",
    "the minister",
    "Oslo",
    "he",
    "they",
    "Ivo Marsan, the envoy,",
    "a spokesman for Lima",
    " said ",
    " said that ",
    " told reporters ",
    " accused ",
    " denied ",
    " called on ",
    " warned ",
    " vowed to ",
    " urged ",
    ", adding that ",
    ", and accused ",
    " according to ",
    "the talks failed",
    "the army will leave the valley",
    "Lima of fraud",
    " was warned by ",
    " who ",
    " which ",
    "US",
    "Gen. Ostrov",
    "don’t",
    "the rebels' ",
    " on Tuesday ",
    "\n",
    "\n\n",
    "😀",
    "é",
    "his call for "
  };

  private final Random random;

  public TextGenerator(long seed) {
    this.random = new Random(seed);
  }

  public String article() {
    StringBuilder text = new StringBuilder();
    int pieces = 5 + random.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static final String[] SPEAKERS = {"The minister", "Oslo", "Ivo Marsan", "A spokesman"};

  private static final String[] WORDS = {
    "The talks failed", "Nobody left the valley", "The border stays shut", "Lima broke the truce"
  };

  /** Paragraphs as they should be, each with its own speaker; quotations have both their marks. */
  public List<String> paragraphs() {
    return IntStream.range(0, 4 + random.nextInt(4))
        .mapToObj(i -> i == 0 ? "Ferry leaves at noon" : paragraph())
        .toList();
  }

  private String paragraph() {
    String speaker = SPEAKERS[random.nextInt(SPEAKERS.length)];
    String words = WORDS[random.nextInt(WORDS.length)];
    return switch (random.nextInt(5)) {
      case 0 -> "“" + words + ",” " + speaker.toLowerCase(Locale.ROOT) + " said on Tuesday.";
      case 1 -> speaker + " said: “" + words + ".” The ferry left at noon.";
      case 2 -> speaker + " denied that the army had fired. The ferry left at noon.";
      case 3 -> speaker + " called the plan “a poor joke” and left.";
      default -> "The ferry left at noon. " + speaker + " warned that it was late.";
    };
  }

  /** Returns the text with one quotation mark put before one of its words. */
  public String withLoneMark(String paragraph) {
    String[] words = paragraph.split(" ", -1);
    String[] marks = {"“", "\"", "‘", "«", "``", "'", "„"};
    int at = random.nextInt(words.length);
    words[at] = marks[random.nextInt(marks.length)] + words[at];
    return String.join(" ", words);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }
}
