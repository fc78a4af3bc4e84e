package io.github.detente.benchmarks;

import io.github.detente.data.DetenteData;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.LabelledStatementReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Statements to judge. They are made of the project's own, the beginning of one with the end of
 * another, so that there are as many as are wanted, all distinct and as long as news has them.
 */
@State(Scope.Benchmark)
public class Texts {
  /** Statements an invocation of a benchmark judges. */
  public static final int STATEMENTS = 4000;

  private static final long SEED = 20_261_127;

  private List<String> texts = List.of();

  /** Makes the statements. */
  @Setup
  public void load() throws IOException {
    texts = distinct(STATEMENTS);
  }

  /** The statements. */
  public List<String> texts() {
    return texts;
  }

  /** The project's labelled statements that are in scope. */
  static List<LabelledStatement> own() throws IOException {
    try (LabelledStatementReader reader =
        LabelledStatementReader.options().open(DetenteData.statements(), "statements.csv")) {
      return reader.stream().filter(row -> row.label().isPresent()).toList();
    }
  }

  /** Makes {@code n} distinct statements; the same each time. */
  public static List<String> distinct(int n) throws IOException {
    List<String[]> words = own().stream().map(row -> row.text().split("\\s+", -1)).toList();
    Random random = new Random(SEED);
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < n) {
      String[] head = words.get(random.nextInt(words.size()));
      String[] tail = words.get(random.nextInt(words.size()));
      List<String> mixed = new ArrayList<>();
      mixed.addAll(List.of(head).subList(0, head.length / 2));
      mixed.addAll(List.of(tail).subList(tail.length / 2, tail.length));
      texts.add(String.join(" ", mixed));
    }
    return List.copyOf(texts);
  }

  /** SHA-256 of texts, each with a line end. */
  static String checksum(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Words and marks divided by spaces, in lower case, as fastText wants them. */
  static String tokenised(String text) {
    return text.replace('\n', ' ')
        .replaceAll("([\\p{P}\\p{S}])", " $1 ")
        .replaceAll(" +", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
