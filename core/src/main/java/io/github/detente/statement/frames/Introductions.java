package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueFinder;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.TagRepair;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.statement.sources.SpeakerFinder;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.List;

/**
 * Finds who speaks in a quotation that has no cue in its own sentence, from the sentence before it:
 * <i>Here is the statement of X:</i>, <i>X added:</i>, or what the speaker did. Stateless apart
 * from the lexicon.
 */
public final class Introductions {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordClasses GRAMMAR = WordClasses.of("grammar");
  private static final WordSet UTTERANCES = WORDS.set("utterance");
  private static final WordSet SOURCE_LINKS = WORDS.set("source-link");
  private static final WordSet ROLES = WORDS.set("role");
  private static final WordSet TALKS = GRAMMAR.set("talk");
  private static final WordSet INTERVIEWING = GRAMMAR.set("interviewing");
  private static final WordSet OBJECT_PERSONS = GRAMMAR.set("object-person");
  private static final WordSet PERSONS = WORDS.set("personal-pronoun");

  private final CueLexicon lexicon;
  private final CueFinder cues;

  /** Makes a finder. */
  public Introductions(CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.cues = new CueFinder(lexicon);
  }

  /**
   * A speaker whose words follow.
   *
   * @param sentence where the speaker is mentioned, with its tags
   * @param speaker the mention
   */
  public record Introduction(Sentence sentence, Range speaker) {}

  /**
   * Returns who speaks behind a sentence that ends with a colon and says that somebody speaks, or
   * {@code null}.
   */
  public Introduction byColon(Sentence tagged) {
    Sentence s = TagRepair.repair(tagged, lexicon);
    int colon = s.size() - 1;
    if (!s.is(colon, ":") || s.isQuoted(colon)) {
      return null;
    }
    Range speaker = ofUtterance(s, colon);
    if (speaker == null) {
      speaker = ofCue(s);
    }
    return speaker == null ? null : new Introduction(s, speaker);
  }

  /** <i>the statement from X:</i>, <i>X's statement:</i>, <i>X issued this statement:</i>. */
  private static Range ofUtterance(Sentence s, int colon) {
    for (int i = colon - 1; i > 0; i--) {
      if (!s.isNounLike(i) || !s.isOf(i, UTTERANCES)) {
        continue;
      }
      if (s.isOf(i + 1, SOURCE_LINKS)) {
        int end = Grammar.phraseEnd(s, i + 2);
        return end == Grammar.NONE ? null : new Range(i + 2, end);
      }
      if (s.isPossessive(i - 1) || Grammar.isPossessivePronoun(s, i - 1)) {
        return new Range(Grammar.phraseStart(s, i - 1), i - 1);
      }
      return person(s, SpeakerFinder.mainSubject(s, Sentence.NONE));
    }
    return null;
  }

  private Range ofCue(Sentence s) {
    for (CueMatch cue : cues.find(s)) {
      SpeakerFinder.Speaker speaker = SpeakerFinder.find(s, cue, List.of());
      boolean speech = cue.word().has("quote") || cue.word().has("clause");
      if (speaker != null && speech && !cue.negated()) {
        return speaker.mention();
      }
    }
    return null;
  }

  /**
   * Returns who was interviewed, if a sentence tells that somebody was: <i>Lena Moe spoke to Ivo
   * Marsan</i>, <i>in an interview with Ivo Marsan</i>; else {@code null}.
   */
  public Introduction byInterview(Sentence tagged) {
    Sentence s = TagRepair.repair(tagged, lexicon);
    Range subject = SpeakerFinder.mainSubject(s, Sentence.NONE);
    if (subject != null && s.isOf(subject.first(), PERSONS)) {
      return null; // "She spoke to the Tribune": who was named before, and no reporter
    }
    for (int i = 1; i < s.size() - 1; i++) {
      boolean talk = s.isOf(i, TALKS) && (s.is(i + 1, "to") || s.is(i + 1, "with"));
      int whom = talk ? i + 2 : i + 1;
      if ((talk || s.isOf(i, INTERVIEWING)) && !s.isQuoted(i)) {
        int end = s.isQuoted(whom) ? Grammar.NONE : Grammar.phraseEnd(s, whom);
        Range answers = end == Grammar.NONE ? null : new Range(whom, end);
        boolean pronoun = answers != null && s.isOf(end, OBJECT_PERSONS);
        if (answers != null && talk && hasRole(s, subject) && !hasRole(s, answers)) {
          return new Introduction(s, subject); // "The envoy, Ivo Marsan, spoke to Lena Moe"
        }
        if (pronoun || person(s, answers) != null) {
          return new Introduction(s, answers);
        }
      }
    }
    return null;
  }

  private static boolean hasRole(Sentence s, Range range) {
    boolean role = false;
    for (int i = range == null ? 0 : range.first(); range != null && i <= range.last(); i++) {
      role |= s.isOf(i, ROLES);
    }
    return role;
  }

  /**
   * Returns who acts in a sentence without a statement, to whom the quotation behind it belongs:
   * <i>The minister shook his head. “We are done.”</i> {@code null} if nobody does.
   */
  public Introduction byAction(Sentence tagged) {
    Sentence s = TagRepair.repair(tagged, lexicon);
    Range subject = person(s, SpeakerFinder.mainSubject(s, Sentence.NONE));
    return subject == null ? null : new Introduction(s, subject);
  }

  /** The range, if somebody can be called so. */
  private static Range person(Sentence s, Range range) {
    if (range == null) {
      return null;
    }
    String head = s.word(range.last());
    boolean name = s.isTag(range.last(), "PROPN") && s.isCapital(range.last());
    return name || ROLES.contains(head) || PERSONS.contains(head) ? range : null;
  }
}
