package io.github.detente.stance.evaluation;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How long a text is, in words between spaces; about a quarter of real sentences each. */
public enum TextLength {
  SHORT("1\u201318 words", 18),
  MIDDLING("19\u201325 words", 25),
  LONG("26\u201333 words", 33),
  VERY_LONG("34 words and more", Integer.MAX_VALUE);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String words;
  private final int most;

  TextLength(String words, int most) {
    this.words = words;
    this.most = most;
  }

  /** Returns the range in words, to be shown. */
  public String words() {
    return words;
  }

  /** Returns how long {@code text} is. */
  public static TextLength of(String text) {
    int n = SPACE.split(text.strip(), -1).length;
    return Arrays.stream(values()).filter(length -> n <= length.most).findFirst().orElse(VERY_LONG);
  }
}
