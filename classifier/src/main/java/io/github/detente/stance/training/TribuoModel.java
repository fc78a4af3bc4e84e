package io.github.detente.stance.training;

import de.bwaldvogel.liblinear.SolverType;
import io.github.detente.stance.LinearSolver;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.common.liblinear.LibLinearTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A linear model of Tribuo: trains it and reads its weights. Immutable; safe to share, as Tribuo's
 * models are.
 */
public final class TribuoModel {
  private static final int MAX_ITERATIONS = 1000;
  private static final double TERMINATION = 0.01;

  /**
   * Of the largest weight. Four times as much halves the features and costs nothing in accuracy,
   * but some in telling what is out of scope.
   */
  private static final double LEAST_SHARE = 0.02;

  private static final LabelFactory LABELS = new LabelFactory();

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger TRAINER_LOG = Logger.getLogger(LibLinearTrainer.class.getName());

  static {
    TRAINER_LOG.setLevel(Level.WARNING);
  }

  private final Model<Label> model;
  private final List<String> labels;

  private TribuoModel(Model<Label> model, List<String> labels) {
    this.model = model;
    this.labels = labels;
  }

  /** A view of a row, and the index of its label. */
  public record Example(TrainingRow row, int label) {}

  /** What is trained on, and the name of each feature. */
  public record Problem(List<String> labels, List<Example> examples, IntFunction<String> names) {}

  /** How it is trained. */
  public record Settings(LinearSolver solver, double cost, long seed) {}

  /** Trains a model. */
  public static TribuoModel train(Problem problem, Settings settings) {
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("Detente", LABELS), LABELS);
    Label[] labels = problem.labels.stream().map(Label::new).toArray(Label[]::new);
    for (Example example : problem.examples) {
      if (example.row.features().length > 0) {
        dataset.add(example(example.row, problem.names, labels[example.label]));
      }
    }
    LibLinearClassificationTrainer trainer =
        new LibLinearClassificationTrainer(
            new LinearClassificationType(type(settings.solver)),
            settings.cost,
            MAX_ITERATIONS,
            TERMINATION,
            settings.seed);
    return new TribuoModel(trainer.train(dataset), problem.labels);
  }

  private static ArrayExample<Label> example(
      TrainingRow row, IntFunction<String> names, Label label) {
    String[] features = new String[row.features().length];
    double[] values = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = names.apply(row.features()[i]);
      values[i] = row.values()[i];
    }
    return new ArrayExample<>(label, features, values);
  }

  private static LinearType type(LinearSolver solver) {
    return switch (solver) {
      case L1_LOGISTIC -> LinearType.L1R_LR;
      case L2_LOGISTIC -> LinearType.L2R_LR;
      case L2_SVM -> LinearType.L2R_L2LOSS_SVC_DUAL;
      case CRAMMER_SINGER_SVM -> LinearType.MCSVM_CS;
    };
  }

  /** Returns the labels, in the order of scores. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the model itself, to be asked. */
  public Model<Label> tribuo() {
    return model;
  }

  /** Weights of the model's features, in the order of {@link #labels}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Weights(List<String> names, double[][] ofLabel, double[] bias) {}

  /**
   * Reads the weights of the features that are kept. A model of two labels has those of the first,
   * negated for the second.
   */
  public Weights weights() {
    de.bwaldvogel.liblinear.Model inner = inner().getInnerModels().get(0);
    double[] w = inner.getFeatureWeights();
    boolean single = labels.size() == 2 && inner.getSolverType() != SolverType.MCSVM_CS;
    int columns = single ? 1 : inner.getNrClass();
    int[] kept = kept(inner, columns).stream().toArray();
    double[][] ofLabel = new double[labels.size()][kept.length];
    double[] bias = new double[labels.size()];
    int[] ids = inner.getLabels();
    for (int k = 0; k < ids.length; k++) {
      int label = labels.indexOf(inner().getOutputIDInfo().getOutput(ids[k]).getLabel());
      int column = single ? 0 : k;
      double sign = single && k == 1 ? -1 : 1;
      for (int i = 0; i < kept.length; i++) {
        ofLabel[label][i] = sign * w[kept[i] * columns + column];
      }
      bias[label] = sign * w[inner.getNrFeature() * columns + column];
    }
    ImmutableFeatureMap features = model.getFeatureIDMap();
    List<String> names = Arrays.stream(kept).mapToObj(id -> features.get(id).getName()).toList();
    return new Weights(names, ofLabel, bias);
  }

  /**
   * Returns the features (not the bias) that weigh enough to be kept: with an L1 penalty those with
   * any weight, with an L2 penalty those whose largest weight is no small share of the largest of
   * all.
   */
  private static BitSet kept(de.bwaldvogel.liblinear.Model model, int columns) {
    double[] weights = model.getFeatureWeights();
    int n = model.getNrFeature() * columns;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, Math.abs(weights[i]));
    }
    BitSet kept = new BitSet();
    for (int i = 0; i < n; i++) {
      if (weights[i] != 0 && Math.abs(weights[i]) >= LEAST_SHARE * largest) {
        kept.set(i / columns);
      }
    }
    return kept;
  }

  private LibLinearClassificationModel inner() {
    return (LibLinearClassificationModel) model;
  }
}
