package io.github.detente.actor;

import io.github.detente.actor.Entries.NounKind;
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
        i = skipSmall(words.is(i + 1, "the") ? i + 2 : i + 1);
      } else if (end == i
          && i > from
          && isName(i - 1)
          && scene.hit(i - 1) == null
          && PhraseParts.isSecondPart(words, i)) {
        i++;
        end = i;
      } else if (end == i && i > from && isAffiliation(i, from)) {
        int next = words.isOf(i + 1, PhraseWords.OPENING) ? i + 2 : i + 1;
        int name = skipSmall(next);
        if (name == next && !isNameAt(next)) {
          break;
        }
        i = name;
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

  private boolean isNameAt(int i) {
    return i < words.size && (scene.hit(i) != null || words.isCapital(i));
  }

  /**
   * <i>spokesman for the army</i>, <i>economist at the Fund</i>; <i>officials in Kyiv</i> are of
   * there, but <i>the minister in Kyiv</i> may be a guest.
   */
  private boolean isAffiliation(int i, int from) {
    if (i + 1 >= words.size || words.sentences[i + 1] != words.sentences[i]) {
      return false;
    }
    Hit head = scene.hit(i - 1);
    Use use = head == null ? null : head.name().use();
    boolean person =
        use == Use.TITLE
            || use == Use.TITLES
            || ((use == Use.NOUN || use == Use.NOUNS) && isPerson(head.name().key()));
    boolean several =
        use == Use.TITLES || use == Use.NOUNS || words.isOf(from, PhraseWords.INDEFINITE);
    return person
        && (words.is(i, "for")
            || words.is(i, "at")
            || words.is(i, "with")
            || words.is(i, "from")
            || (several && words.is(i, "in")));
  }

  private boolean isPerson(String noun) {
    return scene.directory.nouns(noun).stream().anyMatch(n -> n.kind() == NounKind.PERSON);
  }

  private boolean isName(int i) {
    if (!words.isCapital(i)) {
      return false;
    }
    boolean opening = words.startsSentence(i);
    if (opening && words.isOf(i, PhraseWords.FUNCTION)) {
      return false;
    }
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
    return hit != null
        && hit.name().use() == Use.DEMONYM
        && (!words.folded[i].endsWith("s") || words.folded[i].equals("swis"));
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
