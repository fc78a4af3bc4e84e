package io.github.detente.cli;

import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches what a model says and tells if it decides nothing at all. The threshold alone cannot
 * tell: a model that is sure of everything has the same one. Safe for use by several threads.
 */
final class Undecided {
  private final StanceClassifier model;
  private final AtomicBoolean any = new AtomicBoolean();
  private final AtomicBoolean decided = new AtomicBoolean();

  Undecided(StanceClassifier model) {
    this.model = model;
  }

  /** Looks at what the model says, and returns it. */
  StancePrediction see(StancePrediction prediction) {
    if (!decided.get()) {
      any.set(true);
      decided.compareAndSet(false, prediction.decided());
    }
    return prediction;
  }

  /** Tells, when all is done, if the model found everything too close to call. */
  void tell(String name, Session session) {
    if (any.get() && !decided.get() && model.decisionThreshold() >= 1) {
      session
          .problems()
          .note(
              name
                  + ": calls everything too close to call (decided is false), since on rows held"
                  + " out in training it was not right nine times in ten however sure it was; it"
                  + " takes more rows, or go by the probabilities");
    }
  }
}
