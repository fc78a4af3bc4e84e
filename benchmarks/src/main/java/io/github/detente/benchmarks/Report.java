package io.github.detente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;

/** Makes the table of speed and its charts of what the other programs here measured. */
final class Report {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private static final Map<String, String> STAGES =
      Map.of(
          "scan", "words and their hashes",
          "tokens", "stems, names, acts, verbs",
          "features", "hashes of features",
          "scores", "weights looked up and added",
          "whole", "probabilities and the result");

  private static final List<String> PARTS =
      List.of("quotations", "sentences", "tokens", "parts of speech", "rules", "actors", "stances");

  private final StringBuilder out = new StringBuilder();
  private final Figures figures = new Figures();

  private Report() {}

  /**
   * Prints the report; with {@code full} as the second argument, writes it and its charts beside
   * the figures.
   *
   * @param args folder of the figures; {@code full} or {@code quick}; lines on machine and commit
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Report report = new Report();
    report.figures.readJmh(folder.resolve("jmh.json"));
    for (String file :
        List.of(
            "processes.json",
            "scaling.json",
            "floor.json",
            "profile.json",
            "training.json",
            "corenlp.json")) {
      report.figures.read(folder.resolve(file));
    }
    report.ratios();
    if (args[1].equals("full")) {
      report.tables(List.of(args).subList(2, args.length));
      report.charts(folder);
      Files.writeString(folder.resolve("jmh.md"), report.out);
    }
    System.out.print(report.out);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void ratio(String what, double value, String wanted) {
    if (!Double.isNaN(value)) {
      line("| %s | %.2f | %s |", what, value, wanted);
    }
  }

  private double f(String name) {
    return figures.get(name);
  }

  private void ratios() {
    double compiled = f("ClassifyBenchmark.compiled");
    double nothing = f("start.Nothing.ms");
    line("# Speed by JMH");
    line("");
    line("| ratio, one thread, one run | measured | wanted |");
    line("| --- | --- | --- |");
    ratio("compiled : plain Tribuo", compiled / f("ClassifyBenchmark.plainTribuo"), "≥ 10");
    ratio("compiled : fastText, from raw text", f("fasttext.ratio"), "≥ 4");
    ratio(
        "compiled : OpenNLP's document categorizer", compiled / f("ClassifyBenchmark.docCat"), "");
    ratio("bytes allocated a statement", f("ClassifyBenchmark.compiledB"), "≤ 200");
    for (String joined : List.of("1", "4")) {
      String of = joined.equals("1") ? " (240 words)" : " (950 words)";
      double openNlp = f("ReadBenchmark.openNlp:" + joined);
      ratio("extract : OpenNLP's pass" + of, f("ReadBenchmark.extract:" + joined) / openNlp, "≥ 2");
      ratio(
          "time of resolving : of extracting" + of,
          f("ReadBenchmark.extract:" + joined) / f("ReadBenchmark.resolve:" + joined),
          "≤ 1");
      ratio("read : OpenNLP's pass" + of, f("ReadBenchmark.read:" + joined) / openNlp, "≥ 2");
    }
    ratio("read : CoreNLP's quote annotator", f("corenlp.ours") / f("corenlp.theirs"), "≥ 500");
    ratio(
        String.format(
            Locale.ROOT, "classify, %,.0f rows of CSV : fastText, tokenised", f("table.rows")),
        f("table.detente.s") / f("table.fasttext.s"),
        "≤ 1");
    ratio("first label : empty main", f("start.FirstLabel.shared.ms") / nothing, "≤ 5");
    ratio("first reading : empty main", f("start.FirstReading.shared.ms") / nothing, "≤ 12");
    ratio(
        "statements, two threads : one",
        f("threads.2.statements") / f("threads.1.statements"),
        "≥ 1.7");
    ratio(
        "articles, two threads : one", f("threads.2.articles") / f("threads.1.articles"), "≥ 1.7");
    ratio("units a second, article × 100 : × 1", f("length.100.units") / f("length.1.units"), "");
  }

  private void tables(List<String> facts) throws IOException {
    line("");
    line(
        "The first start of a kind writes an archive of classes (`-XX:ArchiveClassesAtExit`), and");
    line(
        "later ones use it, as the launcher's do; without it they take %.0f and %.0f ms.",
        f("start.FirstLabel.ms"), f("start.FirstReading.ms"));
    line("");
    stages();
    floor();
    reading();
    line("| figure | a second | ± (99.9 %%) | bytes allocated |");
    line("| --- | --- | --- | --- |");
    for (String name : List.of("compiled", "plainTribuo", "docCat")) {
      row("ClassifyBenchmark." + name, "statements");
    }
    line("| fastText, words and pairs of words | %,.0f statements | | |", f("fasttext.statements"));
    line(
        "| the compiled model in turns with fastText | %,.0f statements | | |",
        f("fasttext.compiled"));
    for (String joined : List.of("1", "4")) {
      for (String name : List.of("extract", "resolve", "read", "openNlp")) {
        row("ReadBenchmark." + name + ":" + joined, "articles of 240 words");
      }
    }
    line("");
    line("| figure | |");
    line("| --- | --- |");
    figures.print((name, value) -> line("| %s | %,.1f |", name, value));
    line("");
    line(
        "Corpora (SHA-256): %d statements %s",
        Texts.STATEMENTS, Texts.checksum(Texts.distinct(Texts.STATEMENTS)));
    line(
        "and %d articles %s.",
        Corpus.ARTICLES,
        Texts.checksum(Corpus.own().stream().map(article -> article.text()).toList()));
    line("");
    facts.forEach(fact -> line("%s  ", fact));
  }

  /** Nanoseconds a statement of each stage of the fast tier. */
  private void stages() {
    line("## Where the time of a statement goes");
    line("");
    line("| stage | ns a statement |");
    line("| --- | --- |");
    double before = 0;
    for (String stage : List.of("scan", "tokens", "features", "scores", "whole")) {
      double now = 1e9 / f("StageBenchmark." + stage);
      line("| %s | %,.0f |", STAGES.get(stage), now - before);
      before = now;
    }
    line("| all | %,.0f |", before);
    line("");
  }

