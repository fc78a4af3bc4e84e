package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tagger against OpenNLP's own, which reads the same model. */
class TaggerTest {
  private static POSModel model;

  @BeforeAll
  static void loadModel() throws IOException {
    try (InputStream in =
        TaggerTest.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      model = new POSModel(in);
    }
  }

  private static List<String[]> sentences() {
    return IntStream.range(0, 60)
        .mapToObj(seed -> Article.of("t", new TextGenerator(seed).article()))
        .map(article -> new TextSpan(0, article.text().length()).of(article.text()))
        .map(text -> Arrays.stream(text.split("\\s+", -1)).filter(w -> !w.isEmpty()))
        .map(words -> words.limit(40).toArray(String[]::new))
        .filter(words -> words.length > 0)
        .toList();
  }

  /** Logarithm of the probability that OpenNLP's model gives to tags. */
  private static double score(String[] words, String[] tags) {
    AbstractModel weights = model.getArtifact("pos.model");
    POSContextGenerator contexts = model.getFactory().getPOSContextGenerator();
    double score = 0;
    for (int i = 0; i < words.length; i++) {
      double[] outcomes = weights.eval(contexts.getContext(i, words, tags, null));
      score += Math.log(outcomes[weights.getIndex(tags[i])]);
    }
    return score;
  }

  @Test
  void findsTagsAsProbableAsThoseOfOpenNlp() {
    Tagger tagger = new Tagger();
    double ours = 0;
    double theirs = 0;
    for (String[] words : sentences()) {
      ours += score(words, tagger.tag(words));
      theirs += score(words, new POSTaggerME(model).tag(words));
    }
    assertTrue(ours >= theirs - 1e-6, ours + " against " + theirs);
  }

  @Test
  void tagsPlainSentencesLikeOpenNlp() {
    String[] words = "The minister said that the talks in Geneva had failed .".split(" ", -1);
    assertEquals(
        Arrays.asList(new POSTaggerME(model).tag(words)), Arrays.asList(new Tagger().tag(words)));
  }
}
