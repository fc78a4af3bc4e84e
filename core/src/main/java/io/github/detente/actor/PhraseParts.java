package io.github.detente.actor;

import io.github.detente.actor.Name.Use;
import io.github.detente.actor.Scene.Hit;
import java.util.ArrayList;
import java.util.List;

/** Cuts phrases into names of the directory and runs of capitalised words. */
final class PhraseParts {
  private static final int SYLLABLE = 6;

  private final Scene scene;
  private final Words words;

  PhraseParts(Scene scene) {
    this.scene = scene;
    this.words = scene.words;
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
      Hit hit = scene.hit(i);
      if (hit != null && hit.from() >= i) {
        int end = Math.min(hit.to(), to);
        parts.add(new Part(i, end, hit));
        i = end;
      } else if (isNameWord(i)) {
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
    return words.isCapital(i)
        && !isCalendar(i)
        && !words.isOf(i, PhraseWords.HONORIFIC)
        && !words.folded[i].isEmpty()
        && !Character.isDigit(words.folded[i].charAt(0));
  }

  /** A month or day, but not <i>Jan</i>, <i>April</i> and <i>August</i> before another name. */
  private boolean isCalendar(int i) {
    boolean person =
        scene.directory.isFirstName(words.folded[i])
            && words.isCapital(i + 1)
            && !words.isOf(i + 1, PhraseWords.CALENDAR);
    return words.isOf(i, PhraseWords.CALENDAR) && !person;
  }

  private int runEnd(int from, int to) {
    int end = from + 1;
    int i = end;
    while (i < to) {
      Hit hit = scene.hit(i);
      boolean mayBelong = hit == null || isNameLike(hit, i);
      if (mayBelong && (isNameWord(i) || isSecondPart(i))) {
        i++;
        end = i;
      } else if ((mayBelong && isParticle(i, to)) || isInitialStop(i)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /** The <i>rae</i> of <i>Ok Mi-rae</i>, and not the <i>led</i> of <i>Nato-led</i>. */
  private boolean isSecondPart(int i) {
    return isSecondPart(words, i);
  }

  static boolean isSecondPart(Words words, int i) {
    return words.glued[i]
        && words.isWord(i)
        && words.folded[i].length() <= SYLLABLE
        && !words.isOf(i, PhraseWords.TAIL | PhraseWords.COMPOUND);
  }

  /** A place or surname within a run of capitals may be a part of somebody's name. */
  private static boolean isNameLike(Hit hit, int i) {
    Use use = hit.name().use();
    return hit.from() == i && hit.to() == i + 1 && (use == Use.PLACE || use == Use.GROUP);
  }

  private boolean isParticle(int i, int to) {
    return i + 1 < to && words.isOf(i, PhraseWords.NAME_PARTICLE) && words.isCapital(i + 1);
  }

  private boolean isInitialStop(int i) {
    return words.is(i, ".") && words.folded[i - 1].length() == 1;
  }
}
