package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueWord;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.statement.grammar.SubjectFinder;
import io.github.detente.text.Tokens;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/** Content that is an object, and what the passive makes of it. */
public final class ObjectFrames extends CueClause {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordClasses GRAMMAR = WordClasses.of("grammar");

  /** What one side puts to the other. */
  private static final WordSet OFFERS = WORDS.set("offer");

  private static final WordSet NO_PREDICATES = WORDS.set("no-predicate");
  private static final WordSet UTTERANCES = WORDS.set("utterance");
  private static final WordSet WITHHELD = WORDS.set("withhold");
  private static final WordSet FRACTIONS = GRAMMAR.set("fraction");
  private static final WordSet SPANS = WORDS.set("duration");
  private static final WordSet ROLES = WORDS.set("role");
  private static final WordSet RELAYED = GRAMMAR.set("relayed");

  private static final int LONGEST_WAY_TO_DEADLINE = 12;
  private static final int LONGEST_WAY_TO_PREPOSITION = 8;
  private static final int LONGEST_WAY_TO_FIGURE = 30;
  private static final int LONGEST_APPOSITION = 18;

  ObjectFrames(CueClause clause) {
    super(clause);
  }

  public boolean object(int p) {
    if (p > last || s.isBreak(p) || s.isStop(p)) {
      return false;
    }
    if (cue.word().has("obj:as") && s.is(p, "as")) {
      return content(p + 1, last);
    }
    int behind = behindAdjunct(p);
    if (behind != p) {
      return content(behind, ObjectEnd.find(s, behind, last));
    }
    // "called for reducing the tax"
    boolean gerund = cue.last() > cue.verb() && s.isTag(p, "VERB") && s.word(p).endsWith("ing");
    boolean phrase = s.isQuoted(p) || beginsPhrase(p) || gerund;
    if (!phrase
        || isQuotedAs(p)
        || saysNothing(p)
        || isGift(p)
        || isIntroduction(p)
        || isNaming(p)) {
      return false;
    }
    target(p);
    int end = ObjectEnd.find(s, p, last);
    return isContent(p, Math.max(end, describedEnd(p, end)));
  }

  /**
   * <i>called the tariffs, put on top of older ones, “a punch”</i>: the end of the words that
   * describe the object, if they stand in quotation marks behind an inserted phrase.
   */
  private int describedEnd(int p, int end) {
    int quotation = end + 1;
    while (quotation <= last
        && !s.isQuoted(quotation)
        && !Grammar.isFiniteAuxiliary(s, quotation)) {
      quotation++;
    }
    boolean described =
        cue.word().has("obj:as")
            && s.isComma(end + 1)
            && s.isQuoted(quotation)
            && s.isComma(quotation - 1)
            && !s.isQuoted(p);
    return described ? s.quotationEnd(quotation) : NONE;
  }

  /** Whether the verb takes such an object as its content, which is then the draft's. */
  private boolean isContent(int p, int end) {
    CueWord word = cue.word();
    if (word.has("obj:double") && handed(p)) {
      return true;
    }
    if (word.has("obj") || word.has("whom")) {
      return content(p, end);
    }
    boolean figure = word.has("figure") || word.has("figure:as");
    if ((word.has("deadline") && deadline(p, end)) || (figure && figure(p))) {
      return true;
    }
    if (word.has("obj:number")) {
      return isNumber(p) && content(p, end);
    }
    if (word.has("obj:offer")) {
      return isOffer(p) && content(p, end);
    }
    if (word.has("noun")) {
      int noun = Grammar.basePhraseEnd(s, p);
      CueWord object = noun == NONE ? null : lexicon.noun(s, noun);
      // "made the remarks at a rally": what was said stands elsewhere.
      boolean known = s.is(p, "the") || s.is(p, "this") || s.is(p, "that");
      boolean before =
          noun != NONE
              && known
              && (s.isOf(noun, UTTERANCES)
                  || (object != null && !object.has(s.word(noun + 1)) && !s.isPossessive(noun)));
      return object != null && !object.frames().isEmpty() && !before && content(p, end);
    }
    boolean thing = word.has("obj:thing") && !isRelayed(p);
    boolean quote = word.has("obj:quote") && containsQuote(p) && !isNameOfWork(p);
    boolean described = word.has("obj:as") && predicate(p);
    return (thing || quote || described) ? content(p, end) : argument(p, word, end);
  }

  /** <i>demanded in a letter the release of two men</i>: where the object begins. */
  private int behindAdjunct(int p) {
    boolean adjunct =
        cue.word().has("obj")
            && !quotedBefore()
            && (s.isOf(p, PLACE_LINKS) || s.isOf(p, SPEECH_SOURCES) || s.is(p, "of"))
            && !s.isQuoted(p);
    int link = adjunct ? Grammar.objectEnd(s, p + 1) : NONE;
    // "demanded from Oslo on Thursday an apology"
    int end = link == NONE ? NONE : skipAdverbs(link + 1) - 1;
    boolean object =
        end != NONE
            && end < last
            && (s.isTag(end + 1, "DET") || s.isTag(end + 1, "NOUN"))
            && Grammar.basePhraseEnd(s, end + 1) != NONE;
    return object && !saysNothing(end + 1) ? end + 1 : p;
  }

