package io.github.detente.stance;

import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;

/** How the weights of a linear model are found. All of them run in LIBLINEAR, through Tribuo. */
public enum LinearSolver {
  /** Logistic regression with an L1 penalty: few features keep a weight. */
  L1_LOGISTIC(LinearType.L1R_LR, true),
  /** Logistic regression with an L2 penalty: every feature keeps a small weight. */
  L2_LOGISTIC(LinearType.L2R_LR, true),
  /**
   * Support vector machine with an L2 penalty and squared hinge loss, one label against the rest.
   */
  L2_SVM(LinearType.L2R_L2LOSS_SVC_DUAL, false),
  /** Support vector machine over all labels at once, after Crammer and Singer (2001). */
  CRAMMER_SINGER_SVM(LinearType.MCSVM_CS, false);

  private final LinearType type;
  private final boolean logistic;

  LinearSolver(LinearType type, boolean logistic) {
    this.type = type;
    this.logistic = logistic;
  }

  LinearType type() {
    return type;
  }

  /** Whether scores are log odds. */
  boolean isLogistic() {
    return logistic;
  }
}
