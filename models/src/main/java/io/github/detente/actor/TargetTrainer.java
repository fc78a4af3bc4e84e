package io.github.detente.actor;

import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.actor.targets.Candidate;
import io.github.detente.actor.targets.TargetFinder;
import io.github.detente.actor.targets.TargetRanker;
import io.github.detente.article.TextSpan;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.text.Document;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Trains the {@link TargetRanker} on Detente's own articles: the extractor's statements, those that
 * a marked one overlaps by half, with the marked target as the right candidate. The threshold is
 * that of the best F1 on articles that were held out.
 */
public final class TargetTrainer {
  /** Penalty of LIBLINEAR; of 0.005, 0.01, 0.02 and 0.05 the best on held-out articles. */
  private static final double COST = 0.02;

  /** When LIBLINEAR is done. */
  private static final int ITERATIONS = 1000;

  private static final double PRECISION = 0.01;

  private static final int FOLDS = 4;

  /** Features of fewer candidates are left out. */
  private static final int MIN_COUNT = 3;

  /** Weights that are kept: a file of less than 300 kB. */
  private static final int MOST_WEIGHTS = 24_000;

  /** Contents that overlap by less are not of one statement (Jaccard index). */
  private static final double SAME = 0.5;

  private static final Label TARGET = new Label("target");
  private static final Label OTHER = new Label("other");

  private final List<Row> rows = new ArrayList<>();

  private TargetTrainer() {}

  /** A statement that was found, its candidates, and which of them are the marked target. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(String article, long[][] features, BitSet right, boolean aimed) {}

  /** Settings, for the stamp of the model. */
  public static String settings() {
    return "L2R_LR cost "
        + COST
        + " folds "
        + FOLDS
        + " from "
        + MIN_COUNT
        + " most "
        + MOST_WEIGHTS;
  }

