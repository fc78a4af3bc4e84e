package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Name.Use;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.directory.NamedText.Hit;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.text.Interrupts;
import io.github.detente.text.Tokens.Case;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the phrases of a text that may name an actor, in text order. */
public final class PhraseFinder {
  private static final int GAP = 3;

  /** Small words that may begin a phrase. */
  private static final long BEGINNINGS =
      ActorWords.OPENING | ActorWords.FORMER | ActorWords.NAME_PARTICLE;

  private final NamedText text;
  private final PhraseReader reader;

  /**
   * Words that stand as names within sentences: so they are names where they open one. Of few texts
   * anybody asks.
   */
  private @Nullable Set<String> namesWithin;

  public PhraseFinder(NamedText text, PhraseReader reader) {
    this.text = text;
    this.reader = reader;
  }

  public List<Phrase> chunks() {
    List<Phrase> chunks = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      Interrupts.check();
      int end = !mayBegin(i) || text.isLayout(i) ? i : end(i);
      if (end > i && isWorth(i, end)) {
        i = add(chunks, i, end);
      } else {
        i = Math.max(end, i + 1);
      }
    }
    return chunks;
  }

  /** Whether a phrase may begin with a word: with most of them none does. */
  private boolean mayBegin(int i) {
    return text.isCapital(i)
        || text.hit(i) != null
        || text.isOf(i, BEGINNINGS)
        || text.isPossessive(i);
  }

  private boolean isWorth(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.hit(i) != null || (text.isCapital(i) && !text.isOf(i, ActorWords.OPENING))) {
        return true;
      }
    }
    return false;
  }

  /** Adds the phrase, with the appositions behind it if there are any; returns where it ends. */
  private int add(List<Phrase> chunks, int from, int to) {
    Phrase alone = reader.read(from, to);
    int second = appositionEnd(from, to);
    if (second > to) {
      Phrase next = reader.read(to + 1, second);
      // "The head of the Hokksund salmon plant, Ann Lee": the plant has no name here.
      boolean opens =
          alone.definite || alone.indefinite || alone.owner != null || text.isPossessive(from);
      boolean inside = !opens || text.isOf(from - 1, ActorWords.PREPOSITION);
      boolean named =
          !inside
              && Apposition.isNamed(alone, next, text.directory())
              && (second == text.size() || text.is(second, ","));
      if (named || belong(alone, next)) {
        chunks.add(reader.read(from, second));
        return second;
      }
    }
    chunks.add(alone);
    return to;
  }

  /** Where a phrase behind a comma ends; {@code to} if none is there. */
  private int appositionEnd(int from, int to) {
    boolean comma =
        to + 1 < text.size() && text.is(to, ",") && text.sentence(to) == text.sentence(from);
    int end = comma ? end(to + 1) : to;
    return comma && end > to + 1 && isWorth(to + 1, end) ? end : to;
  }

  private static boolean isTitle(Phrase phrase) {
    return phrase.kind == Kind.TITLE || (phrase.kind == Kind.UNNAMED && !phrase.plural);
  }

  private static boolean belong(Phrase first, Phrase second) {
    return (first.kind == Kind.PERSON && isTitle(second))
        || (isTitle(first) && second.kind == Kind.PERSON)
        || (first.kind == Kind.LOCAL && second.kind == Kind.DESCRIPTION);
  }

  /** Returns where the phrase that begins at {@code from} ends; {@code from} if none does. */
  private int end(int from) {
    int end = from;
    int i = from;
    int sentence = text.sentence(from);
    while (i < text.size() && text.sentence(i) == sentence) {
      int next = nameEnd(i, end, from);
      if (next > i) {
        end = next;
      } else if (i == from && text.isOf(i, ActorWords.OPENING)) {
        next = skipSmall(i + 1);
      } else if (i == from && text.isOf(i, ActorWords.FORMER) && text.hit(i + 1) != null) {
        next = i + 1;
      } else if (end == i) {
        next = linkEnd(i, from);
      }
      if (next == i) {
        return end;
      }
      i = next;
    }
    return end;
  }

  /** Where the name, title or noun, or the part of one, at {@code i} ends; {@code i} if none is. */
  private int nameEnd(int i, int end, int from) {
    Hit hit = text.hit(i);
    if (hit != null) {
      return hit.to();
    }
    boolean behindName = end == i && i > from && isName(i - 1) && text.hit(i - 1) == null;
    boolean part = behindName && !text.is(i, "of") && PhraseParts.isSecondPart(text, i);
    return part || isName(i) ? i + 1 : i;
  }

  /** Where the words end that join a further name to those before; {@code i} if none do. */
  private int linkEnd(int i, int from) {
    if (text.isPossessive(i)) {
      return skipSmall(i + 1);
    }
    if (i == from) {
      return i;
    }
    if (text.is(i, "of")) {
      return skipSmall(text.is(i + 1, "the") ? i + 2 : i + 1);
    }
    if (isAffiliation(i, from)) {
      int next = text.isOf(i + 1, ActorWords.OPENING) ? i + 2 : i + 1;
      int name = skipSmall(next);
      return name > next || isNameAt(next) ? name : i;
    }
    if (isWithinBody(i, from)) {
      return text.isCapital(i + 1) ? i + 1 : i + 2;
    }
    int inserted = Math.max(PhraseParts.nicknameEnd(text, i), PhraseParts.retiredEnd(text, i));
    if (inserted > i) {
      return inserted;
    }
    int glue = nameGlueEnd(i);
    return glue == i && isDemonym(i - 1) ? skipSmall(i) : glue;
  }

  private boolean isNameAt(int i) {
    return i < text.size() && (text.hit(i) != null || text.isCapital(i));
  }

  /**
   * <i>spokesman for the army</i>, <i>economist at the Fund</i>; <i>officials in Kyiv</i> are of
   * there, but <i>the minister in Kyiv</i> may be a guest.
   */
  private boolean isAffiliation(int i, int from) {
    boolean link =
        text.is(i, "for") || text.is(i, "at") || text.is(i, "with") || text.is(i, "from");
    boolean in = !link && text.is(i, "in");
    if ((!link && !in) || i + 1 >= text.size() || text.sentence(i + 1) != text.sentence(i)) {
      return false;
    }
    Hit head = text.hit(i - 1);
    Use use = head == null ? null : head.name().use();
    boolean several =
        use == Use.TITLES || use == Use.NOUNS || text.isOf(from, ActorWords.INDEFINITE);
    boolean person =
        use == Use.TITLE
            || use == Use.TITLES
            || ((use == Use.NOUN || use == Use.NOUNS)
                && text.directory().isNoun(head.name().key(), NounKind.PERSON));
    return person && (link || several);
  }

  /** <i>the Front for the Highlands</i>, <i>the Committee on Salt</i>: one name of a body. */
  private boolean isWithinBody(int i, int from) {
    if (!text.is(i, "for") && !text.is(i, "on")) {
      return false;
    }
    Hit head = text.hit(i - 1);
    boolean noun =
        head != null
            && head.name().use() == Use.NOUN
            && text.directory().isNoun(head.name().key(), NounKind.BODY);
    int next = text.isOf(i + 1, ActorWords.DEFINITE | ActorWords.INDEFINITE) ? i + 2 : i + 1;
    return noun
        && text.isOf(from, ActorWords.DEFINITE)
        && text.isCapital(i - 1)
        && text.isCapital(next)
        && !text.isOf(next, ActorWords.CALENDAR)
        && text.hit(next) == null
        && text.sentence(next) == text.sentence(i);
  }

  private boolean isName(int i) {
    if (PhraseParts.isParticleStart(text, i)) {
      return true;
    }
    if (!text.isCapital(i) || PhraseParts.isFirstPerson(text, i)) {
      return false;
    }
    boolean opening = text.startsSentence(i);
    if (opening && text.isOf(i, ActorWords.FUNCTION)) {
      return false;
    }
    if (text.isMark(i - 1) && text.isOf(i, ActorWords.TAIL) && !text.isCapital(i + 1)) {
      return false; // "0905 – Speaking on the radio, …"
    }
    boolean next = text.isCapital(i + 1) || (text.is(i + 1, ".") && text.isCapital(i + 2));
    return !opening
        || text.directory().isFirstName(text.spelling(i))
        || (!text.isOf(i, ActorWords.OPENING) && (next || text.caseOf(i) == Case.UPPER))
        || namesWithin().contains(text.spelling(i));
  }

  private Set<String> namesWithin() {
    Set<String> names = namesWithin;
    return names == null ? findNamesWithin() : names;
  }

  private Set<String> findNamesWithin() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.isCapital(i) && !text.startsSentence(i)) {
        names.add(text.spelling(i));
      }
    }
    namesWithin = names;
    return names;
  }

  /** Where the stops, hyphens or particles within a name end; {@code i} if there are none here. */
  private int nameGlueEnd(int i) {
    boolean stop =
        text.is(i, ".")
            && (text.plain(i - 1).length() == 1 || text.isOf(i - 1, ActorWords.SHORT_TITLE));
    if (stop || PhraseParts.isJoined(text, i) || (text.isGlued(i) && text.isCapital(i - 1))) {
      return i + 1;
    }
    int name = i;
    while (text.isOf(name, ActorWords.NAME_PARTICLE) && !text.isCapital(name)) {
      name++;
    }
    return text.isCapital(i - 1) && text.isCapital(name) ? name : i;
  }

  private boolean isDemonym(int i) {
    Hit hit = text.hit(i);
    return hit != null
        && hit.name().use() == Use.DEMONYM
        && (!text.plain(i).endsWith("s") || text.is(i, "swiss"));
  }

  /**
   * Passes over a few unknown small words if a name, title or noun follows. What <i>of</i> joins to
   * unknown words is a phrase of its own: <i>the arrest of the rebel leader</i>.
   */
  private int skipSmall(int from) {
    int i = from;
    while (i < text.size() && i - from < GAP && text.hit(i) == null && !text.isCapital(i)) {
      if (!text.isWord(i)
          || text.isOf(i, ActorWords.TAIL)
          || text.is(i, "and")
          || (text.is(i, "of") && i > from)) {
        return from;
      }
      i++;
    }
    return text.hit(i) != null || text.isCapital(i) ? i : from;
  }
}
