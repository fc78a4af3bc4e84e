package io.github.detente.statement;

import io.github.detente.text.Sentence;
import java.util.Set;

/**
 * As much English grammar as finding speakers and contents takes: noun phrases, verb groups and
 * adjuncts over part-of-speech tags. Stateless. Every method looks at each token of its sentence at
 * most a fixed number of times.
 */
final class Grammar {
  static final int NONE = -1;

  private static final int LONGEST_PHRASE = 40;
  private static final Set<String> TIMES =
      Set.of(
          "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight"
              .concat(" mon tue wed thu fri sat sun")
              .split(" "));
  private static final Set<String> PERIODS =
      Set.of(
          "week month year morning evening afternoon night weekend day spring summer autumn winter monday january february march"
              .concat(" april may june july august september october november december")
              .split(" "));
  private static final Set<String> LINKS =
      Set.of("of", "for", "from", "in", "at", "with", "to", "on", "near", "within", "behind");
  static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m", "isn't",
          "aren't", "wasn't", "weren't", "got", "gets");
  static final Set<String> HAVE =
      Set.of("has", "have", "had", "having", "hasn't", "haven't", "hadn't");
  static final Set<String> MODALS =
      Set.of(
          "will",
          "would",
          "could",
          "can",
          "may",
          "might",
          "should",
          "must",
          "shall",
          "won't",
          "wouldn't",
          "couldn't",
          "can't",
          "cannot",
          "shouldn't");
  private static final Set<String> DO = Set.of("do", "does", "did", "don't", "doesn't", "didn't");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  private Grammar() {}

  /** <i>at once</i>, <i>in turn</i>: two words that are an adverb. */
  static boolean isPhrasalAdverb(Sentence s, int i) {
    return switch (s.word(i)) {
      case "at" -> s.is(i + 1, "once") || s.is(i + 1, "first") || s.is(i + 1, "last");
      case "in" -> s.is(i + 1, "turn") || s.is(i + 1, "return") || s.is(i + 1, "fact");
      case "once" -> s.is(i + 1, "again") || s.is(i + 1, "more");
      case "for" -> s.is(i + 1, "now");
      default -> false;
    };
  }

  static boolean isTime(Sentence s, int i) {
    return TIMES.contains(s.word(i));
  }

  static boolean isPeriod(Sentence s, int i) {
    return PERIODS.contains(s.word(i));
  }

  static boolean isAuxiliary(Sentence s, int i) {
    String w = s.word(i);
    boolean name = s.isCapital(i) && i > 0 && s.isTag(i, "PROPN");
    if (name) {
      return false;
    }
    return BE.contains(w)
        || HAVE.contains(w)
        || MODALS.contains(w)
        || DO.contains(w)
        || (s.isTag(i, "AUX") && !w.contains("'"));
  }

  static boolean isAdverb(Sentence s, int i) {
    return (s.isTag(i, "ADV")
            && !s.is(i, "when")
            && !s.is(i, "where")
            && !s.is(i, "how")
            && !s.is(i, "why"))
        || s.is(i, "not")
        || s.is(i, "n't")
        || s.is(i, "also")
        || s.is(i, "neither")
        || s.is(i, "nonetheless")
        || s.is(i, "nevertheless");
  }

  static boolean isFinite(Sentence s, int i) {
    return s.isTag(i, "AUX")
        || isAuxiliary(s, i)
        || (s.isTag(i, "VERB")
            && !s.word(i).endsWith("ing")
            && !s.is(i - 1, "to")
            && !s.is(i + 1, "by"))
        || (s.isTag(i, "PRON") && s.word(i).indexOf('\'') > 0);
  }

  /** Whether a finite verb stands between {@code from} and {@code to} (exclusive). */
  static boolean hasFinite(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the verb group that ends with the verb at {@code verb}. */
  static int groupStart(Sentence s, int verb) {
    int i = verb;
    while (i > 0 && !s.isQuoted(i - 1)) {
      if (isPhrasalAdverb(s, i - 2)) {
        i -= 2;
      } else if (isAuxiliary(s, i - 1)
          || (isAdverb(s, i - 1) && !isTime(s, i - 1))
          || s.is(i - 1, "n't")) {
        i--;
      } else {
        break;
      }
    }
    return i;
  }

  static boolean groupHas(Sentence s, int start, int verb, Set<String> words) {
    for (int i = start; i < verb; i++) {
      if (words.contains(s.word(i))) {
        return true;
      }
    }
    // he's, they're
    String before = s.word(start - 1);
    int mark = before.indexOf('\'');
    return mark > 0 && words.contains(before.substring(mark)) && s.isTag(start - 1, "PRON");
  }

  private static boolean isPronoun(Sentence s, int i) {
    return s.isTag(i, "PRON") && !s.is(i, "that") && !s.is(i, "what");
  }

  private static boolean isModifier(Sentence s, int i) {
    String tag = s.tag(i);
    return tag.equals("ADJ")
        || tag.equals("NUM")
        || tag.equals("DET")
        || tag.equals("NOUN")
        || tag.equals("PROPN")
        || tag.equals("SYM")
        || (tag.equals("VERB") && s.word(i).indexOf('-') > 0)
        || s.isPossessive(i)
        || isPossessivePronoun(s, i);
  }

  static boolean isPossessivePronoun(Sentence s, int i) {
    return switch (s.word(i)) {
      case "his", "her", "its", "their", "my", "our", "your", "whose" -> true;
      default -> false;
    };
  }

  /** <i>US</i> is no pronoun. */
  static boolean isAcronym(Sentence s, int i) {
    return s.end(i) - s.start(i) > 1 && Character.isUpperCase(s.text().charAt(s.start(i) + 1));
  }

  /** Whether a noun phrase may end with this token. */
  static boolean endsPhrase(Sentence s, int i) {
    return i >= 0
        && s.isWord(i)
        && !isTime(s, i)
        && ((s.isNounLike(i) && !s.isPossessive(i))
            || (isPronoun(s, i) && !isPossessivePronoun(s, i))
            || s.is(i, "her")
            || s.isTag(i, "NUM")
            || (s.isTag(i, "ADJ") && (s.isCapital(i) || isModifier(s, i - 1)))
            || s.is(i, "others")
            || s.is(i, "some")
            || s.is(i, "many")
            || s.is(i, "both")
            || s.is(i, "one")
            || s.is(i, "who")
            || s.is(i, "which"));
  }

  /**
   * The first token of the noun phrase that ends with {@code last}, with what <i>of</i>, <i>for</i>
   * and the like join to it.
   */
  static int phraseStart(Sentence s, int last) {
    int i = last;
    if (isPronoun(s, i) && !s.is(i, "one") && !s.isTag(i - 1, "DET")) {
      return i;
    }
    while (i > 0 && last - i < LONGEST_PHRASE && s.isQuoted(i - 1) == s.isQuoted(last)) {
      int before = i - 1;
      boolean period = PERIODS.contains(s.word(before)) && s.isCapital(i) && !s.isCapital(before);
      if ((isTime(s, before) || period) && !s.isPossessive(before)) {
        break;
      }
      if (isModifier(s, before)
          && !(s.isTag(i, "DET") && s.isNounLike(before))
          && !(s.isTag(i, "DET") && s.isTag(before, "DET"))
          && !(isPossessivePronoun(s, i) && s.isNounLike(before))) {
        i = before;
      } else if (joins(s, before, i)) {
        i = before - 1;
      } else if (s.isTag(i, "NUM") && isRough(s, before)) {
        i = before;
      } else if (s.is(before, "&") || (s.isDash(before) && s.end(before) == s.start(i))) {
        i = before;
      } else {
        break;
      }
    }
    return i;
  }

  /** <i>about 6,000</i>. */
  private static boolean isRough(Sentence s, int i) {
    return switch (s.word(i)) {
      case "about", "around", "nearly", "almost", "some", "over" -> true;
      default -> false;
    };
  }

  /** Whether the preposition or conjunction at {@code i} joins two parts of one noun phrase. */
  private static boolean joins(Sentence s, int i, int right) {
    if (s.is(i, "and") && s.isTag(i - 1, "ADJ") && s.isTag(right, "ADJ")) {
      return true;
    }
    if (!s.isNounLike(i - 1) || s.isPossessive(i - 1) || isTime(s, i - 1)) {
      return false;
    }
    if (s.is(i, "and") || s.is(i, "or")) {
      return s.isNounLike(right)
          || s.isTag(right, "DET")
          || s.isTag(right, "ADJ")
          || isPossessivePronoun(s, right);
    }
    return LINKS.contains(s.word(i)) && !PERIODS.contains(s.word(i - 1));
  }

  /** The last token of the noun phrase that begins with {@code first}, or {@link #NONE}. */
  static int phraseEnd(Sentence s, int first) {
    if (first >= s.size() || !s.isWord(first)) {
      return NONE;
    }
    if (isPronoun(s, first) && !isPossessivePronoun(s, first) && !s.is(first, "one")) {
      return s.isTag(first + 1, "NOUN") && s.is(first, "her") ? basePhraseEnd(s, first) : first;
    }
    int end = basePhraseEnd(s, first);
    while (end != NONE && end - first < LONGEST_PHRASE) {
      int next = end + 1;
      boolean link =
          LINKS.contains(s.word(next))
              && !s.is(next, "to")
              && !s.is(next, "on")
              && !s.is(next, "in")
              && !s.is(next, "at");
      if ((!link && !s.is(next, "and")) || s.isQuoted(next) != s.isQuoted(first)) {
        break;
      }
      int more = basePhraseEnd(s, next + 1);
      if (more == NONE || (isFinite(s, more + 1) && s.is(next, "and"))) {
        break;
      }
      end = more;
    }
    return end;
  }

  private static boolean isHead(Sentence s, int i) {
    boolean nominal =
        s.isTag(i - 1, "DET") || s.isTag(i - 1, "ADJ") || isPossessivePronoun(s, i - 1);
    return s.isNounLike(i)
        || s.isTag(i, "NUM")
        || (s.isTag(i, "ADJ") && (s.isCapital(i) || nominal));
  }

  /** The last token of an object: a noun phrase, or two with <i>and</i>. */
  static int objectEnd(Sentence s, int first) {
    int end = isPronoun(s, first) ? phraseEnd(s, first) : basePhraseEnd(s, first);
    if (end != NONE && s.is(end + 1, "and")) {
      int more = basePhraseEnd(s, end + 2);
      return more == NONE || isFinite(s, more + 1) ? end : more;
    }
    return end;
  }

  /** The last token of a noun phrase without what prepositions join to it. */
  static int basePhraseEnd(Sentence s, int first) {
    int end = NONE;
    for (int i = first; i < s.size() && i - first < LONGEST_PHRASE; i++) {
      if (s.isQuoted(i) != s.isQuoted(first) || (isTime(s, i) && i > first)) {
        break;
      }
      if (end != NONE
          && ((s.isTag(i, "DET") && !s.isPossessive(end)) || isPossessivePronoun(s, i))) {
        break;
      }
      if (isHead(s, i)) {
        end = i;
      } else if (!isModifier(s, i)) {
        break;
      }
    }
    return end;
  }

  static boolean isRelative(Sentence s, int i) {
    return RELATIVES.contains(s.word(i));
  }
}
