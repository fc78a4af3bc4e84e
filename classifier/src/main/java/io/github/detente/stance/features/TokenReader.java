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
 * do not hang together stands another one. Keeps buffers, so it belongs to one thread.
 */
public final class TokenReader {
  private static final WordSet DATES = WordClasses.of("stance").set("date");
  private static final long OF = TextHash.of("of");
  private static final long PRONOUN_I = TextHash.of("i");
  private static final long NOT = TextHash.of("not");
  private static final long CEASE = TextHash.of("cease");

  private static final int UNKNOWN = Integer.MIN_VALUE;

  /** A prefix of so many letters is one word with what stands behind its hyphen. */
  private static final int MAX_PREFIX = 3;

  /** Buffers that a text of more UTF-16 units has stretched are not kept. */
  private static final int LONG_TEXT = 1 << 16;

  /** Words that are kept: nearly all of a text's are among the last so many. */
  private static final int KEPT = 1 << 12;

  private final FeatureTokens features;

  /**
   * What the vocabulary knows of the words looked up last, each in the slot of its hash: small
   * enough to stay in the cache, which the vocabulary is not. A class and the bits of a form, or
   * {@link #UNKNOWN}; and the hash of the stem.
   */
  private final long[] keptWords = new long[KEPT];

  private final int[] keptClasses = new int[KEPT];
  private final long[] keptStems = new long[KEPT];
  private final WordStemmer stemmer = new WordStemmer();
  private Tokens own = new Tokens();
  private Tokens tokens;

  /** The sentence that was looked at last, and how it is written. */
  private int sentence = -1;

  private LetterCase style = LetterCase.SENTENCE;

  public TokenReader(Vocabulary vocabulary) {
    features = new FeatureTokens(vocabulary);
  }

  /** Returns the tokens of what is judged; valid until the next call. */
  public FeatureTokens read(Utterance input) {
    boolean loose = input.tokens() == null;
    tokens = loose ? read(input.text()) : input.tokens();
    features.begin(tokens);
    sentence = -1;
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

  /** Marks count through the words behind them; <i>'s</i> tells nothing. */
  private boolean isSilent(int k) {
    return tokens.isMark(k) || tokens.caseOf(k) == Case.POSSESSIVE;
  }

  private boolean isIn(int k, TextSpan span) {
    return span != null && tokens.start(k) >= span.start() && tokens.start(k) < span.end();
  }

  /** What stands before the first sentence of a paragraph is a dateline, a bullet or a time. */
  private int bodyStart(int k) {
    return tokens.start(tokens.sentenceStart(tokens.sentence(k)));
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
    int slot = (int) (hash >>> 40) & (KEPT - 1);
    if (keptWords[slot] != hash) {
      keep(slot, hash);
    }
    int known = keptClasses[slot];
    if (tokens.isCapital(k) && hash != PRONOUN_I && !(known != UNKNOWN && isCommon(k))) {
      nameOrDate(k, last);
    } else if (known != UNKNOWN) {
      features.addWord(keptStems[slot], known >> Byte.SIZE, (byte) known, k, last);
    } else {
      long stem = stem(hash, k, last);
      features.addWord(stem, features.vocabulary.classOfStem(stem), WordForms.of(hash), k, last);
    }
    return last;
  }

  private void keep(int slot, long hash) {
    Vocabulary vocabulary = features.vocabulary;
    int index = vocabulary.index(hash);
    keptWords[slot] = hash;
    keptClasses[slot] = UNKNOWN;
    if (index >= 0) {
      keptClasses[slot] = vocabulary.classOf(index) << Byte.SIZE | (vocabulary.form(index) & 0xFF);
      keptStems[slot] = vocabulary.stem(index);
    }
  }

  /** Whether a capital letter at a word that is common elsewhere tells no name. */
  private boolean isCommon(int k) {
    if (tokens.sentence(k) != sentence) {
      sentence = tokens.sentence(k);
      style = tokens.style(sentence);
    }
    if (style == LetterCase.CAPITALS) {
      return true;
    }
    boolean expected = style == LetterCase.TITLE || tokens.has(k, Tokens.INITIAL);
    return expected && !tokens.has(k, Tokens.CAPITALS);
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
