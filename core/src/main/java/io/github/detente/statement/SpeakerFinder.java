package io.github.detente.statement;

import java.util.List;

/** Finds the mention of who speaks, next to a verb cue. Stateless. */
final class SpeakerFinder {
  /**
   * Who speaks.
   *
   * @param mention first and last token, {@code null} if the sentence does not say
   * @param clauseStart first token of the cue's clause
   * @param link whether the speaker is the one of the clause before
   * @param inverted whether the speaker stands behind the verb
   * @param known whether the cue can have a speaker at all
   */
  record Speaker(
      int[] mention, int clauseStart, Draft.Link link, boolean inverted, boolean known) {}

  private static final Speaker NOBODY = new Speaker(null, 0, Draft.Link.OWN_SUBJECT, false, false);

  private SpeakerFinder() {}

  static Speaker find(Sentence s, CueMatch cue, List<Draft> before) {
    if (cue.passive()) {
      return agent(s, cue);
    }
    if (cue.infinitive()) {
      return isAspect(s, cue.group() - 2) ? shared(s, cue, before) : NOBODY;
    }
    int[] subject = Grammar.subject(s, cue.group());
    boolean bare =
        cue.form() == VerbForm.ING && !Grammar.groupHas(s, cue.group(), cue.verb(), Grammar.BE);
    if (bare) {
      return participle(s, cue, subject, before);
    }
    if (cue.form() == VerbForm.PARTICIPLE
        && !Grammar.groupHas(s, cue.group(), cue.verb(), Grammar.HAVE)) {
      return NOBODY;
    }
    if (subject != null) {
      return new Speaker(subject, subject[0], Draft.Link.OWN_SUBJECT, false, true);
    }
    if (isInvertible(s, cue)) {
      int end = Grammar.phraseEnd(s, cue.last() + 1);
      if (end != Grammar.NONE) {
        int[] mention = {cue.last() + 1, end};
        return new Speaker(mention, cue.group(), Draft.Link.OWN_SUBJECT, true, true);
      }
    }
    return isConjunct(s, cue.group()) ? shared(s, cue, before) : NOBODY;
  }

  private static boolean isAspect(Sentence s, int i) {
    return switch (s.word(i)) {
      case "on" -> s.word(i - 1).startsWith("went") || s.is(i - 1, "goes") || s.is(i - 1, "going");
      case "continued", "continues", "continue", "appeared", "appears", "seemed", "used" -> true;
      default -> false;
    };
  }

  private static boolean isInvertible(Sentence s, CueMatch cue) {
    int before = cue.group() - 1;
    return before < 0
        || s.isQuoted(before)
        || s.isComma(before) && cue.last() - cue.group() <= 2
        || s.isDash(before);
  }

  private static boolean isConjunct(Sentence s, int group) {
    return s.isTag(group - 1, "CCONJ") || s.isComma(group - 1) || s.is(group - 1, "then");
  }

  private static Speaker agent(Sentence s, CueMatch cue) {
    for (int i = cue.last() + 1; i < s.size() && i < cue.last() + 25; i++) {
      if (s.is(i, "by") && !s.isQuoted(i)) {
        int end = Grammar.phraseEnd(s, i + 1);
        if (end != Grammar.NONE && !s.word(i + 1).endsWith("ing")) {
          return new Speaker(
              new int[] {i + 1, end}, cue.group(), Draft.Link.OWN_SUBJECT, false, true);
        }
      }
    }
    return NOBODY;
  }

  private static Speaker participle(Sentence s, CueMatch cue, int[] subject, List<Draft> before) {
    int left = cue.group() - 1;
    if (s.is(left, "as")) {
      return quoted(s, cue, left);
    }
    if (subject != null && !s.isBreak(left)) {
      return new Speaker(subject, subject[0], Draft.Link.OWN_SUBJECT, false, true);
    }
    return shared(s, cue, before);
  }

  /** <i>quoted the army as saying</i>, <i>was quoted as saying</i>. */
  private static Speaker quoted(Sentence s, CueMatch cue, int as) {
    for (int i = as - 1; i >= 0 && as - i < 15; i--) {
      if (s.is(i, "quoted") || s.is(i, "cited") || s.is(i, "quotes") || s.is(i, "quoting")) {
        int group = Grammar.groupStart(s, i);
        boolean passive = Grammar.groupHas(s, group, i, Grammar.BE);
        int end = passive ? Grammar.NONE : Grammar.phraseEnd(s, i + 1);
        int[] mention =
            passive
                ? Grammar.subject(s, group)
                : end == Grammar.NONE ? null : new int[] {i + 1, end};
        int start = mention == null ? group : Math.min(mention[0], group);
        return new Speaker(mention, start, Draft.Link.OWN_SUBJECT, false, mention != null);
      }
    }
    return NOBODY;
  }

  private static Speaker shared(Sentence s, CueMatch cue, List<Draft> before) {
    int[] mention = null;
    for (Draft draft : before) {
      if (draft.cueLast < cue.group() && draft.speaker != null) {
        mention = draft.speaker;
      }
    }
    if (mention == null) {
      mention = mainSubject(s, cue.group());
    }
    return new Speaker(mention, cue.group(), Draft.Link.SHARED_SUBJECT, false, mention != null);
  }

  /** The subject of the sentence's first finite verb before {@code limit}, else behind it. */
  static int[] mainSubject(Sentence s, int limit) {
    for (int i = 0; i < s.size(); i++) {
      boolean pronoun = s.isTag(i, "PRON") && s.word(i).indexOf('\'') > 0;
      if (s.isQuoted(i) || !Grammar.isFinite(s, i)) {
        continue;
      }
      int group = pronoun ? i + 1 : Grammar.groupStart(s, i);
      int[] subject = i == limit ? null : Grammar.subject(s, group);
      if (subject != null && !Grammar.isRelative(s, subject[0])) {
        return subject;
      }
    }
    return null;
  }
}
