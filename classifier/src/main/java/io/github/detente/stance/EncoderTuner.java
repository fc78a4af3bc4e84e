package io.github.detente.stance;

import io.github.detente.actor.TargetReader;
import java.util.BitSet;
import java.util.List;

/**
 * Tunes the encoder of {@link Tier#ACCURATE} to labelled texts: a service, found by {@link
 * java.util.ServiceLoader}. The artifact {@code detente-tuning} provides one; users need not call
 * it. Implementations are for one thread.
 */
public interface EncoderTuner {
  /** Returns the name and the settings of the method, for model cards. */
  String name();

  /**
   * Tunes the encoder.
   *
   * @param start the tuning to go on from, as this method or {@link StatementEncoder#tuning}
   *     returned it; empty for the encoder as it was before it was tuned
   * @param texts texts to tune on, in any order
   * @param labels number of labels
   * @param seed random seed, for the order of texts and the initial weights
   * @param progress told after each step
   * @return what {@link StatementEncoder#tuned} takes; what was tuned before is part of it
   */
  byte[] tune(byte[] start, List<Text> texts, int labels, long seed, Progress progress);

  /**
   * Tunes the encoder to questions whom a statement is aimed at.
   *
   * @param start the tuning to go on from, as {@link #tune} or {@link StatementEncoder#tuning}
   *     returned it
   * @param choices questions with their answers, in any order
   * @param seed random seed, for the order of questions and the initial weights
   * @param progress told after each step
   * @return what is added to the encoder behind {@code start}, with a layer on it: what the reader
   *     of targets of {@code detente-embeddings} is made of
   */
  byte[] tuneToChoose(byte[] start, List<Choice> choices, long seed, Progress progress);

  /**
   * A question to tune on.
   *
   * @param answers what each annotator says; one at least
   */
  record Choice(TargetReader.Question question, List<Answer> answers) {}

  /**
   * An answer.
   *
   * @param right the numbers of the candidates whom the statement is aimed at; none if it is aimed
   *     at nobody
   * @param weight how much it counts, more than 0
   */
  record Answer(BitSet right, double weight) {}

  /**
   * A text to tune on.
   *
   * @param text the words
   * @param shares how much each label is right, from 0, with sum 1; all 0 if the text is out of
   *     scope
   * @param weight how much it counts when it is seen, more than 0
   * @param often share of the passes over the texts in which it is seen, more than 0, at most 1
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Text(String text, float[] shares, double weight, double often) {}

  /** Is told how far the work has come. */
  @FunctionalInterface
  interface Progress {
    /**
     * Called after each step.
     *
     * @param texts how many texts were seen, each as often as it was
     * @param done share of the work that is done, 0 to 1
     * @param loss mean loss of the last steps
     */
    void at(long texts, double done, double loss);
  }
}
