package io.github.detente.actor.directory;

import io.github.detente.actor.ActorResolver;
import io.github.detente.article.Article;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.text.Document;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Measures, best of several rounds: {@code load} the directory, from the image in the jar and from
 * the files, against Commons CSV alone on the same files, and the heap it holds; {@code scale
 * FOLDER} the finding of names in the folder's articles with 1, 10 and 100 times the entries;
 * {@code resolve FOLDER} resolving against extracting.
 */
public final class DirectorySpeedMain {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private DirectorySpeedMain() {}

  private interface Work {
    int run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "load" -> load();
      case "scale" -> scale(articles(Path.of(args[1])));
      case "resolve" -> resolve(articles(Path.of(args[1])));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static double best(int rounds, Work work) throws IOException {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      if (work.run() == 42) {
        OUT.print("");
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / 1e6;
  }

  private static int csvAlone() throws IOException {
    int cells = 0;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    for (DirectoryFile file : DirectoryFile.values()) {
      try (Reader in =
              new InputStreamReader(
                  DirectorySpeedMain.class.getResourceAsStream(
                      DirectoryFile.FOLDER + file.fileName()),
                  StandardCharsets.UTF_8);
          CSVParser parser = format.parse(in)) {
        for (CSVRecord row : parser) {
          cells += row.size();
        }
      }
    }
    return cells;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void load() throws IOException {
    double csv = best(120, DirectorySpeedMain::csvAlone);
    double image = best(120, () -> DirectoryImage.shipped().orElseThrow().hashCode());
    double files = best(120, () -> Directory.build(List.of()).hashCode());
    double index = best(120, () -> Directory.build(List.of()).index().hashCode()) - files;
    OUT.printf(
        "Commons CSV alone %.1f ms; the directory with its index %.1f ms: %.2f times%n",
        csv, image, image / csv);
    OUT.printf(
        "from the CSV files, as a user's own need it, %.1f ms: %.2f times; index %.1f ms more%n",
        files, files / csv, index);
    long before = heap();
    Directory second = Directory.build(List.of());
    second.index();
    second.byLooseName(List.of("x"));
    long held = heap() - before;
    OUT.printf("heap %.1f MB (%d persons)%n", held / 1e6, second.persons().size());
  }

  private static List<String> articles(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file).replaceAll("\\{[cqst]\\d+:|\\}", ""));
      }
    }
    return texts;
  }

  private static void scale(List<String> texts) throws IOException {
    int entries = 8000;
    for (int times : new int[] {1, 10, 100}) {
      Directory directory = Directory.load();
      if (times > 1) {
        Path more = Files.createTempFile("groups", ".csv");
        Files.write(more, groups(entries * (times - 1)));
        directory = directory.withOverrides(more);
        Files.delete(more);
      }
      Directory made = directory;
      double millis =
          best(
              15,
              () -> {
                int hits = 0;
                for (String text : texts) {
                  hits += NamedText.of(Document.of(text), made, Optional.empty()).hits(0, 1).size();
                }
                return hits;
              });
      OUT.printf(Locale.ROOT, "%3d times: %.3f ms an article%n", times, millis / texts.size());
    }
  }

  /** Made-up groups whose names share words with each other, as real ones do. */
  private static List<String> groups(int n) {
    Random random = new Random(1);
    List<String> rows = new ArrayList<>();
    rows.add(String.join(",", DirectoryFile.GROUPS.columns()));
    String[] kinds = {"Front", "Party", "Movement", "Union", "Brigade", "Press", "Institute"};
    for (int i = 0; i < n; i++) {
      String name =
          word(random) + " " + word(random) + " " + kinds[random.nextInt(kinds.length)] + " " + i;
      rows.add(name + ",,party,,,,");
    }
    return rows;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static void resolve(List<String> texts) throws IOException {
    ActorResolver resolver = ActorResolver.load();
    StatementExtractor extractor = StatementExtractor.load();
    List<Article> articles = new ArrayList<>();
    List<List<Statement>> statements = new ArrayList<>();
    for (String text : texts) {
      Article article = Article.of("a", text).withPublished(LocalDate.of(2015, 1, 1));
      articles.add(article);
      statements.add(extractor.extract(article));
    }
    double extract =
        best(
            8,
            () -> {
              int n = 0;
              for (Article article : articles) {
                n += extractor.extract(article).size();
              }
              return n;
            });
    double resolve =
        best(
            8,
            () -> {
              int n = 0;
              for (int i = 0; i < articles.size(); i++) {
                n += resolver.resolve(articles.get(i), statements.get(i)).size();
              }
              return n;
            });
    OUT.printf(
        "extract %.3f ms an article, resolve %.3f ms%n",
        extract / articles.size(), resolve / articles.size());
  }
}
