package io.github.detente.actor;

import io.github.detente.actor.Entries.Sex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of English grammar and courtesy that phrases are read by, folded, in classes: each
 * class is a bit, so that a word of a text is looked up but once. Stateless.
 */
final class PhraseWords {
  static final int PRONOUN = 1 << 0;
  static final int POSSESSIVE = 1 << 1;
  static final int DEFINITE = 1 << 2;
  static final int INDEFINITE = 1 << 3;

  /** Words before a noun phrase that do not belong to it. */
  static final int LEADING = 1 << 4;

  /** Words behind a noun phrase at which its core ends. */
  static final int TAIL = 1 << 5;

  /** Capitalised words that are no names. */
  static final int CALENDAR = 1 << 6;

  /** Small words within names of persons. */
  static final int NAME_PARTICLE = 1 << 7;

  /** Words with which a phrase of the text may begin. */
  static final int OPENING = 1 << 8;

  static final int HONORIFIC = 1 << 9;

  /** Words behind a hyphen that make no name of the word before. */
  static final int COMPOUND = 1 << 10;

  private static final List<String> HEAD_ENDS =
      List.of(" of ", " to ", " for ", " at ", " without ");

  private static final Map<String, Sex> HONORIFICS = new HashMap<>();
  private static final Map<String, Integer> CLASSES = new HashMap<>();

  static {
    add(
        PRONOUN,
        """
        he she it they him her them his hers its their theirs i we me us my our you your
        himself herself itself themselves who which that both one
        """);
    add(
        POSSESSIVE,
        """
        his her its their my our whose
        """);
    add(
        DEFINITE,
        """
        the this that these those
        """);
    add(
        INDEFINITE,
        """
        a an another some several many other one two three four five six dozens hundreds
        thousands most few no any
        """);
    add(
        LEADING,
        """
        by for to from with of in both all even also and but meanwhile on at as like only
        while
        """);
    add(
        TAIL,
        """
        in at on for from with to by near outside inside across within over under against
        about based who which that whose whom speaking during after before since involved
        among between behind working living ordered close loyal familiar representing allied
        backed led not quoted said into as
        """);
    add(
        CALENDAR,
        """
        monday tuesday wednesday thursday friday saturday sunday january february march
        april june july august september october november december jan feb mar apr jun jul
        aug sept sep oct nov dec christmas easter ramadan
        """);
    add(
        NAME_PARTICLE,
        """
        al el bin ibn ben van von de der den da dos do del della di du la le ul ur ter ten y
        e bint ould abu
        """);
    add(
        OPENING,
        """
        the a an its his her their this our another
        """);
    add(
        COMPOUND,
        """
        aged aided area armed backed base based born bound brokered city class day era free funded hit held
        is like line long made month old owned plus ridden rich run school scale style term time torn town
        trade type war wide week year
        """);
    addHonorifics(
        Sex.MALE,
        """
        mr mister sir senor signor monsieur herr lord sheikh prince ayatollah archbishop
        bishop cardinal father
        """);
    addHonorifics(
        Sex.FEMALE,
        """
        senora signora madame frau sister mrs ms miss madam lady dame princess
        """);
    addHonorifics(
        Sex.UNKNOWN,
        """
        comandante commandante comrade dr hon prof professor rev
        """);
  }

  private PhraseWords() {}

  private static void add(int wordClass, String words) {
    for (String word : words.strip().split("\\s+", -1)) {
      CLASSES.merge(word, wordClass, (one, other) -> one | other);
    }
  }

  private static void addHonorifics(Sex sex, String words) {
    add(HONORIFIC, words);
    for (String word : words.strip().split("\\s+", -1)) {
      HONORIFICS.put(word, sex);
    }
  }

  /** Returns the classes that a folded word belongs to, as bits. */
  static int classes(String folded) {
    return CLASSES.getOrDefault(folded, 0);
  }

  static boolean isHonorific(String folded) {
    return HONORIFICS.containsKey(folded);
  }

  /** Returns the sex of whom an honorific names; {@code null} if the word is none. */
  static Sex honorific(String folded) {
    return HONORIFICS.get(folded);
  }

  /** The word that a title goes on by: <i>secretary</i> of <i>defense secretary</i>. */
  static String headWord(String title) {
    int cut = title.length();
    for (String word : HEAD_ENDS) {
      int at = title.indexOf(word);
      cut = at > 0 ? Math.min(cut, at) : cut;
    }
    return Fold.word(title.substring(title.lastIndexOf(' ', cut - 1) + 1, cut));
  }
}
