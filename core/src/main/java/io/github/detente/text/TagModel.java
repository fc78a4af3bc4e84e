package io.github.detente.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The weights of OpenNLP's English part-of-speech model, compiled by {@link TagModelCompiler} into
 * a table that loads in a few milliseconds and is probed with hashes instead of the strings of
 * features. The features are those of the model's own context generator, and {@code TaggerTest}
 * compares the tags with OpenNLP's. Immutable.
 */
final class TagModel {
  static final String RESOURCE = "tags.bin";
  private static final int LONGEST_AFFIX = 4;

  // FNV-1a over UTF-16 units, mixed at the end.
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;

  private static final long WORD = start("w=");
  private static final long WORD_AND_SHAPE = start("w&c=");
  private static final long SHAPE = start("wc=");
  private static final long SUFFIX = start("suf=");
  private static final long PREFIX = start("pre=");
  private static final long DEFAULT = finish(start("def"));

  /** How a word is a feature of the words two and one behind it, and one and two before it. */
  private static final long[] NEIGHBOURS = {
    start("p2w="), start("p1w="), start("n1w="), start("n2w=")
  };

  /** Features of the first, second and third word of a sentence. */
  private static final long[] BEGIN = {
    finish(start("S=begin")), finish(start("p1S=begin")), finish(start("p2S=begin"))
  };

  final String[] tags;

  /** For each tag, of a contraction that of its first word: {@code AUX} of {@code AUX+PART}. */
  final String[] firstTags;

  /** e to the weights of each tag behind two others, {@linkplain #half halved}: {@link #after}. */
  private final char[] after;

  /** Hashes of the features, open-addressed; 0 where there is none. */
  private final long[] keys;

  /**
   * The weights of each slot's feature, side by side, so that a feature costs a line of memory: how
   * many there are, and for each its tag's number and the bits of the float. Those of a slot stand
   * {@link #place} far.
   */
  private final int[] weights;

  /** For each slot how many weights those before it have. */
  private final int[] before;

  /** e to the weights of {@link #BEGIN}. */
  private final float[][] begin = new float[BEGIN.length][];

  /** Of a feature that says nothing. */
  private final float[] none;

  /** Of neighbours that say nothing. */
  private final char[] nobody;

  /** Loads when first needed. */
  private static final class Shared {
    static final TagModel INSTANCE = read();
  }

