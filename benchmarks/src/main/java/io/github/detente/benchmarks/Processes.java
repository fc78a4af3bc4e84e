package io.github.detente.benchmarks;

import io.github.detente.stance.StanceClassifier;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times whole processes, those that are compared in turn: the starts of Java programs, fastText
 * over statements, the command line over a table.
 */
final class Processes {
  private static final int STARTS = 9;
  private static final int TURNS = 9;
  private static final int WARM_UP = 5;
  private static final String PREDICT = "predict";

  private final Path scratch;
  private final Figures figures;

  private Processes(Path scratch, Figures figures) {
    this.scratch = scratch;
    this.figures = figures;
  }

  /**
   * Measures.
   *
   * @param args the project's folder, the file for the figures, and the number of rows of the table
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path project = Path.of(args[0]);
    int rows = Integer.parseInt(args[2]);
    Path scratch = Files.createTempDirectory("detente-benchmarks");
    Figures figures = new Figures();
    Processes processes = new Processes(scratch, figures);
    try {
      processes.starts();
      boolean fastText = isInstalled("fasttext");
      if (fastText) {
        processes.train();
        processes.statements(Math.min(rows, 200_000));
      }
      processes.table(project, rows, fastText);
      figures.write(Path.of(args[1]));
    } finally {
      try (var files = Files.list(scratch)) {
        files.map(Path::toFile).forEach(File::delete);
      }
      Files.delete(scratch);
    }
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Runs a process to its end and returns the seconds that it took. */
  private double run(List<String> command) throws IOException, InterruptedException {
    File out = scratch.resolve("out").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out);
    builder.environment().put("DETENTE_OPTS", "-Xmx512m");
    builder.redirectError(scratch.resolve("err").toFile());
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new IOException(
          command + " ends with " + status + ": " + Files.readString(scratch.resolve("err")));
    }
    return seconds;
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  // ---- starts

  private void starts() throws IOException, InterruptedException {
    List<Class<?>> programs = List.of(Nothing.class, FirstLabel.class, FirstReading.class);
    for (Class<?> program : programs) {
      run(java(program, "-XX:ArchiveClassesAtExit=" + archive(program)));
    }
    List<List<String>> commands = new ArrayList<>();
    for (Class<?> program : programs) {
      commands.add(java(program));
      commands.add(java(program, "-XX:SharedArchiveFile=" + archive(program)));
    }
    double[][] seconds = new double[commands.size()][STARTS];
    for (int i = 0; i < STARTS; i++) {
      for (int c = 0; c < seconds.length; c++) {
        seconds[c][i] = run(commands.get(c));
      }
    }
    for (int c = 0; c < seconds.length; c++) {
      String name = programs.get(c / 2).getSimpleName() + (c % 2 == 0 ? "" : ".shared");
      figures.put("start." + name + ".ms", 1000 * median(seconds[c]));
    }
  }

  private Path archive(Class<?> program) {
    return scratch.resolve(program.getSimpleName() + ".jsa");
  }

  private static List<String> java(Class<?> program, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xlog:disable", "-cp"));
    // The jar that this runs from names its libraries; archives want jars, too.
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    return command;
  }

  // ---- fastText

  /** Trains fastText on our rows, words and pairs of words. */
  private void train() throws IOException, InterruptedException {
    Path rows = scratch.resolve("train.txt");
    try (Writer out = Files.newBufferedWriter(rows)) {
      for (var row : Texts.own()) {
        out.write("__label__" + row.label().orElseThrow() + " " + line(row.text()) + "\n");
      }
    }
    String model = scratch.resolve("model").toString();
    run(
        List.of(
            "fasttext",
            "supervised",
            "-input",
            rows.toString(),
            "-output",
            model,
            "-wordNgrams",
            "2",
            "-epoch",
            "25",
            "-thread",
            "1"));
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }

  private List<String> predict(Path input) {
    return List.of("fasttext", PREDICT, scratch.resolve("model.bin").toString(), input.toString());
  }

  /**
   * fastText's statements a second from raw text, loading left out, and the compiled model's of the
   * same texts on one thread. They take turns, since the machine is faster at one time than at
   * another: what counts is the ratio of each turn.
   */
  private void statements(int n) throws IOException, InterruptedException {
    Path one = Files.writeString(scratch.resolve("one.txt"), "one\n");
    Path all = scratch.resolve("texts.txt");
    List<String> texts = Texts.distinct(n);
    Files.write(all, texts.stream().map(Processes::line).toList());
    StanceClassifier classifier = StanceClassifier.load();
    for (int i = 0; i < WARM_UP; i++) {
      classify(classifier, texts);
    }
    double[] theirs = new double[TURNS];
    double[] ours = new double[TURNS];
    double[] ratios = new double[TURNS];
    for (int i = 0; i < TURNS; i++) {
      theirs[i] = run(predict(all)) - run(predict(one));
      ours[i] = classify(classifier, texts);
      ratios[i] = theirs[i] / ours[i];
    }
    figures.put("fasttext.statements", n / median(theirs));
    figures.put("fasttext.compiled", n / median(ours));
    figures.put("fasttext.ratio", median(ratios));
  }

  /** Returns the seconds that the classifier takes for texts. */
  private static double classify(StanceClassifier classifier, List<String> texts) {
    long start = System.nanoTime();
    double sum = 0;
    for (String text : texts) {
      sum += classifier.classify(text).probability();
    }
    if (!(sum > 0)) {
      throw new IllegalStateException("nothing was judged");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  // ---- the command line

  /** {@code detente classify} over a table, beside fastText over the same texts, tokenised. */
  private void table(Path project, int rows, boolean fastText)
      throws IOException, InterruptedException {
    Path table = scratch.resolve("rows.csv");
    Path tokens = scratch.resolve("tokens.txt");
    try (Writer csv = Files.newBufferedWriter(table);
        Writer plain = Files.newBufferedWriter(tokens)) {
      csv.write("id,text\n");
      int id = 0;
      for (String text : Texts.distinct(rows)) {
        csv.write(++id + ",\"" + text.replace("\"", "\"\"") + "\"\n");
        plain.write(Texts.tokenised(text) + "\n");
      }
    }
    List<String> classify =
        List.of(
            project.resolve("detente").toString(),
            "classify",
            table.toString(),
            "--text-column",
            "text",
            "-o",
            scratch.resolve("labelled.csv").toString());
    double[] ours = new double[3];
    double[] theirs = new double[3];
    for (int i = 0; i < ours.length; i++) {
      ours[i] = run(classify);
      theirs[i] = fastText ? run(predict(tokens)) : Double.NaN;
    }
    figures.put("table.rows", rows);
    figures.put("table.detente.s", median(ours));
    figures.put("table.fasttext.s", median(theirs));
  }
}
