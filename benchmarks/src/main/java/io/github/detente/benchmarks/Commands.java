package io.github.detente.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole commands as users start them, this build, an older one and peers in turns: processor time
 * (user and system, of all threads) and time on the clock. On a machine that others use, only the
 * former says something, and of that only ratios within one run.
 */
final class Commands {
  /** Sizes of tables, in rows. */
  static final List<Integer> ROWS = List.of(1, 1_000, 10_000, 100_000, 1_000_000);

  /** Rows that the accurate tier judges: it is slow. */
  static final int ACCURATE_ROWS = 400;

  private static final int MOST_ROUNDS = 5;
  private static final int LEAST_ROUNDS = 3;
  private static final int SHORT_TABLE = 100_000;
  private static final int PEER_ROWS = 100_000;

  /** Bash times a command by itself, with all its processes. */
  private static final String TIMED = "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null 2>/dev/null";

  private final Path folder;
  private final Figures figures = new Figures();

  private Commands(Path folder) {
    this.folder = folder;
  }

  /**
   * Measures.
   *
   * @param args the file for the figures, this project's folder, the folder of an older one, a
   *     folder for inputs, which are kept there, megabytes of JSON Lines to read, 0 for none, and
   *     the name of a Python with scikit-learn, if there is one
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[3]));
    Commands commands = new Commands(folder);
    commands.write();
    commands.tables(Path.of(args[1]), Path.of(args[2]));
    commands.others(Path.of(args[1]), Path.of(args[2]));
    if (args.length > 5) {
      commands.hashing(Path.of(args[1]), args[5]);
    }
    int megabytes = Integer.parseInt(args[4]);
    if (megabytes > 0) {
      commands.lines(Path.of(args[1]), Path.of(args[2]), megabytes);
    }
    commands.figures.write(Path.of(args[0]));
  }

  // ---- inputs

  private Path rows(int n) {
    return folder.resolve("rows" + n + ".csv");
  }

  private Path tokens(int n) {
    return folder.resolve("tokens" + n + ".txt");
  }

  private void write() throws IOException, InterruptedException {
    List<String> texts = Texts.distinct(ROWS.get(ROWS.size() - 1));
    for (int n : ROWS) {
      table(n, texts);
    }
    table(ACCURATE_ROWS, texts);
    try (Writer out = Files.newBufferedWriter(folder.resolve("train.txt"))) {
      for (var row : Texts.own()) {
        out.write(
            "__label__" + row.label().orElseThrow() + " " + Texts.tokenised(row.text()) + "\n");
      }
    }
    fastText("small", "-dim", "50", "-bucket", "200000");
    fastText("large");
  }

  private void table(int n, List<String> texts) throws IOException {
    try (Writer csv = Files.newBufferedWriter(rows(n));
        Writer plain = Files.newBufferedWriter(tokens(n))) {
      csv.write("id,text\n");
      for (int i = 0; i < n; i++) {
        csv.write(i + 1 + ",\"" + texts.get(i).replace("\"", "\"\"") + "\"\n");
        plain.write(Texts.tokenised(texts.get(i)) + "\n");
      }
    }
  }

  /** Trains fastText on our rows, words and pairs of words. */
  private void fastText(String model, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("fasttext", "supervised", "-input"));
    command.add(folder.resolve("train.txt").toString());
    command.addAll(List.of("-output", folder.resolve(model).toString(), "-wordNgrams", "2"));
    command.addAll(List.of("-epoch", "25", "-thread", "1"));
    command.addAll(List.of(options));
    run(command);
  }

  // ---- commands

  private List<String> classify(Path project, Path table, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                project.resolve("detente").toString(),
                "classify",
                table.toString(),
                "--text-column",
                "text",
                "-o",
                folder.resolve("labelled.csv").toString()));
    command.addAll(List.of(options));
    return command;
  }

  private List<String> predict(String model, int n) {
    String file = folder.resolve(model + ".bin").toString();
    return List.of("fasttext", "predict", file, tokens(n).toString());
  }

  private void tables(Path project, Path old) throws IOException, InterruptedException {
    for (int n : ROWS) {
      Map<String, List<String>> commands = new LinkedHashMap<>();
      commands.put("new", classify(project, rows(n)));
      commands.put("old", classify(old, rows(n)));
      commands.put("fastText.small", predict("small", n));
      commands.put("fastText.large", predict("large", n));
      turns("table." + n, commands, n <= SHORT_TABLE ? MOST_ROUNDS : LEAST_ROUNDS);
    }
  }

  private void others(Path project, Path old) throws IOException, InterruptedException {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    String article = project.resolve("examples/articles/article.txt").toString();
    commands.put("new", List.of(project.resolve("detente").toString(), "read", article));
    commands.put("old", List.of(old.resolve("detente").toString(), "read", article));
    turns("first", commands, MOST_ROUNDS);
    commands.clear();
    commands.put("new", classify(project, rows(ACCURATE_ROWS), "--tier", "accurate"));
    commands.put("old", classify(old, rows(ACCURATE_ROWS), "--tier", "accurate"));
    turns("accurate." + ACCURATE_ROWS, commands, LEAST_ROUNDS);
  }

  private void hashing(Path project, String python) throws IOException, InterruptedException {
    String script = project.resolve("benchmarks/src/main/python/hashing.py").toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    for (int n : new int[] {1, PEER_ROWS}) {
      String model = folder.resolve("hashing.pickle").toString();
      String train = folder.resolve("train.txt").toString();
      run(List.of(python, script, "train", model, train));
      commands.put("sklearn", List.of(python, script, "predict", model, tokens(n).toString()));
      commands.put("new", classify(project, rows(n)));
      turns("hashing." + n, commands, LEAST_ROUNDS);
    }
  }

  private void lines(Path project, Path old, int megabytes)
      throws IOException, InterruptedException {
    Path articles = folder.resolve("articles.jsonl");
    LargeInput.main(new String[] {"articles", articles.toString(), megabytes + "000000"});
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("new", read(project, articles));
    commands.put("old", read(old, articles));
    figures.put("lines.MB", megabytes);
    turns("lines", commands, 1);
  }

  private List<String> read(Path project, Path articles) {
    return List.of(
        project.resolve("detente").toString(),
        "read",
        articles.toString(),
        "--format",
        "jsonl",
        "-o",
        folder.resolve("statements.jsonl").toString());
  }

  // ---- time

  /** Runs commands in turns, and notes the median of each and how far the runs lie apart. */
  private void turns(String name, Map<String, List<String>> commands, int rounds)
      throws IOException, InterruptedException {
    Map<String, double[][]> times = new LinkedHashMap<>();
    commands.keySet().forEach(command -> times.put(command, new double[2][rounds]));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        double[] time = run(command.getValue());
        times.get(command.getKey())[0][round] = time[0];
        times.get(command.getKey())[1][round] = time[1];
      }
    }
    times.forEach(
        (command, time) -> {
          String figure = name + "." + command;
          Arrays.sort(time[0]);
          Arrays.sort(time[1]);
          figures.put(figure + ".wall", time[0][rounds / 2]);
          figures.put(figure + ".cpu", time[1][rounds / 2]);
          figures.put(figure + ".spread", time[1][rounds - 1] / time[1][0] - 1);
        });
  }

  /** Runs a command to its end; returns seconds on the clock and of the processors. */
  private static double[] run(List<String> command) throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    builder.environment().put("DETENTE_OPTS", "-Xmx512m");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + " fails: " + said);
    }
    String[] numbers = said.strip().split("\\s+", -1);
    double user = Double.parseDouble(numbers[1]);
    return new double[] {Double.parseDouble(numbers[0]), user + Double.parseDouble(numbers[2])};
  }
}
