package io.github.detente.statement.sources;

import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.statement.grammar.SubjectFinder;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.List;

/** Finds the mention of who speaks, next to a verb cue. Stateless. */
public final class SpeakerFinder {
  /**
   * Who speaks.
   *
   * @param mention first and last token
   * @param clauseStart first token of the cue's clause
   * @param link whether the speaker is the one of the clause before
   * @param inverted whether the speaker stands behind the verb
   * @param relative whether the subject is a relative pronoun, which stands for the mention
   */
  public record Speaker(
      Range mention, int clauseStart, Draft.Link link, boolean inverted, boolean relative) {
    private static Speaker of(Range mention, int clauseStart) {
      return new Speaker(mention, clauseStart, Draft.Link.OWN_SUBJECT, false, false);
    }
  }

  private static final int LONGEST_WAY_TO_AGENT = 12;
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet ASPECTS = WORDS.set("aspect");
  private static final WordSet NOBODY_WORDS = WORDS.set("nobody");
  private static final WordSet NEGATIONS = WORDS.set("negation");
  private static final WordSet NO_PARTICIPLE_LINKS = WORDS.set("no-participle-link");
  private static final WordSet THINGS = WORDS.set("speechless");
  private static final WordSet QUOTING = WORDS.set("quoting");
  private static final WordSet MEDIA = WORDS.set("medium");
  private static final WordSet MODALS = WORDS.set("modal");

  /** Verbs with an object that does something: <i>let Oslo ask for boats</i>. */
  private static final WordSet CAUSES = WordClasses.of("grammar").set("causative");

  private static final WordSet CONTRASTS = WORDS.set("contrast");

  private SpeakerFinder() {}

  /** Returns who speaks; {@code null} if nobody can, or the sentence does not say. */
  public static Speaker find(Sentence s, CueMatch cue, List<Draft> before) {
    if (cue.passive()) {
      return isQuoted(s, cue) ? null : agent(s, cue);
    }
    if (cue.infinitive()) {
      return isAspect(s, cue.group() - 2) ? shared(s, cue, before) : null;
    }
    if (s.is(cue.group(), "yet") && s.isComma(cue.group() - 1)) {
      return shared(s, cue, before);
    }
    int shared = SubjectFinder.sharedFrom(s, cue.group());
    if (shared != Grammar.NONE) {
      return shared(s, cue, before, shared);
    }
    Range subject = SubjectFinder.find(s, cue.group());
    if (cue.isParticiple() && !Grammar.groupHas(s, cue.group(), cue.verb(), Grammar.BE)) {
      return participle(s, cue, subject, before);
    }
    if (cue.form() == VerbForm.PARTICIPLE
        && !Grammar.groupHas(s, cue.group(), cue.verb(), Grammar.HAVE)) {
      return null;
    }
    if (isReduced(s, cue)) {
      return null;
    }
    if (subject != null) {
      return bySubject(s, cue, subject);
    }
    Speaker behind = isInvertible(s, cue) ? behindVerb(s, cue) : null;
    if (behind != null) {
      return behind;
    }
    boolean contrast = s.is(cue.group() - 1, "but");
    return isConjunct(s, cue) && !isAsked(s, cue) && (contrast || agrees(cue, before))
        ? shared(s, cue, before)
        : null;
  }

  /** <i>The king was quoted by the radio as saying</i>: the participle is the cue. */
  private static boolean isQuoted(Sentence s, CueMatch cue) {
    int saying = cue.last() + 1;
    while (saying < s.size() && saying - cue.last() < LONGEST_WAY_TO_AGENT && !s.is(saying, "as")) {
      saying++;
    }
    return s.isOf(cue.verb(), QUOTING) && s.is(saying, "as") && s.word(saying + 1).endsWith("ing");
  }

  private static Speaker bySubject(Sentence s, CueMatch cue, Range subject) {
    int first = subject.first();
    if (s.is(first, "you")
        || s.is(first, "whom")
        || isNobody(s, subject)
        || (cue.form() == VerbForm.BASE && s.isOf(first - 1, CAUSES))
        || Grammar.isAnswered(s, first, subject.last())
        || isGap(s, subject, cue)) {
      return null;
    }
    // "as X put it" belongs together.
    int start = s.is(first - 1, "as") ? first - 1 : first;
    boolean relative = Grammar.isRelative(s, first) || s.is(subject.last(), "whom");
    Range mention = SubjectFinder.antecedent(s, subject);
    return new Speaker(mention, start, Draft.Link.OWN_SUBJECT, false, relative);
  }

