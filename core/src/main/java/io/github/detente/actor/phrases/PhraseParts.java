package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Name.Use;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.directory.NamedText.Hit;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Cuts phrases into names of the directory and runs of capitalised words. */
public final class PhraseParts {
  private static final int SYLLABLE = 6;

  private static final WordSet RETIRED = ActorWords.PHRASES.set("retired");
  private static final WordSet NAMING = ActorWords.PHRASES.set("naming");

  private static final WordSet NAMED = ActorWords.PHRASES.set("named");

  private final NamedText text;

  PhraseParts(NamedText text) {
    this.text = text;
  }

  /** A part of a phrase, in order: a name of the directory, or a run of capitalised words. */
  record Part(int from, int to, Hit hit) {
    boolean isRun() {
      return hit == null;
    }

    boolean is(Use use) {
      return hit != null && hit.name().use() == use;
    }

    boolean isTitle() {
      return is(Use.TITLE) || is(Use.TITLES);
    }

    boolean isNoun() {
      return is(Use.NOUN) || is(Use.NOUNS);
    }

    boolean isEntity() {
      return hit != null && !hit.name().isCommon() && hit.name().use() != Use.PERSON;
    }
  }

  List<Part> parts(int from, int to) {
    List<Part> parts = new ArrayList<>();
    int i = from;
    while (i < to) {
      Hit hit = text.hit(i);
      if (hit != null && hit.from() >= i) {
        int end = Math.min(hit.to(), to);
        parts.add(new Part(i, end, hit));
        i = end;
      } else if (isNameWord(i) || (i + 1 < to && isParticleStart(text, i))) {
        int end = runEnd(i, to);
        parts.add(new Part(i, end, null));
        i = end;
      } else {
        i++;
      }
    }
    return parts;
  }

  boolean isNameWord(int i) {
    return text.isCapital(i)
        && !isFirstPerson(text, i)
        && !isCalendar(i)
        && !text.isOf(i, ActorWords.HONORIFIC)
        && !isRank(i)
        && !(text.is(i - 1, "(") && text.isOf(i, RETIRED))
        && !text.plain(i).isEmpty()
        && !Character.isDigit(text.plain(i).charAt(0));
  }

  /** <i>A diplomat I met</i>, but <i>Abdullah I said</i>. */
  static boolean isFirstPerson(NamedText text, int i) {
    return text.is(i, "i") && !text.isCapital(i - 1);
  }

  /** <i>Former president Ann Lee</i>: a small word, were it not for the sentence that it opens. */
  private boolean isRank(int i) {
    long ranks = ActorWords.FORMER | ActorWords.FUTURE | ActorWords.DEPUTY;
    return text.isOf(i, ranks) && text.startsSentence(i);
  }

  /** The <i>al</i> of <i>al-Rabita</i>: a small word that belongs to the name behind its hyphen. */
  static boolean isParticleStart(NamedText text, int i) {
    return text.isOf(i, ActorWords.NAME_PARTICLE)
        && text.isGlued(i + 1)
        && text.isCapital(i + 1)
        && text.hit(i) == null
        && text.hit(i + 1) == null;
  }

  /** A month or day, but not <i>Jan</i>, <i>April</i> and <i>August</i> before another name. */
  private boolean isCalendar(int i) {
    return text.isOf(i, ActorWords.CALENDAR) && !isFirstName(i) && !isBodyNoun(i + 1);
  }

  private boolean isFirstName(int i) {
    return text.directory().isFirstName(text.spelling(i))
        && text.isCapital(i + 1)
        && !text.isOf(i + 1, ActorWords.CALENDAR);
  }

  /** <i>The March Alliance</i>: a body that is called after a month. */
  private boolean isBodyNoun(int i) {
    Hit hit = text.hit(i);
    return text.isCapital(i)
        && hit != null
        && hit.name().use() == Use.NOUN
        && text.directory().isNoun(hit.name().key(), NounKind.BODY);
  }

