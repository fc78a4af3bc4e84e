package io.github.detente.statement;

import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.TagRepair;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Document;
import io.github.detente.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sentence in which a test marks words: ranges in square brackets, one word behind a star. Its
 * parts of speech are those that extraction sees. What a finder returns can be printed with the
 * same marks, so that a failing test shows both sentences.
 *
 * @param sentence the sentence without marks
 * @param ranges what stands in square brackets, in text order
 * @param star the word behind the star, -1 if there is none
 */
public record MarkedSentence(Sentence sentence, List<Range> ranges, int star) {
  public static final CueLexicon LEXICON = CueLexicon.load();

  /** Reads a marked sentence; everything must be one sentence. */
  public static MarkedSentence of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Integer> marks = new ArrayList<>();
    int star = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '[', ']' -> marks.add(text.length());
        case '*' -> star = text.length();
        default -> text.append(c);
      }
    }
    Document document = Document.of(text.toString());
    if (document.sentenceCount() != 1) {
      throw new IllegalArgumentException(document.sentenceCount() + " sentences in: " + marked);
    }
    Sentence s = TagRepair.repair(document.tagged(0), LEXICON);
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i + 1 < marks.size(); i += 2) {
      ranges.add(new Range(startingAt(s, marks.get(i)), endingAt(s, marks.get(i + 1))));
    }
    return new MarkedSentence(s, ranges, star < 0 ? -1 : startingAt(s, star));
  }

  private static int startingAt(Sentence s, int offset) {
    for (int i = 0; i < s.size(); i++) {
      if (s.start(i) == offset) {
        return i;
      }
    }
    throw new IllegalArgumentException("no word begins at " + offset + " of " + s.text());
  }

  private static int endingAt(Sentence s, int offset) {
    for (int i = 0; i < s.size(); i++) {
      if (s.end(i) == offset) {
        return i;
      }
    }
    throw new IllegalArgumentException("no word ends at " + offset + " of " + s.text());
  }

  /** Returns the only marked range. */
  public Range range() {
    if (ranges.size() != 1) {
      throw new IllegalArgumentException(ranges.size() + " ranges in: " + sentence.text());
    }
    return ranges.get(0);
  }

  /** Returns the sentence with its ranges in brackets and no star. */
  public String shown() {
    return show(ranges);
  }

  /** Returns the sentence with one range in brackets, or none if it is {@code null}. */
  public String show(Range range) {
    return show(range == null ? List.of() : Collections.singletonList(range));
  }

  /** Returns the sentence with other ranges in brackets. */
  public String show(List<Range> others) {
    StringBuilder shown = new StringBuilder();
    int last = 0;
    String text = sentence.text();
    for (int i = 0; i < sentence.size(); i++) {
      int word = i;
      shown.append(text, last, sentence.start(i));
      others.stream().filter(range -> range.first() == word).forEach(range -> shown.append('['));
      shown.append(text, sentence.start(i), sentence.end(i));
      others.stream().filter(range -> range.last() == word).forEach(range -> shown.append(']'));
      last = sentence.end(i);
    }
    return shown.append(text.substring(last)).toString();
  }

  /** Returns the words with their parts of speech, for the message of a test that fails. */
  public String tags() {
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < sentence.size(); i++) {
      tags.append(i == 0 ? "" : " ")
          .append(sentence.written(i))
          .append('/')
          .append(sentence.tag(i));
    }
    return tags.toString();
  }
}
