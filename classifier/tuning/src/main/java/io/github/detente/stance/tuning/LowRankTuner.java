package io.github.detente.stance.tuning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.github.detente.stance.EncoderTuner;
import io.github.detente.stance.embeddings.EncoderDelta;
import io.github.detente.stance.embeddings.EncoderGraph;
import io.github.detente.stance.embeddings.OnnxStatementEncoder;
import io.github.detente.stance.embeddings.Transformer;
import io.github.detente.stance.embeddings.WordPieceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tunes the upper half of the encoder by matrices of low rank (LoRA; Hu et al., 2021), together
 * with a linear head on the vector of the mark of beginning, which says the label and whether a
 * text is in scope. The head is thrown away: the layer that ships is trained on the vectors that
 * the tuned encoder gives. The lower half stays as it is, so its vectors are made once, by the very
 * graph that ships, and the upper half is tuned to what this one's quantisation makes of them.
 */
public final class LowRankTuner implements EncoderTuner {
  /** So many batches are made of texts of about one length. */
  private static final int BATCHES_ALIKE = 32;

  /** Few texts are seen more often, until so many have been seen in all … */
  private static final int FEWEST_SEEN = 10_000;

  /** … but not more often than that. */
  private static final int MOST_EPOCHS = 10;

  private static final NDIndex ALL = new NDIndex("...");

  /** How much of the loss that is told is that of the steps before. */
  private static final double REMEMBERED = 0.98;

  private final Settings settings;

  /**
   * Kept from one tuning to the next, most of whose texts are the same; tuning leaves the lower
   * layers as they are, whatever it starts from.
   */
  private final Map<String, short[]> known = new ConcurrentHashMap<>();

  /** Makes a tuner; {@link java.util.ServiceLoader} calls it. */
  public LowRankTuner() {
    this(Settings.DEFAULT);
  }

  LowRankTuner(Settings settings) {
    this.settings = settings;
  }

  /**
   * How it is tuned.
   *
   * @param from the lowest layer that is tuned, counted from 0
   * @param rank of the matrices that are added
   * @param rate of learning, at its height
   * @param epochs how often each of many texts is seen
   * @param batch texts a step
   * @param warmUp share of the steps in which the rate grows to its height; then it falls to 0
   * @param dropout share of the head's inputs that are left out in a step
   * @param decay of weights
   * @param clip the greatest length of a step's gradients, taken as one vector; longer ones are
   *     shrunk to it (Pascanu et al., 2013)
   * @param runs how many encoders are tuned, each with a seed of its own, whose mean is given: one
   *     seed's differs from the next's by two points of macro-F1 on a few hundred rows (averaged
   *     weights: Wortsman et al., 2022). A tuning that goes on from another is run once
   */
  record Settings(
      int from,
      int rank,
      double rate,
      int epochs,
      int batch,
      double warmUp,
      double dropout,
      double decay,
      double clip,
      int runs) {
    static final Settings DEFAULT = new Settings(6, 16, 1e-3, 2, 32, 0.1, 0.1, 0.01, 1, 3);

    /** How often each text is seen. */
    int epochs(int texts) {
      int enough = (FEWEST_SEEN + texts - 1) / Math.max(1, texts);
      return Math.max(epochs, Math.min(MOST_EPOCHS, enough));
    }

    double rate(int step, int steps) {
      double rising = (step + 1) / Math.max(1, warmUp * steps);
      double falling = (steps - step) / Math.max(1, (1 - warmUp) * steps);
      return rate * Math.min(1, Math.min(rising, falling));
    }
  }

  @Override
  public String name() {
    return "low rank " + settings;
  }

