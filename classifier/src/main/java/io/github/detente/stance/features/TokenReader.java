package io.github.detente.stance.features;

import io.github.detente.article.TextSpan;
import io.github.detente.text.TextHash;
import io.github.detente.text.Tokens;
import io.github.detente.text.Tokens.Case;
import io.github.detente.text.Tokens.LetterCase;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.Set;

/**
 * Makes the tokens of features from those of the text. Names are found by their capital letters: a
 * run of capitalised words becomes one placeholder, so that a model learns what is done, not who
 * does it; speaker and target become placeholders of their own, and where the pieces of a statement
 * are not adjacent there is one more. Keeps buffers, so it belongs to one thread.
 */
public final class TokenReader {
  private static final WordSet DATES = WordClasses.of("stance").set("date");
  private static final long OF = TextHash.of("of");
  private static final long PRONOUN_I = TextHash.of("i");
  private static final long NOT = TextHash.of("not");
  private static final long CEASE = TextHash.of("cease");

  /** A prefix of so many letters is one word with what stands behind its hyphen. */
  private static final int MAX_PREFIX = 3;

  /** Buffers that a text of more UTF-16 units has stretched are not kept. */
  private static final int LONG_TEXT = 1 << 16;

  private final FeatureTokens features;

  /** So that what is read for the caches' sake is not left out as read for nothing. */
  @SuppressWarnings("UnusedVariable")
  private long touched;

  private final WordStemmer stemmer = new WordStemmer();
  private Tokens own = new Tokens();
  private Tokens tokens;

  /** The sentence that was looked at last, and how it is written. */
  private int sentence = -1;

  private LetterCase style = LetterCase.SENTENCE;

  /** The sentence whose beginning was looked up last, and its first unit. */
  private int begun = -1;

  private int body;

  public TokenReader(Vocabulary vocabulary) {
    features = new FeatureTokens(vocabulary);
  }

  /** Returns the tokens of what is judged; valid until the next call. */
  public FeatureTokens read(Utterance input) {
    boolean loose = input.tokens() == null;
    tokens = loose ? read(input.text()) : input.tokens();
    features.begin(tokens);
    sentence = -1;
    begun = -1;
    if (loose) {
      read(0, input.text().length(), input);
    } else {
      pieces(input);
    }
    SentenceOrder.read(features);
    return features;
  }

  private void pieces(Utterance input) {
    boolean first = true;
    for (TextSpan piece : input.pieces()) {
      int from = tokens.at(piece.start());
      if (!first && from < tokens.size()) {
        features.addGap(tokens.start(from));
      }
      first = false;
      read(from, piece.end(), input);
    }
  }

  private Tokens read(String text) {
    if (own.text().length() > LONG_TEXT) {
      own = new Tokens();
    }
    own.read(text);
    return own;
  }

  /** Adds the words of a text that it has in lower case, folded. */
  public void lowerCaseWords(String text, Set<String> found) {
    Tokens read = read(text);
    for (int k = 0; k < read.size(); k++) {
      if (read.caseOf(k) == Case.LOWER && !read.has(k, Tokens.DIGITS)) {
        int last = joined(read, k);
        found.add(FeatureTokens.word(read, k, last));
        k = last;
      }
    }
  }

  private void read(int from, int end, Utterance input) {
    TextSpan speaker = input.speaker();
    TextSpan target = input.target();
    touch(from, end);
    for (int k = from; k < tokens.size() && tokens.start(k) < end; k++) {
      if (isSilent(k)) {
        continue;
      }
      if (isIn(k, speaker)) {
        mark(k, FeatureTokens.SPEAKER, speaker);
      } else if (isIn(k, target)) {
        mark(k, FeatureTokens.TARGET, target);
      } else if (tokens.start(k) >= bodyStart(k)) {
        k = word(k);
      }
    }
  }

  /**
   * Touches the slot of each word in the vocabulary, which does not fit into the processor's inner
   * caches: looked up one after the other, each word would wait for memory; together they wait
   * once.
   */
  private void touch(int from, int end) {
    Vocabulary vocabulary = features.vocabulary;
    long all = 0;
    for (int k = from; k < tokens.size() && tokens.start(k) < end; k++) {
      all += vocabulary.touch(tokens.hash(k));
    }
    touched = all;
  }

  /** Marks count through the words behind them; <i>'s</i> tells nothing. */
  private boolean isSilent(int k) {
    return tokens.isMark(k) || tokens.caseOf(k) == Case.POSSESSIVE;
  }

