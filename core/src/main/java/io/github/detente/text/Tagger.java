package io.github.detente.text;

import java.util.Locale;

/**
 * Tags the words of sentences with their parts of speech: the beam search of OpenNLP's tagger over
 * {@link TagModel}. It multiplies probabilities rather than adding logarithms. Keeps buffers, so it
 * belongs to one thread; the model is shared.
 */
final class Tagger {
  private static final int BEAM = 3;

  /** What a word says that is written in small letters. */
  private static final Lexeme.Note<TagModel.Word> SMALL = new Lexeme.Note<>();

  private static final ThreadLocal<Tagger> LOCAL = ThreadLocal.withInitial(Tagger::new);

  private final TagModel model = TagModel.load();
  private final int n = model.tags.length;

  /** What the words at hand say about each tag that is likely by the word itself. */
  private final float[] weights = new float[n];

  /** For each sequence, how likely each of the likely tags is behind it. */
  private final float[][] joint = new float[BEAM][n];

  /** For each sequence, the sum of these and the highest. */
  private final double[] sums = new double[BEAM];

  private final float[] highest = new float[BEAM];

  /** Of the best sequences up to each word: the last tag, and which sequence it continues. */
  private byte[] last = new byte[BEAM * 64];

  private byte[] continues = new byte[BEAM * 64];

  /** Probabilities of the best sequences, of which the first is scaled to 1. */
  private double[] best = new double[BEAM];

  private double[] before = new double[BEAM];
  private int size;

  /** The words of the sentence. */
  private TagModel.Word[] read = new TagModel.Word[64];

  /** Returns the tagger of this thread. */
  static Tagger local() {
    return LOCAL.get();
  }

  /** Returns the tags of a sentence's words; of a contraction that of its first word. */
  String[] tags(Sentence sentence) {
    int words = sentence.size();
    begin(words);
    // The model takes any capital word of a headline for a name.
    boolean title = sentence.isTitleCase();
    for (int i = 0; i < words; i++) {
      Lexeme lexeme = sentence.lexeme(i);
      String written = title ? lexeme.folded : sentence.written(i);
      read[i] = written.equals(lexeme.folded) ? word(lexeme) : model.word(written, lexeme.folded);
    }
    search(words);
    return best(words, model.firstTags);
  }

  private TagModel.Word word(Lexeme lexeme) {
    TagModel.Word known = SMALL.of(lexeme);
    return known == null ? SMALL.put(lexeme, model.word(lexeme.folded, lexeme.folded)) : known;
  }

  /** Returns a tag for each word. */
  String[] tag(String[] words) {
    begin(words.length);
    for (int i = 0; i < words.length; i++) {
      read[i] = model.word(words[i], words[i].toLowerCase(Locale.ROOT));
    }
    search(words.length);
    return best(words.length, model.tags);
  }

  private void begin(int words) {
    Effort.local().addTagged(words);
    if (last.length < BEAM * words) {
      last = new byte[2 * BEAM * words];
      continues = new byte[2 * BEAM * words];
    }
    if (read.length < words) {
      read = new TagModel.Word[2 * words];
    }
  }

  /** Finds the best sequences of tags for the words that were read. */
  private void search(int words) {
    size = 1;
    best[0] = 1;
    for (int i = 0; i < words; i++) {
      model.weigh(read, words, i, weights);
      step(i, read[i].likely);
    }
  }

  /** Returns the tags of the best sequence, by their names. */
  private String[] best(int words, String[] names) {
    String[] tags = new String[words];
    int path = 0;
    for (int i = words - 1; i >= 0; i--) {
      tags[i] = names[last[BEAM * i + path]];
      path = continues[BEAM * i + path];
    }
    return tags;
  }

  private void step(int i, byte[] likely) {
    double[] swap = before;
    before = best;
    best = swap;
    int paths = size;
    size = 0;
    if (i > 0 && paths == BEAM) {
      joinAll(i, likely);
    } else {
      for (int path = 0; path < paths; path++) {
        join(i, path, likely);
      }
    }
    for (int path = 0; path < paths; path++) {
      float[] scores = joint[path];
      double scale = before[path] / sums[path];
      // Nearly all sequences are worse than the beam has already.
      if (size == BEAM && best[BEAM - 1] >= scale * highest[path]) {
        continue;
      }
      for (int k = 0; k < likely.length; k++) {
        double score = scale * scores[k];
        if (size < BEAM || best[BEAM - 1] < score) {
          insert(i, path, likely[k], score);
        }
      }
    }
    for (int path = size - 1; path >= 0; path--) {
      best[path] /= best[0];
    }
  }

  /** How likely tags are behind a sequence. */
  private void join(int i, int path, byte[] likely) {
    float[] scores = joint[path];
    float[] after = i == 0 ? null : after(i, path);
    double sum = 0;
    float high = 0;
    for (int k = 0; k < likely.length; k++) {
      float score = after == null ? weights[k] : weights[k] * after[likely[k]];
      scores[k] = score;
      sum += score;
      high = score > high ? score : high;
    }
    sums[path] = sum;
    highest[path] = high;
  }

  /** {@link #join} for a full beam: each sum waits for its last addition, so they take turns. */
  private void joinAll(int i, byte[] likely) {
    float[] after0 = after(i, 0);
    float[] after1 = after(i, 1);
    float[] after2 = after(i, 2);
    float[] scores0 = joint[0];
    float[] scores1 = joint[1];
    float[] scores2 = joint[2];
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    float high0 = 0;
    float high1 = 0;
    float high2 = 0;
    for (int k = 0; k < likely.length; k++) {
      int tag = likely[k];
      float own = weights[k];
      float score0 = own * after0[tag];
      float score1 = own * after1[tag];
      float score2 = own * after2[tag];
      scores0[k] = score0;
      scores1[k] = score1;
      scores2[k] = score2;
      sum0 += score0;
      sum1 += score1;
      sum2 += score2;
      high0 = score0 > high0 ? score0 : high0;
      high1 = score1 > high1 ? score1 : high1;
      high2 = score2 > high2 ? score2 : high2;
    }
    sums[0] = sum0;
    sums[1] = sum1;
    sums[2] = sum2;
    highest[0] = high0;
    highest[1] = high1;
    highest[2] = high2;
  }

  /** The weights of tags behind those of a sequence up to word {@code i}. */
  private float[] after(int i, int path) {
    int previous = last[BEAM * (i - 1) + path];
    if (i == 1) {
      return model.after[previous];
    }
    int farther = last[BEAM * (i - 2) + continues[BEAM * (i - 1) + path]];
    return model.afterTwo[farther * n + previous];
  }

  private void insert(int i, int path, int tag, double score) {
    int place = size;
    while (place > 0 && best[place - 1] < score) {
      place--;
    }
    if (place == BEAM) {
      return;
    }
    size = Math.min(size + 1, BEAM);
    int row = BEAM * i;
    for (int k = size - 1; k > place; k--) {
      best[k] = best[k - 1];
      last[row + k] = last[row + k - 1];
      continues[row + k] = continues[row + k - 1];
    }
    best[place] = score;
    last[row + place] = (byte) tag;
    continues[row + place] = (byte) path;
  }
}
