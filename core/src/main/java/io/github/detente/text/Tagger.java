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

  /** What a word says that is written so but for a capital that begins it. */
  private static final Lexeme.Note<TagModel.Word> CAPITALISED = new Lexeme.Note<>();

  private static final ThreadLocal<Tagger> LOCAL = ThreadLocal.withInitial(Tagger::new);

  private final TagModel model = TagModel.load();
  private final int n = model.tags.length;

  /** What the words at hand say about each tag that is likely by the word itself. */
  private final float[] weights = new float[n];

  /** How likely each of the likely tags is behind a sequence. */
  private final float[] joint = new float[n];

  /** Of the best sequences up to each word: the last tag, and which sequence it continues. */
  private byte[] last = new byte[BEAM * 64];

  private byte[] continues = new byte[BEAM * 64];

  /** Probabilities of the best sequences, of which the first is scaled to 1. */
  private double[] best = new double[BEAM];

  private double[] before = new double[BEAM];
  private int size;

  /** So that what is read for the caches' sake is not left out as read for nothing. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

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
      read[i] =
          title || sentence.isSmall(i)
              ? small(lexeme)
              : sentence.isCapitalised(i)
                  ? capitalised(lexeme, sentence, i)
                  : model.word(sentence.written(i), lexeme.folded);
    }
    touched = model.touch(read, words);
    search(words);
    return best(words, model.firstTags);
  }

  private TagModel.Word small(Lexeme lexeme) {
    TagModel.Word known = SMALL.of(lexeme);
    return known == null ? SMALL.put(lexeme, model.word(lexeme.folded, lexeme.folded)) : known;
  }

  private TagModel.Word capitalised(Lexeme lexeme, Sentence sentence, int i) {
    TagModel.Word known = CAPITALISED.of(lexeme);
    return known == null
        ? CAPITALISED.put(lexeme, model.word(sentence.written(i), lexeme.folded))
        : known;
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
      // Nearly every word has one tag that is far likelier than others, if the words before have.
      int tag = size == 1 ? model.likeliest(read, words, i, after(i, 0)) : TagModel.OPEN;
      if (tag == TagModel.OPEN) {
        step(i, words);
      } else {
        last[BEAM * i] = (byte) tag;
        continues[BEAM * i] = 0;
      }
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

  /** Goes on with each sequence, and keeps the best. */
  private void step(int i, int words) {
    double[] swap = before;
    before = best;
    best = swap;
    int paths = size;
    size = 0;
    TagModel.Word word = read[i];
    model.weigh(read, words, i, weights);
    for (int path = 0; path < paths; path++) {
      int after = after(i, path);
      double sum = 0;
      for (int k = 0; k < word.tags; k++) {
        joint[k] = weights[k] * model.afterwards(after, word.tag(k));
        sum += joint[k];
      }
      double scale = before[path] / sum;
      for (int k = 0; k < word.tags; k++) {
        double score = scale * joint[k];
        if (size == 0 || score > best[0] * TagModel.GIVEN_UP) {
          insert(i, path, word.tag(k), score);
        }
      }
    }
    double most = best[0];
    int kept = 0;
    for (int path = 0; path < size; path++) {
      best[path] /= most;
      kept += best[path] > TagModel.GIVEN_UP ? 1 : 0;
    }
    size = kept;
  }

  /** Where the weights of tags stand behind those of a sequence up to word {@code i}. */
  private int after(int i, int path) {
    int previous = i < 1 ? n : last[BEAM * (i - 1) + path];
    int farther = i < 2 ? n : last[BEAM * (i - 2) + continues[BEAM * (i - 1) + path]];
    return model.after(farther, previous);
  }

  private void insert(int i, int path, int tag, double score) {
    int row = BEAM * i;
    int same = same(i, path, tag);
    if (same < size && best[same] >= score) {
      return;
    }
    int place = same;
    while (place > 0 && best[place - 1] < score) {
      place--;
    }
    if (place == BEAM) {
      return;
    }
    for (int k = Math.min(same, BEAM - 1); k > place; k--) {
      best[k] = best[k - 1];
      last[row + k] = last[row + k - 1];
      continues[row + k] = continues[row + k - 1];
    }
    best[place] = score;
    last[row + place] = (byte) tag;
    continues[row + place] = (byte) path;
    size = same < size ? size : Math.min(size + 1, BEAM);
  }

  /**
   * The place of a sequence that ends in the same two tags, so that all that follows is as likely
   * behind it; {@link #size} if there is none.
   */
  private int same(int i, int path, int tag) {
    int row = BEAM * i;
    int place = 0;
    while (place < size
        && (last[row + place] != tag
            || (i > 0 && last[row - BEAM + continues[row + place]] != last[row - BEAM + path]))) {
      place++;
    }
    return place;
  }
}
