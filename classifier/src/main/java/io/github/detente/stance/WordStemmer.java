package io.github.detente.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * Porter's stemmer (1980), but for a list of words that it would make one with others of another
 * meaning. Keeps a buffer, so it belongs to one thread.
 */
final class WordStemmer {
  private static final String RESOURCE = "unstemmed.txt";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> UNSTEMMED = load();
  private static final LongTable HASHES = new LongTable(UNSTEMMED.size());

  static {
    UNSTEMMED.forEach(word -> HASHES.put(TextHash.of(word), 1));
  }

  private final PorterStemmer porter = new PorterStemmer();

  private static Set<String> load() {
    try (InputStream in = WordStemmer.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(SPACE::splitAsStream)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the stem of a folded word. */
  String stem(String word) {
    return UNSTEMMED.contains(word) ? word : porter.stem(word);
  }

  /**
   * Returns the hash of the stem of a word in a text, folded as {@link WordScanner#fold} does.
   *
   * @param hash hash of the folded word
   */
  long hashOfStem(long hash, String text, int start, int end) {
    if (HASHES.get(hash) >= 0) {
      return hash;
    }
    porter.reset();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        porter.add(WordScanner.toLower(c));
      }
    }
    porter.stem();
    char[] buffer = porter.getResultBuffer();
    long stem = TextHash.START;
    for (int i = 0; i < porter.getResultLength(); i++) {
      stem = TextHash.add(stem, buffer[i]);
    }
    return TextHash.finish(stem);
  }
}
