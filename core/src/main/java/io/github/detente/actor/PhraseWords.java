package io.github.detente.actor;

import io.github.detente.actor.Entries.Sex;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.List;

/**
 * The words of English grammar and courtesy that phrases are read by, in the classes of {@code
 * data/words/actor.csv}. Stateless.
 */
final class PhraseWords {
  static final WordClasses WORDS = WordClasses.of("actor");
  static final long PRONOUN = mask("pronoun");
  static final long POSSESSIVE = mask("possessive");
  static final long DEFINITE = mask("definite");
  static final long INDEFINITE = mask("indefinite");
  static final long LEADING = mask("leading");
  static final long TAIL = mask("tail");
  static final long CALENDAR = mask("calendar");
  static final long NAME_PARTICLE = mask("name-particle");
  static final long OPENING = mask("opening");
  static final long HONORIFIC = mask("honorific");
  static final long COMPOUND = mask("compound");
  static final long FORMER = mask("former");
  static final long DEPUTY = mask("deputy");
  static final long FUTURE = mask("future");
  static final long AGAINST = mask("against");
  static final long QUANTITY = mask("quantity");
  static final long OFFICIAL = mask("official");
  static final long MANY = mask("many");
  static final long LOCATION = mask("location");
  static final long FUNCTION = mask("function");
  static final long COURTESY = mask("courtesy");
  static final long ADDRESSED = mask("addressed");
  static final long SHORT_TITLE = mask("short-title");
  static final long PREPOSITION = mask("preposition");
  private static final WordSet HONORIFICS = WORDS.set("honorific");
  private static final WordSet MALE = WORDS.set("honorific-male");
  private static final WordSet FEMALE = WORDS.set("honorific-female");

  /** What may stand behind the head of a title. */
  private static final List<String> HEAD_ENDS =
      List.of(" of ", " to ", " for ", " at ", " without ");

  private PhraseWords() {}

  private static long mask(String wordClass) {
    return WORDS.set(wordClass).mask();
  }

  static boolean isHonorific(String word) {
    return HONORIFICS.contains(word);
  }

  /** Returns the sex of whom an honorific names. */
  static Sex honorific(String word) {
    return MALE.contains(word) ? Sex.MALE : FEMALE.contains(word) ? Sex.FEMALE : Sex.UNKNOWN;
  }

  /** Where the head of a title or noun ends: before <i>of</i>, <i>to</i> or the like. */
  static int headEnd(String title) {
    int cut = title.length();
    for (String word : HEAD_ENDS) {
      int at = title.indexOf(word);
      cut = at > 0 ? Math.min(cut, at) : cut;
    }
    return cut;
  }

  /** The word that a title goes on by: <i>secretary</i> of <i>defense secretary</i>. */
  static String headWord(String title) {
    int cut = headEnd(title);
    return Spelling.plain(title.substring(title.lastIndexOf(' ', cut - 1) + 1, cut));
  }
}
