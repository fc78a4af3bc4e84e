package io.github.detente.stance.features;

import io.github.detente.stance.format.ModelFile;
import io.github.detente.text.Places;
import io.github.detente.text.TextHash;
import io.github.detente.text.Tokens;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What is known of words before features are made: the stem of a common word, and the class of act
 * that the {@link Lexicon} gives a stem. A common word is one that the training texts hold in lower
 * case; by that, a capital letter at the head of a sentence can be told from a name. Holds hashes
 * only. Immutable, safe to share.
 */
public final class Vocabulary {
  /** Index of no class. */
  public static final int NO_CLASS = -1;

  private static final long OPEN = TextHash.of("*");
  private static final int MAX_ENTRIES = 1 << 22;
  private static final int SLOT = 2;

  /** Set in what is known of a word, so that no taken slot looks empty. */
  private static final long TAKEN = 1L << 31;

  private static final int FORM = 0xFF;
  private static final int FILTER_BITS = 1 << 14;

  private final List<String> classes;
  private final long[] classHashes;
  private final long[] words;
  private final long[] stems;
  private final LongTable stemClasses;

  /**
   * The words, two numbers each, so that what is known of a word lies in one line of memory: half
   * of its hash, its class and its forms, all together 0 where there is none; the hash of its stem.
   * Place and half a hash tell words apart well enough: a word that is not there is taken for
   * another one with a chance of one in four thousand million.
   */
  private final long[] slots;

  private final Places places;

  /** Hashes of the stems that begin a phrase of two, ascending. */
  private final long[] pairBeginnings;

  /**
   * Names of states, their peoples and capitals, and of organisations of states: the hash of a
   * name's word, or of its two words. They are the model's own, so that it reads texts with another
   * directory as it read its rows.
   */
  private final LongTable nations;