  private static Speaker behindVerb(Sentence s, CueMatch cue) {
    int first = cue.last() + 1;
    int end = Grammar.phraseEnd(s, first);
    boolean time = end == first && Grammar.isTime(s, end); // "replied tonight that"
    return end == Grammar.NONE || time || isClauseBehind(s, cue, end)
        ? null
        : new Speaker(new Range(first, end), cue.group(), Draft.Link.OWN_SUBJECT, true, false);
  }

  /** <i>the cattle promised by a farmer would go</i>: the main verb stands behind the agent. */
  private static boolean isReduced(Sentence s, CueMatch cue) {
    int by = cue.last() + 1;
    int agent = cue.form().isParticiple() && s.is(by, "by") ? Grammar.phraseEnd(s, by + 1) : -1;
    boolean main = agent > by && Grammar.isFinite(s, agent + 1) && !s.isQuoted(agent + 1);
    return main && !s.isTag(agent, "PRON");
  }

  private static boolean isAspect(Sentence s, int i) {
    return s.isOf(i, ASPECTS) || s.isPhraseOf(i - 1, ASPECTS);
  }

  /**
   * <i>the book he wrote</i>, <i>what they said</i>: what was said stands before, as a part of
   * another clause.
   */
  private static boolean isGap(Sentence s, Range subject, CueMatch cue) {
    int before = subject.first() - 1;
    boolean contact =
        s.isTag(subject.first(), "PRON")
            && s.isTag(before, "NOUN")
            && !Grammar.isPeriod(s, before)
            && !Grammar.isTime(s, before)
            && !Grammar.isRelative(s, subject.first())
            && !isFronted(s, before);
    // "what he called a lie" may be denounced; "What they call the Lake" is nothing said.
    boolean question = s.is(before, "what") && (!cue.word().has("obj:as") || before == 0);
    return contact || question;
  }

  /** <i>In the same breath she promised</i>: the noun belongs to an adverbial before the clause. */
  private static boolean isFronted(Sentence s, int noun) {
    int link = Grammar.phraseStart(s, noun) - 1;
    return link >= 0 && s.isTag(link, "ADP") && Grammar.opensClause(s, link);
  }

  private static boolean isNobody(Sentence s, Range subject) {
    int last = subject.last();
    return (s.isOf(last, THINGS) && !s.isCapital(last))
        || isAskedFor(s, subject.first())
        || isNegated(s, subject.first());
  }

  /**
   * <i>Nobody said</i>, <i>no group said</i>, <i>not a single minister said</i>, <i>none of the
   * parties said</i>, <i>no one in the cabinet said</i>: what did not happen is no act.
   */
  private static boolean isNegated(Sentence s, int first) {
    if (s.isOf(first, NOBODY_WORDS)) {
      // "No. 10 said"
      return !Character.isDigit(s.word(first + 1).charAt(0));
    }
    if (s.isTag(first - 1, "ADP") && Grammar.endsPhrase(s, first - 2)) {
      return s.isOf(Grammar.phraseStart(s, first - 2), NOBODY_WORDS);
    }
    return s.isOf(first - 1, NEGATIONS);
  }

  /** <i>Who said so?</i>. */
  private static boolean isAskedFor(Sentence s, int first) {
    boolean opens = first == 0 || s.is(first - 1, ":");
    return opens && s.is(s.size() - 1, "?") && (s.is(first, "who") || s.is(first, "what"));
  }

  /** <i>…, said it would</i>: behind no quotation, a subject has its own verb. */
  private static boolean isClauseBehind(Sentence s, CueMatch cue, int end) {
    int before = cue.group() - 1;
    boolean quoted = s.isQuoted(before) || (s.isComma(before) && s.isQuoted(before - 1));
    return !quoted && (Grammar.isFinite(s, end + 1) || hasVerbBehindPlace(s, end + 1));
  }

  /** <i>…, said the people inside the wire now were not those</i>: a place, and then a verb. */
  private static boolean hasVerbBehindPlace(Sentence s, int link) {
    int end = s.isTag(link, "ADP") ? Grammar.phraseEnd(s, link + 1) : Grammar.NONE;
    int verb = end + 1;
    while (end != Grammar.NONE && Grammar.isAdverb(s, verb)) {
      verb++;
    }
    return end != Grammar.NONE && Grammar.isFinite(s, verb);
  }

