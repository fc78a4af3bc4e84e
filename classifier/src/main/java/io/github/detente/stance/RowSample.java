package io.github.detente.stance;

import io.github.detente.stance.StatementEncoder.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Chooses which rows are to be labelled next: those that a model is least sure of, spread out, and
 * a share drawn at random from all of them.
 *
 * <p>A model that is trained on uncertain rows learns most from each, but nothing can be estimated
 * from them, since they are the hard ones; so the random share is drawn first, from all rows alike,
 * and is marked. Near-copies ({@link NearTexts}) count as one row. Uncertain rows are taken one by
 * one, each the one with the greatest product of its uncertainty and its distance from those taken
 * before: the distance of sentence embeddings where {@code detente-embeddings} is there, else of
 * {@link Trigrams}. Immutable, safe to share.
 *
 * <pre>{@code
 * RowSample.builder(classifier).size(100).randomShare(0.2).build().choose(rows)
 * }</pre>
 */
public final class RowSample {
  /** So many times the rows that are wanted are candidates, the most uncertain ones. */
  private static final int CANDIDATES = 10;

  private final Builder settings;

  private RowSample(Builder settings) {
    this.settings = settings;
  }

  /**
   * How uncertain a model is. Being out of scope counts as one more label, for a model that knows
   * of it: a report of a football match is no riddle, whatever its labels' probabilities are.
   */
  public enum Uncertainty {
    /** Entropy of the labels' probabilities: 1 where all are the same. */
    ENTROPY,
    /** One minus the most probable label's lead over the second. */
    MARGIN;

    double of(StancePrediction prediction) {
      double in = prediction.inScope();
      double[] p =
          DoubleStream.concat(
                  prediction.probabilities().values().stream().mapToDouble(v -> v * in),
                  in < 1 ? DoubleStream.of(1 - in) : DoubleStream.empty())
              .sorted()
              .toArray();
      if (this == ENTROPY) {
        return -Arrays.stream(p).filter(v -> v > 0).map(v -> v * Math.log(v)).sum()
            / Math.log(p.length);
      }
      return 1 - (p[p.length - 1] - p[p.length - 2]);
    }
  }

  /** Why a row was chosen. */
  public enum Reason {
    /** By chance: an estimate may rest on these rows. */
    RANDOM,
    /** Because the model is unsure: no estimate may rest on these. */
    UNCERTAIN
  }

  /**
   * A row that was chosen.
   *
   * @param index its place among the rows, from 0
   * @param row the row
   * @param reason why
   * @param uncertainty of the model, 0 to 1
   * @param prediction what the model says
   */
  public record Chosen(
      int index,
      LabelledStatement row,
      Reason reason,
      double uncertainty,
      StancePrediction prediction) {}

  /** Settings of a choice; each has a default. For one thread. */
  public static final class Builder {
    private final StanceClassifier classifier;
    private int size = 100;
    private double randomShare = 0.2;
    private Uncertainty uncertainty = Uncertainty.ENTROPY;
    private Function<LabelledStatement, String> stratum = row -> "";
    private Optional<StatementEncoder> encoder = Optional.empty();
    private long seed = StanceTrainer.DEFAULT_SEED;

    private Builder(StanceClassifier classifier) {
      this.classifier = Objects.requireNonNull(classifier, "classifier");
    }

    private Builder(Builder other) {
      classifier = other.classifier;
      size = other.size;
      randomShare = other.randomShare;
      uncertainty = other.uncertainty;
      stratum = other.stratum;
      encoder = other.encoder;
      seed = other.seed;
    }

    /** Sets how many rows are wanted, 1 or more; 100 if it is not set. */
    public Builder size(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("size is " + value + "; expected 1 or more");
      }
      size = value;
      return this;
    }