  /** The lowest bits of those, a filter that lets most stems be passed over (Bloom, 1970). */
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];

  private Vocabulary(
      List<String> classes,
      long[] words,
      long[] stems,
      LongTable stemClasses,
      long[] pairBeginnings,
      long[] nationNames) {
    this.classes = classes;
    this.pairBeginnings = pairBeginnings;
    nations = new LongTable(nationNames.length);
    for (long name : nationNames) {
      nations.put(name, 1);
    }
    for (long stem : pairBeginnings) {
      int bit = (int) stem & (FILTER_BITS - 1);
      filter[bit / Long.SIZE] |= 1L << bit;
    }
    this.words = words;
    this.stems = stems;
    this.stemClasses = stemClasses;
    classHashes = new long[classes.size()];
    for (int i = 0; i < classHashes.length; i++) {
      classHashes[i] = TextHash.of(classes.get(i));
    }
    places = Places.of(words);
    slots = new long[Math.multiplyExact(places.size(), SLOT)];
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i]);
      int known = stemClasses.get(stems[i]) << Byte.SIZE | (WordForms.of(words[i]) & FORM);
      slots[slot] = half(words[i]) | TAKEN | (known & (TAKEN - 1));
      slots[slot + 1] = stems[i];
    }
  }

  /** Returns where a word stands in the slots if it is there. */
  private int slot(long wordHash) {
    return SLOT * places.of(wordHash);
  }

  private static long half(long hash) {
    return hash >>> Integer.SIZE << Integer.SIZE;
  }

  /**
   * Makes the vocabulary of a training set.
   *
   * @param lexicon classes of acts
   * @param commonWords folded words that are no names
   */
  public static Vocabulary of(Lexicon lexicon, Collection<String> commonWords) {
    LongTable stemClasses = new LongTable(lexicon.entries().size());
    for (Map.Entry<String, String> entry : lexicon.entries().entrySet()) {
      stemClasses.put(key(entry.getKey()), lexicon.classes().indexOf(entry.getValue()));
    }
    WordStemmer stemmer = new WordStemmer();
    List<String> sorted = commonWords.stream().distinct().sorted().toList();
    long[] words = sorted.stream().mapToLong(TextHash::of).toArray();
    long[] stems = sorted.stream().mapToLong(word -> TextHash.of(stemmer.stem(word))).toArray();
    long[] pairBeginnings =
        lexicon.entries().keySet().stream()
            .filter(entry -> entry.indexOf(' ') > 0 && !entry.contains(" * "))
            .mapToLong(entry -> TextHash.of(entry.substring(0, entry.indexOf(' '))))
            .sorted()
            .distinct()
            .toArray();
    return new Vocabulary(
        lexicon.classes(), words, stems, stemClasses, pairBeginnings, nationNames());
  }

  /** Names of three words and more are left out: their first words are those of others, too. */
  private static long[] nationNames() {
    Tokens tokens = new Tokens();
    LongStream.Builder names = LongStream.builder();
    for (String name : DirectoryWords.nations()) {
      tokens.read(name);
      if (tokens.size() == 1) {
        names.add(tokens.hash(0));
      } else if (tokens.size() == 2) {
        names.add(TextHash.join(tokens.hash(0), tokens.hash(1)));
      }
    }
    return names.build().sorted().distinct().toArray();
  }

  /** Returns whether the name of a state or of an organisation of states begins with a token. */
  boolean beginsNation(Tokens tokens, int token) {
    if (!tokens.isCapital(token)) {
      return false;
    }
    long hash = tokens.hash(token);
    return nations.get(hash) == 1
        || (token + 1 < tokens.size()
            && nations.get(TextHash.join(hash, tokens.hash(token + 1))) == 1);
  }

  private static long key(String entry) {
    int gap = entry.indexOf(" * ");
    if (gap >= 0) {
      return TextHash.join(
          OPEN, pair(TextHash.of(entry.substring(0, gap)), TextHash.of(entry.substring(gap + 3))));
    }
    int space = entry.indexOf(' ');
    return space < 0
        ? TextHash.of(entry)
        : pair(TextHash.of(entry.substring(0, space)), TextHash.of(entry.substring(space + 1)));
  }

  private static long pair(long first, long second) {
    return TextHash.join(TextHash.join(TextHash.START, first), second);
  }

  /** Returns the index of the common word with this hash, or {@link LongTable#ABSENT}. */
  public int index(long wordHash) {
    int slot = slot(wordHash);
    long known = slots[slot];
    return known != 0 && half(known) == half(wordHash) ? slot : LongTable.ABSENT;
  }

  /** Returns what stands at a word's place, so that it is near when the word is looked up. */
  long touch(long wordHash) {
    return slots[slot(wordHash)];
  }

  /** Returns the hash of a common word's stem. */
  public long stem(int index) {
    return slots[index + 1];
  }

  /** Returns the class of a common word, or {@link #NO_CLASS}. */
  public int classOf(int index) {
    // The sign of "no class" stands beside the mark of a taken slot.
    return ((int) slots[index] << 1) >> (Byte.SIZE + 1);
  }

  /** Returns the bits of a common word's {@link WordForms}. */
  public byte form(int index) {
    return (byte) slots[index];
  }

  /** Returns the class of a stem, or {@link #NO_CLASS}. */
  public int classOfStem(long stemHash) {
    return stemClasses.get(stemHash);
  }

  /** Returns 1 if {@link #classOfPair} may know a pair that begins with the stem, else 0. */
  int mayBeginPair(long stemHash) {
    int bit = (int) stemHash & (FILTER_BITS - 1);
    return (int) (filter[bit / Long.SIZE] >>> bit) & 1;
  }

  /** Returns the class of two stems that stand side by side, or {@link #NO_CLASS}. */
  public int classOfPair(long firstStem, long secondStem) {
    return stemClasses.get(pair(firstStem, secondStem));
  }

  /** Returns the class of two stems with a few words between them, or {@link #NO_CLASS}. */
  public int classOfOpenPair(long firstStem, long secondStem) {
    return stemClasses.get(TextHash.join(OPEN, pair(firstStem, secondStem)));
  }

  /** Returns the name of a class. */
  public String className(int index) {
    return classes.get(index);
  }

  /** Returns the index of the class with this name, or {@link #NO_CLASS}. */
  public int classIndex(String name) {
    return classes.indexOf(name);
  }

  /** Returns the hash of a class's name. */
  public long classHash(int index) {
    return classHashes[index];
  }

  /** Writes the vocabulary; {@link #read} reads it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes.size());
    for (String name : classes) {
      out.writeUTF(name);
    }
    write(out, words);
    for (long stem : stems) {
      out.writeLong(stem);
    }
    long[] keys = stemClasses.sortedKeys();
    write(out, keys);
    for (long key : keys) {
      out.writeByte(stemClasses.get(key));
    }
    write(out, pairBeginnings);
    write(out, nations.sortedKeys());
  }

  private static void write(DataOutput out, long[] hashes) throws IOException {
    out.writeInt(hashes.length);
    for (long hash : hashes) {
      out.writeLong(hash);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it cannot be read, or is not what {@link #write} writes
   */
  public static Vocabulary read(DataInputStream in) throws IOException {
    List<String> classes = new ArrayList<>();
    int names = ModelFile.count(in, Byte.MAX_VALUE);
    for (int i = 0; i < names; i++) {
      classes.add(in.readUTF());
    }
    int n = ModelFile.count(in, MAX_ENTRIES);
    long[] words = ModelFile.hashes(in, n);
    long[] stems = ModelFile.hashes(in, n);
    long[] keys = ModelFile.hashes(in, ModelFile.count(in, MAX_ENTRIES));
    LongTable stemClasses = new LongTable(keys.length);
    for (long key : keys) {
      stemClasses.put(key, ModelFile.index(in.readByte(), names));
    }
    long[] pairBeginnings = ModelFile.hashes(in, ModelFile.count(in, MAX_ENTRIES));
    long[] nationNames = ModelFile.hashes(in, ModelFile.count(in, MAX_ENTRIES));
    return new Vocabulary(
        List.copyOf(classes), words, stems, stemClasses, pairBeginnings, nationNames);
  }
}
