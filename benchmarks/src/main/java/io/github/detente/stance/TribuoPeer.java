package io.github.detente.stance;

import java.io.IOException;

/** The shipped model of the fast tier as Tribuo itself runs it, trained anew. For one thread. */
public final class TribuoPeer {
  private final PlainTribuo tribuo;

  private TribuoPeer(PlainTribuo tribuo) {
    this.tribuo = tribuo;
  }

  /** Trains both on the rows of the shipped model, which takes half a minute. */
  public static TribuoPeer train() throws IOException {
    return new TribuoPeer(
        StanceTrainer.builder()
            .folds(5)
            .sources(ShippedRows::source)
            .build()
            .trained(ShippedRows.rows()));
  }

  /** Returns the model as it is shipped. */
  public StanceClassifier compiled() {
    return tribuo.compiled();
  }

  /** Judges a text by Tribuo. */
  public StancePrediction classify(String text) {
    return tribuo.classify(StatementText.of(text));
  }
}
