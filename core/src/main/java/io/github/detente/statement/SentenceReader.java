package io.github.detente.statement;

import io.github.detente.statement.cues.CueFinder;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.CueWord;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.cues.TagRepair;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.frames.AsideCues;
import io.github.detente.statement.frames.ColonCues;
import io.github.detente.statement.frames.ContentCutter;
import io.github.detente.statement.frames.ContentFinder;
import io.github.detente.statement.frames.CueClause;
import io.github.detente.statement.frames.NounCues;
import io.github.detente.statement.frames.PhraseCues;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.sources.SpeakerFinder;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the statements of one tagged sentence. Stateless apart from the lexicon. */
final class SentenceReader {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet SPEECH_WHEN_NEGATED = WORDS.set("speech-when-negated");
  private static final WordSet ANSWER_WHEN_NEGATED = WORDS.set("answer-when-negated");
  private static final WordSet CONDITIONS = WORDS.set("condition-link");
  private static final WordSet NO_TIME = WordClasses.of("grammar").set("no-time");

  private final CueLexicon lexicon;
  private final CueFinder cues;
  private final AsideCues asides;
  private final PhraseCues phrases;
  private final NounCues nouns;

  SentenceReader(CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.cues = new CueFinder(lexicon);
    this.asides = new AsideCues(lexicon);
    this.phrases = new PhraseCues(lexicon);
    this.nouns = new NounCues(lexicon);
  }

  /** Whether the sentence may hold a statement, so that it is worth tagging. */
  boolean mayReport(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (!s.isQuoted(i) && (lexicon.mayBeCue(s, i) || s.is(i, ":"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTelling(CueWord word) {
    return word.has("clause") || word.has("that") || word.hasAny("tell") || word.hasAny("whom");
  }

  /**
   * <i>did not accuse, if X accepts</i>: what has not been said; but <i>would not say who</i> is an
   * answer.
   */
  private static boolean isUnreal(Sentence s, CueMatch cue, SpeakerFinder.Speaker speaker) {
    int before = speaker.clauseStart() - 1;
    return (cue.negated() && isUnsaid(s, cue))
        || s.isOf(before, CONDITIONS)
        || isAskedWhether(s, before)
        || isAttitude(cue, speaker);
  }

  private static boolean isUnsaid(Sentence s, CueMatch cue) {
    String verb = cue.word().first();
    boolean withheld = ANSWER_WHEN_NEGATED.contains(verb) && s.isOf(cue.last() + 1, CueClause.WH);
    return !(withheld || SPEECH_WHEN_NEGATED.contains(verb)) || isWithoutTime(s, cue);
  }

  /** <i>Turkey, which backs the king, left</i>: what somebody stands for, and nothing said. */
  private static boolean isAttitude(CueMatch cue, SpeakerFinder.Speaker speaker) {
    boolean present = cue.form() == VerbForm.SINGULAR || cue.form() == VerbForm.BASE;
    boolean bare = cue.last() == cue.verb() && !cue.word().has("quote");
    return speaker.relative() && present && bare && !isTelling(cue.word());
  }

  /** <i>Has never rejected it, has not yet confirmed it</i>: nothing was said at any time. */
  private static boolean isWithoutTime(Sentence s, CueMatch cue) {
    boolean at = false;
    for (int i = cue.group(); i < cue.verb() && !cue.modal(); i++) {
      at |= s.isOf(i, NO_TIME);
    }
    return at;
  }

  /** <i>Did Oslo reject it?</i>, <i>Is it true that Oslo rejected it?</i>. */
  private static boolean isAskedWhether(Sentence s, int before) {
    boolean question = s.is(s.size() - 1, "?") && !s.isQuoted(s.size() - 1);
    boolean asks = before >= 0 && !s.isQuoted(before) && Grammar.isAuxiliary(s, before);
    return question && (asks || (Grammar.isAuxiliary(s, 0) && !s.isQuoted(0)));
  }

  /** <i>would say only that</i>: it was said, and no more. */
  private static boolean isOnly(Sentence s, CueMatch cue) {
    return s.is(cue.last() + 1, "only") || s.is(cue.verb() - 1, "only");
  }

  /** <i>“…,” the minister will say</i>: a speech that was handed out before. */
  private static boolean isQuotation(Draft draft) {
    return draft.content.stream().allMatch(range -> draft.sentence.isQuoted(range.first()));
  }

  private static boolean isInserted(List<Draft> inserted, CueMatch cue) {
    for (int i = 0; i < inserted.size(); i++) {
      if (inserted.get(i).cueFirst == cue.verb()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the statements, in the order of their cues. */
  List<Draft> read(Sentence tagged) {
    Sentence s = TagRepair.repair(tagged, lexicon);
    List<Draft> drafts = new ArrayList<>();
    Draft headline = ColonCues.inHeadline(s);
    if (headline != null) {
      drafts.add(headline);
    }
    List<Draft> inserted = asides.find(s);
    drafts.addAll(inserted);
    List<CueMatch> verbs = cues.find(s);
    for (CueMatch cue : verbs) {
      if (isInserted(inserted, cue)) {
        continue;
      }
      SpeakerFinder.Speaker speaker = SpeakerFinder.find(s, cue, drafts);
      if (speaker == null || isUnreal(s, cue, speaker)) {
        continue;
      }
      Draft draft = new Draft(s, cue.verb(), cue.last(), speaker.mention());
      draft.clauseStart = Math.min(speaker.clauseStart(), cue.group());
      draft.link = speaker.link();
      draft.form = cue.form();
      draft.telling = isTelling(cue.word());
      if (new ContentFinder(s, cue, speaker, draft, lexicon, verbs.get(0).verb()).find()
          && (!cue.modal() || cue.negated() || isOnly(s, cue) || isQuotation(draft))) {
        drafts.add(draft);
      }
    }
    drafts.addAll(nouns.find(s, drafts));
    drafts.addAll(phrases.find(s, drafts));
    Draft label = drafts.isEmpty() ? ColonCues.beforeQuotation(s) : null;
    if (label != null) {
      drafts.add(label);
    }
    drafts.sort(Comparator.comparingInt(d -> d.cueFirst));
    ContentCutter.cut(drafts);
    return drafts;
  }
}
