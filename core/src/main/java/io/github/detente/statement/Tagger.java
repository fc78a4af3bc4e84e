package io.github.detente.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Parts of speech by OpenNLP's model, which comes on the class path. Not thread-safe: one for each
 * thread; they share the model, which is loaded once, by the first that tags.
 */
final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** Words that a sentence's tags are found by at most; the rest count as {@code X}. */
  private static final int LONGEST = 400;

  private final POSTaggerME tagger = new POSTaggerME(Model.MODEL_IN_USE);

  /** Loads when first needed. */
  private static final class Model {
    static final POSModel MODEL_IN_USE = load();

    private static POSModel load() {
      try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "no part-of-speech model " + MODEL + " on the class path");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("part-of-speech model " + MODEL, e);
      }
    }
  }

  /** Fills in the sentence's tags. */
  void tag(Sentence sentence) {
    int n = Math.min(sentence.size(), LONGEST);
    String[] words = new String[n];
    boolean title = TagRepair.isTitleCase(sentence);
    for (int i = 0; i < n; i++) {
      // The model takes any capital word of a headline for a name.
      words[i] =
          title
              ? sentence.words[i]
              : sentence.text.substring(sentence.starts[i], sentence.ends[i]).replace('’', '\'');
    }
    String[] tags = tagger.tag(words);
    String[] all = new String[sentence.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < n ? first(tags[i]) : "X";
    }
    sentence.tags = all;
  }

  /** The tag of a contraction's first word: {@code AUX} of {@code AUX+PART}. */
  private static String first(String tag) {
    int plus = tag.indexOf('+');
    return plus < 0 ? tag : tag.substring(0, plus);
  }
}
