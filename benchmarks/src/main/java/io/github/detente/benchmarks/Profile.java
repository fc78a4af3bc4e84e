package io.github.detente.benchmarks;

import io.github.detente.Detente;
import io.github.detente.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of reading articles goes: samples of the running thread (Java's Flight Recorder),
 * each counted for the part that was at work.
 */
final class Profile {
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final double WARM_UP = 30;
  private static final double MEASURED = 30;
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final String STATEMENT = "io.github.detente.statement.";

  /** Parts of extraction by class; what is under none of them are the rules. */
  private static final Map<String, String> PARTS =
      Map.of(
          "QuotationFinder", "quotations",
          "Paragraphs", "quotations",
          "SentenceSplitter", "sentences",
          "Dateline", "sentences",
          "Tokenizer", "tokens",
          "Tagger", "parts of speech",
          "TagModel", "parts of speech",
          "TagRepair", "parts of speech");

  private Profile() {}

  /**
   * Measures.
   *
   * @param args the file for the figures
   */
  public static void main(String[] args) throws IOException {
    List<Article> articles = Corpus.join(Corpus.own(), 4);
    Detente detente = Detente.load();
    read(detente, articles, WARM_UP);
    Path file = Files.createTempFile("detente", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      read(detente, articles, MEASURED);
      recording.stop();
      recording.dump(file);
      count(file).write(Path.of(args[0]));
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Detente detente, List<Article> articles, double seconds) {
    long start = System.nanoTime();
    while ((System.nanoTime() - start) / 1e9 < seconds) {
      articles.forEach(detente::read);
    }
  }

  private static Figures count(Path file) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      String part = event.getStackTrace() == null ? "" : part(event.getStackTrace().getFrames());
      if (!part.isEmpty()) {
        counts.merge(part, 1, Integer::sum);
        all++;
      }
    }
    Figures figures = new Figures();
    figures.put("profile.samples", all);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      figures.put("profile." + count.getKey(), (double) count.getValue() / all);
    }
    return figures;
  }

  /** The part of the innermost frame that belongs to one, empty if none of Detente's is there. */
  private static String part(List<RecordedFrame> frames) {
    String part = "";
    for (RecordedFrame frame : frames) {
      String name = frame.getMethod().getType().getName();
      if (name.startsWith("io.github.detente.actor.")) {
        return "actors";
      }
      if (name.startsWith("io.github.detente.stance.")) {
        return "stances";
      }
      if (name.startsWith(STATEMENT)) {
        String type = name.substring(STATEMENT.length()).replaceAll("\\$.*", "");
        if (PARTS.containsKey(type)) {
          return PARTS.get(type);
        }
        part = "rules";
      }
    }
    return part;
  }
}
