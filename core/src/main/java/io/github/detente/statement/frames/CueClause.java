package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.sources.SpeakerFinder;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/** A verb cue in its clause, and what all frames ask of it. Tokens are those of its sentence. */
public class CueClause {
  public static final int NONE = -1;

  /** Headlines and titles write words up to this length small: <i>of, the</i>. */
  private static final int SMALL_WORD = 3;

  private static final int LONGEST_TITLE = 8;
  private static final int MOST_ADJUNCTS = 2;
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet NO_CONTENT = WORDS.set("no-content");
  public static final WordSet WH = WORDS.set("question");
  static final WordSet PLACE_LINKS = WORDS.set("place-link");
  static final WordSet SPEECH_SOURCES = WORDS.set("speech-adjunct");
  static final WordSet SUBORDINATORS = WORDS.set("subordinator");

  /** What somebody asks to be left out: his name. */
  private static final WordSet IDENTITIES = WordClasses.of("grammar").set("identity");

  private static final WordSet PRESENT = WordClasses.of("grammar").set("present-auxiliary");
  private static final WordSet TIME_LINKS = WORDS.set("period-modifier");

  public final Sentence s;
  public final CueMatch cue;
  public final SpeakerFinder.Speaker speaker;
  public final Draft draft;
  public final CueLexicon lexicon;

  /** Token of the sentence's first cue. */
  final int firstCue;

  /** Last token that may be content. */
  public final int last;

  CueClause(
      Sentence s,
      CueMatch cue,
      SpeakerFinder.Speaker speaker,
      Draft draft,
      CueLexicon lexicon,
      int firstCue) {
    this.firstCue = firstCue;
    this.s = s;
    this.cue = cue;
    this.speaker = speaker;
    this.draft = draft;
    this.lexicon = lexicon;
    this.last = semicolon(subordinateEnd(gapEnd(relativeEnd(s.lastBeforeStop()))));
  }

  CueClause(CueClause other) {
    this.firstCue = other.firstCue;
    this.s = other.s;
    this.cue = other.cue;
    this.speaker = other.speaker;
    this.draft = other.draft;
    this.lexicon = other.lexicon;
    this.last = other.last;
  }

  /** <i>X, who said it was over, left</i>: a relative clause ends before the main verb. */
  private int relativeEnd(int end) {
    if (!speaker.relative()) {
      return end;
    }
    for (int i = cue.last() + 1; i < end; i++) {
      if (s.isComma(i) && !s.isQuoted(i) && Grammar.isFinite(s, i + 1) && !s.isQuoted(i + 1)) {
        return i - 1;
      }
      // "Officials who said it was lost left": one finite verb right behind another.
      boolean main =
          Grammar.isFinite(s, i + 1)
              && s.isTag(i, "VERB")
              && !s.isQuoted(i)
              && i > cue.last() + 1
              && Grammar.hasFinite(s, cue.last() + 1, i);
      if (main || isToldBehind(i)) {
        return i;
      }
    }
    return end;
  }

  /** <i>A man who said he was late told reporters</i>: the main verb, right behind a noun. */
  private boolean isToldBehind(int i) {
    boolean told =
        s.isNounLike(i)
            && s.isTag(i + 1, "VERB")
            && !s.isQuoted(i + 1)
            && lexicon.isVerb(s, i + 1, v -> v.form().isPast() && v.word().has("tell:that"));
    boolean object = s.isTag(i + 2, "PRON") || s.isNounLike(i + 2) || s.isTag(i + 2, "DET");
    for (int k = cue.last() + 1; told && k < i; k++) {
      told = !Grammar.isRelative(s, k) || s.isTag(k, "SCONJ");
    }
    return told && object && Grammar.hasFinite(s, cue.last() + 1, i);
  }