    /** Sets the share of them that is drawn at random, 0 to 1; 0.2 if it is not set. */
    public Builder randomShare(double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("share is " + value + "; expected 0 to 1");
      }
      randomShare = value;
      return this;
    }

    /** Sets how uncertainty is measured; by entropy if it is not set. */
    public Builder uncertainty(Uncertainty value) {
      uncertainty = Objects.requireNonNull(value, "uncertainty");
      return this;
    }

    /**
     * Sets the strata that get equal parts of the sample, as far as they have rows; one stratum if
     * it is not set.
     */
    public Builder stratify(Function<LabelledStatement, String> value) {
      stratum = Objects.requireNonNull(value, "stratum");
      return this;
    }

    /**
     * Lets rows be spread by sentence embeddings, which takes some hundredths of a second for each
     * candidate; by letters if it is not called.
     *
     * @throws IllegalStateException if {@code detente-embeddings} is not on the class path
     */
    public Builder embeddings() {
      encoder = Optional.of(Encoders.find());
      return this;
    }

    /** Sets the random seed. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** Returns a sampler with these settings. */
    public RowSample build() {
      return new RowSample(new Builder(this));
    }
  }

  /** Returns a builder that asks a model. */
  public static Builder builder(StanceClassifier classifier) {
    return new Builder(classifier);
  }

  /**
   * Chooses rows.
   *
   * @param rows those that may be chosen; their labels do not matter
   * @return at most as many as are wanted, fewer if there are fewer or if they are copies of each
   *     other; the random ones first, then the uncertain ones as they were taken
   */
  public List<Chosen> choose(List<LabelledStatement> rows) {
    int[] copyOf = NearTexts.of(rows.stream().map(LabelledStatement::text).toList()).groups();
    Map<String, List<Integer>> strata = new LinkedHashMap<>();
    for (int i = 0; i < copyOf.length; i++) {
      if (copyOf[i] == i) {
        strata.computeIfAbsent(settings.stratum.apply(rows.get(i)), s -> new ArrayList<>()).add(i);
      }
    }
    Map<String, Integer> sizes = sizes(strata);
    List<Chosen> random = new ArrayList<>();
    List<Chosen> uncertain = new ArrayList<>();
    Random chance = new Random(settings.seed);
    strata.forEach(
        (name, own) -> {
          List<Integer> shuffled = new ArrayList<>(own);
          Collections.shuffle(shuffled, chance);
          int wanted = sizes.get(name);
          int byChance = (int) Math.round(wanted * settings.randomShare);
          shuffled.subList(0, byChance).stream()
              .map(i -> judged(rows, i, Reason.RANDOM))
              .forEach(random::add);
          uncertain.addAll(
              spread(
                  shuffled.subList(byChance, shuffled.size()).stream()
                      .map(i -> judged(rows, i, Reason.UNCERTAIN))
                      .toList(),
                  wanted - byChance));
        });
    random.addAll(uncertain);
    return List.copyOf(random);
  }

  /** Returns how many rows of each stratum are wanted: the same of each, as far as they go. */
  private Map<String, Integer> sizes(Map<String, List<Integer>> strata) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    strata.keySet().forEach(name -> sizes.put(name, 0));
    int left = settings.size;
    boolean grows = true;
    while (left > 0 && grows) {
      grows = false;
      for (Map.Entry<String, Integer> size : sizes.entrySet()) {
        if (left > 0 && size.getValue() < strata.get(size.getKey()).size()) {
          size.setValue(size.getValue() + 1);
          left--;
          grows = true;
        }
      }
    }
    return sizes;
  }

  private Chosen judged(List<LabelledStatement> rows, int index, Reason reason) {
    StancePrediction prediction = settings.classifier.classify(rows.get(index));
    double uncertainty = settings.uncertainty.of(prediction);
    return new Chosen(index, rows.get(index), reason, uncertainty, prediction);
  }

  private List<Chosen> spread(List<Chosen> all, int wanted) {
    List<Chosen> candidates =
        all.stream()
            .sorted(
                Comparator.comparingDouble(Chosen::uncertainty)
                    .reversed()
                    .thenComparingInt(Chosen::index))
            .limit((long) CANDIDATES * wanted)
            .toList();
    Distances distances = distances(candidates);
    double[] nearest = new double[candidates.size()];
    Arrays.fill(nearest, 1);
    List<Chosen> taken = new ArrayList<>();
    while (taken.size() < Math.min(wanted, candidates.size())) {
      int best =
          IntStream.range(0, nearest.length)
              .boxed()
              .max(
                  Comparator.comparingDouble(
                      i -> nearest[i] < 0 ? -1 : nearest[i] * candidates.get(i).uncertainty()))
              .orElseThrow();
      taken.add(candidates.get(best));
      nearest[best] = -1;
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = nearest[i] < 0 ? -1 : Math.min(nearest[i], distances.between(best, i));
      }
    }
    return taken;
  }

  /** How far candidates are from each other, 0 to 1. */
  private interface Distances {
    double between(int one, int other);
  }

  private Distances distances(List<Chosen> candidates) {
    List<String> texts = candidates.stream().map(chosen -> chosen.row().text()).toList();
    if (settings.encoder.isEmpty()) {
      List<Trigrams> runs = texts.stream().map(Trigrams::of).toList();
      return (one, other) -> 1 - runs.get(one).similarity(runs.get(other));
    }
    StatementEncoder encoder = settings.encoder.get();
    List<float[]> vectors = texts.parallelStream().map(text -> whole(encoder, text)).toList();
    return (one, other) -> 1 - Math.max(0, cosine(vectors.get(one), vectors.get(other)));
  }

  /** The parts on speaker and target are zeros, since a distance of topics is wanted. */
  private static float[] whole(StatementEncoder encoder, String text) {
    EncodedText encoded = encoder.encode(text);
    return encoded.vector(Optional.empty(), Optional.empty());
  }

  private static double cosine(float[] one, float[] other) {
    double both = 0;
    double a = 0;
    double b = 0;
    for (int i = 0; i < one.length; i++) {
      both += one[i] * other[i];
      a += one[i] * one[i];
      b += other[i] * other[i];
    }
    return a == 0 || b == 0 ? 0 : both / Math.sqrt(a * b);
  }
}
