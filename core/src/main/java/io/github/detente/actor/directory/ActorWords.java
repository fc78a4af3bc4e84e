package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.text.Letters;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.List;

/**
 * The words of English grammar and courtesy that phrases are read by, in the classes of {@code
 * data/words/actor.csv}. Stateless.
 */
public final class ActorWords {
  public static final WordClasses WORDS = WordClasses.of("actor");

  /** What stands in and around names, in the classes of {@code data/words/phrase.csv}. */
  public static final WordClasses PHRASES = WordClasses.of("phrase");

  public static final long PRONOUN = mask("pronoun");
  public static final long POSSESSIVE = mask("possessive");

  /** Pronouns of the third person. */
  public static final long REFERRING = mask("he") | mask("she") | mask("it") | mask("they");

  public static final long DEFINITE = mask("definite");
  public static final long INDEFINITE = mask("indefinite");
  public static final long LEADING = mask("leading");
  public static final long TAIL = mask("tail");
  public static final long CALENDAR = mask("calendar");
  public static final long NAME_PARTICLE = mask("name-particle");
  public static final long OPENING = mask("opening");
  public static final long HONORIFIC = mask("honorific");
  public static final long COMPOUND = mask("compound");
  public static final long FORMER = mask("former");
  public static final long DEPUTY = mask("deputy");
  public static final long FUTURE = mask("future");
  static final long AGAINST = mask("against");
  public static final long QUANTITY = mask("quantity");
  public static final long OFFICIAL = mask("official");
  public static final long MANY = mask("many");
  public static final long LOCATION = mask("location");
  public static final long FUNCTION = mask("function");
  public static final long CLOSE = mask("close");
  static final long COURTESY = mask("courtesy");
  static final long ADDRESSED = mask("addressed");
  public static final long SHORT_TITLE = mask("short-title");
  public static final long PREPOSITION = mask("preposition");
  private static final WordSet HONORIFICS = WORDS.set("honorific");
  private static final WordSet MALE = WORDS.set("honorific-male");
  private static final WordSet FEMALE = WORDS.set("honorific-female");

  /** What may stand behind the head of a title. */
  private static final List<String> HEAD_ENDS =
      List.of(" of ", " to ", " for ", " at ", " without ");

  private ActorWords() {}

  private static long mask(String wordClass) {
    return WORDS.set(wordClass).mask();
  }

  public static boolean isHonorific(String word) {
    return HONORIFICS.contains(word);
  }

  /** Returns the sex of whom an honorific names. */
  public static Sex honorific(String word) {
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
  public static String headWord(String title) {
    if (title.indexOf(' ') < 0) {
      return Letters.fold(title);
    }
    int cut = headEnd(title);
    return Letters.fold(title.substring(title.lastIndexOf(' ', cut - 1) + 1, cut));
  }
}
