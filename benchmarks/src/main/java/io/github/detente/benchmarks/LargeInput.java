package io.github.detente.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.article.Article;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes inputs larger than the memory that they are to be read in. */
final class LargeInput {
  private static final int TEXTS = 100_000;
  private static final int ARTICLES_JOINED = 4;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 366;
  private static final long SEED = 20_261_127;

  private LargeInput() {}

  /**
   * Writes a file.
   *
   * @param args {@code articles}, the file, its bytes; or {@code rows}, the file, its rows
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    if (args[0].equals("articles")) {
      articles(file, Long.parseLong(args[2]));
    } else {
      rows(file, Integer.parseInt(args[2]));
    }
  }

  /** JSON Lines, each article made of four of our own in an order of its own. */
  private static void articles(Path file, long bytes) throws IOException {
    List<Article> own = Corpus.own();
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(file);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      long written = 0;
      for (int id = 1; written < bytes; id++) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ARTICLES_JOINED; i++) {
          text.append(own.get(random.nextInt(own.size())).text()).append("\n\n");
        }
        json.writeStartObject();
        json.writeStringField("id", "a" + id);
        json.writeStringField("published", FIRST_DAY.plusDays(id % DAYS).toString());
        json.writeStringField("text", text.toString());
        json.writeEndObject();
        json.writeRaw('\n');
        written += text.length();
      }
    }
  }

  private static void rows(Path file, int rows) throws IOException {
    List<String> texts = Texts.distinct(TEXTS);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,text\n");
      for (int id = 1; id <= rows; id++) {
        String text = texts.get(id % TEXTS).replace("\"", "\"\"");
        out.write(id + ",\"" + text + " " + id + "\"\n");
      }
    }
  }
}
