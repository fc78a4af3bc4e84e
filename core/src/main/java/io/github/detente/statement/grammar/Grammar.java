package io.github.detente.statement.grammar;

import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/**
 * As much English grammar as finding speakers and contents takes: noun phrases, verb groups and
 * adjuncts over part-of-speech tags. Stateless. Every method looks at each token of its sentence at
 * most a fixed number of times.
 */
public final class Grammar {
  public static final int NONE = -1;

  private static final int LONGEST_PHRASE = 40;
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet CHARGES = WordClasses.of("grammar").set("charge");
  private static final WordSet TIMES = WORDS.set("day");
  private static final WordSet PERIODS = WORDS.set("period");
  private static final WordSet LINKS = WORDS.set("phrase-link");
  private static final WordSet ATTRIBUTE_LINKS = WORDS.set("attribute-link");
  private static final WordSet ADVERBS = WORDS.set("adverb");
  private static final WordSet QUESTION_ADVERBS = WORDS.set("question-adverb");
  private static final WordSet POSSESSIVE_PRONOUNS = WORDS.set("possessive-pronoun");
  private static final WordSet LONE_HEADS = WORDS.set("lone-head");
  private static final WordSet FINITE_AUXILIARIES = WORDS.set("finite-auxiliary");
  private static final WordSet NEGATIONS = WORDS.set("negation");
  private static final WordSet FLOATING = WORDS.set("floating");
  private static final WordSet POSTPOSITIVES = WORDS.set("postpositive");
  private static final WordSet APPROXIMATORS = WORDS.set("approximator");
  public static final WordSet BE = WORDS.set("be");
  public static final WordSet HAVE = WORDS.set("have");
  public static final WordSet MODALS = WORDS.set("modal");
  private static final WordSet AUXILIARIES = WORDS.set("be", "have", "modal", "do");
  private static final WordSet RELATIVES = WORDS.set("relative-subject");
  private static final WordSet NAME_PARTICLES = WORDS.set("name-particle");

  private Grammar() {}

  /** <i>at once</i>, <i>in turn</i>: two words that are an adverb. */
  public static boolean isPhrasalAdverb(Sentence s, int i) {
    return s.isPhraseOf(i, ADVERBS);
  }

  /** Whether no full stop ends the sentence, as in headlines, be its end quoted or not. */
  public static boolean isHeadline(Sentence s) {
    int last = s.size() - 1;
    while (last > 0 && !s.isWord(last) && !s.isStop(last)) {
      last--;
    }
    return !s.isStop(last);
  }

  public static boolean isTime(Sentence s, int i) {
    return s.isOf(i, TIMES);
  }

  public static boolean isPeriod(Sentence s, int i) {
    return s.isOf(i, PERIODS);
  }

  public static boolean isAuxiliary(Sentence s, int i) {
    boolean name = s.isCapital(i) && i > 0 && s.isTag(i, "PROPN");
    if (name) {
      return false;
    }
    return s.isOf(i, AUXILIARIES) || (s.isTag(i, "AUX") && s.word(i).indexOf('\'') < 0);
  }

  /** <i>has, was, will</i>, but not <i>be</i> or <i>have</i>. */
  public static boolean isFiniteAuxiliary(Sentence s, int i) {
    return s.isOf(i, FINITE_AUXILIARIES) && !(s.isCapital(i) && s.isTag(i, "PROPN"));
  }

  public static boolean isAdverb(Sentence s, int i) {
    return (s.isTag(i, "ADV") && !s.isOf(i, QUESTION_ADVERBS)) || s.isOf(i, ADVERBS);
  }

  public static boolean isFinite(Sentence s, int i) {
    return s.isTag(i, "AUX")
        || isAuxiliary(s, i)
        || (s.isTag(i, "VERB")
            && !s.word(i).endsWith("ing")
            && !s.is(i - 1, "to")
            && !(s.isTag(i - 1, "DET") && s.isNounLike(i + 1))
            && !(s.is(i + 1, "by") && !s.word(i).endsWith("s")))
        || (s.isTag(i, "PRON") && s.word(i).indexOf('\'') > 0);
  }