  /** What a statement takes at least, beside what it takes. */
  private void floor() {
    double bytes = f("floor.characters") * Character.BYTES;
    double reading = bytes / f("floor.stream.GB/s");
    double probing = f("floor.probes") * f("floor.slots.ns");
    double adding = f("floor.known") * f("floor.rows.ns");
    double floor = reading + probing + adding;
    line(
        "The floor: %,.0f characters read at %.1f GB/s take %,.1f ns; %,.0f features looked up one",
        f("floor.characters"), f("floor.stream.GB/s"), reading, f("floor.probes"));
    line(
        "after the other in a table of %,.0f kB at %.1f ns %,.0f ns, the weights of the %,.0f known ones",
        f("floor.slots.bytes") / 1e3, f("floor.slots.ns"), probing, f("floor.known"));
    line(
        "in one of %,.0f kB at %.1f ns %,.0f ns: %,.0f ns, %.1f times less than all takes. Lookups do",
        f("floor.rows.bytes") / 1e3,
        f("floor.rows.ns"),
        adding,
        floor,
        1e9 / f("StageBenchmark.whole") / floor);
    line(
        "not wait for each other, so they take less than that; words, stems and features take the rest.");
    line("");
  }

  /** Shares of the time of reading articles. */
  private void reading() {
    line("## Where the time of an article goes");
    line("");
    line("| part | share of %,.0f samples |", f("profile.samples"));
    line("| --- | --- |");
    for (String part : PARTS) {
      line("| %s | %.0f %% |", part, 100 * f("profile." + part));
    }
    line("");
  }

  private void row(String name, String unit) {
    line("| `%s` | %,.0f %s | %,.0f | %,.0f |", name, f(name), unit, f(name + "±"), f(name + "B"));
  }

  private void charts(Path folder) throws IOException {
    chart(
        folder.resolve("classify.svg"),
        "Statements a second, one thread",
        List.of("Detente", "plain Tribuo", "OpenNLP doccat", "fastText"),
        List.of(
            f("ClassifyBenchmark.compiled"),
            f("ClassifyBenchmark.plainTribuo"),
            f("ClassifyBenchmark.docCat"),
            f("fasttext.statements")));
    chart(
        folder.resolve("read.svg"),
        "Articles of 240 words a second, one thread",
        List.of("extract", "read", "OpenNLP: sentences, tokens, tags"),
        List.of(
            f("ReadBenchmark.extract:1"), f("ReadBenchmark.read:1"), f("ReadBenchmark.openNlp:1")));
    chart(
        folder.resolve("length.svg"),
        "Characters a second, by length of article",
        List.of("240 words", "2,400 words", "24,000 words"),
        List.of(f("length.1.units"), f("length.10.units"), f("length.100.units")));
  }

  private static void chart(Path file, String title, List<String> names, List<Double> values)
      throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setLabelsVisible(true);
    chart.addSeries(title, names, values.stream().map(v -> v.isNaN() ? 0 : v).toList());
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
  }
}
