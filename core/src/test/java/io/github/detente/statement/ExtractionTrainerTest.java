package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTrainerTest {
  private static final List<AttributedArticle> ARTICLES =
      IntStream.range(0, 12).mapToObj(ExtractionTrainerTest::article).toList();

  @TempDir private Path folder;

  /** The harbour master speaks; what the gull claims is no statement here. */
  private static AttributedArticle article(int i) {
    String text =
        "The harbour master said pier " + i + " was shut. The gull claimed a herring near it.";
    Attribution attribution = new Attribution();
    attribution.source.add(span(text, "The harbour master"));
    attribution.cue.add(span(text, "said"));
    attribution.content.add(span(text, "pier " + i + " was shut"));
    return Attribution.article(Article.of("a" + i, text), List.of(attribution));
  }

  private static TextSpan span(String text, String words) {
    int start = text.indexOf(words);
    return new TextSpan(start, start + words.length());
  }

  @Test
  void learnsWhichReadingsAreStatements() {
    ExtractionEvaluation rules = ExtractionEvaluation.of(StatementExtractor.load(), ARTICLES);
    assertEquals(new ExtractionEvaluation.Score(12, 24, 12), rules.attributed());
    ExtractionEvaluation learned =
        ExtractionEvaluation.crossValidate(
            ExtractionTrainer.builder().veto(0.5).build(), ARTICLES, 3);
    assertEquals(new ExtractionEvaluation.Score(12, 12, 12), learned.attributed());
    assertEquals(1.0, learned.byKind().get(StatementKind.INDIRECT).f1());
  }

  @Test
  void readsBackWhatItSaves() throws IOException {
    ExtractionModel model = ExtractionTrainer.builder().veto(0.5).build().train(ARTICLES);
    Path file = folder.resolve("model");
    model.save(file);
    ExtractionModel read = ExtractionModel.load(file);
    assertEquals(model.size(), read.size());
    assertEquals(ExtractionTrainer.DEFAULT_THRESHOLD, read.threshold());
    assertEquals(0.5, read.veto());
    List<Statement> found = new ArrayList<>();
    for (AttributedArticle article : ARTICLES) {
      found.addAll(StatementExtractor.with(model).extract(article.article()));
      assertEquals(
          StatementExtractor.with(model).extract(article.article()),
          StatementExtractor.with(read).extract(article.article()));
    }
    assertEquals(12, found.size());
  }

  @Test
  void tellsAModelFromOtherFiles() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "detente-extraction 1");
    assertTrue(refused(other).contains("is no whole gzip file"), refused(other));
    Path cut = folder.resolve("cut");
    Path whole = folder.resolve("whole");
    ExtractionTrainer.builder().build().train(ARTICLES).save(whole);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    assertTrue(refused(cut).contains("expected a model"), refused(cut));
  }

  private static String refused(Path file) {
    return assertThrows(InvalidRecordException.class, () -> ExtractionModel.load(file))
        .getMessage();
  }

  @Test
  void wantsSomethingToLearnFrom() {
    ExtractionTrainer trainer = ExtractionTrainer.builder().build();
    assertThrows(IllegalArgumentException.class, () -> trainer.train(List.of()));
    assertThrows(IllegalArgumentException.class, () -> ExtractionTrainer.builder().threshold(1.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> ExtractionEvaluation.crossValidate(trainer, ARTICLES, 1));
  }
}
