package io.github.detente.statement.sources;

import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds whom a statement addresses, accuses, asks or praises: the object of its cue, else the state
 * or organisation in its content that is not the speaker's own. Remembers within an article which
 * names go with which state; one for each article, not thread-safe.
 */
public final class TargetFinder {
  private static final int LONGEST_TITLE = 7;
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet AUDIENCE = WORDS.set("audience");
  private static final WordSet ROLES = WORDS.set("role");

  /** A name behind these is where something happens. */
  private static final WordSet PLACES = WORDS.set("place-link");

  private final ActorNames names;

  /** Last word of a person's name, and the code of the state it was introduced with. */
  private final Map<String, String> affiliations = new HashMap<>();

  /** Codes of the last speaker who was more than a pronoun. */
  private Set<String> lastSpeaker = Set.of();

  public TargetFinder(ActorNames names) {
    this.names = names;
  }

  /** Remembers who is introduced with which state: <i>the Russian president, Ivan Orlov</i>. */
  public void learn(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      ActorNames.Match match = names.at(s, i);
      if (match != null) {
        learn(s, match);
        i = match.tokens().last();
      }
    }
  }

  private void learn(Sentence s, ActorNames.Match match) {
    learnApposition(s, match);
    int i = match.tokens().last() + 1;
    int limit = Math.min(s.size(), i + LONGEST_TITLE);
    while (i < limit && (s.isWord(i) || s.isComma(i))) {
      if (s.isCapital(i) && s.isCapital(i + 1) && names.at(s, i) == null) {
        int last = i + 1;
        while (s.isCapital(last + 1) && s.isWord(last + 1)) {
          last++;
        }
        affiliations.putIfAbsent(stem(s.word(last)), match.code());
        return;
      }
      i++;
    }
  }

  /** <i>Ivan Orlov, the Russian president</i>. */
  private void learnApposition(Sentence s, ActorNames.Match match) {
    int i = match.tokens().first() - 1;
    i -= s.is(i, "the") ? 1 : 0;
    if (s.isComma(i) && s.isCapital(i - 1) && s.isCapital(i - 2) && s.isWord(i - 1)) {
      affiliations.putIfAbsent(stem(s.word(i - 1)), match.code());
    }
  }

  private static String stem(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /** Returns the target of a statement, or {@code null}. */
  public Range find(Draft draft) {
    Sentence s = draft.sentence;
    Set<String> own = speaker(draft);
    if (draft.target != null && (draft.addressed || isActor(s, draft.target))) {
      return draft.target;
    }
    for (Range range : draft.content) {
      Range subject = subject(s, range, own);
      if (subject != null) {
        return subject;
      }
    }
    return mentioned(s, draft.content, own);
  }

  /**
   * Returns whom a quotation that goes on without a cue is about, of those it names after
   * <i>let</i> or first in a sentence; or {@code null}.
   */
  public Range findInQuotation(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      boolean foremost = i == 0 || s.isStop(i - 1) || s.is(i - 1, "let") || !s.isWord(i - 1);
      int name = s.is(i, "the") ? i + 1 : i;
      ActorNames.Match match = foremost && s.isWord(i) ? names.at(s, name) : null;
      if (match != null && !lastSpeaker.contains(match.code())) {
        return match.tokens();
      }
    }
    return null;
  }

  private Set<String> speaker(Draft draft) {
    Sentence s = draft.sentence;
    Set<String> codes = new HashSet<>();
    for (int i = draft.speaker.first(); i <= draft.speaker.last(); i++) {
      ActorNames.Match match = names.at(s, i);
      if (match != null) {
        codes.add(match.code());
      }
    }
    String affiliation = affiliations.get(stem(s.word(draft.speaker.last())));
    if (affiliation != null) {
      codes.add(affiliation);
    }
    boolean anaphor = s.isTag(draft.speaker.first(), "PRON") || s.is(draft.speaker.first(), "the");
    if (!codes.isEmpty() || !anaphor) {
      lastSpeaker = codes;
    }
    return lastSpeaker;
  }

  private boolean isActor(Sentence s, Range object) {
    boolean actor = s.isTag(object.first(), "PRON") && !s.is(object.first(), "it");
    for (int i = object.first(); i <= object.last(); i++) {
      if (s.isOf(i, AUDIENCE)) {
        return false;
      }
      actor |= s.isTag(i, "PROPN") || s.isOf(i, ROLES) || names.at(s, i) != null;
    }
    return actor;
  }

  /** The content's first noun phrase, if a foreign actor is in it. */
  private Range subject(Sentence s, Range content, Set<String> own) {
    int end = Grammar.basePhraseEnd(s, content.first());
    for (int i = content.first(); i <= Math.min(end, content.last()); i++) {
      ActorNames.Match match = names.at(s, i);
      if (match != null) {
        return own.contains(match.code()) ? null : match.tokens();
      }
    }
    boolean role = end != Grammar.NONE && s.isTag(content.first(), "DET") && s.isOf(end, ROLES);
    return role && end <= content.last() ? new Range(content.first(), end) : null;
  }

  private Range mentioned(Sentence s, List<Range> content, Set<String> own) {
    for (Range range : content) {
      for (int i = range.first(); i <= range.last(); i++) {
        ActorNames.Match match = names.at(s, i);
        if (match != null) {
          if (!own.contains(match.code()) && !s.isOf(i - 1, PLACES)) {
            return match.tokens();
          }
          i = match.tokens().last();
        }
      }
    }
    return null;
  }
}