  /**
   * Trains the ranker.
   *
   * @param data the folder of the data
   * @param folder where the model's file goes
   * @throws IOException if something cannot be read or written
   */
  public static void build(Path data, Path folder) throws IOException {
    TargetTrainer trainer = new TargetTrainer();
    trainer.read(data);
    TargetRanker ranker = trainer.train();
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(TargetRanker.FILE))))) {
      ranker.write(out);
    }
  }

  private void read(Path data) throws IOException {
    ActorDirectory directory =
        ActorDirectory.load().withOverrides(data.resolve("fiction-holders.csv"));
    StatementExtractor extractor = StatementExtractor.load();
    List<Path> files;
    try (Stream<Path> all = Files.list(data.resolve("articles"))) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      String id = file.getFileName().toString().replaceFirst("\\.txt$", "");
      MarkedArticle marked = MarkedArticleReader.read(id, Files.readString(file));
      List<Statement> statements = extractor.extract(marked.article());
      NamedText text =
          NamedText.of(
              Document.of(marked.article()), directory.tables(), marked.article().published());
      new StatementResolver(new PhraseResolver(text))
          .resolve(
              statements,
              (statement, speaker, choice, resolver) -> {
                find(marked, statement).ifPresent(m -> rows.add(row(id, choice, m.target())));
                return new ResolvedStatement(statement, speaker, Optional.empty());
              });
    }
  }

  private static Row row(String article, TargetFinder.Choice choice, Optional<String> target) {
    Set<String> wanted = new HashSet<>();
    target.ifPresent(
        names -> Arrays.stream(names.split("[;|]")).map(TargetTrainer::plain).forEach(wanted::add));
    BitSet right = new BitSet();
    for (int i = 0; i < choice.candidates().size(); i++) {
      Candidate candidate = choice.candidates().get(i);
      String country = candidate.referent().country();
      String name = candidate.referent().name;
      right.set(
          i,
          (name != null && wanted.contains(plain(name)))
              || (country != null && wanted.contains(plain(country))));
    }
    return new Row(article, choice.features(), right, target.isPresent());
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<MarkedStatement> find(MarkedArticle marked, Statement statement) {
    BitSet own = units(statement);
    MarkedStatement best = null;
    double most = SAME;
    for (MarkedStatement other : marked.statements()) {
      BitSet both = units(other.statement());
      int sum = both.cardinality() + own.cardinality();
      both.and(own);
      double overlap = both.cardinality() / (double) (sum - both.cardinality());
      if (overlap >= most) {
        most = overlap;
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private static BitSet units(Statement statement) {
    BitSet units = new BitSet();
    for (TextSpan span : statement.content()) {
      units.set(span.start(), span.end());
    }
    return units;
  }

  private TargetRanker train() {
    Map<String, Integer> folds = new TreeMap<>();
    rows.forEach(row -> folds.putIfAbsent(row.article, folds.size() % FOLDS));
    List<Outcome> outcomes = new ArrayList<>();
    for (int k = 0; k < FOLDS; k++) {
      int fold = k;
      Weights weights = fit(rows.stream().filter(r -> folds.get(r.article) != fold).toList());
      TargetRanker ranker = new TargetRanker(weights.hashes(), weights.values(), 0);
      rows.stream()
          .filter(r -> folds.get(r.article) == fold)
          .map(row -> Outcome.of(row, ranker, weights.bias()))
          .forEach(outcomes::add);
    }
    double threshold = threshold(outcomes);
    Weights all = fit(rows);
    return new TargetRanker(all.hashes(), all.values(), threshold - all.bias());
  }

  /**
   * How the best candidate of a statement did.
   *
   * @param right whether it is the target
   * @param aimed whether there is a target at all
   */
  private record Outcome(double score, boolean right, boolean aimed) {
    static Outcome of(Row row, TargetRanker ranker, double bias) {
      OptionalInt first = ranker.first(row.features);
      return first.isEmpty()
          ? new Outcome(Double.NEGATIVE_INFINITY, false, row.aimed)
          : new Outcome(
              ranker.score(row.features[first.getAsInt()]) + bias,
              row.right.get(first.getAsInt()),
              row.aimed);
    }
  }

  private static double threshold(List<Outcome> outcomes) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::score).reversed());
    long aimed = sorted.stream().filter(Outcome::aimed).count();
    int right = 0;
    double bestF1 = 0;
    double threshold = 0;
    for (int i = 0; i < sorted.size() && Double.isFinite(sorted.get(i).score()); i++) {
      right += sorted.get(i).right() ? 1 : 0;
      double f1 = 2.0 * right / (i + 1 + aimed);
      if (f1 > bestF1) {
        bestF1 = f1;
        threshold = sorted.get(i).score();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "targets: %d statements, F1 on held-out articles %.3f at %.2f%n",
        sorted.size(),
        bestF1,
        threshold);
    return threshold;
  }

  /** Weights of features by their hashes, ascending. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Weights(long[] hashes, float[] values, double bias) {}

  private static Weights fit(List<Row> rows) {
    Map<Long, Integer> counts = new HashMap<>();
    rows.forEach(
        row ->
            Arrays.stream(row.features)
                .flatMapToLong(Arrays::stream)
                .forEach(feature -> counts.merge(feature, 1, Integer::sum)));
    Map<Long, String> names = new HashMap<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= MIN_COUNT) {
            names.put(feature, Long.toHexString(feature));
          }
        });
    MutableDataset<Label> examples =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("targets", new LabelFactory()), new LabelFactory());
    for (Row row : rows) {
      for (int i = 0; i < row.features.length; i++) {
        String[] kept =
            Arrays.stream(row.features[i])
                .mapToObj(names::get)
                .filter(name -> name != null)
                .toArray(String[]::new);
        double[] ones = new double[kept.length];
        Arrays.fill(ones, 1);
        examples.add(new ArrayExample<>(row.right.get(i) ? TARGET : OTHER, kept, ones));
      }
    }
    LibLinearClassificationModel model =
        (LibLinearClassificationModel)
            new LibLinearClassificationTrainer(
                    new LinearClassificationType(LinearType.L2R_LR), COST, ITERATIONS, PRECISION)
                .train(examples);
    return pruned(weights(model, names));
  }

  /** Keeps the largest weights; of two of one size the one of the smaller hash. */
  private static Weights pruned(Weights all) {
    if (all.values().length <= MOST_WEIGHTS) {
      return all;
    }
    int[] kept =
        IntStream.range(0, all.values().length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(all.values()[i])))
            .limit(MOST_WEIGHTS)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    long[] hashes = new long[kept.length];
    float[] values = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      hashes[i] = all.hashes()[kept[i]];
      values[i] = all.values()[kept[i]];
    }
    return new Weights(hashes, values, all.bias());
  }

  private static Weights weights(LibLinearClassificationModel model, Map<Long, String> names) {
    de.bwaldvogel.liblinear.Model inner = model.getInnerModels().get(0);
    int target = model.getOutputIDInfo().getID(TARGET);
    double sign = inner.getLabels()[0] == target ? 1 : -1;
    double[] w = inner.getFeatureWeights();
    long[] hashes = names.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    float[] values = new float[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      int id = model.getFeatureIDMap().get(names.get(hashes[i])).getID();
      values[i] = (float) (sign * w[id]);
    }
    return new Weights(hashes, values, sign * w[w.length - 1] * inner.getBias());
  }
}