  /**
   * What follows a semicolon is the reporter's, and what follows a comma and <i>but</i> if its
   * tense tells so: <i>said the road was open, but nobody is on it</i>.
   */
  private int semicolon(int end) {
    for (int i = cue.last() + 1; i < end; i++) {
      boolean but = s.isComma(i) && s.is(i + 1, "but") && isReporters(i + 2, end);
      boolean ends = s.is(i, ";") || but || ObjectEnd.isRemark(s, i) || ObjectEnd.isAge(s, i);
      if (ends && !s.isQuoted(i) && !s.isQuoted(i + 1)) {
        return i - 1;
      }
    }
    return end;
  }

  /** Whether the first finite verb is in the present tense behind a cue in the past tense. */
  private boolean isReporters(int from, int end) {
    boolean goesOn = s.is(from, "that") || Grammar.isNegation(s, from) || s.isQuoted(from);
    for (int i = from; i <= end && cue.form().isPast() && !goesOn; i++) {
      if (Grammar.isFinite(s, i)) {
        return s.isOf(i, PRESENT) || (s.isTag(i, "VERB") && s.word(i).endsWith("s"));
      }
    }
    return false;
  }

  /**
   * <i>Sanctions that X says were agreed will begin</i>: what is said has its subject before the
   * relative pronoun, and ends before the main verb.
   */
  private int gapEnd(int end) {
    int pronoun = speaker.clauseStart() - 1;
    int first = cue.last() + 1;
    boolean relative =
        !speaker.inverted()
            && Grammar.isRelative(s, pronoun)
            && (s.isNounLike(pronoun - 1) || s.isComma(pronoun - 1))
            && !s.isQuoted(first);
    int name = relative && cue.word().has("obj:as") ? Grammar.phraseEnd(s, first) : NONE;
    if (name != NONE && name < end && Grammar.isFinite(s, name + 1)) {
      return name; // "The road that Oslo calls a corridor is closed"
    }
    boolean gap = relative && Grammar.isFinite(s, first);
    for (int i = first + 1; gap && i < end; i++) {
      int group = Grammar.groupStart(s, i);
      if (Grammar.isFinite(s, i) && group > first + 1 && Grammar.endsPhrase(s, group - 1)) {
        return group - 1;
      }
    }
    return end;
  }

  /** <i>Although X said it was over, Y went on</i>: a fronted clause ends before the main one. */
  private int subordinateEnd(int end) {
    int start = speaker.clauseStart();
    if (start < 1 || start > 3 || !s.isOf(start - 1, SUBORDINATORS)) {
      return end;
    }
    for (int i = cue.last() + 1; i < end; i++) {
      int phrase = s.isTag(i + 1, "ADV") ? i + 2 : i + 1; // "most observers"
      int head = s.isComma(i) && !s.isQuoted(i) ? Grammar.phraseEnd(s, phrase) : NONE;
      boolean placed = head != NONE && s.isTag(head + 1, "ADP"); // "most observers in Oslo"
      int subject = placed ? Grammar.phraseEnd(s, head + 2) : head;
      if (subject != NONE && subject < end && Grammar.isFinite(s, subject + 1)) {
        return i - 1;
      }
    }
    return end;
  }

  /** <i>Vowed never to leave</i>: where an infinitive begins, with the negation before it. */
  int negated(int infinitive) {
    boolean negation = infinitive - 1 > cue.last() && Grammar.isNegation(s, infinitive - 1);
    return negation ? infinitive - 1 : infinitive;
  }

  /** Adverbs, times (<i>on Monday, last week</i>) and <i>, however,</i>. */
  int skipAdverbs(int from) {
    int p = from;
    int before = -1;
    while (p <= last && p > before && !s.isQuoted(p)) {
      before = p;
      p += adjunct(p);
    }
    return Math.min(p, last + 1);
  }

