package io.github.detente.stance;

import io.github.detente.stance.features.PersonMask;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.training.Fingerprint;
import io.github.detente.stance.training.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Trains the stance models that are shipped, from Detente's data alone. Stateless. */
public final class ShippedModel {
  /** Folds of sources, to calibrate and for the card. */
  static final int FOLDS = 5;

  /**
   * Share of the passes over the rows in which a loose sentence is seen when the encoder is tuned;
   * statements of articles are seen in all: they are what is read, and are less alike.
   */
  private static final double SENTENCES_SEEN = 0.4;

  /** What the encoder that is shipped is tuned by. */
  private static final String DELTA = "stance-encoder.delta";

  /** What an encoder is tuned by that has not seen some of the sources, and these, one a line. */
  private static final String HELD_OUT_DELTA = "held-out.delta";

  private static final String HELD_OUT = "held-out.txt";

  private static final String ENCODER_CARD = "encoder-card.md";

  private static final String CARD = "stance-model-card.md";

  private ShippedModel() {}

  /**
   * Trains the model of the fast tier and writes it into a folder, with its card.
   *
   * @throws IOException if the data cannot be read or a file cannot be written
   */
  public static void buildFast(Path folder) throws IOException {
    List<LabelledStatement> rows = ShippedRows.rows();
    StanceClassifier classifier = trainer(Tier.FAST).build().train(rows);
    classifier.save(folder.resolve(StanceClassifier.SHIPPED));
    Files.writeString(folder.resolve(CARD), ModelCard.of(classifier, rows));
  }

  /**
   * Tunes the encoder and writes what it was tuned by into a folder: on all rows, and without those
   * of a fifth of the sources.
   *
   * @throws IOException if the data cannot be read or a file cannot be written
   */
  public static void buildEncoder(Path folder) throws IOException {
    List<LabelledStatement> rows = ShippedRows.rows();
    Set<String> held = heldOut(rows);
    PersonMask mask = new PersonMask(StanceTrainer.vocabulary(rows));
    EncoderTuner tuner = Encoders.tuner();
    EncoderTuning.Tuned tuned =
        new EncoderTuning(
                tuner,
                new byte[0],
                Arrays.stream(Stance.values()).map(Stance::name).toList(),
                Map.of(),
                row -> ShippedRows.isArticle(row) ? 1 : SENTENCES_SEEN,
                StanceTrainer.DEFAULT_SEED,
                new TuningLines("encoder"))
            .tune(
                rows.stream().map(row -> new EncoderTuning.Row(row, masked(mask, row))).toList(),
                rows.stream().mapToInt(row -> isHeldOut(held, row) ? 0 : 1).toArray(),
                1);
    Files.write(folder.resolve(DELTA), tuned.whole().get());
    Files.write(folder.resolve(HELD_OUT_DELTA), tuned.withoutFold().get(0).get());
    Files.write(folder.resolve(HELD_OUT), held);
    Files.writeString(folder.resolve(ENCODER_CARD), encoderCard(rows, held, tuner.name()));
  }

  static String encoderCard(List<LabelledStatement> rows, Set<String> held, String how) {
    long ofArticles = rows.stream().filter(ShippedRows::isArticle).count();
    return """
        # What the encoder of the accurate tier was tuned by

        `stance-encoder.delta` is added to bge-small-en-v1.5 when it is loaded. `held-out.delta` was tuned in the same way
        without the sources in `held-out.txt`; the accurate tier's calibration is made with it, and it is not shipped.

        | | |
        | --- | --- |
        | statements of articles | %d |
        | loose sentences, each in %s of the passes | %d |
        | rows' fingerprint | %s |
        | seed | %d |
        | how | %s |
        | held out | %s |
        """
        .formatted(
            ofArticles,
            SENTENCES_SEEN,
            rows.size() - ofArticles,
            Fingerprint.of(rows),
            StanceTrainer.DEFAULT_SEED,
            how,
            String.join(", ", held));
  }

  /**
   * Trains the model of the accurate tier and writes it into a folder, with its card.
   *
   * @param encoder the folder that {@link #buildEncoder} wrote into
   * @throws IOException if the data cannot be read or a file cannot be written
   */
  public static void buildAccurate(Path folder, Path encoder) throws IOException {
    Set<String> held = Set.copyOf(Files.readAllLines(encoder.resolve(HELD_OUT)));
    byte[] whole = Files.readAllBytes(encoder.resolve(DELTA));
    byte[] withoutHeld = Files.readAllBytes(encoder.resolve(HELD_OUT_DELTA));
    EncoderTuning.Tuned tuned =
        new EncoderTuning.Tuned(
            "to these rows, in advance", () -> whole, List.of(() -> withoutHeld));
    StanceClassifier classifier =
        trainer(Tier.ACCURATE)
            .tuned(tuned, row -> isHeldOut(held, row))
            .build()
            .train(ShippedRows.rows());
    classifier.saveShipped(folder.resolve(StanceClassifier.SHIPPED_ACCURATE));
    Files.writeString(folder.resolve(CARD), AccurateCard.of(classifier));
  }

  /** Returns all settings of the training of a tier's model, in words. */
  public static String settings(Tier tier) {
    return FOLDS + " " + trainer(tier).build().settings();
  }

  /** Returns the settings of the tuning of the encoder, but for those of the method, in words. */
  public static String encoderSettings() {
    return FOLDS + " " + SENTENCES_SEEN + " " + EncoderTuning.settings();
  }

  static StanceTrainer.Builder trainer(Tier tier) {
    return StanceTrainer.builder()
        .tier(tier)
        .folds(FOLDS)
        .sources(ShippedRows::source)
        .loose(row -> !ShippedRows.isArticle(row));
  }

  private static String masked(PersonMask mask, LabelledStatement row) {
    return mask.mask(Utterance.of(row).composed()).text();
  }

  /** Returns every fifth of the sources of each kind of text, by name. */
  private static Set<String> heldOut(List<LabelledStatement> rows) {
    Map<String, Set<String>> ofKind = new TreeMap<>();
    for (LabelledStatement row : rows) {
      ofKind
          .computeIfAbsent(ShippedRows.source(row).kind(), kind -> new TreeSet<>())
          .add(sourceName(row));
    }
    Set<String> held = new TreeSet<>();
    for (Set<String> sources : ofKind.values()) {
      int number = 0;
      for (String source : sources) {
        if (number++ % FOLDS == 0) {
          held.add(source);
        }
      }
    }
    return held;
  }

  static boolean isHeldOut(Set<String> sources, LabelledStatement row) {
    return sources.contains(sourceName(row));
  }

  private static String sourceName(LabelledStatement row) {
    RowSource source = ShippedRows.source(row);
    return source.kind() + " " + source.name();
  }
}