  private static boolean isInvertible(Sentence s, CueMatch cue) {
    int before = cue.group() - 1;
    // "…, then denied the claim" goes on with whoever acted before.
    if (s.is(cue.group(), "then")) {
      return false;
    }
    return before < 0
        || s.isQuoted(before)
        || (s.isComma(before) && cue.last() - cue.group() <= 2 && !isTransitive(cue))
        || s.isDash(before);
  }

  /** <i>Oslo rejects it, blames Rome</i>: the object stands behind such a verb. */
  private static boolean isTransitive(CueMatch cue) {
    return cue.word().has("whom") || cue.word().hasAny("whom") || cue.word().hasAny("tell");
  }

  private static boolean isConjunct(Sentence s, CueMatch cue) {
    int left = cue.group() - 1;
    boolean naming = cue.word().has("obj:as");
    return s.isTag(left, "CCONJ") || s.is(left, "then") || (s.isComma(left) && !naming);
  }

  /** <i>And asked about …, she apologised</i>: a participle, and somebody else asked. */
  private static boolean isAsked(Sentence s, CueMatch cue) {
    boolean first = cue.group() <= 1;
    boolean inserted = s.isComma(cue.group() - 1);
    int next = cue.last() + 1;
    boolean guests = s.is(next, "to") && cue.word().lemma().equals("ask");
    boolean question = s.is(next, "about") || s.is(next, "if") || guests;
    return first || (inserted && question);
  }

  /** Coordinated verbs have one tense. */
  private static boolean agrees(CueMatch cue, List<Draft> before) {
    if (before.isEmpty() || cue.group() < cue.verb()) {
      return true;
    }
    VerbForm form = before.get(before.size() - 1).form;
    return form == VerbForm.ING || form.isPast() == cue.form().isPast();
  }

  private static Speaker agent(Sentence s, CueMatch cue) {
    for (int i = cue.last() + 1; i < s.size() && i < cue.last() + LONGEST_WAY_TO_AGENT; i++) {
      if (s.isBreak(i) || s.isQuoted(i) || Grammar.isFinite(s, i)) {
        return null;
      }
      int end = s.is(i, "by") ? Grammar.phraseEnd(s, i + 1) : Grammar.NONE;
      if (end != Grammar.NONE) {
        Range mention = new Range(i + 1, beforeCharge(s, cue, i + 1, end));
        return Speaker.of(mention, cue.group());
      }
    }
    return null;
  }

  /**
   * <i>was accused by the army of shelling a town</i>: the preposition that the verb asks for is no
   * part of the agent, unless another one behind it is meant (<i>by the king of Spain of
   * lying</i>).
   */
  private static int beforeCharge(Sentence s, CueMatch cue, int first, int end) {
    if (isCharge(s, cue, end + 1)) {
      return end;
    }
    for (int i = end - 1; i > first; i--) {
      if (isCharge(s, cue, i) && !s.isCapital(i + 1)) {
        return i - 1;
      }
    }
    return end;
  }

  private static boolean isCharge(Sentence s, CueMatch cue, int i) {
    return s.isTag(i, "ADP")
        && (cue.word().has("whom:" + s.word(i)) || cue.word().has("obj:" + s.word(i)));
  }

  private static Speaker participle(Sentence s, CueMatch cue, Range subject, List<Draft> before) {
    int left = cue.group() - 1;
    if (s.is(left, "as")) {
      return quoted(s, left);
    }
    // "stopped short of accusing Oslo"
    boolean stopped = s.is(left, "of") && s.is(left - 1, "short");
    if ((s.isOf(left, NO_PARTICIPLE_LINKS) && !stopped) || isPossible(s, left)) {
      return null;
    }
    if (stopped) {
      return shared(s, cue, List.of());
    }
    if (subject != null && !s.isBreak(left) && !s.isOf(subject.last(), MEDIA)) {
      return Speaker.of(subject, subject.first());
    }
    return shared(s, cue, before);
  }

  /** <i>could begin by offering</i>: what may be said has not been. */
  private static boolean isPossible(Sentence s, int by) {
    int verb = by - 1;
    return s.is(by, "by")
        && s.isTag(verb, "VERB")
        && Grammar.groupHas(s, Grammar.groupStart(s, verb), verb, MODALS);
  }

