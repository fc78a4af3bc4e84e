package io.github.detente.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * The weights of OpenNLP's English part-of-speech model, arranged so that tagging adds up a few
 * vectors a token instead of building and looking up its thirty features as strings: what depends
 * on a word alone is summed once a word. The features are those of the model's own context
 * generator, and {@code TaggerTest} compares the tags with OpenNLP's. Immutable.
 */
final class TagModel {
  private static final String RESOURCE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final int LONGEST_AFFIX = 4;

  final String[] tags;

  /** Weights of {@code t=}, by the tag before. */
  final float[][] before;

  /** Weights of {@code t2=}, by the two tags before: row is the farther one. */
  final float[][][] beforeTwo;

  /**
   * Weights of {@code S=begin}, {@code p1S=begin}, {@code p2S=begin}, by distance from the start.
   */
  final float[][] begin;

  private final Map<String, Context> features;

  /**
   * The weights of what depends on a word alone.
   *
   * @param own as the word that is tagged
   * @param previous as the word before it
   * @param secondPrevious as the word before that
   * @param next as the word behind it
   * @param secondNext as the word behind that
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record WordWeights(
      float[] own, float[] previous, float[] secondPrevious, float[] next, float[] secondNext) {}

  /** Loads when first needed. */
  private static final class Shared {
    static final TagModel INSTANCE = new TagModel(read());
  }

  @SuppressWarnings("unchecked")
  private TagModel(AbstractModel model) {
    Object[] data = model.getDataStructures();
    features = (Map<String, Context>) data[1];
    tags = (String[]) data[2];
    before = new float[tags.length][];
    beforeTwo = new float[tags.length][tags.length][];
    for (int i = 0; i < tags.length; i++) {
      before[i] = sum("t=" + tags[i]);
      for (int j = 0; j < tags.length; j++) {
        beforeTwo[i][j] = sum("t2=" + tags[i] + "," + tags[j]);
      }
    }
    begin = new float[][] {sum("S=begin"), sum("p1S=begin"), sum("p2S=begin")};
  }

  /** Returns the model on the class path, which is read once. */
  static TagModel load() {
    return Shared.INSTANCE;
  }

  private static AbstractModel read() {
    try (InputStream in = TagModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "no part-of-speech model " + RESOURCE + " on the class path");
      }
      return new POSModel(in).getArtifact("pos.model");
    } catch (IOException e) {
      throw new UncheckedIOException("part-of-speech model " + RESOURCE, e);
    }
  }

  /** Returns the weights of a word as it is written. */
  WordWeights word(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String shape = FeatureGeneratorUtil.tokenFeature(word);
    float[] own = sum("def", "w=" + lower, "wc=" + shape, "w&c=" + lower + "," + shape);
    for (int n = 1; n <= Math.min(LONGEST_AFFIX, word.length()); n++) {
      add(own, "suf=" + word.substring(word.length() - n));
      add(own, "pre=" + word.substring(0, n));
    }
    return new WordWeights(
        own, sum("p1w=" + lower), sum("p2w=" + lower), sum("n1w=" + lower), sum("n2w=" + lower));
  }

  private float[] sum(String... names) {
    float[] sum = new float[tags.length];
    for (String name : names) {
      add(sum, name);
    }
    return sum;
  }

  private void add(float[] sum, String name) {
    Context weights = features.get(name);
    if (weights == null) {
      return;
    }
    int[] outcomes = weights.getOutcomes();
    double[] parameters = weights.getParameters();
    for (int i = 0; i < outcomes.length; i++) {
      sum[outcomes[i]] += (float) parameters[i];
    }
  }
}
