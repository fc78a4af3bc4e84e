package io.github.detente.text;

import io.github.detente.article.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * English words and phrases by class, from one file of {@code data/words}: columns {@code word},
 * {@code class} and {@code note}. A word may have several classes, one row each; a file has at most
 * 64. Immutable.
 */
public final class WordClasses {
  private static final int MOST_CLASSES = Long.SIZE;
  private static final Map<String, WordClasses> AREAS = new ConcurrentHashMap<>();

  private final String name;
  private final Map<String, Long> masks = new LinkedHashMap<>();
  private final Map<String, Long> words = new HashMap<>();

  /**
   * Hashes of words, open-addressed, 0 where there is none; behind each, in the same line of
   * memory, the word's mask.
   */
  private final long[] slots;

  private final int last;

  /** The classes of the phrases that begin with the word in each of {@link #slots}. */
  private final long[] phraseMasks;

  private WordClasses(String name, Reader csv) throws IOException {
    this.name = name;
    for (CSVRecord row : format().parse(csv)) {
      try {
        add(row.get("word"), row.get("class"));
      } catch (IllegalArgumentException e) {
        throw new InvalidRecordException(
            name, row.getParser().getCurrentLineNumber(), e.getMessage(), e);
      }
    }
    int capacity = Integer.highestOneBit(Math.max(1, words.size())) * 8;
    slots = new long[2 * capacity];
    last = capacity - 1;
    phraseMasks = new long[capacity];
    words.forEach(
        (word, mask) -> {
          slots[2 * slotFor(word) + 1] |= mask;
          if (word.indexOf(' ') > 0) {
            phraseMasks[slotFor(word.substring(0, word.indexOf(' ')))] |= mask;
          }
        });
  }

  private int slotFor(String word) {
    long hash = TextHash.of(word);
    int slot = slot(hash);
    slots[2 * slot] = hash;
    return slot;
  }

  private void add(String word, String wordClass) {
    if (word.isBlank() || wordClass.isBlank()) {
      throw new IllegalArgumentException("no word or no class; expected both");
    }
    if (!masks.containsKey(wordClass) && masks.size() == MOST_CLASSES) {
      throw new IllegalArgumentException("more than " + MOST_CLASSES + " classes");
    }
    long mask = masks.computeIfAbsent(wordClass, c -> 1L << masks.size());
    long before = words.getOrDefault(word, 0L);
    if ((before & mask) != 0) {
      throw new IllegalArgumentException("\"" + word + "\" is in " + wordClass + " already");
    }
    words.put(word, before | mask);
  }

  /**
   * Returns the words of an area, which are read once.
   *
   * @param area name of the file without its ending
   * @throws IllegalStateException if the class path has no such file
   */
  public static WordClasses of(String area) {
    return AREAS.computeIfAbsent(area, WordClasses::load);
  }

  private static WordClasses load(String area) {
    return read(area, WordClasses::read);
  }

  /** A word or phrase, and one of its classes. */
  public record Entry(String word, String wordClass) {}

  /**
   * Returns the rows of an area in the order of its file, which may have any number of classes.
   *
   * @throws IllegalStateException if the class path has no such file
   */
  public static List<Entry> entries(String area) {
    return read(
        area,
        (file, csv) ->
            format().parse(csv).stream()
                .map(row -> new Entry(row.get("word"), row.get("class")))
                .toList());
  }

  private static CSVFormat format() {
    return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  }

  /** Makes something of a file. */
  private interface Parser<T> {
    T parse(String name, Reader csv) throws IOException;
  }

  private static <T> T read(String area, Parser<T> parser) {
    String file = "words/" + area + ".csv";
    try (InputStream in = WordClasses.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " on the class path");
      }
      return parser.parse(file, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * Reads words.
   *
   * @param name what messages call the file
   * @throws InvalidRecordException if a row lacks a word or a class, or is there twice
   */
  public static WordClasses read(String name, Reader csv) throws IOException {
    return new WordClasses(name, csv);
  }

  private int slot(long hash) {
    int slot = (int) hash & last;
    while (slots[2 * slot] != 0 && slots[2 * slot] != hash) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Returns the classes of a word or phrase, in lower case, as bits; 0 if it has none. */
  public long mask(String word) {
    return mask(TextHash.of(word));
  }

  /** Returns the classes of the word with a {@link TextHash}, as bits; 0 if it has none. */
  public long mask(long hash) {
    return slots[2 * slot(hash) + 1];
  }

  /** Returns the classes of the phrases whose first word has a {@link TextHash}, as bits. */
  long phraseMask(long hash) {
    return phraseMasks[slot(hash)];
  }

  /**
   * Returns the words of some classes, as a set.
   *
   * @throws IllegalStateException if the file has no such class
   */
  public WordSet set(String... classes) {
    long mask = 0;
    for (String wordClass : classes) {
      if (!masks.containsKey(wordClass)) {
        throw new IllegalStateException(name + " has no class " + wordClass);
      }
      mask |= masks.get(wordClass);
    }
    return new WordSet(this, mask);
  }

  /** Returns the names of the classes, in the order of the file. */
  public Set<String> names() {
    return new LinkedHashSet<>(masks.keySet());
  }

  List<String> words(long mask) {
    List<String> found = new ArrayList<>();
    words.forEach(
        (word, own) -> {
          if ((own & mask) != 0) {
            found.add(word);
          }
        });
    found.sort(null);
    return found;
  }
}
