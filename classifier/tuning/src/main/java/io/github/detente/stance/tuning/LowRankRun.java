package io.github.detente.stance.tuning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.github.detente.stance.EncoderTuner.Progress;
import io.github.detente.stance.embeddings.EncoderDelta;
import io.github.detente.stance.embeddings.EncoderGraph;
import io.github.detente.stance.embeddings.Transformer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * One tuning of the upper layers by matrices of low rank, with a linear head. What is learnt says
 * the class that extends this. For one thread.
 */
abstract class LowRankRun implements AutoCloseable {
  /** So many batches are made of texts of about one length. */
  private static final int BATCHES_ALIKE = 32;

  private static final NDIndex ALL = new NDIndex("...");

  /** How much of the loss that is told is that of the steps before. */
  private static final double REMEMBERED = 0.98;

  final Settings settings;
  final List<BertLayer> layers = new ArrayList<>();
  final NDArray head;
  final NDArray headBias;
  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final List<short[]> lower;
  private final Random random;
  private final List<NDArray> learnt = new ArrayList<>();

  /**
   * Makes a tuning.
   *
   * @param lower the vectors that the layers under the tuned ones give for each text
   * @param scores how many scores the head gives
   */
  LowRankRun(Settings settings, EncoderGraph graph, List<short[]> lower, int scores, long seed) {
    this.settings = settings;
    this.lower = lower;
    random = new Random(seed);
    BriefNumbers.allow();
    Engine.getEngine("PyTorch").setRandomSeed((int) seed);
    for (int layer = settings.from(); layer < Transformer.LAYERS; layer++) {
      BertLayer bert = new BertLayer(manager, graph, layer);
      bert.maps().forEach(map -> learnt.addAll(map.learn(settings.rank(), random)));
      layers.add(bert);
    }
    head = manager.zeros(new Shape(Transformer.WIDTH, scores));
    headBias = manager.zeros(new Shape(scores));
    learnt.add(head);
    learnt.add(headBias);
  }

  /** Returns the share of the passes in which a text is seen, over 0, at most 1. */
  abstract double often(int text);

  /** Returns the mean loss of some texts. */
  abstract NDArray loss(NDManager step, Batch batch, List<Integer> texts);

  /** Learns. */
  void learn(Progress progress) {
    learnt.forEach(array -> array.setRequiresGradient(true));
    List<List<Integer>> batches = new ArrayList<>();
    double[] turn = random.doubles(lower.size()).toArray();
    int epochs = settings.epochs(lower.size());
    for (int epoch = 0; epoch < epochs; epoch++) {
      batches.addAll(batches(epoch, turn));
    }
    int[] step = {0};
    Optimizer optimizer =
        AdamW.builder()
            .optLearningRateTracker(rate(step, batches.size()))
            .optWeightDecays((float) settings.decay())
            .build();
    double loss = 0;
    double seen = 0;
    long done = 0;
    for (List<Integer> batch : batches) {
      loss = loss * REMEMBERED + step(batch, optimizer);
      seen = seen * REMEMBERED + 1;
      step[0]++;
      done += batch.size();
      progress.at(done, (double) step[0] / batches.size(), loss / seen);
    }
  }

  private Tracker rate(int[] step, int steps) {
    return update -> (float) settings.rate(step[0], steps);
  }

  /**
   * Returns the texts of an epoch in batches of about one length, in a new order each time.
   *
   * @param turn decides in which of the epochs a text is seen that is not seen in all, 0 to 1
   */
  private List<List<Integer>> batches(int epoch, double[] turn) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < turn.length; i++) {
      double often = often(i);
      if (Math.floor((epoch + 1) * often + turn[i]) > Math.floor(epoch * often + turn[i])) {
        order.add(i);
      }
    }
    Collections.shuffle(order, random);
    List<List<Integer>> batches = new ArrayList<>();
    int bucket = settings.batch() * BATCHES_ALIKE;
    for (int from = 0; from < order.size(); from += bucket) {
      List<Integer> alike =
          new ArrayList<>(order.subList(from, Math.min(order.size(), from + bucket)));
      alike.sort(Comparator.comparingInt(i -> lower.get(i).length));
      for (int at = 0; at < alike.size(); at += settings.batch()) {
        batches.add(alike.subList(at, Math.min(alike.size(), at + settings.batch())));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private double step(List<Integer> rows, Optimizer optimizer) {
    try (NDManager step = manager.newSubManager();
        GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
      Batch batch = Batch.of(step, rows.stream().map(i -> Halves.floats(lower.get(i))).toList());
      NDArray loss = loss(step, batch, rows);
      collector.backward(loss);
      double value = loss.getFloat();
      List<NDArray> gradients = learnt.stream().map(NDArray::getGradient).toList();
      double length = length(gradients);
      // A step that has left the numbers is not taken: one is nothing among thousands.
      float shrunk = (float) Math.min(1, settings.clip() / length);
      for (int i = 0; i < learnt.size(); i++) {
        try (NDArray gradient = gradients.get(i)) {
          if (Double.isFinite(length)) {
            optimizer.update(Integer.toString(i), learnt.get(i), gradient.mul(shrunk));
          }
          gradient.set(ALL, 0f);
        }
      }
      return value;
    }
  }

  /** Returns the length of the gradients, taken as one vector. */
  private static double length(List<NDArray> gradients) {
    double sum = 0;
    for (NDArray gradient : gradients) {
      try (NDArray squares = gradient.square();
          NDArray total = squares.sum()) {
        sum += total.getFloat();
      }
    }
    return Math.sqrt(sum);
  }

  /** Returns what was learnt of the encoder. */
  EncoderDelta delta() {
    return new EncoderDelta(
        layers.stream().flatMap(layer -> layer.maps().stream()).map(Linear::delta).toList());
  }

  @Override
  public void close() {
    manager.close();
  }
}
