package io.github.detente.statement;

import java.util.regex.Pattern;

/**
 * Where an agency's report came from: <i>GENEVA, March 3 (Wire) --</i> before the first sentence.
 */
final class Dateline {
  private static final int LONGEST = 80;

  /**
   * Place, then at will date and agency, then a dash; possessive, so that nothing is tried twice.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’ ]{1,30}+"
              + "(?:[,/] ?[\\p{L}\\d.' ]{1,25}+){0,3}+"
              + "(?: ?\\([^()]{1,40}+\\))?+"
              + "\\s?+(?:--|–|—|―|-)\\s?+");

  private Dateline() {}

  /** The index behind a dateline at {@code start}, or {@code start} if there is none. */
  static int end(String text, int start, int limit) {
    var matcher = DATELINE.matcher(text).region(start, Math.min(limit, start + LONGEST));
    if (!matcher.lookingAt() || matcher.end() >= limit) {
      return start;
    }
    String place = text.substring(start, matcher.end());
    boolean agency = place.indexOf('(') > 0;
    boolean capitals = capitals(place) >= 4;
    return agency || capitals ? matcher.end() : start;
  }

  /** The number of capital letters at the start. */
  private static int capitals(String place) {
    int i = 0;
    while (i < place.length() && Character.isUpperCase(place.charAt(i))) {
      i++;
    }
    return i;
  }
}
