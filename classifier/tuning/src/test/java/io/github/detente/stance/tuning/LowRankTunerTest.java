package io.github.detente.stance.tuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.TargetReader;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.EncoderTuner.Answer;
import io.github.detente.stance.EncoderTuner.Choice;
import io.github.detente.stance.EncoderTuner.Text;
import io.github.detente.stance.StatementEncoder;
import io.github.detente.stance.embeddings.ChoiceEncoder;
import io.github.detente.stance.embeddings.ChoiceModel;
import io.github.detente.stance.embeddings.EncoderDelta;
import io.github.detente.stance.embeddings.OnnxStatementEncoder;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LowRankTunerTest {
  private static final Settings QUICK = new Settings(10, 4, 2e-3, 6, 8, 0.1, 0, 0.01, 1, 1);

  /** Texts whose label is whether they tell of the morning, with some that tell of neither. */
  private static List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (String who : List.of("The minister", "A spokesman", "The union", "Our envoy")) {
      for (String what : List.of("spoke to reporters", "signed the papers", "left the hall")) {
        texts.add(new Text(who + " " + what + " in the morning.", new float[] {1, 0}, 1, 1));
        texts.add(new Text(who + " " + what + " at night.", new float[] {0, 1}, 1, 1));
        texts.add(new Text(who + " sells cheese.", new float[] {0, 0}, 1, 1));
      }
    }
    return texts;
  }

  /** Distance of the means of two labels' first parts over the mean distance within a label. */
  private static double apart(StatementEncoder encoder) {
    List<float[]> morning = vectors(encoder, 0);
    List<float[]> night = vectors(encoder, 1);
    double between = 0;
    double within = 0;
    int pairs = 0;
    for (int i = 0; i < morning.size(); i++) {
      for (int j = 0; j < morning.size(); j++) {
        between += distance(morning.get(i), night.get(j));
        within += i == j ? 0 : distance(morning.get(i), morning.get(j));
        pairs += i == j ? 0 : 1;
      }
    }
    return between / (morning.size() * night.size()) / (within / pairs);
  }

  private static List<float[]> vectors(StatementEncoder encoder, int label) {
    return texts().stream()
        .filter(text -> text.shares()[label] > 0)
        .map(text -> encoder.encode(text.text()).vector(Optional.empty(), Optional.empty()))
        .toList();
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < 384; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  @Test
  void tuningMovesTheLabelsApartAndIsRepeatable() {
    List<Double> losses = new ArrayList<>();
    List<Double> done = new ArrayList<>();
    byte[] delta =
        new LowRankTuner(QUICK)
            .tune(
                new byte[0],
                texts(),
                2,
                7,
                (seen, share, loss) -> {
                  done.add(share);
                  losses.add(loss);
                });
    assertEquals(1, done.get(done.size() - 1));
    assertTrue(losses.get(losses.size() - 1) < 0.7 * losses.get(0), losses.toString());
    StatementEncoder untuned = new OnnxStatementEncoder().tuned(new byte[0]);
    double before = apart(untuned);
    double after = apart(untuned.tuned(delta));
    assertTrue(after > 1.2 * before, before + " before, " + after + " after");
    assertArrayEquals(
        delta, new LowRankTuner(QUICK).tune(new byte[0], texts(), 2, 7, (seen, share, loss) -> {}));
  }

  @Test
  void aTuningGoesOnFromAnother() throws IOException {
    byte[] first = new LowRankTuner(QUICK).tune(new byte[0], texts(), 2, 7, (s, d, l) -> {});
    List<Double> losses = new ArrayList<>();
    byte[] second = new LowRankTuner(QUICK).tune(first, texts(), 2, 8, (s, d, l) -> losses.add(l));
    StatementEncoder untuned = new OnnxStatementEncoder().tuned(new byte[0]);
    double once = apart(untuned.tuned(first));
    double twice = apart(untuned.tuned(second));
    assertTrue(twice > once, once + " after one tuning, " + twice + " after the second");
    List<EncoderDelta.Part> before = EncoderDelta.read(first).parts();
    List<EncoderDelta.Part> after = EncoderDelta.read(second).parts();
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i).rank() + QUICK.rank(), after.get(i).rank());
    }
  }

  /**
   * Questions whose answer is who stands behind <i>warned</i>, not who stands behind <i>near</i>.
   */
  private static List<Choice> choices() {
    List<String> names = List.of("Chile", "Peru", "Norway", "Kenya");
    List<Choice> choices = new ArrayList<>();
    for (String first : names) {
      for (String second : names) {
        if (!first.equals(second)) {
          choices.add(choice("{ He } | warned | [ " + first + " near " + second + " ].", 0));
          choices.add(choice("{ He } | said | [ rain fell near " + first + " ].", -1));
        }
      }
    }
    return choices;
  }

  private static Choice choice(String text, int right) {
    List<TargetReader.Candidate> candidates = new ArrayList<>();
    for (String name : List.of("Chile", "Peru", "Norway", "Kenya")) {
      int at = text.indexOf(name);
      if (at >= 0) {
        candidates.add(
            new TargetReader.Candidate(List.of(new TextSpan(at, at + name.length())), 0));
      }
    }
    candidates.sort(Comparator.comparing(one -> one.mentions().get(0)));
    BitSet answer = new BitSet();
    if (right >= 0) {
      answer.set(right);
    }
    return new Choice(
        new TargetReader.Question(text, text.indexOf('[') + 2, candidates),
        List.of(new Answer(answer, 1)));
  }

  @Test
  void questionsAreLearnt() throws IOException {
    byte[] start = new OnnxStatementEncoder().tuning();
    byte[] model =
        new LowRankTuner(QUICK).tuneToChoose(start, choices(), 7, (seen, share, loss) -> {});
    ChoiceEncoder encoder =
        ChoiceEncoder.of(
            start, ChoiceModel.read(new DataInputStream(new ByteArrayInputStream(model))));
    int right = 0;
    for (Choice choice : choices()) {
      double[] chosen = encoder.choose(choice.question());
      int best = chosen.length > 1 && chosen[1] > chosen[0] ? 1 : 0;
      int said = chosen[best] > 0 ? best : -1;
      right += said == choice.answers().get(0).right().nextSetBit(0) ? 1 : 0;
    }
    assertTrue(right > 0.9 * choices().size(), right + " of " + choices().size());
    assertArrayEquals(
        model,
        new LowRankTuner(QUICK).tuneToChoose(start, choices(), 7, (seen, share, loss) -> {}));
  }

  @Test
  void fewTextsAreSeenMoreOften() {
    assertEquals(2, Settings.DEFAULT.epochs(20_000));
    assertEquals(4, Settings.DEFAULT.epochs(2_500));
    assertEquals(10, Settings.DEFAULT.epochs(3));
    assertEquals(10, Settings.DEFAULT.epochs(0));
  }
}
