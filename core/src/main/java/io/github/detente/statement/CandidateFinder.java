package io.github.detente.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proposes readings for the cues of a sentence, many more than are right: those of the rules, and
 * for each verb of the lexicon its possible speakers with whatever stands before and behind it, cut
 * at commas and conjunctions. Stateless apart from the lexicon.
 */
final class CandidateFinder {
  private static final int MOST_ENDS = 5;
  private static final int MOST_STARTS = 3;
  private static final int FARTHEST_THAT = 15;

  private final CueLexicon lexicon;
  private final CueFinder cues;

  CandidateFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.cues = new CueFinder(lexicon);
  }

  /** Returns the readings, those of the rules first. */
  List<Candidate> find(Sentence s, List<Draft> rules) {
    Proposals proposals = new Proposals(s);
    for (Draft rule : rules) {
      proposals.add(rule, lemma(s, rule.cueFirst), true);
    }
    for (Draft rule : rules) {
      proposals.ends(rule, lemma(s, rule.cueFirst));
    }
    for (CueMatch cue : cues.find(s)) {
      for (SpeakerFinder.Speaker speaker : speakers(s, cue, rules)) {
        proposals.around(cue, speaker);
      }
    }
    return proposals.found;
  }

  private String lemma(Sentence s, int i) {
    List<CueLexicon.Verb> verbs = lexicon.verbs(s.word(i));
    if (!verbs.isEmpty()) {
      return verbs.get(verbs.size() - 1).word().lemma();
    }
    CueWord noun = lexicon.noun(s.word(i));
    return noun == null ? s.word(i) : noun.lemma();
  }

  private static List<SpeakerFinder.Speaker> speakers(Sentence s, CueMatch cue, List<Draft> rules) {
    List<SpeakerFinder.Speaker> speakers = new ArrayList<>();
    Set<Range> mentions = new HashSet<>();
    SpeakerFinder.Speaker ruled = SpeakerFinder.find(s, cue, rules);
    add(speakers, mentions, ruled.mention(), ruled.clauseStart(), ruled.inverted());
    Range subject = SubjectFinder.find(s, cue.group());
    add(speakers, mentions, subject, subject == null ? 0 : subject.first(), false);
    if (speakers.isEmpty()) {
      int behind = cue.last() + 1;
      int end = s.isQuoted(behind) ? Grammar.NONE : Grammar.phraseEnd(s, behind);
      Range inverted = end == Grammar.NONE ? null : new Range(behind, end);
      add(speakers, mentions, inverted, cue.group(), true);
      add(speakers, mentions, SpeakerFinder.mainSubject(s, cue.group()), cue.group(), false);
    }
    return speakers;
  }

  private static void add(
      List<SpeakerFinder.Speaker> speakers,
      Set<Range> mentions,
      Range mention,
      int clauseStart,
      boolean inverted) {
    if (mention != null && mentions.add(mention)) {
      speakers.add(
          new SpeakerFinder.Speaker(mention, clauseStart, Draft.Link.OWN_SUBJECT, inverted, true));
    }
  }

  /** What is proposed for one sentence. */
  private static final class Proposals {
    final List<Candidate> found = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Sentence s;
    private final int last;

    Proposals(Sentence s) {
      this.s = s;
      last = s.lastBeforeStop();
    }

    void add(Draft draft, String lemma, boolean ruled) {
      if (!draft.content.isEmpty()
          && seen.add(List.of(draft.cueFirst, String.valueOf(draft.speaker), draft.content))) {
        found.add(new Candidate(draft, lemma, ruled));
      }
    }

    /** The content of a rule, ending elsewhere. */
    void ends(Draft rule, String lemma) {
      if (rule.postposed) {
        return;
      }
      Range range = rule.content.get(rule.content.size() - 1);
      for (int end : ends(range.first())) {
        Draft draft = copy(rule);
        draft.content.addAll(rule.content.subList(0, rule.content.size() - 1));
        draft.addContent(range.first(), end);
        add(draft, lemma, false);
      }
    }

    void around(CueMatch cue, SpeakerFinder.Speaker speaker) {
      Set<Integer> starts = starts(cue, speaker);
      for (int start : starts) {
        for (int end : ends(start)) {
          Draft draft = draft(cue, speaker);
          draft.addContent(start, end);
          add(draft, cue.word().lemma(), false);
        }
      }
      int clause = Math.min(speaker.clauseStart(), cue.group());
      int behind = behind(cue, speaker);
      for (int start : startsBefore(clause - 1)) {
        Draft before = draft(cue, speaker);
        before.postposed = true;
        before.addContent(start, clause - 1);
        add(before, cue.word().lemma(), false);
        if (s.isComma(behind) || s.isQuoted(behind)) {
          Draft both = draft(cue, speaker);
          both.postposed = true;
          both.addContent(start, clause - 1);
          both.addContent(behind, last);
          add(both, cue.word().lemma(), false);
        }
      }
    }

    private Draft draft(CueMatch cue, SpeakerFinder.Speaker speaker) {
      Draft draft = new Draft(s, cue.verb(), cue.last());
      draft.speaker = speaker.mention();
      draft.form = cue.form();
      draft.clauseStart = Math.min(speaker.clauseStart(), cue.group());
      return draft;
    }

    private static Draft copy(Draft draft) {
      Draft copy = new Draft(draft.sentence, draft.cueFirst, draft.cueLast);
      copy.speaker = draft.speaker;
      copy.target = draft.target;
      copy.addressed = draft.addressed;
      copy.link = draft.link;
      copy.form = draft.form;
      copy.telling = draft.telling;
      copy.clauseStart = draft.clauseStart;
      copy.postposed = draft.postposed;
      return copy;
    }

    private int behind(CueMatch cue, SpeakerFinder.Speaker speaker) {
      boolean inverted = speaker.inverted() || speaker.mention().first() > cue.last();
      return skipAdverbs(inverted ? speaker.mention().last() + 1 : cue.last() + 1);
    }

    private int skipAdverbs(int from) {
      int p = from;
      while (p <= last && !s.isQuoted(p)) {
        if (Grammar.isTime(s, p) || Grammar.isAdverb(s, p)) {
          p++;
        } else if (s.is(p, "on") && Grammar.isTime(s, p + 1)) {
          p += 2;
        } else {
          break;
        }
      }
      return p;
    }

    /** Where content behind the cue may begin. */
    private Set<Integer> starts(CueMatch cue, SpeakerFinder.Speaker speaker) {
      Set<Integer> starts = new HashSet<>();
      int p = behind(cue, speaker);
      if (p > last) {
        return starts;
      }
      boolean intro = s.is(p, "that") || s.isTag(p, "ADP") || s.isBreak(p);
      starts.add(intro && !s.is(p, "to") ? p + 1 : p);
      int object = s.isQuoted(p) ? Grammar.NONE : Grammar.objectEnd(s, p);
      if (object != Grammar.NONE && object < last) {
        int next = skipAdverbs(object + 1);
        starts.add(s.is(next, "that") || s.isBreak(next) || s.is(next, "of") ? next + 1 : next);
      }
      for (int i = p; i < last && i < p + FARTHEST_THAT && !s.isQuoted(i); i++) {
        if (s.is(i, "that")) {
          starts.add(i + 1);
          break;
        }
      }
      starts.removeIf(start -> start > last);
      return starts;
    }

    /** Where content that begins at {@code start} may end. */
    private List<Integer> ends(int start) {
      List<Integer> ends = new ArrayList<>();
      ends.add(last);
      for (int i = start + 1; i < last && ends.size() <= MOST_ENDS; i++) {
        boolean quotationEnds =
            s.isQuoted(i) && s.quotation[i + 1] != s.quotation[i] && s.isQuoted(start);
        if (quotationEnds) {
          ends.add(i);
        } else if (!s.isQuoted(i) && mayEndBefore(i)) {
          ends.add(i - 1);
        }
      }
      return ends;
    }

    private boolean mayEndBefore(int i) {
      return s.isComma(i)
          || s.is(i, ";")
          || s.isDash(i)
          || s.isTag(i, "CCONJ")
          || s.is(i, "as")
          || s.is(i, "while")
          || s.is(i, "after")
          || s.is(i, "when")
          || (Grammar.isTime(s, i) && i == last);
    }

    /** Where content that ends at {@code end}, before the cue's clause, may begin. */
    private List<Integer> startsBefore(int end) {
      List<Integer> starts = new ArrayList<>();
      if (end < 1 || !(s.isBreak(end) || s.isQuoted(end) || s.isBreak(end - 1))) {
        return starts;
      }
      starts.add(0);
      for (int i = end - 2; i > 0 && starts.size() <= MOST_STARTS; i--) {
        if (s.isQuoted(i) ? s.quotation[i - 1] != s.quotation[i] : s.isBreak(i - 1)) {
          starts.add(i);
        }
      }
      return starts;
    }
  }
}