  private boolean isIn(int k, TextSpan span) {
    return span != null && tokens.start(k) >= span.start() && tokens.start(k) < span.end();
  }

  /** What stands before the first sentence of a paragraph is a dateline, a bullet or a time. */
  private int bodyStart(int k) {
    int current = tokens.sentence(k);
    if (current != begun) {
      begun = current;
      body = tokens.start(tokens.sentenceStart(current));
    }
    return body;
  }

  private void mark(int k, byte kind, TextSpan span) {
    int last = features.size - 1;
    if (last >= 0 && features.kind[last] == kind && features.start[last] >= span.start()) {
      features.end[last] = tokens.end(k);
    } else {
      features.addPlaceholder(kind, k);
    }
    features.nation[features.size - 1] |= features.vocabulary.beginsNation(tokens, k);
  }

  /** Returns the last token of the word. */
  private int word(int k) {
    if (tokens.has(k, Tokens.DIGITS)) {
      number(k);
      return k;
    }
    int last = joined(tokens, k);
    long hash = last == k ? tokens.hash(k) : TextHash.of(FeatureTokens.word(tokens, k, last));
    Vocabulary vocabulary = features.vocabulary;
    int index = vocabulary.index(hash);
    boolean known = index >= 0;
    if (tokens.isCapital(k) && hash != PRONOUN_I && !(known && isCommon(k))) {
      nameOrDate(k, last);
    } else if (known) {
      features.addWord(
          vocabulary.stem(index), vocabulary.classOf(index), vocabulary.form(index), k, last);
    } else {
      long stem = stem(hash, k, last);
      features.addWord(stem, vocabulary.classOfStem(stem), WordForms.of(hash), k, last);
    }
    return last;
  }

  /** Whether a capital letter at a word that is common elsewhere tells no name. */
  private boolean isCommon(int k) {
    boolean capitals = tokens.has(k, Tokens.CAPITALS);
    if (!capitals && tokens.has(k, Tokens.INITIAL)) {
      return true; // however the sentence is written
    }
    if (tokens.sentence(k) != sentence) {
      sentence = tokens.sentence(k);
      style = tokens.style(sentence);
    }
    if (style == LetterCase.CAPITALS) {
      return true;
    }
    return style == LetterCase.TITLE && !capitals;
  }

  /**
   * The last token of a word whose hyphen only joins a prefix: <i>re-open</i>, <i>cease-fire</i>.
   */
  private static int joined(Tokens tokens, int k) {
    boolean more =
        k + 1 < tokens.size()
            && tokens.has(k + 1, Tokens.GLUED)
            && tokens.caseOf(k + 1) == Case.LOWER
            && !tokens.has(k + 1, Tokens.DIGITS)
            && !tokens.has(k, Tokens.CAPITALS | Tokens.DIGITS)
            && !tokens.isMark(k);
    boolean prefix =
        more && (tokens.end(k) - tokens.start(k) <= MAX_PREFIX || tokens.hash(k) == CEASE);
    return prefix ? k + 1 : k;
  }

  private long stem(long hash, int k, int last) {
    return hash == NOT ? hash : stemmer.hashOfStem(hash, tokens, k, last);
  }

  private void nameOrDate(int k, int to) {
    int last = features.size - 1;
    boolean broken = tokens.has(k, Tokens.BREAK);
    if (DATES.contains(tokens.hash(k))) {
      if (last >= 0 && features.kind[last] == FeatureTokens.NUMBER && !broken) {
        features.size--;
      }
      features.addPlaceholder(FeatureTokens.DATE, k);
      return;
    }
    if (!broken && last >= 0 && features.kind[last] == FeatureTokens.NAME) {
      features.end[last] = tokens.end(to);
    } else if (!broken && isNameOf(last)) {
      features.size--;
      features.end[last - 1] = tokens.end(to);
    } else {
      features.addPlaceholder(FeatureTokens.NAME, k);
      features.end[last + 1] = tokens.end(to);
    }
    features.nation[features.size - 1] |= features.vocabulary.beginsNation(tokens, k);
  }

  private boolean isNameOf(int last) {
    return last >= 1 && features.kind[last - 1] == FeatureTokens.NAME && features.hash[last] == OF;
  }

  private void number(int k) {
    int last = features.size - 1;
    if (last >= 0 && features.kind[last] == FeatureTokens.DATE && !tokens.has(k, Tokens.QUOTED)) {
      features.end[last] = tokens.end(k);
    } else {
      features.addPlaceholder(FeatureTokens.NUMBER, k);
    }
  }
}
