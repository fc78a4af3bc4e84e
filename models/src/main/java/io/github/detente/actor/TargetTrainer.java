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
 * a marked one overlaps by half, with the marked target as the right candidate.
 *
 * <p>Only articles with a second reader count. Writer and reader give the same target in little
 * more than two thirds of cases, so every statement is learnt twice, as each of them has it. The
 * early articles are left out: they have no second reader, and their targets are lavish. The
 * threshold is the one with which most statements of articles that were held out get the target
 * that they have, or none where they have none. The best F1, which asks nothing of statements
 * without a target, lies lower: a table of who to whom would then name a target too often.
 */
public final class TargetTrainer {
  /** Penalty of LIBLINEAR; of 0.005, 0.01 and 0.02 the best on held-out articles. */
  private static final double COST = 0.01;

  /** When LIBLINEAR is done. */
  private static final int ITERATIONS = 1000;

  private static final double PRECISION = 0.01;

  private static final int FOLDS = 4;

  /** Features of fewer candidates are left out. */
  private static final int MIN_COUNT = 6;

  /** Weights that are kept: a file of less than 300 kB. */
  private static final int MOST_WEIGHTS = 24_000;

  /** Contents that overlap by less are not of one statement (Jaccard index). */
  private static final double SAME = 0.5;

  /**
   * System property with a file of articles' ids, one a line, that are left out, so that a ranker
   * can be scored on articles that it has not seen ({@code benchmarks/articles.sh}).
   */
  private static final String WITHOUT = "detente.without";

  /** Targets of second readers; articles that are not in it are left out. */
  private static final String READERS = "agreement-articles.csv";

  /** Columns of that file, from 0, and their number. */
  private static final int TARGET_OF_READER = 9;

  private static final int COLUMNS = 11;

  private static final Label TARGET = new Label("target");
  private static final Label OTHER = new Label("other");

  private final List<Row> rows = new ArrayList<>();

  private TargetTrainer() {}

  /**
   * A statement that was found, and its candidates.
   *
   * @param answers what each reader says, the writer first
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(String article, long[][] features, List<Answer> answers) {}

  /** Which candidates are the target, and whether there is one at all. */
  private record Answer(BitSet right, boolean aimed) {}

