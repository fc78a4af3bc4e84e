package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.Lexicon;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.StatementFeatures.Template;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.features.Vocabulary;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementFeaturesTest {
  private static StatementFeatures features(Utterance text) {
    Vocabulary vocabulary = Vocabulary.of(Lexicon.load(), Set.of("the", "talks", "of"));
    return new FeatureExtractor(vocabulary, StanceTrainer.Defaults.FEATURES).extract(text);
  }

  private static List<String> names(Utterance text) {
    StatementFeatures features = features(text);
    return IntStream.range(0, features.size).mapToObj(features::name).toList();
  }

  @Test
  void hashesOfNamesAreThoseOfTheScorer() throws IOException {
    for (LabelledStatement row : Rows.shipped().subList(0, 500)) {
      StatementFeatures features = features(Utterance.of(row.text()));
      for (int i = 0; i < features.size; i++) {
        assertEquals(features.hashes[i], StatementFeatures.hash(features.name(i)));
      }
    }
  }

  @Test
  void namesNobody() throws IOException {
    String first = "Ankara rejected the offer of Athens, a spokesman said.";
    String second = "Quito rejected the offer of Lima, a spokesman said.";
    assertEquals(names(Utterance.of(first)), names(Utterance.of(second)));
  }

  @Test
  void knowsNegationAndPhrases() {
    assertTrue(names(Utterance.of("They did not attack.")).contains("n ATTACK"));
    assertTrue(names(Utterance.of("They walked out.")).contains("a BREAK"));
  }

  @Test
  void spansPointAtTheWords() {
    StatementFeatures features = features(Utterance.of("They did not attack."));
    int[] found =
        IntStream.range(0, features.size)
            .filter(i -> features.name(i).equals("b not attack"))
            .toArray();
    assertEquals(1, found.length);
    assertEquals(List.of(new TextSpan(9, 12), new TextSpan(13, 19)), features.spans(found[0]));
  }

  /** Each template that is left out takes its own features away, and no others. */
  @ParameterizedTest
  @EnumSource(Template.class)
  void makesNoFeatureOfATemplateThatIsLeftOut(Template left) {
    Vocabulary vocabulary = Vocabulary.of(Lexicon.load(), Set.of("the", "talks", "of"));
    int all = Arrays.stream(Template.values()).mapToInt(Template::bit).sum();
    Utterance text =
        Utterance.of(
            "Norway did not reject the talks but attacked Iceland, which had called for peace.",
            Optional.of("Norway"),
            Optional.of("Iceland"));
    StatementFeatures features =
        new FeatureExtractor(vocabulary, new FeatureExtractor.FeatureSet(all & ~left.bit(), true))
            .extract(text);
    assertTrue(features.size > 20, "features " + features.size);
    for (int i = 0; i < features.size; i++) {
      String name = features.name(i);
      assertNotEquals(left.code, name.substring(0, name.indexOf(' ')), name);
    }
  }

  @Test
  void piecesOfAStatementHaveAGapBetweenThem() {
    String text =
        "\"We will attack,\" said the general, who had come to the city by train from the"
            + " coast late in the evening. \"And we will win.\"";
    Article article = Article.of("x", text);
    TextSpan second = new TextSpan(text.indexOf("And"), text.length() - 2);
    Statement statement =
        new Statement(
            article,
            1,
            new TextSpan(0, text.indexOf("evening.") + 8),
            List.of(new TextSpan(1, 15), second),
            StatementKind.DIRECT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<String> names = names(Utterance.of(statement));
    assertTrue(names.contains("b attack @gap"), names.toString());
    assertTrue(names.stream().noneMatch(name -> name.equals("b attack and")), names.toString());
    assertTrue(names.stream().noneMatch(name -> name.contains("train")), names.toString());
  }
}