  @Override
  public byte[] tune(byte[] start, List<Text> texts, int labels, long seed, Progress progress) {
    try {
      EncoderGraph graph = OnnxStatementEncoder.untuned();
      if (start.length > 0) {
        EncoderDelta before = EncoderDelta.read(start);
        before.addTo(graph);
        Object from = Arrays.hashCode(start);
        byte[] more = tuneOnce(graph, from, texts, labels, seed, progress);
        return before.plus(EncoderDelta.read(more)).bytes();
      }
      List<EncoderDelta> deltas = new ArrayList<>();
      for (int run = 0; run < settings.runs; run++) {
        double before = run;
        Progress ofRun =
            (seen, done, loss) -> progress.at(seen, (before + done) / settings.runs, loss);
        deltas.add(EncoderDelta.read(tuneOnce(graph, "", texts, labels, seed + run, ofRun)));
      }
      return EncoderDelta.mean(deltas).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tunes with one seed, unless that was done before and kept.
   *
   * @param from names what the graph was tuned by before
   */
  private byte[] tuneOnce(
      EncoderGraph graph, Object from, List<Text> texts, int labels, long seed, Progress progress)
      throws IOException {
    Optional<Path> kept = Kept.file(List.of(name() + from, labels, seed), texts);
    if (kept.isPresent() && Files.exists(kept.get())) {
      return Files.readAllBytes(kept.get());
    }
    try (Run run = new Run(graph, texts, lower(graph, texts), labels, seed)) {
      run.learn(progress);
      byte[] delta = run.delta().bytes();
      if (kept.isPresent()) {
        Kept.write(kept.get(), delta);
      }
      return delta;
    }
  }

  /** Returns the vectors that the layers under the tuned ones give for each text. */
  private List<short[]> lower(EncoderGraph graph, List<Text> texts) throws IOException {
    WordPieceTokenizer tokenizer = OnnxStatementEncoder.tokenizer();
    Transformer transformer = Transformer.of(graph, List.of(Transformer.layer(settings.from - 1)));
    return texts.parallelStream()
        .map(text -> known.computeIfAbsent(text.text(), t -> lower(tokenizer, transformer, t)))
        .toList();
  }

  private static short[] lower(WordPieceTokenizer tokenizer, Transformer transformer, String text) {
    return Halves.of(
        transformer.encode(tokenizer.tokenize(text, OnnxStatementEncoder.MAX_PIECES)).get(0));
  }

  /** One tuning. */
  private final class Run implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final List<Text> texts;
    private final List<short[]> lower;
    private final int labels;
    private final Random random;
    private final List<BertLayer> layers = new ArrayList<>();
    private final List<NDArray> learnt = new ArrayList<>();
    private final NDArray head;
    private final NDArray headBias;

    Run(EncoderGraph graph, List<Text> texts, List<short[]> lower, int labels, long seed) {
      this.texts = texts;
      this.lower = lower;
      this.labels = labels;
      random = new Random(seed);
      BriefNumbers.allow();
      Engine.getEngine("PyTorch").setRandomSeed((int) seed);
      for (int layer = settings.from; layer < Transformer.LAYERS; layer++) {
        BertLayer bert = new BertLayer(manager, graph, layer);
        bert.maps().forEach(map -> learnt.addAll(map.learn(settings.rank, random)));
        layers.add(bert);
      }
      head = manager.zeros(new Shape(Transformer.WIDTH, labels + 1L));
      headBias = manager.zeros(new Shape(labels + 1L));
      learnt.add(head);
      learnt.add(headBias);
    }

    void learn(Progress progress) {
      learnt.forEach(array -> array.setRequiresGradient(true));
      List<List<Integer>> batches = new ArrayList<>();
      double[] turn = random.doubles(texts.size()).toArray();
      int epochs = settings.epochs(texts.size());
      for (int epoch = 0; epoch < epochs; epoch++) {
        batches.addAll(batches(epoch, turn));
      }
      int[] step = {0};
      Optimizer optimizer =
          AdamW.builder()
              .optLearningRateTracker(rate(step, batches.size()))
              .optWeightDecays((float) settings.decay)
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
      for (int i = 0; i < texts.size(); i++) {
        double often = texts.get(i).often();
        if (Math.floor((epoch + 1) * often + turn[i]) > Math.floor(epoch * often + turn[i])) {
          order.add(i);
        }
      }
      Collections.shuffle(order, random);
      List<List<Integer>> batches = new ArrayList<>();
      int bucket = settings.batch * BATCHES_ALIKE;
      for (int from = 0; from < order.size(); from += bucket) {
        List<Integer> alike =
            new ArrayList<>(order.subList(from, Math.min(order.size(), from + bucket)));
        alike.sort(Comparator.comparingInt(i -> lower.get(i).length));
        for (int at = 0; at < alike.size(); at += settings.batch) {
          batches.add(alike.subList(at, Math.min(alike.size(), at + settings.batch)));
        }
      }
      Collections.shuffle(batches, random);
      return batches;
    }

    private double step(List<Integer> rows, Optimizer optimizer) {
      try (NDManager step = manager.newSubManager();
          GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        Batch batch = Batch.of(step, rows.stream().map(i -> Halves.floats(lower.get(i))).toList());
        NDArray loss = loss(step, scores(batch, true), rows);
        collector.backward(loss);
        double value = loss.getFloat();
        List<NDArray> gradients = learnt.stream().map(NDArray::getGradient).toList();
        double length = length(gradients);
        // A step that has left the numbers is not taken: one is nothing among thousands.
        float shrunk = (float) Math.min(1, settings.clip / length);
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

    /** Returns a score for each label, and one for being in scope. */
    private NDArray scores(Batch batch, boolean training) {
      NDArray vectors = batch.vectors();
      for (BertLayer layer : layers.subList(0, layers.size() - 1)) {
        vectors = layer.forward(vectors, batch.mask());
      }
      NDArray first = layers.get(layers.size() - 1).forwardFirst(vectors, batch.mask());
      NDList kept = Dropout.dropout(first, (float) settings.dropout, training);
      return kept.singletonOrThrow().matMul(head).add(headBias);
    }

    /** Cross entropy of the labels, of those in scope, and of being in scope, of all. */
    private NDArray loss(NDManager step, NDArray scores, List<Integer> rows) {
      float[] shares = new float[rows.size() * labels];
      float[] inScope = new float[rows.size()];
      float[] weights = new float[rows.size()];
      for (int i = 0; i < rows.size(); i++) {
        Text text = texts.get(rows.get(i));
        for (int label = 0; label < labels; label++) {
          shares[i * labels + label] = text.shares()[label] * (float) text.weight();
          inScope[i] += text.shares()[label];
        }
        weights[i] = (float) text.weight();
      }
      NDArray gold = step.create(shares, new Shape(rows.size(), labels));
      NDArray in = step.create(inScope);
      NDArray labelLoss =
          scores.get(new NDIndex(":, :" + labels)).logSoftmax(-1).mul(gold).sum().neg();
      NDArray scope = scores.get(new NDIndex(":, " + labels));
      // log(1 + exp(x)) - x·gold, without overflow.
      NDArray scopeLoss =
          scope
              .abs()
              .neg()
              .exp()
              .add(1)
              .log()
              .add(scope.maximum(0))
              .sub(scope.mul(in))
              .mul(step.create(weights))
              .sum();
      return labelLoss.add(scopeLoss.mul(0.5f)).div(rows.size());
    }

    EncoderDelta delta() {
      return new EncoderDelta(
          layers.stream().flatMap(layer -> layer.maps().stream()).map(Linear::delta).toList());
    }

    @Override
    public void close() {
      manager.close();
    }
  }
}
