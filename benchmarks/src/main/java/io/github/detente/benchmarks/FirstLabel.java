package io.github.detente.benchmarks;

import io.github.detente.stance.StanceClassifier;

/** A process that judges one statement: how long the classifier takes to start. */
public final class FirstLabel {
  private FirstLabel() {}

  /** Prints a label. */
  public static void main(String[] args) {
    System.out.println(
        StanceClassifier.load().classify("The minister threatened to close the strait.").label());
  }
}