  private int runEnd(int from, int to) {
    int end = from + 1;
    int i = end;
    while (i < to) {
      Hit hit = text.hit(i);
      boolean mayBelong = hit == null || isNameLike(hit, i);
      if (mayBelong && (isNameWord(i) || isSecondPart(i))) {
        i++;
        end = i;
      } else if ((mayBelong && isParticle(i, to)) || isJoined(text, i)) {
        i++;
      } else if (nicknameEnd(text, i) > i && nicknameEnd(text, i) < to) {
        i = nicknameEnd(text, i);
      } else {
        break;
      }
    }
    return end;
  }

  /** Where a nickname in quotation marks within a name ends; {@code i} if there is none here. */
  static int nicknameEnd(NamedText text, int i) {
    if (!text.isCapital(i - 1)) {
      return i;
    }
    int end = text.nicknameEnd(i);
    return text.isCapital(end) ? end : i;
  }

  /** The <i>rae</i> of <i>Ok Mi-rae</i>, and not the <i>led</i> of <i>Nato-led</i>. */
  private boolean isSecondPart(int i) {
    return isSecondPart(text, i);
  }

  static boolean isSecondPart(NamedText text, int i) {
    return text.isGlued(i)
        && text.isWord(i)
        && text.plain(i).length() <= SYLLABLE
        && !text.isOf(i, ActorWords.TAIL | ActorWords.COMPOUND);
  }

  /** A place or surname within a run of capitals may be a part of somebody's name. */
  private static boolean isNameLike(Hit hit, int i) {
    Use use = hit.name().use();
    return hit.from() == i && hit.to() == i + 1 && (use == Use.PLACE || use == Use.GROUP);
  }

  /** Where <i>(retd)</i> ends that begins at {@code i}; {@code i} if it stands not there. */
  static int retiredEnd(NamedText text, int i) {
    if (i + 2 >= text.size() || !text.is(i, "(") || !text.isOf(i + 1, RETIRED)) {
      return i;
    }
    int end = text.is(i + 2, ".") ? i + 3 : i + 2;
    return text.is(end, ")") ? end + 1 : i;
  }

  /** Where a name begins in a range by which somebody is called; {@code to} if none does. */
  static int calledAt(NamedText text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (text.isCapital(i) && naming(text, i) >= from - 1) {
        return i;
      }
    }
    return to;
  }

  /**
   * The word that says that somebody is called by the name behind it: <i>known as Okello</i>,
   * <i>nicknamed “the Bull”</i>; -1 if none does.
   */
  private static int naming(NamedText text, int name) {
    int i = text.is(name - 1, "the") ? name - 2 : name - 1;
    i = text.isMark(i) && !text.is(i, ",") ? i - 1 : i;
    if (text.is(i, "as") || text.is(i, "himself") || text.is(i, "herself")) {
      return text.isOf(i - 1, NAMING) ? i - 1 : -1;
    }
    return text.isOf(i, NAMED) ? i : -1;
  }

  /**
   * Where the name ends by which somebody is called right behind {@code i}: <i>, known as
   * Okello</i>, <i>who calls himself Okello</i>; {@code i} if there is none.
   */
  public static int calledEnd(NamedText text, int i) {
    int naming = i;
    while (naming < i + 2 && (text.is(naming, ",") || text.is(naming, "who"))) {
      naming++;
    }
    int name = naming + 2;
    int end = name;
    if (name < text.size() && text.isCapital(name) && naming(text, name) == naming) {
      while (end < text.size() && (text.isCapital(end) || text.isGlued(end))) {
        end++;
      }
    }
    return end > name ? end : i;
  }

  /** Where that ends which stands before <i>known as</i> and the name behind it. */
  static int beforeNaming(NamedText text, int from, int name) {
    int end = Math.max(from + 1, naming(text, name));
    while (end - 1 > from && (text.is(end - 1, "who") || text.is(end - 1, ","))) {
      end--;
    }
    return end;
  }

  /** The particles of <i>Jan van der Berg</i>: a capital word follows. */
  private boolean isParticle(int i, int to) {
    int name = i;
    while (name < to && text.isOf(name, ActorWords.NAME_PARTICLE) && !text.isCapital(name)) {
      name++;
    }
    return name > i && name < to && text.isCapital(name);
  }

  /** The <i>&amp;</i> of <i>Moe &amp; Sons</i>. */
  static boolean isJoined(NamedText text, int i) {
    return text.is(i, "&") && text.isCapital(i - 1) && text.isCapital(i + 1);
  }
}
