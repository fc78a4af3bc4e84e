package io.github.detente.stance;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a large file of distinct rows to measure training on. Each is one of Detente's own rows in
 * which every fourth word, on average, was changed for another that follows the same word
 * somewhere, or else for any word: rows like these share words and differ in pairs of words, as
 * those of a large collection do. They mean nothing. Arguments: number of rows, file.
 */
final class ScaleMain {
  private static final double CHANGED = 0.25;

  private ScaleMain() {}

  public static void main(String[] args) throws IOException {
    int n = Integer.parseInt(args[0]);
    List<LabelledStatement> own = ShippedRows.rows();
    Random random = new Random(StanceTrainer.DEFAULT_SEED);
    List<String> words = new ArrayList<>();
    Map<String, List<String>> after = new HashMap<>();
    for (LabelledStatement row : own) {
      String[] parts = row.text().split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        words.add(parts[i]);
        after.computeIfAbsent(parts[i - 1], w -> new ArrayList<>()).add(parts[i]);
      }
    }
    Set<String> seen = new HashSet<>();
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]));
        CSVPrinter printer = CSVFormat.RFC4180.print(out)) {
      printer.printRecord("id", "text", "stance");
      while (seen.size() < n) {
        LabelledStatement row = own.get(random.nextInt(own.size()));
        String text = changed(row.text(), after, words, random);
        if (seen.add(text)) {
          printer.printRecord("s" + seen.size(), text, row.label().orElse(""));
        }
      }
    }
  }

  private static String changed(
      String text, Map<String, List<String>> after, List<String> words, Random random) {
    String[] parts = text.split(" ", -1);
    for (int i = 1; i < parts.length; i++) {
      if (random.nextDouble() < CHANGED) {
        List<String> choice = after.getOrDefault(parts[i - 1], words);
        parts[i] = choice.get(random.nextInt(choice.size()));
      }
    }
    return String.join(" ", parts);
  }
}