  private int adjunct(int p) {
    if (Grammar.isTime(s, p) && Grammar.isPeriod(s, p + 1)) {
      return 2;
    }
    if (Grammar.isRough(s, p) && (s.isNounLike(p + 1) || s.isTag(p + 1, "NUM"))) {
      return 0;
    }
    if (Grammar.isTime(s, p) || (s.isTag(p, "ADV") && !s.isOf(p, WH))) {
      return 1;
    }
    if (s.is(p, "on") && Grammar.isTime(s, p + 1) && Grammar.isPeriod(s, p + 2)) {
      return 3;
    }
    if ((s.is(p, "on") && Grammar.isTime(s, p + 1)) || Grammar.isPhrasalAdverb(s, p)) {
      return 2;
    }
    if (Grammar.isPeriod(s, p + 1) && s.isOf(p, TIME_LINKS)) {
      return 2;
    }
    return s.isComma(p) && s.isTag(p + 1, "ADV") && s.isComma(p + 2) ? 3 : 0;
  }

  /** <i>threatened on television in Oslo to</i>: behind two adjuncts at most. */
  int behindPlaces(int p) {
    int from = p;
    for (int i = 0; i < MOST_ADJUNCTS && isAdjunctLink(from); i++) {
      int end = Grammar.basePhraseEnd(s, from + 1);
      if (end == NONE || end >= last) {
        return from;
      }
      from = skipAdverbs(end + 1);
    }
    return from;
  }

  /** Whether where or how it was said begins here. */
  private boolean isAdjunctLink(int p) {
    return (s.isOf(p, PLACE_LINKS) || s.isOf(p, SPEECH_SOURCES))
        && !s.is(p, "to")
        && !s.isQuoted(p);
  }

  public boolean content(int first, int end) {
    draft.addContent(first, end);
    return !draft.content.isEmpty();
  }

  boolean isThat(int p) {
    boolean lone = s.isTag(p, "PRON") && s.isComma(p + 1) && s.isTag(p + 2, "CCONJ");
    return s.is(p, "that") && p < last && (s.isTag(p, "SCONJ") || !(lone || s.isStop(p + 1)));
  }

  boolean hasQuote() {
    return cue.word().has("quote") || cue.word().has("quote:strict");
  }

  /** Where a quotation begins at {@code p}, behind a colon or a comma if need be; or NONE. */
  int quoteAt(int p) {
    int q = p;
    if (s.is(q, ":") || s.isComma(q) || s.isDash(q)) {
      q++;
    }
    return s.isQuoted(q) && (q == 0 || s.quotation(q - 1) != s.quotation(q)) ? q : NONE;
  }

  public int phraseEnd(int p) {
    if (s.isQuoted(p)) {
      return NONE;
    }
    return Grammar.phraseEnd(s, p);
  }

  boolean quotedBefore() {
    return quoteBeforeClause() != NONE;
  }

  /** Last token of a quotation right before the cue's clause, or NONE. */
  int quoteBeforeClause() {
    int k = speaker.clauseStart() - 1;
    if (draft.link == Draft.Link.SHARED_SUBJECT) {
      return NONE;
    }
    if ((s.isComma(k) && !s.isQuoted(k)) || s.isDash(k)) {
      k--;
    }
    return s.isQuoted(k) ? k : NONE;
  }

  /** Whether a verb stands behind the <i>to</i> at {@code to}, be it in quotation marks. */
  boolean isInfinitive(int to) {
    if (s.isQuoted(to + 1) && !s.isQuoted(to) && !s.isWord(to + 1)) {
      return switch (s.tag(to + 2)) {
        case "VERB", "AUX", "NOUN", "ADV" -> true;
        default -> false;
      };
    }
    return s.isTag(to + 1, "VERB") || s.isTag(to + 1, "AUX") || s.isTag(to + 1, "ADV");
  }