  private TagModel(DataInputStream in) throws IOException {
    tags = new String[in.readUnsignedByte()];
    firstTags = new String[tags.length];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = in.readUTF();
      // The same string as the literals that it is compared with.
      firstTags[i] = tags[i].split("\\+", 2)[0].intern();
    }
    int slots = in.readInt();
    int size = in.readInt();
    keys = new long[slots];
    int[] from = new int[slots + 1];
    block(in, slots * Long.BYTES).asLongBuffer().get(keys);
    block(in, from.length * Integer.BYTES).asIntBuffer().get(from);
    byte[] outcomes = in.readNBytes(size);
    int[] bits = new int[size];
    // Floats, as they are in memory.
    block(in, size * Float.BYTES).asIntBuffer().get(bits);
    before = from;
    weights = new int[2 * size + slots];
    for (int slot = 0; slot < slots; slot++) {
      int place = placeOf(slot);
      weights[place] = from[slot + 1] - from[slot];
      for (int i = from[slot]; i < from[slot + 1]; i++) {
        weights[++place] = outcomes[i];
        weights[++place] = bits[i];
      }
    }
    none = exp();
    nobody = new char[NEIGHBOURS.length * tags.length];
    Arrays.fill(nobody, half(1));
    for (int i = 0; i < begin.length; i++) {
      begin[i] = exp(place(BEGIN[i]));
    }
    int n = tags.length;
    after = new char[(n + 1) * (n + 1) * n];
    for (int farther = 0; farther <= n; farther++) {
      for (int previous = 0; previous <= n; previous++) {
        float[] weights =
            after(farther < n ? tags[farther] : null, previous < n ? tags[previous] : null);
        for (int tag = 0; tag < n; tag++) {
          after[after(farther, previous) + tag] = half(weights[tag]);
        }
      }
    }
  }

  private float[] after(@Nullable String farther, @Nullable String previous) {
    int one = previous == null ? -1 : place(hash("t=" + previous));
    int two =
        previous == null || farther == null
            ? -1
            : place(finish(hash(start("t2=" + farther + ","), previous)));
    return exp(one, two);
  }

  /**
   * Returns where the weights of tags behind two others begin, for {@link #likeliest} and {@link
   * #afterwards}.
   *
   * @param farther the tag of the word before the last, the number of tags if there is no such word
   * @param previous the tag of the last word, the number of tags if there is none
   */
  int after(int farther, int previous) {
    return (farther * (tags.length + 1) + previous) * tags.length;
  }

  /** Returns e to the weight of a tag behind those that {@link #after(int, int)} gave. */
  float afterwards(int place, int tag) {
    return whole(after[place + tag]);
  }

  private static ByteBuffer block(DataInputStream in, int length) throws IOException {
    return ByteBuffer.wrap(in.readNBytes(length));
  }

  /** e to the weights of some features, by their places. */
  private float[] exp(int... places) {
    float[] sum = new float[tags.length];
    for (int place : places) {
      addPlace(sum, place);
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) Math.exp(sum[i]);
    }
    return sum;
  }

  /** Returns the model on the class path, which is read once. */
  static TagModel load() {
    return Shared.INSTANCE;
  }

  private static TagModel read() {
    try (InputStream in = TagModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "no part-of-speech model " + RESOURCE + " on the class path");
      }
      return new TagModel(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("part-of-speech model " + RESOURCE, e);
    }
  }

  /**
   * What a word says about tags, wherever it stands; as powers of e, which are multiplied rather
   * than added up, so that none has to be taken while a sentence is read.
   */
  static final class Word extends Recent.Entry {
    /** How many tags the word itself does not make {@link #UNLIKELY}. */
    final int tags;

    /**
     * These tags, the likeliest first, and behind them e to what the word says about each. What is
     * looked at together stands together, since memory is slower than arithmetic; so numbers are
     * {@linkplain #half halved}.
     */
    final char[] own;

    /**
     * e to what it says about each tag of the word two behind it, then of that one behind it, one
     * before and two before it.
     */
    final char[] neighbours;

    private Word(long hash, char[] own, char[] neighbours) {
      super(hash);
      this.tags = own.length / 2;
      this.own = own;
      this.neighbours = neighbours;
    }

    int tag(int k) {
      return own[k];
    }
  }

  /** The upper half of a positive float: eight bits of precision, and all of its range. */
  private static char half(double number) {
    // Half of what is cut off is added, which rounds.
    return (char) ((Float.floatToRawIntBits((float) number) + 0x8000) >>> Character.SIZE);
  }

  private static float whole(char half) {
    return Float.intBitsToFloat(half << Character.SIZE);
  }

  /**
   * A tag that a word makes less likely than the best by a factor of e to this is left out: one
   * sentence of a thousand in the articles of the project is tagged otherwise than with e^13.
   */
  private static final float UNLIKELY = 8;

  private final Recent<Word> lately = new Recent<>();

  /** Returns what a word says about tags. */
  Word word(String written, String lower) {
    long hash = TextHash.of(written);
    Word known = lately.get(hash);
    return known == null ? lately.put(read(hash, written, lower)) : known;
  }

  private Word read(long hash, String word, String lower) {
    float[] sum = new float[tags.length];
    String shape = shape(word);
    addPlace(sum, place(DEFAULT));
    addPlace(sum, place(finish(hash(WORD, lower))));
    addPlace(sum, place(finish(hash(SHAPE, shape))));
    addPlace(sum, place(finish(hash((hash(WORD_AND_SHAPE, lower) ^ ',') * FACTOR, shape))));
    int length = word.length();
    long prefix = PREFIX;
    for (int n = 1; n <= Math.min(LONGEST_AFFIX, length); n++) {
      prefix = (prefix ^ word.charAt(n - 1)) * FACTOR;
      addPlace(sum, place(finish(prefix)));
      long suffix = SUFFIX;
      for (int k = length - n; k < length; k++) {
        suffix = (suffix ^ word.charAt(k)) * FACTOR;
      }
      addPlace(sum, place(finish(suffix)));
    }
    byte[] likely = likely(sum);
    char[] own = new char[2 * likely.length];
    for (int k = 0; k < likely.length; k++) {
      own[k] = (char) likely[k];
      own[likely.length + k] = half(Math.exp(sum[likely[k]]));
    }
    int n = tags.length;
    char[] neighbours = nobody;
    for (int k = 0; k < NEIGHBOURS.length; k++) {
      int place = place(finish(hash(NEIGHBOURS[k], lower)));
      if (place >= 0) {
        neighbours = neighbours == nobody ? nobody.clone() : neighbours;
        float[] weights = exp(place);
        for (int tag = 0; tag < n; tag++) {
          neighbours[k * n + tag] = half(weights[tag]);
        }
      }
    }
    return new Word(hash, own, neighbours);
  }

  /** The tags of the highest sums, the highest first. */
  private static byte[] likely(float[] sums) {
    byte[] order = new byte[sums.length];
    int size = 0;
    float most = sums[0];
    for (float sum : sums) {
      most = Math.max(most, sum);
    }
    for (int tag = 0; tag < sums.length; tag++) {
      if (sums[tag] > most - UNLIKELY) {
        int place = size++;
        while (place > 0 && sums[order[place - 1]] < sums[tag]) {
          order[place] = order[place - 1];
          place--;
        }
        order[place] = (byte) tag;
      }
    }
    return Arrays.copyOf(order, size);
  }

  /**
   * Looks at what the first words say, once each, so that the processor waits for the memory of
   * many at once, and not for that of one after the other when their tags are weighed.
   */
  int touch(Word[] words, int count) {
    int last = nobody.length - 1;
    int sum = 0;
    for (int i = 0; i < count; i++) {
      Word word = words[i];
      sum += word.own[0] + word.neighbours[0] + word.neighbours[last / 2] + word.neighbours[last];
    }
    return sum;
  }

  /** No tag is likely enough to leave out all others. */
  static final int OPEN = -1;

  /**
   * Tags and sequences that are less likely than the best by more than this are given up: what
   * follows hardly ever makes up for it. Down to .01 the same tags are found in twice the time.
   */
  static final float GIVEN_UP = 0.3f;

  /**
   * Returns the tag of word {@code i} by the words around it and the tags before it, {@link #OPEN}
   * if another one is nearly as likely.
   *
   * @param words a sentence's, of which the first {@code size} count
   * @param place what {@link #after(int, int)} gives for the tags before
   */
  int likeliest(Word[] words, int size, int i, int place) {
    Word word = words[i];
    int count = word.tags;
    char[] own = word.own;
    if (count == 1) {
      return own[0];
    }
    char[] before2 = i < 2 ? nobody : words[i - 2].neighbours;
    char[] before = i < 1 ? nobody : words[i - 1].neighbours;
    char[] behind = i + 1 < size ? words[i + 1].neighbours : nobody;
    char[] behind2 = i + 2 < size ? words[i + 2].neighbours : nobody;
    float[] begins = i < begin.length ? begin[i] : none;
    int n = tags.length;
    float most = 0;
    float second = 0;
    int best = 0;
    for (int k = 0; k < count; k++) {
      int tag = own[k];
      float weight =
          whole(own[count + k])
              * whole(before2[tag])
              * whole(before[n + tag])
              * whole(behind[2 * n + tag])
              * whole(behind2[3 * n + tag])
              * begins[tag]
              * whole(after[place + tag]);
      float less = weight < most ? weight : most;
      second = less > second ? less : second;
      best = weight > most ? tag : best;
      most = weight > most ? weight : most;
    }
    return second < most * GIVEN_UP ? best : OPEN;
  }

  /**
   * Multiplies what the words say about the tag of word {@code i}.
   *
   * @param words a sentence's, of which the first {@code size} count
   * @param weights receives a weight for each tag that is likely by the word itself
   */
  void weigh(Word[] words, int size, int i, float[] weights) {
    Word word = words[i];
    int count = word.tags;
    char[] own = word.own;
    char[] before2 = i < 2 ? nobody : words[i - 2].neighbours;
    char[] before = i < 1 ? nobody : words[i - 1].neighbours;
    char[] behind = i + 1 < size ? words[i + 1].neighbours : nobody;
    char[] behind2 = i + 2 < size ? words[i + 2].neighbours : nobody;
    float[] begins = i < begin.length ? begin[i] : none;
    int n = tags.length;
    for (int k = 0; k < count; k++) {
      int tag = own[k];
      weights[k] =
          whole(own[count + k])
              * whole(before2[tag])
              * whole(before[n + tag])
              * whole(behind[2 * n + tag])
              * whole(behind2[3 * n + tag])
              * begins[tag];
    }
  }

  /** OpenNLP's name for how a word is written; the two commonest are told here. */
  private static String shape(String word) {
    int small = 0;
    for (int i = word.length() - 1; i >= 0 && isSmall(word.charAt(i)); i--) {
      small++;
    }
    if (small == word.length() && small > 0) {
      return "lc";
    }
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    boolean name = small > 0 && small == word.length() - 1 && first >= 'A' && first <= 'Z';
    return name ? "ic" : FeatureGeneratorUtil.tokenFeature(word);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private void addPlace(float[] sum, int place) {
    if (place >= 0) {
      int end = place + 2 * weights[place];
      for (int i = place + 1; i <= end; i += 2) {
        sum[weights[i]] += Float.intBitsToFloat(weights[i + 1]);
      }
    }
  }

  /** Returns where the weights of a feature stand, -1 if it has none. */
  private int place(long hash) {
    int slot = slot(hash, keys);
    return keys[slot] == 0 ? -1 : placeOf(slot);
  }

  private int placeOf(int slot) {
    return 2 * before[slot] + slot;
  }

  /** Returns the slot that holds {@code hash}, or the empty one where it would stand. */
  static int slot(long hash, long[] keys) {
    int slot = (int) hash & (keys.length - 1);
    while (keys[slot] != hash && keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private static long start(String prefix) {
    return hash(OFFSET, prefix);
  }

  /** Returns the hash of a feature's name, never 0. */
  static long hash(String name) {
    return finish(start(name));
  }

  private static long hash(long before, String more) {
    long hash = before;
    for (int i = 0; i < more.length(); i++) {
      hash = (hash ^ more.charAt(i)) * FACTOR;
    }
    return hash;
  }

  private static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }
}
