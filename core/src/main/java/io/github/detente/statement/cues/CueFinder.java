package io.github.detente.statement.cues;

import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.SubjectFinder;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Finds the verbs of a tagged sentence that report speech. Stateless apart from the lexicon. */
public final class CueFinder {
  private static final WordClasses WORDS = WordClasses.of("statement");

  /** Forms that are verbs whatever the tagger says. */
  private static final WordSet PLAIN = WORDS.set("always-verb");

  /** No sentence of a human being has more; cost grows with their square. */
  public static final int MOST_CUES = 40;

  private static final int LONGEST_HEADLINE = 20;

  private final CueLexicon lexicon;

  public CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public List<CueMatch> find(Sentence s) {
    List<CueMatch> found = new ArrayList<>();
    for (int i = 0; i < s.size() && found.size() < MOST_CUES; i++) {
      if (s.isQuoted(i)) {
        continue;
      }
      List<CueLexicon.Verb> verbs = lexicon.verbs(s, i);
      for (int k = 0; k < verbs.size(); k++) {
        CueLexicon.Verb verb = verbs.get(k);
        if (isVerb(s, i, verb) && hasParticles(s, i, verb) && !isAmount(s, i, verb)) {
          found.add(match(s, i, verb));
          break;
        }
      }
    }
    return found;
  }

  /** <i>The church puts it at 25</i> is no <i>puts it</i> of a quotation. */
  private static boolean isAmount(Sentence s, int i, CueLexicon.Verb verb) {
    int behind = i + verb.particles().size() + 1;
    return !verb.particles().isEmpty() && s.is(behind, "at") && s.isTag(behind + 1, "NUM");
  }

  private static boolean isVerb(Sentence s, int i, CueLexicon.Verb verb) {
    if (s.is(i - 1, "the") || s.is(i - 1, "a")) {
      return false;
    }
    if (s.isTag(i, "VERB") || s.isOf(i, PLAIN)) {
      return true;
    }
    if (verb.form() == VerbForm.ING || isInverted(s, i, verb)) {
      return verb.form() != VerbForm.ING;
    }
    if (SubjectFinder.find(s, i) == null) {
      return false;
    }
    if (s.isCapital(i) && s.isTag(i, "PROPN") && !s.isTitleCase()) {
      // "the United States that"
      return false;
    }
    boolean past = verb.form() != VerbForm.SINGULAR && verb.form() != VerbForm.BASE;
    return isPresentVerb(s, i, verb)
        || (past && !s.isNounLike(i + 1))
        || (verb.form() == VerbForm.SINGULAR && isFollowedByContent(s, i))
        || isHeadlineVerb(s, i, verb);
  }

  /**
   * <i>Axelrod calls on Dean</i>, <i>Lynch notes they were</i>: taken for a plural by the tagger.
   */
  private static boolean isPresentVerb(Sentence s, int i, CueLexicon.Verb verb) {
    boolean inserted = s.isComma(i - 1) && !verb.particles().isEmpty();
    boolean subject = s.isNounLike(i - 1) || s.isCapital(i - 1) || inserted;
    if (verb.form() != VerbForm.SINGULAR || !subject || Grammar.hasFinite(s, 0, i)) {
      return false;
    }
    boolean particles = !verb.particles().isEmpty() && hasParticles(s, i, verb);
    boolean clause = s.isTag(i + 1, "PRON") && Grammar.isFinite(s, i + 2);
    boolean object = s.isTag(i + 1, "DET") || s.isTag(i + 1, "PROPN");
    boolean only = object && s.isTag(i - 1, "PROPN") && !Grammar.hasFinite(s, i + 1, s.size());
    return (particles || clause || only) && !s.isPossessive(i - 1);
  }

  private static boolean isFollowedByContent(Sentence s, int i) {
    return s.is(i + 1, "that") || s.isQuoted(i + 1) || isAttribution(s, i);
  }

  /** <i>…, argues Ivo Marsan</i>. */
  private static boolean isInverted(Sentence s, int i, CueLexicon.Verb verb) {
    boolean after = s.isComma(i - 1) || s.isQuoted(i - 1);
    boolean name = s.isTag(i + 1, "PROPN") && s.isCapital(i + 1);
    return after && name && verb.form() != VerbForm.BASE && verb.word().has("quote");
  }

  /** <i>Oslo offers truce</i>: the tagger takes a headline's only verb for a noun. */
  private static boolean isHeadlineVerb(Sentence s, int i, CueLexicon.Verb verb) {
    if (verb.form() == VerbForm.BASE && !s.word(i - 1).endsWith("s")) {
      return false;
    }
    boolean open = !s.isStop(s.size() - 1) || s.isTitleCase();
    boolean headline = open && s.size() < LONGEST_HEADLINE && i + 1 < s.size();
    if (!headline || s.isBreak(i + 1)) {
      return false;
    }
    int start = i;
    while (start > 0 && !s.isBreak(start - 1)) {
      start--;
    }
    return !Grammar.hasFinite(s, start, i);
  }

  /** <i>…, Nato warns</i>: a comma before the subject, and nothing behind the verb. */
  private static boolean isAttribution(Sentence s, int i) {
    boolean atEnd = i + 1 == s.size() || s.isStop(i + 1) || s.isComma(i + 1);
    return atEnd && i >= 2 && s.isBreak(Grammar.phraseStart(s, i - 1) - 1);
  }

  private static boolean hasParticles(Sentence s, int i, CueLexicon.Verb verb) {
    return lastParticle(s, i, verb) != Grammar.NONE;
  }

  /**
   * The last token of a verb with its particles, or NONE; <i>called Friday for</i> and <i>called
   * this week for</i> are such.
   */
  private static int lastParticle(Sentence s, int i, CueLexicon.Verb verb) {
    if (verb.particles().isEmpty()) {
      return i;
    }
    int k = i + 1;
    if (Grammar.isTime(s, k)) {
      k++;
    } else if ((s.is(k, "on") && Grammar.isTime(s, k + 1))
        || (s.isTag(k, "DET") && Grammar.isPeriod(s, k + 1))) {
      k += 2;
    }
    for (int p = 0; p < verb.particles().size(); p++) {
      if (!s.is(k++, verb.particles().get(p))) {
        return Grammar.NONE;
      }
    }
    return k - 1;
  }

  private static CueMatch match(Sentence s, int i, CueLexicon.Verb verb) {
    int group = Grammar.groupStart(s, i);
    boolean be = Grammar.groupHas(s, group, i, Grammar.BE);
    boolean passive = be && verb.form().isParticiple();
    // "two men I spoke to said"
    boolean past = verb.form().isPast() && !s.is(i, verb.word().first());
    boolean infinitive = s.is(group - 1, "to") && verb.form() != VerbForm.ING && !past;
    return new CueMatch(
        verb.word(),
        verb.form(),
        group,
        i,
        lastParticle(s, i, verb),
        passive,
        infinitive,
        Grammar.isNegated(s, group, i),
        Grammar.groupHas(s, group, i, Grammar.MODALS));
  }
}