  boolean isClause(int p) {
    if (p > last
        || s.isBreak(p)
        || s.isStop(p)
        || isNameOfWork(p)
        || (s.isTag(p, "CCONJ") && !s.is(p, "neither") && !s.is(p, "both") && !s.is(p, "either"))) {
      return false;
    }
    if (cue.word().lemma().equals("say") && last - p >= 3 && beginsPhrase(p)) {
      return true;
    }
    return (s.isOpenEnded() && !s.isTag(p, "ADP")) || hasOwnVerb(p, commentStart(p));
  }

  /**
   * Whether a finite verb stands there that is not coordinated with the cue, nor belongs to the
   * object's relative clause: <i>maintained a policy which both condemned</i>.
   */
  private boolean hasOwnVerb(int from, int to) {
    boolean relative = false;
    for (int i = from; i < to; i++) {
      relative |= s.is(i, "which") && s.isNounLike(i - 1);
      if (Grammar.isFinite(s, i) && relative) {
        relative = !s.isTag(i, "VERB") || Grammar.isAuxiliary(s, i);
      } else if (Grammar.isFinite(s, i)) {
        return !s.isTag(Grammar.groupStart(s, i) - 1, "CCONJ");
      }
    }
    return false;
  }

  /**
   * Where <i>, which nobody had read</i> or <i>, adding that</i> begins behind {@code p}, else
   * behind the last token.
   */
  private int commentStart(int p) {
    for (int i = p; i < last; i++) {
      boolean more = lexicon.isVerb(s, i + 1, verb -> verb.form() == VerbForm.ING);
      if (s.isComma(i) && (s.is(i + 1, "which") || s.is(i + 1, "who") || more)) {
        return i;
      }
    }
    return last + 1;
  }

  boolean beginsPhrase(int p) {
    String tag = s.tag(p);
    return switch (tag) {
      case "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "SYM" -> true;
      case "VERB" -> s.word(p).endsWith("ed") && s.isNounLike(p + 1);
      default -> false;
    };
  }

  /** <i>asked not to be named</i>, <i>claimed dozens of lives</i>: nothing is said. */
  boolean saysNothing(int p) {
    int head = Grammar.basePhraseEnd(s, p);
    int part = s.is(head + 1, "of") ? Grammar.basePhraseEnd(s, head + 2) : head;
    boolean name = Grammar.isPossessivePronoun(s, p) && s.isOf(head, IDENTITIES);
    boolean noOne = s.is(p, "no") && s.is(p + 1, "one") && p + 1 == last;
    return name
        || noOne
        || s.isOf(head, NO_CONTENT)
        || s.isOf(part, NO_CONTENT)
        || s.isPhraseOf(p, NO_CONTENT);
  }

  /**
   * <i>pledged Norway 40 buses</i>, <i>told the Senate two men had left</i>, <i>told the court two
   * men had left</i>: where the number begins, else behind the phrase.
   */
  int numberBehindName(int first, int end) {
    for (int i = first + 1; i < end; i++) {
      boolean name =
          s.isTag(i - 1, "PROPN") || (s.isTag(i - 1, "NOUN") && cue.word().hasAny("tell"));
      if (s.isTag(i, "NUM") && name && s.isTag(end, "NOUN")) {
        return i;
      }
    }
    return end + 1;
  }

  /** <i>wrote a book, “Why We Left”</i>: what the object is called, and nothing said. */
  boolean isNameOfWork(int p) {
    int quotation = phraseEnd(p) + 2;
    return quotation > p + 1
        && s.isComma(quotation - 1)
        && s.isQuoted(quotation)
        && isTitled(quotation, s.quotationEnd(quotation));
  }

  /** Whether two words or more have capitals as those of a title do. */
  boolean isTitled(int first, int end) {
    int words = 0;
    for (int i = first; i <= end; i++) {
      if (s.isWord(i)) {
        words++;
        if (!s.isCapital(i) && s.word(i).length() > SMALL_WORD) {
          return false;
        }
      }
    }
    return words > 1 && words <= LONGEST_TITLE;
  }

  boolean containsQuote(int p) {
    for (int i = p; i <= last; i++) {
      if (s.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }
}
