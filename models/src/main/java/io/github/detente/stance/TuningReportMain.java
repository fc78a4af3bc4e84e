package io.github.detente.stance;

import io.github.detente.stance.EncoderTuner.Text;
import io.github.detente.stance.embeddings.FullPrecision;
import io.github.detente.stance.evaluation.Agreement;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.features.PersonMask;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.model.Projection;
import io.github.detente.stance.training.TrainingRow;
import io.github.detente.stance.training.TribuoModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tunes the encoder with some settings and tells how well a linear layer on its vectors does on
 * other people's rows and on articles that were held out.
 */
public final class TuningReportMain {
  private static final List<String> LABELS =
      Arrays.stream(Stance.values()).map(Enum::name).toList();

  private TuningReportMain() {}

  /** A row to score: its text, its label, and a second one that is accepted. */
  private record Row(String set, MarkedText plain, MarkedText text, String label, String also) {}

  /**
   * Runs the report.
   *
   * @param args folder of the evaluation files, file for the delta (none: untuned), seed
   */
  public static void main(String[] args) throws IOException {
    Path eval = Path.of(args[0]);
    String file = args.length > 1 ? args[1] : "";
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    List<LabelledStatement> rows = ShippedRows.rows();
    PersonMask mask = new PersonMask(StanceTrainer.vocabulary(rows));
    boolean all = Boolean.getBoolean("all");
    List<LabelledStatement> train = new ArrayList<>();
    List<Row> test = new ArrayList<>();
    for (LabelledStatement row : rows) {
      if (!all && isHeldOut(row)) {
        row.label()
            .ifPresent(
                label ->
                    test.add(
                        new Row(
                            "own",
                            marked(row),
                            mask.mask(marked(row)),
                            label,
                            row.also().orElse(""))));
      } else {
        train.add(row);
      }
    }
    read(eval.resolve("article-stances.csv"), "articles", mask, test);
    read(eval.resolve("stance-dev.csv"), "sentences", mask, test);

    StatementEncoder encoder = Encoders.find().tuned(new byte[0]);
    if (!file.isEmpty()) {
      Path path = Path.of(file);
      if (!Files.exists(path)) {
        long start = System.nanoTime();
        EncoderTuner tuner = ServiceLoader.load(EncoderTuner.class).findFirst().orElseThrow();
        System.err.println(tuner.name());
        long articles = train.stream().filter(TuningReportMain::isArticle).count();
        double often =
            Double.parseDouble(
                System.getProperty("often", "" + (double) articles / (train.size() - articles)));
        List<Text> texts =
            train.stream().map(row -> text(row, mask, isArticle(row) ? 1 : often)).toList();
        int[] last = {-1};
        byte[] delta =
            tuner.tune(
                new byte[0],
                texts,
                LABELS.size(),
                seed,
                (seen, done, loss) -> {
                  int percent = (int) (done * 20);
                  if (percent > last[0]) {
                    last[0] = percent;
                    System.err.printf(
                        Locale.ROOT,
                        "%3d %% loss %.3f  %.0f s%n",
                        percent * 5,
                        loss,
                        (System.nanoTime() - start) / 1e9);
                  }
                });
        Files.write(path, delta);
      }
      encoder = encoder.tuned(Files.readAllBytes(path));
    }
    // A third of the sentences is enough for the layer.
    List<LabelledStatement> some =
        train.stream()
            .filter(row -> row.label().isPresent())
            .filter(row -> isArticle(row) || Math.floorMod(row.id().hashCode(), 3) == 0)
            .toList();
    report(
        encoder,
        file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(Path.of(file))),
        some,
        mask,
        test);
  }

  private static boolean isHeldOut(LabelledStatement row) {
    int hash = row.id().indexOf('#');
    return hash > 0 && Math.floorMod(row.id().substring(0, hash).hashCode(), 5) == 0;
  }

  private static MarkedText marked(LabelledStatement row) {
    return Utterance.of(row).composed();
  }

  private static boolean isArticle(LabelledStatement row) {
    return row.id().indexOf('#') > 0;
  }

  private static Text text(LabelledStatement row, PersonMask mask, double often) {
    float[] shares = new float[LABELS.size()];
    row.label().ifPresent(label -> shares[LABELS.indexOf(label)] = 1);
    row.also()
        .ifPresent(
            also -> {
              shares[LABELS.indexOf(row.label().orElseThrow())] -= 0.3f;
              shares[LABELS.indexOf(also)] += 0.3f;
            });
    return new Text(mask.mask(marked(row)).text(), shares, 1, often);
  }

  private static void read(Path file, String set, PersonMask mask, List<Row> rows)
      throws IOException {
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file))) {
      for (CSVRecord record : parser) {
        String speaker = record.isMapped("speaker") ? record.get("speaker") : null;
        String also = record.isMapped("also") ? record.get("also") : "";
        MarkedText plain = MarkedText.of(record.get("text"), speaker, null);
        rows.add(new Row(set, plain, mask.mask(plain), record.get("stance"), also));
      }
    }
  }

  private static void report(
      StatementEncoder encoder,
      Optional<byte[]> delta,
      List<LabelledStatement> train,
      PersonMask mask,
      List<Row> test) {
    List<float[]> raw =
        train.parallelStream()
            .map(row -> mask.mask(marked(row)))
            .map(text -> Encoders.vector(encoder.encode(text.text()), text))
            .toList();
    List<float[]> rawTest =
        test.parallelStream()
            .map(row -> Encoders.vector(encoder.encode(row.text.text()), row.text))
            .toList();
    Optional<StatementEncoder> full = delta.map(FullPrecision::encoder);
    List<float[]> fullTest =
        full.map(
                other ->
                    test.parallelStream()
                        .map(row -> Encoders.vector(other.encode(row.text.text()), row.text))
                        .toList())
            .orElse(List.of());
    StanceClassifier fast = StanceTrainer.builder().folds(0).build().train(train);
    List<double[]> fastScores = test.parallelStream().map(row -> scores(fast, row.plain)).toList();
    int width = encoder.dimensions() / encoder.parts();
    for (int parts : new int[] {1, encoder.parts()}) {
      List<float[]> cut = raw.stream().map(v -> Arrays.copyOf(v, parts * width)).toList();
      Projection projection = Projection.fit(cut, parts, 96);
      List<float[]> vectors = cut.stream().map(projection::apply).toList();
      List<float[]> fullVectors =
          fullTest.stream().map(v -> projection.apply(Arrays.copyOf(v, parts * width))).toList();
      List<float[]> testVectors =
          rawTest.stream().map(v -> projection.apply(Arrays.copyOf(v, parts * width))).toList();
      for (double cost : new double[] {0.0005, 0.002, 0.01}) {
        int[] numbers = IntStream.range(0, projection.dimensions()).toArray();
        List<TribuoModel.Example> inputs =
            IntStream.range(0, train.size())
                .filter(i -> cost > 0 || isArticle(train.get(i)))
                .mapToObj(
                    i ->
                        new TribuoModel.Example(
                            new TrainingRow(i, numbers, vectors.get(i)),
                            LABELS.indexOf(train.get(i).label().orElseThrow())))
                .toList();
        TribuoModel model =
            TribuoModel.train(
                new TribuoModel.Problem(
                    LABELS, inputs, AccurateLayer.names(projection.dimensions())::get),
                new TribuoModel.Settings(LinearSolver.L2_LOGISTIC, Math.abs(cost), 1));
        for (double ofFast : new double[] {0, 0.25, 0.5, 0.75, 1}) {
          AccurateLayer layer = AccurateLayer.of(model, projection.dimensions(), ofFast);
          StringBuilder sum =
              new StringBuilder(
                  String.format(
                      Locale.ROOT, "%d parts, cost %.4f, fast %.2f:", parts, cost, ofFast));
          for (String set : List.of("articles", "sentences", "own")) {
            sum.append(figures(set, test, testVectors, fastScores, layer));
          }
          System.out.println(sum);
        }
        AccurateLayer layer = AccurateLayer.of(model, projection.dimensions(), 0);
        if (!fullVectors.isEmpty()) {
          StringBuilder line = new StringBuilder("  in full precision:");
          for (String set : List.of("articles", "sentences", "own")) {
            line.append(figures(set, test, fullVectors, fastScores, layer));
          }
          System.out.println(line);
        }
      }
    }
  }

  private static double[] scores(StanceClassifier fast, MarkedText text) {
    ModelParts parts = fast.parts();
    FeatureExtractor extractor = new FeatureExtractor(parts.vocabulary(), parts.features());
    StatementFeatures features = extractor.hash(Utterance.of(text));
    double[] scores = new double[parts.weights().outputs()];
    parts.weights().score(features.hashes, features.size, extractor.scale(), scores);
    return scores;
  }

  private static String figures(
      String set,
      List<Row> test,
      List<float[]> vectors,
      List<double[]> fastScores,
      AccurateLayer layer) {
    List<Integer> gold = new ArrayList<>();
    List<Integer> said = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < test.size(); i++) {
      Row row = test.get(i);
      if (row.set.equals(set)) {
        int best = Calibration.argmax(layer.score(fastScores.get(i), vectors.get(i)));
        gold.add(LABELS.indexOf(row.label));
        said.add(best);
        accepted += row.label.equals(LABELS.get(best)) || row.also.equals(LABELS.get(best)) ? 1 : 0;
      }
    }
    if (gold.isEmpty()) {
      return "";
    }
    int right = 0;
    StringBuilder f1s = new StringBuilder();
    for (int label = 0; label < LABELS.size(); label++) {
      int both = 0;
      int of = 0;
      for (int i = 0; i < gold.size(); i++) {
        both += gold.get(i) == label && said.get(i) == label ? 1 : 0;
        of += (gold.get(i) == label ? 1 : 0) + (said.get(i) == label ? 1 : 0);
      }
      right += both;
      f1s.append(String.format(Locale.ROOT, " %.2f", 2.0 * both / Math.max(1, of)));
    }
    double macro =
        new Agreement(
                LABELS,
                gold.stream().mapToInt(i -> i).toArray(),
                said.stream().mapToInt(i -> i).toArray())
            .macroF1();
    return String.format(
        Locale.ROOT,
        " | %s %d: %.3f %.3f also %.3f (%s)",
        set,
        gold.size(),
        right / (double) gold.size(),
        macro,
        accepted / (double) gold.size(),
        f1s.toString().strip());
  }
}
