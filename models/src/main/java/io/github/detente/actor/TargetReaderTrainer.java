package io.github.detente.actor;

import io.github.detente.actor.TargetTrainer.Answer;
import io.github.detente.actor.TargetTrainer.Outcome;
import io.github.detente.actor.TargetTrainer.Row;
import io.github.detente.stance.EncoderTuner;
import io.github.detente.stance.embeddings.ChoiceEncoder;
import io.github.detente.stance.embeddings.ChoiceModel;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tunes the accurate tier's encoder to questions whom a statement is aimed at, on the same
 * statements and answers as the {@link TargetTrainer}, but for those of one article in twelve. On
 * these is found how much its answer counts beside that of a ranker that has not seen them, either.
 * (The encoder has seen their words, when it was tuned to stances.) Stateless.
 */
public final class TargetReaderTrainer {
  private static final String FILE = "target-reader.bin";

  private static final long SEED = 1;

  /** One article in so many is held out. */
  private static final int HELD_OUT = 12;

  /** What an answer counts that names somebody who is no candidate, and is learnt as nobody. */
  private static final double LOST = 0.3;

  /** What the encoder's answer may count beside the ranker's, in steps. */
  private static final double STEP = 0.1;

  private static final int STEPS = 30;

  private TargetReaderTrainer() {}

  /** Returns the settings, for the stamp of the model. */
  public static String settings() {
    return SEED + " held out " + HELD_OUT + " lost " + LOST + " step " + STEP + " " + STEPS;
  }

  /**
   * Tunes the encoder.
   *
   * @param data the folder of the data
   * @param encoder the folder of the encoder that is tuned further
   * @param folder where the model's file goes
   * @throws IOException if something cannot be read or written
   */
  public static void build(Path data, Path encoder, Path folder) throws IOException {
    List<Row> rows = TargetTrainer.read(data);
    List<String> articles = rows.stream().map(Row::article).distinct().toList();
    Set<String> held =
        IntStream.range(0, articles.size())
            .filter(i -> i % HELD_OUT == 0)
            .mapToObj(articles::get)
            .collect(Collectors.toSet());
    List<Row> seen = rows.stream().filter(row -> !held.contains(row.article())).toList();
    List<Row> unseen = rows.stream().filter(row -> held.contains(row.article())).toList();
    byte[] before = Files.readAllBytes(encoder.resolve("stance-encoder.delta"));
    byte[] model = tuned(before, seen);
    double[] weights =
        weights(unseen, ChoiceEncoder.of(before, read(model)), TargetTrainer.scores(seen));
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
      out.writeDouble(weights[0]);
      out.writeDouble(weights[1] - TargetTrainer.threshold(rows));
      out.write(model);
    }
  }

  private static ChoiceModel read(byte[] model) throws IOException {
    return ChoiceModel.read(new DataInputStream(new ByteArrayInputStream(model)));
  }

  private static byte[] tuned(byte[] before, List<Row> rows) {
    EncoderTuner tuner =
        ServiceLoader.load(EncoderTuner.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no tuner on the class path"));
    List<EncoderTuner.Choice> choices = new ArrayList<>();
    for (Row row : rows) {
      List<EncoderTuner.Answer> answers =
          row.answers().stream().map(answer -> told(answer, row.answers().size())).toList();
      row.question().ifPresent(asked -> choices.add(new EncoderTuner.Choice(asked, answers)));
    }
    return tuner.tuneToChoose(before, choices, SEED, new Progress());
  }

  private static EncoderTuner.Answer told(Answer answer, int answers) {
    boolean lost = answer.aimed() && answer.right().isEmpty();
    return new EncoderTuner.Answer(answer.right(), (lost ? LOST : 1) / answers);
  }

  /** Returns how much the encoder's answer counts, and the score that is enough. */
  private static double[] weights(
      List<Row> rows, ChoiceEncoder encoder, ToDoubleFunction<long[]> ranker) {
    List<double[]> read =
        rows.parallelStream()
            .map(row -> row.question().map(encoder::choose).orElse(new double[0]))
            .toList();
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= STEPS; step++) {
      double share = step * STEP;
      double loss = 0;
      for (int i = 0; i < rows.size(); i++) {
        double[] scores = joined(rows.get(i), read.get(i), ranker, share);
        for (Answer answer : rows.get(i).answers()) {
          loss += loss(scores, answer);
        }
      }
      System.out.printf(Locale.ROOT, "reader counts %.1f: loss %.1f%n", share, loss);
      if (loss < least) {
        least = loss;
        best = share;
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double[] scores = joined(rows.get(i), read.get(i), ranker, best);
      rows.get(i).answers().forEach(answer -> outcomes.add(outcome(scores, answer)));
    }
    return new double[] {best, TargetTrainer.threshold("targets read", outcomes)};
  }

  private static double[] joined(
      Row row, double[] read, ToDoubleFunction<long[]> ranker, double share) {
    double[] scores = new double[read.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = ranker.applyAsDouble(row.features()[i]) + share * read[i];
    }
    return scores;
  }

  /** The negative logarithm of an answer's share in a choice among candidates and nobody. */
  private static double loss(double[] scores, Answer answer) {
    double all = 1;
    double right = answer.right().isEmpty() ? 1 : 0;
    for (int i = 0; i < scores.length; i++) {
      double share = Math.exp(scores[i]);
      all += share;
      right += answer.right().get(i) ? share : 0;
    }
    return Math.log(all) - Math.log(right);
  }

  private static Outcome outcome(double[] scores, Answer answer) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return scores.length == 0
        ? new Outcome(Double.NEGATIVE_INFINITY, false, answer.aimed())
        : new Outcome(scores[best], answer.right().get(best), answer.aimed());
  }

  /** Tells of the work in lines on standard output: one for each twentieth that is done. */
  private static final class Progress implements EncoderTuner.Progress {
    private static final int STEPS = 20;
    private int last;

    @Override
    public void at(long texts, double done, double loss) {
      int step = (int) (done * STEPS);
      if (step != last) {
        last = step % STEPS;
        System.out.printf(
            Locale.ROOT, "tuning the reader: %3d %%, loss %.3f%n", step * 100 / STEPS, loss);
      }
    }
  }
}