  /** Settings, for the stamp of the model. */
  public static String settings() {
    return "L2R_LR cost "
        + COST
        + " folds "
        + FOLDS
        + " from "
        + MIN_COUNT
        + " both readers"
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
    Map<String, Map<Integer, String>> readers = readers(data.resolve(READERS));
    String without = System.getProperty(WITHOUT, "");
    if (!without.isEmpty()) {
      readers.keySet().removeAll(Files.readAllLines(Path.of(without)));
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(data.resolve("articles"))) {
      files = all.filter(file -> readers.containsKey(id(file))).sorted().toList();
    }
    for (Path file : files) {
      Map<Integer, String> reader = readers.get(id(file));
      MarkedArticle marked = MarkedArticleReader.read(id(file), Files.readString(file));
      List<Statement> statements = extractor.extract(marked.article());
      NamedText text =
          NamedText.of(
              Document.of(marked.article()), directory.tables(), marked.article().published());
      new StatementResolver(new PhraseResolver(text))
          .resolve(
              statements,
              (statement, speaker, choice, resolver) -> {
                find(marked, statement)
                    .ifPresent(m -> rows.add(row(id(file), choice, m, reader, text)));
                return new ResolvedStatement(statement, speaker, Optional.empty());
              });
    }
  }

  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  /** The targets of second readers, by article and number of the statement. */
  private static Map<String, Map<Integer, String>> readers(Path file) throws IOException {
    Map<String, Map<Integer, String>> readers = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      if (cells.length != COLUMNS) {
        throw new IOException(file + ": \"" + line + "\"; expected " + COLUMNS + " plain cells");
      }
      if (!cells[0].equals("article")) {
        readers
            .computeIfAbsent(cells[0], id -> new HashMap<>())
            .put(Integer.parseInt(cells[1]), cells[TARGET_OF_READER]);
      }
    }
    return readers;
  }

  private static Row row(
      String article,
      TargetFinder.Choice choice,
      MarkedStatement marked,
      Map<Integer, String> reader,
      NamedText text) {
    List<Answer> answers = new ArrayList<>();
    Answer writer = answer(choice.candidates(), marked.target().orElse(""));
    if (writer.aimed() && writer.right().isEmpty()) {
      // A target that is called otherwise: the mark says where it stands.
      marked
          .statement()
          .target()
          .ifPresent(m -> right(choice.candidates(), m.span(), text, writer.right()));
    }
    answers.add(writer);
    String other = reader.get(marked.statement().number());
    if (other != null) {
      answers.add(answer(choice.candidates(), other));
    }
    return new Row(article, choice.features(), answers);
  }

  private static Answer answer(List<Candidate> candidates, String target) {
    Set<String> wanted = new HashSet<>();
    Arrays.stream(target.split("[;|]"))
        .map(TargetTrainer::plain)
        .filter(name -> !name.isEmpty())
        .forEach(wanted::add);
    BitSet right = new BitSet();
    for (int i = 0; i < candidates.size(); i++) {
      String country = candidates.get(i).referent().country();
      String name = candidates.get(i).referent().name;
      right.set(
          i,
          (name != null && wanted.contains(plain(name)))
              || (country != null && wanted.contains(plain(country))));
    }
    return new Answer(right, !wanted.isEmpty());
  }

  /** Sets the candidates with a mention that is, by half at least, the marked one. */
  private static void right(
      List<Candidate> candidates, TextSpan mark, NamedText text, BitSet right) {
    for (int i = 0; i < candidates.size(); i++) {
      for (Candidate.Place place : candidates.get(i).places()) {
        TextSpan span = text.span(place.from(), place.to());
        int shared = Math.min(span.end(), mark.end()) - Math.max(span.start(), mark.start());
        int longer = Math.max(span.end() - span.start(), mark.end() - mark.start());
        if (place.form() != Candidate.Form.WITHIN && shared > 0 && 2 * shared >= longer) {
          right.set(i);
        }
      }
    }
  }

  private static String plain(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("the ") ? plain.substring(4) : plain;
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
          .forEach(row -> row.answers.forEach(a -> outcomes.add(outcome(row, a, ranker, weights))));
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
  private record Outcome(double score, boolean right, boolean aimed) {}

  private static Outcome outcome(Row row, Answer answer, TargetRanker ranker, Weights weights) {
    OptionalInt first = ranker.first(row.features);
    return first.isEmpty()
        ? new Outcome(Double.NEGATIVE_INFINITY, false, answer.aimed)
        : new Outcome(
            ranker.score(row.features[first.getAsInt()]) + weights.bias(),
            answer.right.get(first.getAsInt()),
            answer.aimed);
  }

  private static double threshold(List<Outcome> outcomes) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::score).reversed());
    long aimed = sorted.stream().filter(Outcome::aimed).count();
    int found = 0;
    long settled = sorted.size() - aimed;
    long most = settled;
    double f1 = 0;
    double threshold = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sorted.size() && Double.isFinite(sorted.get(i).score()); i++) {
      Outcome outcome = sorted.get(i);
      found += outcome.right() ? 1 : 0;
      settled += outcome.right() ? 1 : outcome.aimed() ? 0 : -1;
      if (settled > most) {
        most = settled;
        f1 = 2.0 * found / (i + 1 + aimed);
        threshold = outcome.score();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "targets: %d answers, on held-out articles %.3f right, F1 %.3f at %.2f%n",
        sorted.size(),
        most / (double) sorted.size(),
        f1,
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
        for (Answer answer : row.answers) {
          examples.add(new ArrayExample<>(answer.right.get(i) ? TARGET : OTHER, kept, ones));
        }
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
