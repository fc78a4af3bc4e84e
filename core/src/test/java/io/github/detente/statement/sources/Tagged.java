package io.github.detente.statement.sources;

import io.github.detente.statement.cues.CueFinder;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.TagRepair;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Document;
import io.github.detente.text.Sentence;
import java.util.List;

/** One sentence as the rules get it: tagged, and its tags mended. */
public final class Tagged {
  public static final CueLexicon LEXICON = CueLexicon.load();
  private static final CueFinder CUES = new CueFinder(LEXICON);

  public final Sentence sentence;

  public Tagged(String text) {
    Document document = Document.of(text);
    if (document.sentenceCount() != 1) {
      throw new IllegalArgumentException(document.sentenceCount() + " sentences: " + text);
    }
    sentence = TagRepair.repair(document.tagged(0), LEXICON);
  }

  public List<CueMatch> cues() {
    return CUES.find(sentence);
  }

  /** Returns the cue at the first word that is written so. */
  public CueMatch cue(String word) {
    return cues().stream()
        .filter(cue -> sentence.word(cue.verb()).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no cue " + word + " in " + cues()));
  }

  /** Returns the words of a range as they stand in the text; a dash for none. */
  public String words(Range range) {
    return range == null ? "-" : sentence.span(range.first(), range.last()).of(sentence.text());
  }
}
