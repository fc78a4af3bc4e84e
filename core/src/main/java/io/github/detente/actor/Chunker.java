package io.github.detente.actor;

import io.github.detente.actor.Name.Use;
import io.github.detente.actor.Reading.Kind;
import io.github.detente.actor.Scene.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the phrases of a text that may name an actor, in text order. */
final class Chunker {
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "bin", "ibn", "van", "von", "de", "der", "da", "del", "ul", "dos");
  private static final Set<String> SHORT_TITLES =
      Set.of("mr", "mrs", "ms", "dr", "gen", "col", "lt", "sen", "rep", "gov", "maj", "capt");
  private static final int GAP = 3;

  private final Scene scene;
  private final Words words;
  private final PhraseReader reader;
  private final Set<String> namesWithin;

  Chunker(Scene scene, PhraseReader reader) {
    this.scene = scene;
    this.words = scene.words;
    this.reader = reader;
    this.namesWithin = namesWithin();
  }

  List<Reading> chunks() {
    List<Reading> chunks = new ArrayList<>();
    int i = 0;
    while (i < words.size) {
      int end = end(i);
      if (end > i && isWorth(i, end)) {
        i = add(chunks, i, end);
      } else {
        i = Math.max(end, i + 1);
      }
    }
    return chunks;
  }

  private boolean isWorth(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.hit(i) != null || (words.isCapital(i) && !words.isOf(i, PhraseWords.OPENING))) {
        return true;
      }
    }
    return false;
  }

  /** Adds the phrase, with the apposition behind it if there is one; returns where it ends. */
  private int add(List<Reading> chunks, int from, int to) {
    Reading alone = reader.read(from, to);
    if (to + 1 < words.size && words.is(to, ",") && words.sentences[to] == words.sentences[from]) {
      int end = end(to + 1);
      if (end > to + 1 && isWorth(to + 1, end)) {
        Reading next = reader.read(to + 1, end);
        if (belong(alone, next)) {
          chunks.add(reader.read(from, end));
          return end;
        }
      }
    }
    chunks.add(alone);
    return to;
  }

  private static boolean belong(Reading first, Reading second) {
    boolean title = first.kind == Kind.TITLE || (first.kind == Kind.UNNAMED && !first.plural);
    boolean described =
        second.kind == Kind.TITLE || (second.kind == Kind.UNNAMED && !second.plural);
    return (first.kind == Kind.PERSON && described)
        || (title && second.kind == Kind.PERSON)
        || (first.kind == Kind.LOCAL && second.kind == Kind.DESCRIPTION);
  }

  /** Returns where the phrase that begins at {@code from} ends; {@code from} if none does. */
  private int end(int from) {
    int end = from;
    int i = from;
    int sentence = words.sentences[from];
    while (i < words.size && words.sentences[i] == sentence) {
      Hit hit = scene.hit(i);
      if (hit != null) {
        i = hit.to();
        end = i;
      } else if (isName(i)) {
        i++;
        end = i;
      } else if (i == from && words.isOf(i, PhraseWords.OPENING)) {
        i = skipSmall(i + 1);
      } else if (end == i && words.isPossessive(i)) {
        i = skipSmall(i + 1);
      } else if (end == i && i > from && words.is(i, "of")) {
        i += i + 1 < words.size && words.is(i + 1, "the") ? 2 : 1;
      } else if (end == i
          && i > from
          && isName(i - 1)
          && scene.hit(i - 1) == null
          && PhraseParts.isSecondPart(words, i)) {
        i++;
        end = i;
      } else if (end == i && i > from && isNameGlue(i)) {
        i++;
      } else if (end == i && i > from && isDemonym(i - 1) && skipSmall(i) > i) {
        i = skipSmall(i);
      } else {
        break;
      }
    }
    return end;
  }

  private boolean isName(int i) {
    if (!words.isCapital(i)) {
      return false;
    }
    boolean opening = words.startsSentence(i);
    boolean next = words.isCapital(i + 1) || (words.is(i + 1, ".") && words.isCapital(i + 2));
    return !opening
        || scene.directory.isFirstName(words.folded[i])
        || (!words.isOf(i, PhraseWords.OPENING) && (next || words.cases[i] == Words.Case.UPPER))
        || isKnownElsewhere(i);
  }

  /** A word that opens a sentence counts as a name if it stands within one elsewhere. */
  private boolean isKnownElsewhere(int i) {
    return namesWithin.contains(words.folded[i]);
  }

  private Set<String> namesWithin() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < words.size; i++) {
      if (words.isCapital(i) && !words.startsSentence(i)) {
        names.add(words.folded[i]);
      }
    }
    return names;
  }

  private boolean isNameGlue(int i) {
    boolean stop = words.is(i, ".") && (words.folded[i - 1].length() == 1 || isHonorific(i - 1));
    boolean particle =
        words.isCapital(i - 1) && words.isCapital(i + 1) && PARTICLES.contains(words.folded[i]);
    return stop || particle || (words.glued[i] && words.isCapital(i - 1));
  }

  private boolean isHonorific(int i) {
    return SHORT_TITLES.contains(words.folded[i]);
  }

  private boolean isDemonym(int i) {
    Hit hit = scene.hit(i);
    return hit != null && hit.name().use() == Use.DEMONYM;
  }

  /** Passes over a few unknown small words if a name, title or noun follows. */
  private int skipSmall(int from) {
    int i = from;
    while (i < words.size && i - from < GAP && scene.hit(i) == null && !words.isCapital(i)) {
      if (!words.isWord(i) || words.isOf(i, PhraseWords.TAIL) || words.is(i, "and")) {
        return from;
      }
      i++;
    }
    return scene.hit(i) != null || words.isCapital(i) ? i : from;
  }
}
