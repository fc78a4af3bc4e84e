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

  /** Words that put an office behind somebody. */
  static final int FORMER = 1 << 11;

  /** Words that put somebody under an office. */
  static final int DEPUTY = 1 << 12;

  /** Words that put an office before somebody. */
  static final int FUTURE = 1 << 13;

  /** Words before a hyphen that turn a nationality into an opinion of it. */
  static final int AGAINST = 1 << 14;

  /** Nouns that only count what follows: <i>a number of officials</i>. */
  static final int QUANTITY = 1 << 15;

  /** Words that make a source one of a state's. */
  static final int OFFICIAL = 1 << 16;

  /** Nouns without an ending that mean several persons. */
  static final int MANY = 1 << 17;

  /** Words behind which stands where somebody works or comes from. */
  static final int LOCATION = 1 << 18;

  /** Words of grammar, which have a capital at the head of a sentence only. */
  static final int FUNCTION = 1 << 19;

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
    add(
        FORMER,
        """
        former ex late onetime ousted deposed exiled erstwhile
        """);
    add(
        DEPUTY,
        """
        deputy vice assistant associate junior under
        """);
    add(
        FUTURE,
        """
        incoming designate elect future
        """);
    add(
        AGAINST,
        """
        pro anti non post
        """);
    add(
        QUANTITY,
        """
        number group handful couple series majority host dozen score string minority
        """);
    add(
        OFFICIAL,
        """
        official security government military intelligence diplomatic judicial police army defence defense ministry
        ministerial presidential
        """);
    add(
        MANY,
        """
        people businesspeople staff crew personnel youth
        """);
    add(
        LOCATION,
        """
        in from at for with inside outside near across within based living working
        """);
    add(
        FUNCTION,
        """
        yet still under despite when although though however while if since because until unless after before during
        with without for from in on at by to of as and but or nor so then thus also even only just once now here
        there where why how what which who whose this that these those his her its their our my your he she it they
        we you i him them us me both neither either each every all some any no not never perhaps maybe meanwhile
        instead indeed earlier later last next among amid amidst against about above across along around behind
        below beneath beside between beyond down inside into like near off onto out over past through throughout
        toward towards up upon via versus according asked speaking
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
      CLASSES.merge(Fold.word(word), wordClass, (one, other) -> one | other);
    }
  }

  private static void addHonorifics(Sex sex, String words) {
    add(HONORIFIC, words);
    for (String word : words.strip().split("\\s+", -1)) {
      HONORIFICS.put(Fold.word(word), sex);
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