  /** Whether a finite verb stands between {@code from} and {@code to} (exclusive). */
  public static boolean hasFinite(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the verb group that ends with the verb at {@code verb}. */
  public static int groupStart(Sentence s, int verb) {
    int i = verb;
    while (i > 0 && !s.isQuoted(i - 1)) {
      // "Oman and Qatar have both urged"
      boolean floated = s.isOf(i - 1, FLOATING) && isAuxiliary(s, i - 2);
      if (floated || isPhrasalAdverb(s, i - 2)) {
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

  public static boolean groupHas(Sentence s, int start, int verb, WordSet words) {
    for (int i = start; i < verb; i++) {
      if (s.isOf(i, words)) {
        return true;
      }
    }
    // he's, they're
    String before = s.word(start - 1);
    int mark = before.indexOf('\'');
    return mark > 0 && words.contains(before.substring(mark)) && s.isTag(start - 1, "PRON");
  }

  /** Whether this is <i>not</i>, <i>never</i> or the like. */
  public static boolean isNegation(Sentence s, int i) {
    return s.isOf(i, NEGATIONS);
  }

  /** Whether a verb group has <i>not</i>, <i>never</i>, <i>n't</i> or the like in it. */
  public static boolean isNegated(Sentence s, int start, int verb) {
    for (int i = start; i < verb; i++) {
      if (s.isOf(i, NEGATIONS) || s.word(i).endsWith("n't")) {
        return true;
      }
    }
    return s.isOf(start - 1, NEGATIONS) && s.isTag(start - 1, "CCONJ");
  }

  private static boolean isPronoun(Sentence s, int i) {
    return s.isTag(i, "PRON") && !s.is(i, "that") && !s.is(i, "what");
  }

  private static boolean isModifier(Sentence s, int i) {
    return switch (s.tag(i)) {
      case "ADJ", "NUM", "DET", "NOUN", "PROPN", "SYM" -> true;
      default -> (s.isTag(i, "VERB") && s.word(i).indexOf('-') > 0) || isPossessivePronoun(s, i);
    };
  }

  /** <i>the internationally recognised government</i>: a participle and its adverb in a phrase. */
  private static boolean isAttributive(Sentence s, int i) {
    boolean adverb = isManner(s, i) && isParticiple(s, i + 1);
    int first = adverb ? i : isManner(s, i - 1) ? i - 1 : i;
    int participle = adverb ? i + 1 : i;
    boolean owned = s.isTag(first - 1, "DET") || s.isPossessive(first - 1);
    return owned
        && isParticiple(s, participle)
        && (s.isNounLike(participle + 1) || s.isTag(participle + 1, "ADJ"));
  }

  private static boolean isManner(Sentence s, int i) {
    return (s.isTag(i, "ADV") || s.isTag(i, "ADJ")) && s.word(i).endsWith("ly");
  }

  private static boolean isParticiple(Sentence s, int i) {
    return s.isTag(i, "VERB") && s.word(i).endsWith("ed");
  }

  public static boolean isPossessivePronoun(Sentence s, int i) {
    return s.isOf(i, POSSESSIVE_PRONOUNS);
  }

  /** <i>US</i> is no pronoun. */
  public static boolean isAcronym(Sentence s, int i) {
    return s.end(i) - s.start(i) > 1 && Character.isUpperCase(s.text().charAt(s.start(i) + 1));
  }

  /** Whether a noun phrase may end with this token. */
  public static boolean endsPhrase(Sentence s, int i) {
    return i >= 0
        && s.isWord(i)
        && !isTime(s, i)
        && ((s.isNounLike(i) && !s.isPossessive(i))
            || (isPronoun(s, i) && !isPossessivePronoun(s, i))
            || s.isTag(i, "NUM")
            || (s.isTag(i, "ADJ") && (s.isCapital(i) || isModifier(s, i - 1)))
            || s.isOf(i, LONE_HEADS));
  }

  /**
   * The first token of the noun phrase that ends with {@code last}, with what <i>of</i>, <i>for</i>
   * and the like join to it.
   */
  public static int phraseStart(Sentence s, int last) {
    int i = last;
    if (isPronoun(s, i) && !s.is(i, "one") && !s.isTag(i - 1, "DET")) {
      return i;
    }
    while (i > 0 && last - i < LONGEST_PHRASE && s.isQuoted(i - 1) == s.isQuoted(last)) {
      int before = i - 1;
      boolean period = s.isOf(before, PERIODS) && s.isCapital(i) && !s.isCapital(before);
      if ((isTime(s, before) || period) && !s.isPossessive(before)) {
        break;
      }
      if ((isModifier(s, before) || isAttributive(s, before))
          && !(s.isTag(i, "DET") && (s.isNounLike(before) || s.isTag(before, "NUM")))
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

  /** Whether a clause may begin here: at the head of the sentence, behind a mark or <i>and</i>. */
  public static boolean opensClause(Sentence s, int first) {
    return first == 0 || s.isBreak(first - 1) || s.isTag(first - 1, "CCONJ");
  }

  /**
   * <i>, a charge Oslo dismissed</i>, <i>a claim the army denied</i>: whether a phrase is what was
   * said, with who answers right behind it; the tagger may read both as one.
   */
  public static boolean isAnswered(Sentence s, int first, int end) {
    int noun = first + 1;
    while (s.isTag(noun, "ADJ")) {
      noun++;
    }
    int subject = s.isOf(noun, CHARGES) && noun <= end ? phraseEnd(s, noun + 1) : NONE;
    return isIndefinite(s, first)
        && subject != NONE
        && isFinite(s, isAdverb(s, subject + 1) ? subject + 2 : subject + 1);
  }

  /** Whether this is <i>a</i> or <i>an</i>. */
  public static boolean isIndefinite(Sentence s, int i) {
    return s.is(i, "a") || s.is(i, "an");
  }

  /** <i>about 6,000</i>. */
  public static boolean isRough(Sentence s, int i) {
    return s.isOf(i, APPROXIMATORS);
  }

  /** Whether the preposition or conjunction at {@code i} joins two parts of one noun phrase. */
  private static boolean joins(Sentence s, int i, int right) {
    if (s.is(i, "and") && s.isTag(i - 1, "ADJ") && s.isTag(right, "ADJ")) {
      return true;
    }
    if (isPostpositive(s, i - 1)) {
      return s.isOf(i, LINKS);
    }
    if (s.is(i, "of") && s.isTag(i - 1, "NUM")) {
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
    return s.isOf(i, LINKS) && !s.isOf(i - 1, PERIODS);
  }

  /** <i>a person close to the king</i>. */
  private static boolean isPostpositive(Sentence s, int i) {
    return s.isOf(i, POSTPOSITIVES)
        && s.isTag(i, "ADJ")
        && (s.isNounLike(i - 1) || s.isOf(i - 1, LONE_HEADS));
  }

  /** The last token of the noun phrase that begins with {@code first}, or {@link #NONE}. */
  public static int phraseEnd(Sentence s, int first) {
    if (first >= s.size() || !s.isWord(first)) {
      return NONE;
    }
    if (isPronoun(s, first) && !isPossessivePronoun(s, first) && !s.is(first, "one")) {
      return first;
    }
    if (isObjectHer(s, first)) {
      return first;
    }
    int end = basePhraseEnd(s, first);
    while (end != NONE && end - first < LONGEST_PHRASE) {
      int next = end + 1;
      boolean link = s.isOf(next, ATTRIBUTE_LINKS);
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

  /** <i>accused her of it</i>, not <i>accused her brother</i>. */
  private static boolean isObjectHer(Sentence s, int i) {
    return s.is(i, "her")
        && !s.isNounLike(i + 1)
        && !s.isTag(i + 1, "ADJ")
        && (!s.isTag(i + 1, "NUM") || s.is(i + 2, "of"))
        && !s.word(i + 1).endsWith("ing");
  }

  /** <i>warned both against it</i>. */
  private static boolean isLoneObject(Sentence s, int i) {
    return s.isOf(i, FLOATING) && (s.isTag(i + 1, "ADP") || s.isTag(i + 1, "PART"));
  }

  /** The last token of an object: a noun phrase, or two with <i>and</i>. */
  public static int objectEnd(Sentence s, int first) {
    if (isObjectHer(s, first) || isLoneObject(s, first)) {
      return first;
    }
    int end = isPronoun(s, first) ? phraseEnd(s, first) : basePhraseEnd(s, first);
    if (end != NONE && s.is(end + 1, "and")) {
      int more = basePhraseEnd(s, end + 2);
      return more == NONE || isFinite(s, more + 1) ? end : more;
    }
    return end;
  }

  /** The last token of a noun phrase without what prepositions join to it. */
  public static int basePhraseEnd(Sentence s, int first) {
    int end = NONE;
    for (int i = first; i < s.size() && i - first < LONGEST_PHRASE; i++) {
      if (s.isQuoted(i) != s.isQuoted(first) || (isTime(s, i) && i > first)) {
        break;
      }
      if (isWithinName(s, i, first)) {
        continue;
      }
      if (end != NONE
          && ((s.isTag(i, "DET") && !s.isPossessive(end)) || isPossessivePronoun(s, i))) {
        break;
      }
      if (isHead(s, i)) {
        end = i;
      } else if (!isModifier(s, i) && !isAttributive(s, i)) {
        break;
      }
    }
    return end;
  }

  /** <i>Mrs von der Leyen</i>: small words between capitals, whatever they are tagged as. */
  private static boolean isWithinName(Sentence s, int i, int first) {
    int before = i;
    while (before > first && s.isOf(before, NAME_PARTICLES)) {
      before--;
    }
    int behind = i;
    while (s.isOf(behind, NAME_PARTICLES)) {
      behind++;
    }
    return before < i && behind > i && s.isCapital(before) && s.isCapital(behind);
  }

  /** Whether this is <i>who</i>, <i>which</i> or <i>that</i>, be it in <i>who'd</i>. */
  public static boolean isRelative(Sentence s, int i) {
    return isOfWithoutClitic(s, i, RELATIVES);
  }

  /** Whether a word is of a class, be it in <i>who'd</i>. */
  static boolean isOfWithoutClitic(Sentence s, int i, WordSet words) {
    boolean clitic = i >= 0 && i < s.size() && s.hasApostrophe(i);
    return clitic ? words.contains(withoutClitic(s, i)) : s.isOf(i, words);
  }

  /** Whether this is <i>who</i>, be it in <i>who'd</i>. */
  public static boolean isRelativePerson(Sentence s, int i) {
    return withoutClitic(s, i).equals("who");
  }

  /** <i>who'd</i> is <i>who</i>. */
  static String withoutClitic(Sentence s, int i) {
    String word = s.word(i);
    int mark = word.indexOf('\'');
    return mark > 0 && !s.isNounLike(i) ? word.substring(0, mark) : word;
  }
}
