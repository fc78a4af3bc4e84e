package io.github.detente.stance;

import java.util.Set;

/**
 * Cuts a text into the tokens that features are made of, in one pass over its characters ({@link
 * WordScanner}) and one over its words. Names are found by their capital letters: a run of
 * capitalised words becomes one placeholder, so that a model learns what is done, not who does it.
 * Keeps buffers, so it belongs to one thread.
 */
final class Tokenizer {
  private static final int MAX_DATELINE = 60;
  private static final long OF = TextHash.of("of");
  private static final long PRONOUN_I = TextHash.of("i");
  private static final LongTable DATES = new LongTable(64);

  static {
    String names =
        "january february march april may june july august september october november december jan"
            + " feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday"
            + " friday saturday sunday mon tue tues wed thu thur thurs fri sat sun";
    for (String name : names.split(" ", -1)) {
      DATES.put(TextHash.of(name), 1);
    }
  }

  private final TokenSequence tokens;
  private final WordStemmer stemmer = new WordStemmer();
  private final WordScanner scanner = new WordScanner();

  Tokenizer(Vocabulary vocabulary) {
    tokens = new TokenSequence(vocabulary);
  }

  /**
   * Cuts {@code input}; the result is valid until the next call.
   *
   * @param speakerStart index of the speaker's first unit, -1 without a speaker
   * @param speakerEnd index after the speaker's last unit
   * @param targetStart index of the target's first unit, -1 without a target
   * @param targetEnd index after the target's last unit
   */
  TokenSequence tokenize(
      String input, int speakerStart, int speakerEnd, int targetStart, int targetEnd) {
    scanner.scan(input);
    tokens.begin(input);
    int from = afterDateline(speakerStart);
    boolean titleCase = scanner.isTitleCase();
    boolean shouted = scanner.isShouted();
    for (int word = from; word < scanner.words; word++) {
      int start = scanner.starts[word];
      if (start >= speakerStart && start < speakerEnd) {
        mark(word, TokenSequence.SPEAKER, speakerStart);
      } else if (start >= targetStart && start < targetEnd) {
        mark(word, TokenSequence.TARGET, targetStart);
      } else {
        resolve(word, titleCase, shouted);
      }
    }
    SentenceOrder.read(tokens);
    return tokens;
  }

  /** Adds the words that {@code input} holds in lower case, folded. */
  void lowerCaseWords(String input, Set<String> found) {
    scanner.scan(input);
    for (int word = 0; word < scanner.words; word++) {
      if ((scanner.flags[word] & (WordScanner.CAPITAL | WordScanner.DIGITS)) == 0) {
        found.add(WordScanner.fold(input, scanner.starts[word], scanner.ends[word]));
      }
    }
  }

  /**
   * Returns the first word behind a dateline such as <i>PARIS (AP) -</i>: capitalised words before
   * a dash that stands free.
   */
  private int afterDateline(int speakerStart) {
    for (int word = 0; word + 1 < scanner.words && scanner.ends[word] < MAX_DATELINE; word++) {
      if ((scanner.flags[word] & (WordScanner.CAPITAL | WordScanner.DIGITS)) == 0
          || scanner.starts[word] == speakerStart) {
        return 0;
      }
      if (dashBetween(scanner.ends[word], scanner.starts[word + 1])) {
        scanner.flags[word + 1] |= WordScanner.INITIAL;
        return word + 1;
      }
    }
    return 0;
  }

  private boolean dashBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = scanner.text.charAt(i);
      if (c == '\u2013'
          || c == '\u2014'
          || (c == '-' && (scanner.at(i + 1) == ' ' || scanner.at(i + 1) == '-'))) {
        return true;
      }
    }
    return false;
  }

  private void mark(int word, byte kind, int spanStart) {
    int last = tokens.size - 1;
    if (last >= 0 && tokens.kind[last] == kind && tokens.start[last] >= spanStart) {
      tokens.end[last] = scanner.ends[word];
    } else {
      placeholder(word, kind);
    }
  }

  private void placeholder(int word, byte kind) {
    byte flag = scanner.flags[word];
    tokens.addPlaceholder(
        kind,
        scanner.starts[word],
        scanner.ends[word],
        (flag & WordScanner.QUOTED) != 0,
        (flag & WordScanner.BREAK) != 0);
  }

  private void resolve(int word, boolean titleCase, boolean shouted) {
    byte flag = scanner.flags[word];
    if ((flag & WordScanner.DIGITS) != 0) {
      number(word, flag);
      return;
    }
    int index = tokens.vocabulary.index(scanner.hashes[word]);
    if ((flag & WordScanner.CAPITAL) != 0 && scanner.hashes[word] != PRONOUN_I) {
      boolean initialWord =
          (titleCase || (flag & WordScanner.INITIAL) != 0) && (flag & WordScanner.CAPITALS) == 0;
      boolean common = index >= 0 && (shouted || initialWord);
      if (!common) {
        nameOrDate(word, flag);
        return;
      }
    }
    addWord(word, flag, index);
  }

  private void addWord(int word, byte flag, int index) {
    long stem = index >= 0 ? tokens.vocabulary.stem(index) : stem(word);
    int act = index >= 0 ? tokens.vocabulary.classOf(index) : tokens.vocabulary.classOfStem(stem);
    byte form = index >= 0 ? tokens.vocabulary.form(index) : WordForms.of(scanner.hashes[word]);
    tokens.addWord(
        stem,
        act,
        form,
        scanner.starts[word],
        scanner.ends[word],
        (flag & WordScanner.QUOTED) != 0,
        (flag & WordScanner.BREAK) != 0);
  }

  private long stem(int word) {
    if (scanner.hashes[word] == WordScanner.NOT) {
      return WordScanner.NOT;
    }
    return stemmer.hashOfStem(
        scanner.hashes[word], scanner.text, scanner.starts[word], scanner.ends[word]);
  }

  private void nameOrDate(int word, byte flag) {
    int last = tokens.size - 1;
    if (DATES.get(scanner.hashes[word]) >= 0) {
      if (last >= 0
          && tokens.kind[last] == TokenSequence.NUMBER
          && (flag & WordScanner.BREAK) == 0) {
        tokens.size--;
      }
      placeholder(word, TokenSequence.DATE);
    } else if (continuesName(last, flag)) {
      tokens.end[last] = scanner.ends[word];
    } else if (continuesNameAfterOf(last, flag)) {
      tokens.size--;
      tokens.end[last - 1] = scanner.ends[word];
    } else {
      placeholder(word, TokenSequence.NAME);
    }
  }

  private boolean continuesName(int last, byte flag) {
    return last >= 0 && tokens.kind[last] == TokenSequence.NAME && (flag & WordScanner.BREAK) == 0;
  }

  private boolean continuesNameAfterOf(int last, byte flag) {
    return last >= 1
        && tokens.kind[last - 1] == TokenSequence.NAME
        && tokens.hash[last] == OF
        && (flag & WordScanner.BREAK) == 0;
  }

  private void number(int word, byte flag) {
    int last = tokens.size - 1;
    if (last >= 0 && tokens.kind[last] == TokenSequence.DATE && (flag & WordScanner.QUOTED) == 0) {
      tokens.end[last] = scanner.ends[word];
    } else {
      placeholder(word, TokenSequence.NUMBER);
    }
  }
}
