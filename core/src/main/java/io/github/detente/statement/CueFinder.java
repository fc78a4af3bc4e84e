package io.github.detente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the verbs of a tagged sentence that report speech. Stateless apart from the lexicon. */
final class CueFinder {
  /** Forms that are verbs whatever the tagger says. */
  private static final Set<String> PLAIN = Set.of("said", "says", "told", "tells", "wrote");

  private final CueLexicon lexicon;

  CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<CueMatch> find(Sentence s) {
    List<CueMatch> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      if (s.isQuoted(i)) {
        continue;
      }
      for (CueLexicon.Verb verb : lexicon.verbs(s.word(i))) {
        if (isVerb(s, i, verb) && hasParticles(s, i, verb)) {
          found.add(match(s, i, verb));
          break;
        }
      }
    }
    return found;
  }

  private static boolean isVerb(Sentence s, int i, CueLexicon.Verb verb) {
    if (s.is(i - 1, "the") || s.is(i - 1, "a")) {
      return false;
    }
    if (s.isTag(i, "VERB") || PLAIN.contains(s.word(i))) {
      return true;
    }
    // The tagger takes many a headline's verb for a noun.
    boolean finite = verb.form() == VerbForm.SINGULAR || verb.form() == VerbForm.PAST_OR_PARTICIPLE;
    return finite
        && (s.isNounLike(i) || s.isTag(i, "ADJ"))
        && (s.is(i + 1, "that") || s.isQuoted(i + 1))
        && (s.isTag(i - 1, "PRON") || s.isTag(i - 1, "PROPN") && !s.isPossessive(i - 1));
  }

  private static boolean hasParticles(Sentence s, int i, CueLexicon.Verb verb) {
    int k = i + 1;
    for (String particle : verb.particles()) {
      if (!s.is(k++, particle)) {
        return false;
      }
    }
    return true;
  }

  private static CueMatch match(Sentence s, int i, CueLexicon.Verb verb) {
    int group = Grammar.groupStart(s, i);
    boolean be = Grammar.groupHas(s, group, i, Grammar.BE);
    boolean passive = be && verb.form().isParticiple();
    boolean infinitive = s.is(group - 1, "to") && verb.form() != VerbForm.ING;
    return new CueMatch(
        verb.word(), verb.form(), group, i, i + verb.particles().size(), passive, infinitive);
  }
}