  /** <i>quoted the army as saying</i>, <i>was quoted as saying</i>. */
  private static Speaker quoted(Sentence s, int as) {
    for (int i = as - 1; i >= 0 && as - i < 15; i--) {
      if (s.isOf(i, QUOTING)) {
        int group = Grammar.groupStart(s, i);
        boolean passive = Grammar.groupHas(s, group, i, Grammar.BE);
        int end = passive ? Grammar.NONE : Grammar.phraseEnd(s, i + 1);
        Range mention =
            passive
                ? SubjectFinder.find(s, group)
                : end == Grammar.NONE ? null : new Range(i + 1, end);
        Range quoter = SubjectFinder.find(s, group);
        int start = quoter == null ? group : quoter.first();
        return mention == null ? null : Speaker.of(mention, start);
      }
    }
    return null;
  }

  private static Speaker shared(Sentence s, CueMatch cue, List<Draft> before) {
    return shared(s, cue, before, cue.group());
  }

  private static Speaker shared(Sentence s, CueMatch cue, List<Draft> before, int start) {
    Range mention = speakerBefore(cue, before);
    if (mention == null) {
      mention = isOpening(s, cue) ? subjectBehindComma(s, cue) : nearestSubject(s, cue);
    }
    if (mention == null) {
      mention = mainSubject(s, cue.group());
    }
    if (mention == null && Grammar.isHeadline(s)) {
      mention = headlineSubject(s, cue.group());
    }
    return mention == null || s.isOf(mention.last(), THINGS)
        ? null
        : new Speaker(mention, start, Draft.Link.SHARED_SUBJECT, false, false);
  }

  /** <i>Oslo recognises Lund, urges calm</i>: the names at its head, whatever verb follows. */
  private static Range headlineSubject(Sentence s, int cue) {
    int end = 0;
    while (end < cue && s.isTag(end, "PROPN")) {
      end++;
    }
    return end == 0 || end >= cue - 1 ? null : new Range(0, end - 1);
  }

  /** <i>Noting that it was over, X left</i>: a participle before the main clause. */
  private static boolean isOpening(Sentence s, CueMatch cue) {
    return cue.isParticiple() && !Grammar.hasFinite(s, 0, cue.group());
  }

  /** The subject of a clause that begins behind a comma behind the cue. */
  private static Range subjectBehindComma(Sentence s, CueMatch cue) {
    for (int i = cue.last() + 1; i < s.size(); i++) {
      if (!s.isQuoted(i) && Grammar.isFinite(s, i)) {
        Range subject = SubjectFinder.find(s, Grammar.groupStart(s, i));
        if (subject != null && subject.first() > cue.last() && s.isComma(subject.first() - 1)) {
          return subject;
        }
      }
    }
    return null;
  }

  /** The speaker of the last statement before that is not a part of another's content. */
  private static Range speakerBefore(CueMatch cue, List<Draft> before) {
    Range mention = null;
    for (Draft draft : before) {
      boolean nested =
          !isContrast(draft)
              && before.stream().anyMatch(outer -> outer != draft && outer.holds(draft.cueFirst));
      if (draft.cueLast < cue.group() && !nested) {
        mention = draft.speaker;
      }
    }
    return mention;
  }

  /** <i>X said A, while Y said B</i>: what begins so is no part of what X said. */
  private static boolean isContrast(Draft draft) {
    int link = draft.clauseStart - 1;
    return draft.link == Draft.Link.OWN_SUBJECT
        && draft.sentence.isOf(link, CONTRASTS)
        && draft.sentence.isComma(link - 1);
  }

  /** The subject of the verb that the cue is coordinated with, or that it adds to. */
  private static Range nearestSubject(Sentence s, CueMatch cue) {
    for (int i = cue.group() - 1; i > 0; i--) {
      if (!s.isQuoted(i) && Grammar.isFinite(s, i)) {
        Range subject = SubjectFinder.find(s, Grammar.groupStart(s, i));
        boolean relative = subject != null && Grammar.isRelative(s, subject.first());
        if (subject != null && !(relative && cue.isParticiple())) {
          return subject;
        }
      }
    }
    return null;
  }

  /** The subject of the sentence's first finite verb before {@code limit}, else behind it. */
  public static Range mainSubject(Sentence s, int limit) {
    for (int i = 0; i < s.size(); i++) {
      boolean pronoun = s.isTag(i, "PRON") && s.word(i).indexOf('\'') > 0;
      if (s.isQuoted(i) || !Grammar.isFinite(s, i)) {
        continue;
      }
      int group = pronoun ? i + 1 : Grammar.groupStart(s, i);
      Range subject = i == limit ? null : SubjectFinder.find(s, group);
      if (subject != null && !Grammar.isRelative(s, subject.first())) {
        return subject;
      }
    }
    return null;
  }
}