  /** <i>a colonel called Ivo Marsan</i>: a name, and nothing said. */
  private boolean isNaming(int p) {
    Range subject = speaker.mention();
    boolean indefinite =
        subject.last() == cue.verb() - 1 && Grammar.isIndefinite(s, subject.first());
    boolean naming = cue.word().has("obj:as") && cue.word().has("obj:quote");
    boolean nickname = s.tokens().has(s.firstToken(p), Tokens.NICKNAME);
    // "The film called “The Bridge” was sold": the main verb follows the name.
    boolean reduced = s.isQuoted(p) && Grammar.isFinite(s, s.quotationEnd(p) + 1);
    boolean name = s.isQuoted(p) || s.isTag(p, "PROPN");
    return naming && (nickname || reduced || (indefinite && name));
  }

  /** <i>released this statement:</i> what is said follows. */
  private boolean isIntroduction(int p) {
    int noun = s.isQuoted(p) ? NONE : Grammar.basePhraseEnd(s, p);
    return noun != NONE && s.isOf(noun, UTTERANCES) && s.is(noun + 1, ":");
  }

  /** <i>denied him a visa</i>, <i>describes itself as a charity</i>: an act, and nothing said. */
  private boolean isGift(int p) {
    int whom = Grammar.objectEnd(s, p);
    boolean second =
        whom != NONE
            && (s.isTag(whom + 1, "DET") || s.isTag(whom + 1, "NUM"))
            && !s.isQuoted(whom + 1);
    boolean reflexive =
        (s.word(p).endsWith("self") || s.word(p).endsWith("selves")) && !containsQuote(p);
    return reflexive || (second && WITHHELD.contains(cue.word().lemma()));
  }

  /** <i>gave the rebels until Friday to leave</i>, <i>gave them two days to leave</i>. */
  private boolean deadline(int p, int end) {
    int whom = Grammar.objectEnd(s, p);
    for (int i = p + 1; i < end && i < p + LONGEST_WAY_TO_DEADLINE; i++) {
      boolean until = s.is(i, "until") || s.is(i, "till");
      boolean period = i > p + 1 && s.isOf(i, SPANS) && s.is(i + 1, "to");
      if (until || period) {
        int start = period ? i - 1 : i;
        int last = until && whom != NONE ? Math.min(whom, start - 1) : start - 1;
        draft.target = new Range(p, last);
        draft.addressed = true;
        return content(start, end);
      }
    }
    return false;
  }

  /** <i>offered the rebels a truce</i>: to whom, and behind it what. */
  private boolean handed(int p) {
    int end = s.isQuoted(p) ? NONE : Grammar.objectEnd(s, p);
    int number = numberBehindName(p, end);
    // "offered Oslo on Friday talks"
    int gift = number == end + 1 ? skipAdverbs(number) : number;
    int whom = number - 1;
    boolean late = gift > number && s.isNounLike(gift);
    if (end == NONE || gift > last || Grammar.isPeriod(s, gift + 1)) {
      return false;
    }
    boolean begins =
        late
            || s.isTag(gift, "DET")
            || s.isTag(gift, "NUM")
            || Grammar.isPossessivePronoun(s, gift);
    boolean phrase = begins && Grammar.basePhraseEnd(s, gift) != NONE;
    if (!phrase && !s.isQuoted(gift)) {
      return false;
    }
    draft.target = new Range(p, whom);
    draft.addressed = true;
    return content(gift, ObjectEnd.find(s, gift, last));
  }

  /** <i>put the number of dead at four</i>, <i>put it at about 40 per cent</i>. */
  private boolean figure(int p) {
    int at = p + 1;
    while (at < last && !isFigure(at) && at - p < LONGEST_WAY_TO_FIGURE && !isEnd(at)) {
      at++;
    }
    return isFigure(at) && !s.isQuoted(at) && content(p, ObjectEnd.find(s, at, last));
  }

  private boolean isEnd(int i) {
    return (s.isBreak(i) && !s.isComma(i)) || Grammar.isFiniteAuxiliary(s, i);
  }

  /** <i>counted 40 dead</i>, <i>counts some 1,300 breaches</i>. */
  private boolean isNumber(int p) {
    boolean rough = Grammar.isRough(s, p);
    return s.isTag(p, "NUM") || (rough && s.isTag(p + 1, "NUM"));
  }

