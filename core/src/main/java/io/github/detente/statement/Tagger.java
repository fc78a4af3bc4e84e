package io.github.detente.statement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Tags the words of sentences with their parts of speech: the beam search of OpenNLP's tagger over
 * {@link TagModel}. Not thread-safe: one for each thread; they share the model.
 */
final class Tagger {
  private static final int BEAM = 3;
  private static final int MOST_WORDS_KEPT = 20_000;

  private final TagModel model = TagModel.load();
  private final Map<String, TagModel.WordWeights> kept = new HashMap<>();
  private final float[] scores = new float[model.tags.length];

  /** The end of a sequence of tags. */
  private record Path(Path previous, int tag, double score) {}

  /** Fills in the sentence's tags. */
  void tag(Sentence sentence) {
    boolean title = TagRepair.isTitleCase(sentence);
    String[] words = new String[sentence.size()];
    for (int i = 0; i < words.length; i++) {
      // The model takes any capital word of a headline for a name.
      words[i] =
          title
              ? sentence.words[i]
              : sentence.text.substring(sentence.starts[i], sentence.ends[i]).replace('’', '\'');
    }
    sentence.tags = tag(words);
    for (int i = 0; i < words.length; i++) {
      sentence.tags[i] = first(sentence.tags[i]);
    }
  }

  /** The tag of a contraction's first word: {@code AUX} of {@code AUX+PART}. */
  private static String first(String tag) {
    int plus = tag.indexOf('+');
    return plus < 0 ? tag : tag.substring(0, plus);
  }

  /** Returns a tag for each word. */
  String[] tag(String[] words) {
    TagModel.WordWeights[] weights = new TagModel.WordWeights[words.length];
    for (int i = 0; i < words.length; i++) {
      weights[i] = weights(words[i]);
    }
    Path[] beam = {null};
    for (int i = 0; i < words.length; i++) {
      beam = step(beam, i, local(weights, i));
    }
    String[] tags = new String[words.length];
    Path path = beam[0];
    for (int i = words.length - 1; i >= 0; i--) {
      tags[i] = model.tags[path.tag];
      path = path.previous;
    }
    return tags;
  }

  private TagModel.WordWeights weights(String word) {
    TagModel.WordWeights weights = kept.get(word);
    if (weights == null) {
      weights = model.word(word);
      if (kept.size() >= MOST_WORDS_KEPT) {
        kept.clear();
      }
      kept.put(word, weights);
    }
    return weights;
  }

  /** What the words say about the tag of word {@code i}. */
  private float[] local(TagModel.WordWeights[] weights, int i) {
    float[] sum = weights[i].own().clone();
    if (i > 0) {
      add(sum, weights[i - 1].previous());
    }
    if (i > 1) {
      add(sum, weights[i - 2].secondPrevious());
    }
    if (i + 1 < weights.length) {
      add(sum, weights[i + 1].next());
    }
    if (i + 2 < weights.length) {
      add(sum, weights[i + 2].secondNext());
    }
    if (i < model.begin.length) {
      add(sum, model.begin[i]);
    }
    return sum;
  }

  private static void add(float[] sum, float[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  private Path[] step(Path[] beam, int i, float[] local) {
    Path[] best = new Path[BEAM];
    int n = 0;
    for (Path path : beam) {
      System.arraycopy(local, 0, scores, 0, scores.length);
      if (i > 0) {
        add(scores, model.before[path.tag]);
      }
      if (i > 1) {
        add(scores, model.beforeTwo[path.previous.tag][path.tag]);
      }
      double base = (path == null ? 0 : path.score) - logOfSum(scores);
      for (int tag = 0; tag < scores.length; tag++) {
        n = insert(best, n, path, tag, base + scores[tag]);
      }
    }
    return n < BEAM ? Arrays.copyOf(best, n) : best;
  }

  private static double logOfSum(float[] scores) {
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score);
    }
    return Math.log(sum);
  }

  private static int insert(Path[] best, int n, Path previous, int tag, double score) {
    int i = n;
    while (i > 0 && best[i - 1].score < score) {
      i--;
    }
    if (i == BEAM) {
      return n;
    }
    int size = Math.min(n + 1, BEAM);
    System.arraycopy(best, i, best, i + 1, size - 1 - i);
    best[i] = new Path(previous, tag, score);
    return size;
  }
}
