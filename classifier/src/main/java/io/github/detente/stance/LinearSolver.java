package io.github.detente.stance;

/** How the weights of a linear model are found. All of them run in LIBLINEAR, through Tribuo. */
public enum LinearSolver {
  /** Logistic regression with an L1 penalty: few features keep a weight. */
  L1_LOGISTIC,
  /** Logistic regression with an L2 penalty: every feature keeps a small weight. */
  L2_LOGISTIC,
  /**
   * Support vector machine with an L2 penalty and squared hinge loss, one label against the rest.
   */
  L2_SVM,
  /** Support vector machine over all labels at once, after Crammer and Singer (2001). */
  CRAMMER_SINGER_SVM;

  /** Whether scores are log odds. */
  boolean isLogistic() {
    return this == L1_LOGISTIC || this == L2_LOGISTIC;
  }
}
