package io.github.detente.statement.frames;

import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/**
 * Finds speakers before a colon: <i>Oslo: border stays closed</i> in a headline, <i>FOREIGN
 * MINISTER: Good morning.</i> in a transcript. Stateless.
 */
public final class ColonCues {
  private static final int LONGEST_LABEL = 8;

  /** Words of a speaker, with what he is and where he speaks. */
  private static final int LONGEST_SPEAKER = 18;

  /** Words of a source at the end of a headline, and its colon. */
  private static final int LONGEST_SOURCE = 5;

  /** Words that make up something said before them. */
  private static final int FEWEST_SAID = 4;

  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet ROLES = WORDS.set("role");
  private static final WordSet HEAD_LINKS = WORDS.set("attribute-link");
  private static final WordSet EVENTS = WORDS.set("event");
  private static final WordSet NO_SPEAKERS = WORDS.set("label");

  private ColonCues() {}

  /** The statement of a headline with a name before its colon, or {@code null}. */
  public static Draft inHeadline(Sentence s) {
    Draft behind = behindHeadline(s);
    if (behind != null) {
      return behind;
    }
    int colon = colon(s);
    boolean name = colon > 0 && isName(s, colon) && colon < s.size() - 2;
    return name && !s.isStop(s.size() - 1) ? draft(s, colon) : null;
  }

  /**
   * The statement of a paragraph that begins with a name in capitals and a colon, or {@code null}.
   */
  public static Draft inTranscript(Sentence s) {
    int colon = colon(s);
    boolean name = colon > 0 && isInCapitals(s, colon) && colon < s.size() - 1;
    return name ? draft(s, colon) : null;
  }

  /**
   * The statement of a sentence that is somebody and what he says in quotation marks, or {@code
   * null}: <i>Norway's envoy, Ana Lund, at the border: “We will wait.”</i>
   */
  public static Draft beforeQuotation(Sentence s) {
    int colon = 1;
    while (colon < s.size() && colon <= LONGEST_SPEAKER && !s.is(colon, ":")) {
      if (s.isQuoted(colon) || (Grammar.isFinite(s, colon) && !s.isCapital(colon))) {
        return null;
      }
      colon++;
    }
    int end = Grammar.phraseEnd(s, 0);
    if (end == Grammar.NONE || !s.is(colon, ":") || !s.isQuoted(colon + 1) || s.isQuoted(0)) {
      return null;
    }
    int name = s.isComma(end + 1) ? Grammar.phraseEnd(s, end + 2) : Grammar.NONE;
    end = name != Grammar.NONE && name < colon && s.isTag(name, "PROPN") ? name : end;
    boolean placed = end + 1 == colon || s.isComma(end + 1) || s.isTag(end + 1, "ADP");
    boolean speaks = s.isTag(end, "PROPN") && s.isCapital(end) && !s.isOf(end, EVENTS);
    for (int i = 0; i <= end; i++) {
      speaks |= s.isOf(i, ROLES);
    }
    if (end >= colon || !placed || !speaks || s.isOf(0, NO_SPEAKERS)) {
      return null;
    }
    Draft draft = new Draft(s, colon, colon, new Range(0, end));
    draft.clauseStart = 0;
    draft.addContent(colon + 1, s.quotationEnd(colon + 1));
    return draft;
  }

  /** <i>Ship crosses the line: army</i>: who said so, in a headline's last words. */
  private static Draft behindHeadline(Sentence s) {
    int last = s.size() - 1;
    int colon = last;
    while (colon > 0 && last - colon < LONGEST_SOURCE && !s.is(colon, ":")) {
      colon--;
    }
    boolean said = s.is(colon, ":") && colon < last && Grammar.isHeadline(s) && !s.isQuoted(last);
    boolean source = s.isOf(last, ROLES) && !s.isCapital(last) && !s.isTitleCase();
    if (!said || !source || colon < FEWEST_SAID) {
      return null;
    }
    for (int i = colon + 1; i < last; i++) {
      if (s.isTag(i, "DET") || s.isTag(i, "ADP") || s.isTag(i, "VERB") || !s.isWord(i)) {
        return null;
      }
    }
    Draft draft = new Draft(s, colon, colon, new Range(colon + 1, last));
    draft.clauseStart = colon;
    draft.postposed = true;
    draft.addContent(0, colon - 1);
    return draft;
  }

  private static int colon(Sentence s) {
    for (int i = 0; i < s.size() && i <= LONGEST_LABEL; i++) {
      if (s.is(i, ":")) {
        return i;
      }
      if (i > 0 && s.is(i, "(")) {
        return behindBracket(s, i);
      }
      if (s.isQuoted(i) || !s.isWord(i) || s.isOf(i, NO_SPEAKERS)) {
        return Sentence.NONE;
      }
    }
    return Sentence.NONE;
  }

  /** <i>PRIME MINISTER LI (on tape):</i> the colon behind the bracket, or NONE. */
  private static int behindBracket(Sentence s, int bracket) {
    int end = bracket;
    while (end < s.size() - 1 && end - bracket <= LONGEST_LABEL && !s.is(end, ")")) {
      end++;
    }
    return s.is(end, ")") && s.is(end + 1, ":") ? end + 1 : Sentence.NONE;
  }

  /** The last word of a label, without what stands in brackets behind it. */
  private static int labelEnd(Sentence s, int colon) {
    for (int i = 1; i < colon; i++) {
      if (s.is(i, "(")) {
        return i - 1;
      }
    }
    return colon - 1;
  }

  private static boolean isName(Sentence s, int colon) {
    boolean name = false;
    for (int i = 0; i < colon; i++) {
      if (Grammar.isFinite(s, i) && !s.isCapital(i)) {
        return false;
      }
      name |= s.isTag(i, "PROPN") || s.isOf(i, ROLES);
    }
    boolean when = s.isTag(0, "ADP") || s.isTag(0, "SCONJ"); // "After the vote: ..."
    return name && s.isCapital(0) && !when && canSpeak(s, colon);
  }

  /** A label ends in a name or in a word for somebody: not <i>Gaza war:</i> */
  private static boolean canSpeak(Sentence s, int colon) {
    int head = colon - 1;
    for (int i = 1; i < colon; i++) {
      if (s.isOf(i, HEAD_LINKS)) {
        head = i - 1;
        break;
      }
    }
    boolean name = s.isCapital(head) && s.isTag(head, "PROPN") && !s.isOf(head, EVENTS);
    return name || s.isOf(head, ROLES);
  }

  private static boolean isInCapitals(Sentence s, int colon) {
    String label = s.span(0, labelEnd(s, colon)).of(s.text());
    long letters = label.chars().filter(Character::isLetter).count();
    return letters > 2 && label.chars().noneMatch(Character::isLowerCase);
  }

  private static Draft draft(Sentence s, int colon) {
    Draft draft = new Draft(s, colon, colon, new Range(0, labelEnd(s, colon)));
    draft.clauseStart = 0;
    draft.addContent(colon + 1, s.size() - 1);
    return draft.content.isEmpty() ? null : draft;
  }
}