  /** <i>at 400</i>, <i>at about $6.5 billion</i>, <i>at half a point</i>, <i>gave it as 7</i>. */
  private boolean isFigure(int at) {
    boolean limit = s.is(at + 1, "up") && s.is(at + 2, "to");
    int next = limit ? at + 3 : s.is(at + 1, "just") ? at + 2 : at + 1; // "at just under $1m"
    boolean number = s.isTag(next, "NUM") || s.isTag(next, "SYM") || Grammar.isRough(s, next);
    boolean digits = s.word(next).chars().anyMatch(Character::isDigit);
    boolean link = s.is(at, cue.word().has("figure:as") ? "as" : "at");
    return link && (number || digits || s.isOf(next, FRACTIONS));
  }

  /** <i>accepted the timetable</i>, but not <i>accepted a glass of water</i>. */
  private boolean isOffer(int p) {
    int noun = Grammar.basePhraseEnd(s, p);
    return noun != NONE && (s.isOf(noun, OFFERS) || lexicon.noun(s, noun) != null);
  }

  /** <i>citing an unnamed source</i>: whose words follow. */
  private boolean isRelayed(int p) {
    int head = s.isQuoted(p) ? NONE : Grammar.basePhraseEnd(s, p);
    boolean alone = head != NONE && (head == last || s.isBreak(head + 1));
    return head != NONE
        && (s.isOf(head, RELAYED) || (alone && (s.isOf(head, ROLES) || s.isTag(head, "PROPN"))));
  }

  /** <i>quoted X as saying</i>: the participle is the cue. */
  private boolean isQuotedAs(int p) {
    int end = phraseEnd(p);
    return end != NONE
        && s.is(end + 1, "as")
        && lexicon.isVerb(s, end + 2, v -> v.form() == VerbForm.ING);
  }

  private void target(int p) {
    boolean person = cue.word().has("whom") || cue.word().has("obj:as");
    int end = person ? Grammar.objectEnd(s, p) : NONE;
    if (end != NONE) {
      draft.target = new Range(p, end);
    }
  }

  private boolean predicate(int p) {
    // "called that a lie"
    int end = s.is(p, "that") && s.isTag(p, "PRON") ? p : phraseEnd(p);
    if (s.isOf(end + 1, NO_PREDICATES)) {
      return false;
    }
    // "called the events a crime and left": the noun phrase takes in what they are called.
    boolean whole =
        end == last
            || (s.isComma(end + 1) && !Grammar.isRelative(s, speaker.clauseStart() - 1))
            || (s.isTag(end + 1, "CCONJ") && Grammar.isFinite(s, end + 2));
    return (end != NONE && end < last && !s.isBreak(end + 1) && !s.isTag(end + 1, "CCONJ"))
        || (end != NONE && whole && cue.word().has("obj:quote") && end > p);
  }

  /** An object with the preposition that the frame asks for. */
  private boolean argument(int p, CueWord word, int contentEnd) {
    int phrase = phraseEnd(p);
    // "accused both of lying"
    int end = phrase == NONE && !s.isQuoted(p) ? Grammar.objectEnd(s, p) : phrase;
    int far = s.isComma(end + 1) ? LONGEST_APPOSITION : LONGEST_WAY_TO_PREPOSITION;
    for (int i = p + 1; end != NONE && i <= Math.max(contentEnd, last) && i <= end + far; i++) {
      if (word.has("whom:" + s.word(i)) || word.has("obj:" + s.word(i))) {
        if (word.has("whom:" + s.word(i))) {
          draft.target = new Range(p, Math.min(Grammar.objectEnd(s, p), i - 1));
          draft.addressed = true;
        }
        return content(p, Math.max(contentEnd, ObjectEnd.find(s, i, last)));
      }
    }
    return false;
  }

  /** <i>was warned by X that …</i>, <i>was accused by X of …</i>. */
  public boolean passive(int p) {
    CueWord word = cue.word();
    int next = speaker.mention().first() == p + 1 ? speaker.mention().last() + 1 : p;
    Range patient = SubjectFinder.find(s, cue.group());
    if (patient != null && (word.hasAny("tell") || word.hasAny("whom") || word.has("whom"))) {
      draft.target = patient;
    }
    if (word.hasAny("tell") && isThat(next)) {
      return content(next + 1, last);
    }
    int to = s.is(next, "not") ? next + 1 : next;
    if (s.is(to, "to") && (word.has("tell:to") || word.has("whom:to"))) {
      return content(next, last);
    }
    boolean argument = word.has("whom:" + s.word(next)) || word.has("obj:" + s.word(next));
    boolean object = word.has("obj") || word.has("whom") || word.has("obj:offer");
    if (patient == null || (!argument && !object) || s.isTag(patient.first(), "PRON")) {
      return false;
    }
    draft.clauseStart = patient.first();
    draft.addContent(patient.first(), patient.last());
    if (next <= last && s.isTag(next, "ADP") && !s.is(next, "by")) {
      draft.addContent(next, last);
    }
    return true;
  }
}
