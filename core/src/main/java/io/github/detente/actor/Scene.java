package io.github.detente.actor;

import io.github.detente.actor.Entries.NounKind;
import io.github.detente.actor.Entries.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text with the directory's names found in it: in one pass, the longest name at each word.
 * Immutable after making.
 */
final class Scene {
  /** Words longer than this would have small letters in a plain sentence. */
  private static final int LONG = 4;

  /** A sentence with so many of them in capitals is a headline. */
  private static final int HEADLINE_WORDS = 3;

  private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "miss", "dr");
  private static final Set<String> ADDRESSED =
      Set.of(
          "president",
          "chairman",
          "speaker",
          "secretary",
          "minister",
          "ambassador",
          "justice",
          "chairwoman",
          "chair");

  final ActorDirectory directory;
  final Words words;
  final Optional<LocalDate> date;
  private final Hit[] hits;
  private final List<Hit> all = new ArrayList<>();

  /** A name in the text. */
  record Hit(int from, int to, Name name) {}

  private Scene(ActorDirectory directory, Words words, Optional<LocalDate> date) {
    this.directory = directory;
    this.words = words;
    this.date = date;
    this.hits = new Hit[words.size];
  }

  static Scene of(ActorDirectory directory, String text, Optional<LocalDate> date) {
    Scene scene = new Scene(directory, Words.of(text), date);
    scene.find();
    scene.calm();
    return scene;
  }

  /**
   * Takes capitals for small letters in sentences that have nothing else (headlines), unless the
   * word is a name of the directory or has its capital in a plain sentence too.
   */
  private void calm() {
    int sentences = words.size == 0 ? 1 : words.sentences[words.size - 1] + 1;
    boolean[] plain = new boolean[sentences];
    int[] longWords = new int[sentences];
    boolean[] mixed = new boolean[sentences];
    for (int i = 0; i < words.size; i++) {
      boolean isLong = words.folded[i].length() > LONG;
      plain[words.sentences[i]] |= isLong && words.cases[i] == Words.Case.LOWER;
      mixed[words.sentences[i]] |= words.isWord(i) && words.cases[i] != Words.Case.UPPER;
      longWords[words.sentences[i]] += isLong && words.isWord(i) && hits[i] == null ? 1 : 0;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < words.size; i++) {
      if (plain[words.sentences[i]] && words.isCapital(i) && !words.startsSentence(i)) {
        names.add(words.folded[i]);
      }
    }
    for (int i = 0; i < words.size; i++) {
      int sentence = words.sentences[i];
      boolean headline =
          !plain[sentence] && (longWords[sentence] >= HEADLINE_WORDS || !mixed[sentence]);
      if (headline && words.isCapital(i) && hits[i] == null && !names.contains(words.folded[i])) {
        words.cases[i] = Words.Case.LOWER;
      }
    }
  }

  private void find() {
    NameIndex index = directory.index();
    int[] ids = index.ids(words);
    int i = 0;
    int sentenceEnd = 0;
    while (i < words.size) {
      if (i >= sentenceEnd) {
        sentenceEnd = i + 1;
        while (sentenceEnd < words.size && words.sentences[sentenceEnd] == words.sentences[i]) {
          sentenceEnd++;
        }
      }
      NameIndex.Match match = words.isWord(i) ? index.longest(words, ids, i, sentenceEnd) : null;
      Name name = match == null ? null : choose(match.names());
      if (name == null
          || isOpinion(i)
          || isCutByHyphen(match.end(), name)
          || isPartOfName(i, match.end(), name)) {
        i++;
        continue;
      }
      Hit hit = new Hit(i, match.end(), name);
      Arrays.fill(hits, i, match.end(), hit);
      all.add(hit);
      i = match.end();
    }
  }

  /** <i>Pro-Russian</i>: what somebody thinks of it. */
  private boolean isOpinion(int from) {
    return words.glued[from] && words.isOf(from - 1, PhraseWords.AGAINST);
  }

  /** <i>US-made</i>, <i>Iran-backed</i>: not the state, but something about it. */
  private boolean isCutByHyphen(int end, Name name) {
    return end < words.size
        && words.glued[end]
        && !words.isCapital(end)
        && !words.is(end, "led")
        && !name.isCommon()
        && name.use() != Name.Use.PERSON;
  }

  /** <i>Drenica Liberation Front</i>: behind another capitalised word, a group's word is a part. */
  private boolean isPartOfName(int from, int end, Name name) {
    return end - from == 1
        && (isInGroupName(from, name)
            || isSurname(from, name)
            || isBehindCourtesy(from, name)
            || isFirstName(end, name));
  }

  /** <i>Jean-Luc</i>: more than somebody's one name. */
  private boolean isFirstName(int end, Name name) {
    return name.use() == Name.Use.PERSON
        && end < words.size
        && words.isCapital(end)
        && words.sentences[end] == words.sentences[end - 1]
        && directory.isFirstName(words.folded[end - 1]);
  }

  /**
   * <i>Dr. Sultan</i>, <i>Mr. Major</i>: somebody who is called like a title, unless addressed by
   * it.
   */
  private boolean isBehindCourtesy(int from, Name name) {
    int before = words.is(from - 1, ".") ? from - 2 : from - 1;
    return name.isCommon()
        && words.isCapital(from)
        && words.isCapital(before)
        && COURTESY.contains(words.folded[before])
        && !ADDRESSED.contains(words.folded[from]);
  }

  /** <i>Mr Lund</i>, <i>Nils Lund</i>: somebody who is called like a place. */
  private boolean isSurname(int from, Name name) {
    int before = words.is(from - 1, ".") ? from - 2 : from - 1;
    boolean place =
        name.use() == Name.Use.PLACE
            || name.use() == Name.Use.CAPITAL
            || name.use() == Name.Use.GROUP;
    return place
        && words.isCapital(before)
        && hit(before) == null
        && (words.isOf(before, PhraseWords.HONORIFIC)
            || directory.isFirstName(words.folded[before]));
  }

  private boolean isInGroupName(int from, Name name) {
    int before = words.isPossessive(from - 1) ? from - 2 : from - 1;
    boolean behind =
        words.isCapital(before)
            && hit(before) == null
            && (!words.startsSentence(before) || before < from - 1);
    return name.use() == Name.Use.GROUP
        && (behind || (isWordAsName(name) && isBody(from + 1)))
        && words.cases[from] == Words.Case.CAPITAL;
  }

  /** Papers and firms are called like other things; <i>Fatah Party</i> is Fatah. */
  private boolean isWordAsName(Name name) {
    return Set.of("media", "company").contains(directory.group(name.key()).kind());
  }

  /** <i>Dawn Alliance</i>: the name goes on. */
  private boolean isBody(int i) {
    return words.isCapital(i)
        && words.sentences[i] == words.sentences[i - 1]
        && directory.nouns(words.folded[i]).stream()
            .anyMatch(noun -> noun.kind() == NounKind.BODY || noun.kind() == NounKind.ORGANISATION);
  }

  private Name choose(List<Name> names) {
    Name best = null;
    for (Name name : names) {
      if (best == null || rank(name) < rank(best)) {
        best = name;
      }
    }
    return best;
  }

  /** States of the day go before others, and the kinds of use in their own order. */
  private int rank(Name name) {
    int rank = name.use().rank();
    if (name.isOfState()) {
      State state = directory.state(name.key());
      boolean there =
          date.map(day -> state.existsIn(day.getYear())).orElseGet(() -> !state.isFormer());
      int step = Name.Use.values().length;
      rank += there ? 0 : 2 * step;
      rank += there && !state.isFormer() ? step : 0;
    } else if (name.isCommon()) {
      rank += 3 * Name.Use.values().length;
    }
    return rank;
  }

  /** Returns the name that covers word {@code i}, or {@code null}. */
  Hit hit(int i) {
    return i >= 0 && i < hits.length ? hits[i] : null;
  }

  boolean isInsideHit(int i) {
    Hit hit = hit(i);
    return hit != null && hit.from() < i;
  }

  /** Returns all names, in text order. */
  List<Hit> hits() {
    return all;
  }

  /** Returns the names in a range, in text order. */
  List<Hit> hits(int from, int to) {
    List<Hit> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (hits[i] != null
          && (found.isEmpty() || found.get(found.size() - 1).from() < hits[i].from())) {
        found.add(hits[i]);
      }
    }
    return found;
  }
}
