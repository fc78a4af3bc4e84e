package io.github.detente.actor;

import io.github.detente.actor.TargetTrainer.Answer;
import io.github.detente.actor.TargetTrainer.Outcome;
import io.github.detente.actor.TargetTrainer.Row;
import io.github.detente.stance.EncoderTuner;
import io.github.detente.stance.TuningLines;
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

  private static final String CARD = "reader-card.md";

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
    EncoderTuner tuner =
        ServiceLoader.load(EncoderTuner.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no tuner on the class path"));
    List<EncoderTuner.Choice> choices = choices(seen);
    byte[] model = tuner.tuneToChoose(before, choices, SEED, new TuningLines("reader"));
    ChoiceEncoder reader = ChoiceEncoder.of(before, read(model));
    List<double[]> answers =
        unseen.parallelStream()
            .map(row -> row.question().map(reader::choose).orElse(new double[0]))
            .toList();
    ToDoubleFunction<long[]> ranker = TargetTrainer.scores(seen);
    Joined without = Joined.of("ranker", unseen, answers, ranker, 0);
    Joined with = Joined.best("ranker and reader", unseen, answers, ranker);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
      out.writeDouble(with.share);
      out.writeDouble(with.threshold - TargetTrainer.threshold(rows));
      out.write(model);
    }
    Files.writeString(
        folder.resolve(CARD), card(tuner.name(), choices.size(), held.size(), without, with));
  }

  private static String card(String how, int questions, int articles, Joined without, Joined with) {
    return String.format(
        Locale.ROOT,
        """
        # What reads targets in the accurate tier

        `target-reader.bin` is added to the encoder of the accurate tier, behind what `data/models/encoder` adds, and has a layer
        for mentions and one for nobody. Its answer counts %.1f times beside the ranker's score.

        | | |
        | --- | --- |
        | questions | %d |
        | seed | %d |
        | how | %s |
        | articles held out, one in %d | %d |
        | statements in them, as often as they have readers | %d |
        | of these right, the ranker alone | %.3f, F1 of targets %.3f |
        | of these right, ranker and reader | %.3f, F1 of targets %.3f |
        """,
        with.share,
        questions,
        SEED,
        how,
        HELD_OUT,
        articles,
        with.outcomes.size(),
        without.right(),
        without.f1(),
        with.right(),
        with.f1());
  }

  private static ChoiceModel read(byte[] model) throws IOException {
    return ChoiceModel.read(new DataInputStream(new ByteArrayInputStream(model)));
  }

  private static List<EncoderTuner.Choice> choices(List<Row> rows) {
    List<EncoderTuner.Choice> choices = new ArrayList<>();
    for (Row row : rows) {
      List<EncoderTuner.Answer> answers =
          row.answers().stream().map(answer -> told(answer, row.answers().size())).toList();
      row.question().ifPresent(asked -> choices.add(new EncoderTuner.Choice(asked, answers)));
    }
    return choices;
  }

  private static EncoderTuner.Answer told(Answer answer, int answers) {
    boolean lost = answer.aimed() && answer.right().isEmpty();
    return new EncoderTuner.Answer(answer.right(), (lost ? LOST : 1) / answers);
  }

  /**
   * Ranker and reader together, on statements that neither has seen.
   *
   * @param share how much the reader's answer counts
   * @param threshold the score that is enough
   * @param outcomes how the best candidates did
   */
  private record Joined(double share, double threshold, List<Outcome> outcomes) {
    /** Returns them with the share with which most answers are right; of equal ones the least. */
    static Joined best(
        String name, List<Row> rows, List<double[]> read, ToDoubleFunction<long[]> ranker) {
      return IntStream.rangeClosed(0, STEPS)
          .mapToObj(step -> of(name, rows, read, ranker, step * STEP))
          .reduce((one, other) -> other.right() > one.right() ? other : one)
          .orElseThrow();
    }

    static Joined of(
        String name,
        List<Row> rows,
        List<double[]> read,
        ToDoubleFunction<long[]> ranker,
        double share) {
      List<Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        double[] scores = joined(rows.get(i), read.get(i), ranker, share);
        rows.get(i).answers().forEach(answer -> outcomes.add(outcome(scores, answer)));
      }
      return new Joined(share, TargetTrainer.threshold(name, outcomes), outcomes);
    }

    /** Returns the share of answers that are right: the target, or nobody. */
    double right() {
      long right =
          outcomes.stream().filter(one -> isTaken(one) ? one.right() : !one.aimed()).count();
      return (double) right / outcomes.size();
    }

    /** Returns the harmonic mean of precision and recall of targets. */
    double f1() {
      long taken = outcomes.stream().filter(this::isTaken).count();
      long aimed = outcomes.stream().filter(Outcome::aimed).count();
      long right = outcomes.stream().filter(one -> isTaken(one) && one.right()).count();
      return 2.0 * right / (taken + aimed);
    }

    private boolean isTaken(Outcome outcome) {
      return outcome.score() >= threshold;
    }
  }

  private static double[] joined(
      Row row, double[] read, ToDoubleFunction<long[]> ranker, double share) {
    double[] scores = new double[read.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = ranker.applyAsDouble(row.features()[i]) + share * read[i];
    }
    return scores;
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
}
