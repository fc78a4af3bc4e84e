package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.TargetReader.Candidate;
import io.github.detente.actor.TargetReader.Question;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.Tier;
import io.github.detente.stance.embeddings.QuestionPieces.Mention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxTargetReaderTest {
  private static final Detente ACCURATE = Detente.load(Tier.ACCURATE);

  private static Question question(String text, String... names) {
    return new Question(
        text,
        text.indexOf('[') + 2,
        java.util.Arrays.stream(names)
            .map(name -> text.indexOf(name))
            .map(at -> new TextSpan(at, text.indexOf(' ', at)))
            .map(span -> new Candidate(List.of(span), 0))
            .toList());
  }

  private static String target(StatementReading statement) {
    Optional<Actor> actor = statement.target();
    return actor.flatMap(Actor::country).or(() -> actor.flatMap(Actor::name)).orElse("-");
  }

  /** Who is meant stands beside others, which a table of weights takes for one another. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile accused Peru of arming rebels who cross from Bolivia into Argentina. | PER",
        "Oslo thanked Finland for its help against the fires that Sweden had not put out. | FIN",
        "Two thirds of the gas that Austria burns still comes from Russia, the operator said. | -",
      })
  void tellsTheTargetFromOtherNames(String text, String target) {
    List<StatementReading> read = ACCURATE.read(Article.of("t", text));
    assertEquals(1, read.size());
    assertEquals(target, target(read.get(0)));
  }

  @Test
  void answersTheSameFromManyThreads() {
    OnnxTargetReader reader = new OnnxTargetReader();
    Question question =
        question("{ Oslo } | warned | [ Iceland over its quotas ].", "Oslo", "Iceland");
    double[] alone = reader.weigh(question);
    assertEquals(2, alone.length);
    assertTrue(alone[1] > alone[0], alone[0] + ", " + alone[1]);
    IntStream.range(0, 64)
        .parallel()
        .forEach(i -> assertArrayEquals(alone, reader.weigh(question)));
  }

  @Test
  void aCandidateHasTheSharesOfHisMentions() {
    float[] mention = new float[Transformer.WIDTH + 1];
    float[] nobody = new float[Transformer.WIDTH + 1];
    mention[0] = 1;
    nobody[Transformer.WIDTH] = 2;
    float[] vectors = new float[4 * Transformer.WIDTH];
    vectors[Transformer.WIDTH] = 3;
    vectors[2 * Transformer.WIDTH] = 1;
    vectors[3 * Transformer.WIDTH] = 2;
    double[] chosen =
        new ChoiceHead(mention, nobody)
            .choose(vectors, List.of(new Mention(0, 1, 2), new Mention(0, 2, 4)), 2);
    assertEquals(Math.log(Math.exp(3 - 2) + Math.exp(1.5 - 2)), chosen[0], 1e-9);
    assertEquals(-8, chosen[1]);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    float[] mention = new float[Transformer.WIDTH + 1];
    mention[7] = 0.25f;
    ChoiceModel model =
        new ChoiceModel(
            new EncoderDelta(List.of()), new ChoiceHead(mention, new float[mention.length]));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    byte[] written = bytes.toByteArray();
    assertArrayEquals(mention, read(written).head().mention());
    written[0]++;
    assertThrows(IOException.class, () -> read(written));
    assertThrows(IOException.class, () -> read(java.util.Arrays.copyOf(bytes.toByteArray(), 900)));
  }

  private static ChoiceModel read(byte[] bytes) throws IOException {
    return ChoiceModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
