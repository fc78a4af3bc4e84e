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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Trains the {@link TargetRanker} on Detente's own articles: the extractor's statements, those that
 * a marked one overlaps by half, with the marked target as the right candidate.
 *
 * <p>What is learnt is a choice among the candidates and nobody ({@link TargetLoss}). Only articles
 * with a second reader count. Writer and reader give the same target in little more than two thirds
 * of cases, so every statement is learnt twice, as each of them has it. The early articles are left
 * out: they have no second reader, and their targets are lavish. With the threshold nearly as many
 * statements of articles that were held out as with any other get the target that they have, or
 * none where they have none; of such thresholds it is the lowest. The best F1, which asks nothing
 * of statements without a target, lies lower still: a table of who to whom would then name a target
 * too often.
 */
public final class TargetTrainer {
  /** What the answers count beside the size of the weights; .02 and .05 are little worse. */
  private static final double COST = 0.03;

  /** Of the weights' sum of squares. */
  private static final double HALF = 0.5;

  private static final int ITERATIONS = 60;

  private static final int FOLDS = 4;

  /** So much less than the best share of statements is nearly as many. */
  private static final double SLACK = 0.002;

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

  /** Asks without knowing how the candidates score. */
  private static final TargetRanker UNTRAINED = new TargetRanker(new long[0], new float[0], 0);

  private TargetTrainer() {}

  /**
   * A statement that was found, and its candidates.
   *
   * @param question what a {@link TargetReader} is asked, if there are candidates, without scores
   * @param answers what each reader says, the writer first
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      String article,
      long[][] features,
      Optional<TargetReader.Question> question,
      List<Answer> answers) {}

  /** Which candidates are the target, and whether there is one at all. */
  record Answer(BitSet right, boolean aimed) {}

  /** Settings, for the stamp of the model. */
  public static String settings() {
    return "softmax cost "
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
    TargetRanker ranker = train(read(data));
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(TargetRanker.FILE))))) {
      ranker.write(out);
    }
  }

  /** Finds the statements of the articles that have a second reader, and their candidates. */
  static List<Row> read(Path data) throws IOException {
    List<Row> rows = new ArrayList<>();
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
    return rows;
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
    Answer writer = answer(choice.candidates(), marked.target().orElse(""), text);
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
      boolean same = other.equals(marked.target().orElse(""));
      answers.add(same ? writer : answer(choice.candidates(), other, text));
    }
    Optional<TargetReader.Question> question =
        choice.candidates().isEmpty() ? Optional.empty() : Optional.of(choice.question(UNTRAINED));
    return new Row(article, choice.features(), question, answers);
  }

  private static Answer answer(List<Candidate> candidates, String target, NamedText text) {
    Set<String> wanted = new HashSet<>();
    Arrays.stream(target.split("[;|]"))
        .map(TargetTrainer::plain)
        .filter(name -> !name.isEmpty())
        .forEach(wanted::add);
    BitSet right = new BitSet();
    for (int i = 0; i < candidates.size(); i++) {
      String country = candidates.get(i).referent().country();
      String name = candidates.get(i).name(text);
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

  private static TargetRanker train(List<Row> rows) {
    double threshold = threshold(rows);
    Weights all = fit(rows);
    return new TargetRanker(all.hashes(), all.values(), threshold - all.bias());
  }

  /** Returns the threshold of a ranker that is trained on all rows, found on parts held out. */
  static double threshold(List<Row> rows) {
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
    return threshold("targets", outcomes);
  }

  /**
   * How the best candidate of a statement did.
   *
   * @param right whether it is the target
   * @param aimed whether there is a target at all
   */
  record Outcome(double score, boolean right, boolean aimed) {}

  private static Outcome outcome(Row row, Answer answer, TargetRanker ranker, Weights weights) {
    OptionalInt first = ranker.first(row.features);
    return first.isEmpty()
        ? new Outcome(Double.NEGATIVE_INFINITY, false, answer.aimed)
        : new Outcome(
            ranker.score(row.features[first.getAsInt()]) + weights.bias(),
            answer.right.get(first.getAsInt()),
            answer.aimed);
  }

  /**
   * Returns the score from which the best candidate is taken for the target, and prints what comes
   * of it.
   *
   * @param name of what gave the scores
   */
  static double threshold(String name, List<Outcome> outcomes) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::score).reversed());
    long aimed = sorted.stream().filter(Outcome::aimed).count();
    int given = 0;
    while (given < sorted.size() && Double.isFinite(sorted.get(given).score())) {
      given++;
    }
    // How many are settled, and how many targets found, if the best so many are given.
    long[] settled = new long[given + 1];
    int[] found = new int[given + 1];
    settled[0] = sorted.size() - aimed;
    for (int i = 0; i < given; i++) {
      Outcome outcome = sorted.get(i);
      found[i + 1] = found[i] + (outcome.right() ? 1 : 0);
      settled[i + 1] = settled[i] + (outcome.right() ? 1 : outcome.aimed() ? 0 : -1);
    }
    double enough = Arrays.stream(settled).max().orElseThrow() - SLACK * sorted.size();
    int last = given;
    while (settled[last] < enough) {
      last--;
    }
    double threshold = last == 0 ? Double.MAX_VALUE : sorted.get(last - 1).score();
    System.out.printf(
        Locale.ROOT,
        "%s: %d answers, on held-out articles %.3f right, F1 %.3f at %.2f%n",
        name,
        sorted.size(),
        settled[last] / (double) sorted.size(),
        2.0 * found[last] / (last + aimed),
        threshold);
    return threshold;
  }

  /** Weights of features by their hashes, ascending. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Weights(long[] hashes, float[] values, double bias) {}

  /** Returns how a ranker trained on some rows scores candidates, 0 being as good as nobody. */
  static ToDoubleFunction<long[]> scores(List<Row> rows) {
    Weights weights = fit(rows);
    TargetRanker ranker = new TargetRanker(weights.hashes(), weights.values(), 0);
    return features -> ranker.score(features) + weights.bias();
  }

  private static Weights fit(List<Row> rows) {
    Map<Long, Integer> counts = new HashMap<>();
    rows.forEach(
        row ->
            Arrays.stream(row.features)
                .flatMapToLong(Arrays::stream)
                .forEach(feature -> counts.merge(feature, 1, Integer::sum)));
    long[] hashes =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= MIN_COUNT)
            .mapToLong(Map.Entry::getKey)
            .sorted()
            .toArray();
    List<int[][]> statements = new ArrayList<>();
    List<List<BitSet>> answers = new ArrayList<>();
    for (Row row : rows) {
      if (row.features.length > 0) {
        statements.add(
            Arrays.stream(row.features).map(own -> numbers(own, hashes)).toArray(int[][]::new));
        answers.add(row.answers.stream().map(Answer::right).toList());
      }
    }
    double[] weights =
        new QNMinimizer(0, HALF, ITERATIONS)
            .minimize(new TargetLoss(statements, answers, hashes.length, COST));
    float[] values = new float[hashes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) weights[i];
    }
    return pruned(new Weights(hashes, values, weights[hashes.length]));
  }

  /** Returns the places of those features that are in an ascending row. */
  private static int[] numbers(long[] features, long[] hashes) {
    return Arrays.stream(features)
        .mapToInt(feature -> Arrays.binarySearch(hashes, feature))
        .filter(place -> place >= 0)
        .toArray();
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
}
