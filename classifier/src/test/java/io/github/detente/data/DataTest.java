package io.github.detente.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.detente.actor.Actor;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.statement.StatementKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {
  private static final Path EVAL = Path.of("../../shared/eval");
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final DataValidator VALIDATOR = new DataValidator();
  private static final Map<String, String> TEXTS = new TreeMap<>();
  private static final Map<String, String> ARTICLES = new TreeMap<>();

  /** Statements of the batches that were written to the proportions of real news. */
  private static final List<MarkedStatement> ORDINARY = new ArrayList<>();

  private static final Map<String, Integer> ORDINARY_WORDS = new TreeMap<>();
  private static final List<CSVRecord> ROWS = new ArrayList<>();

  @BeforeAll
  static void readTheData() throws IOException {
    try (Reader reader = open("statements.csv")) {
      TEXTS.putAll(VALIDATOR.statements("statements.csv", reader));
    }
    try (Reader reader = open("statements.csv")) {
      ROWS.addAll(CSV.parse(reader).getRecords());
    }
    for (String name : DetenteData.articles()) {
      try (var in = DetenteData.open(name)) {
        String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        VALIDATOR.article(name, source).ifPresent(article -> keep(name, article));
      }
    }
  }

  private static void keep(String name, MarkedArticle article) {
    ARTICLES.put(name, article.article().text());
    if (DataValidator.isOrdinary(name)) {
      ORDINARY.addAll(article.statements());
      ORDINARY_WORDS.put(name, article.article().text().split("\\s+").length);
    }
  }

  /** Half of what is said in real news moves nothing, and much is said by nobody's spokesman. */
  @Test
  void ordinaryArticlesHaveTheProportionsOfRealOnes() {
    assumeTrue(!ORDINARY.isEmpty(), "no batch of ordinary articles is here");
    assertBetween(0.45, 0.58, share(s -> s.label().equals(Optional.of("DIPLOMATIC"))));
    assertBetween(0.08, 0.16, share(s -> s.label().equals(Optional.of("DE_ESCALATORY"))));
    assertBetween(0.25, 0.45, share(s -> s.speaker().flatMap(Actor::country).isEmpty()));
    assertBetween(0.38, 0.55, share(s -> s.target().isEmpty()));
    assertBetween(0.10, 0.30, share(s -> s.also().isPresent()));
    assertBetween(0.55, 0.75, share(s -> s.statement().kind() == StatementKind.INDIRECT));
    double perArticle = (double) ORDINARY.size() / ORDINARY_WORDS.size();
    assertBetween(10, 22, perArticle);
    int[] words = ORDINARY_WORDS.values().stream().mapToInt(n -> n).sorted().toArray();
    assertBetween(250, 700, words[words.length / 2]);
  }

  private static double share(Predicate<MarkedStatement> which) {
    return (double) ORDINARY.stream().filter(which).count() / ORDINARY.size();
  }

  private static void assertBetween(double low, double high, double value) {
    assertTrue(low <= value && value <= high, value + "; expected " + low + " to " + high);
  }

  @Test
  void hasNoProblems() throws IOException {
    Map<String, String> splits = new HashMap<>();
    try (Reader reader = open("splits.csv")) {
      CSV.parse(reader).forEach(row -> splits.put(row.get("id"), row.get("split")));
    }
    Map<String, String> all = new HashMap<>(TEXTS);
    all.putAll(ARTICLES);
    VALIDATOR.splits("splits.csv", splits, all);
    assertEquals(List.of(), VALIDATOR.problems());
  }

  /** Nothing is trained on these, so they are no part of the artifact. */
  @Test
  void heldOutArticlesHaveNoProblems() throws IOException {
    DataValidator validator = new DataValidator();
    Set<String> trained = new HashSet<>(ARTICLES.values());
    int statements = 0;
    try (Stream<Path> files = Files.list(Path.of("../data/held-out"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        MarkedArticle article =
            validator.article(file.toString(), Files.readString(file)).orElseThrow();
        assertTrue(trained.add(article.article().text()), file + " is trained on");
        statements += article.statements().size();
      }
    }
    assertEquals(List.of(), validator.problems());
    assertEquals(2291, statements);
  }

  @Test
  void hasEnoughOfEachStance() {
    Map<String, Long> counts = count(row -> row.get("stance"));
    assertTrue(TEXTS.size() >= 4000, "rows " + TEXTS.size());
    assertTrue(counts.get("") >= 400, counts.toString());
    for (String stance : List.of("ESCALATORY", "DE_ESCALATORY", "DIPLOMATIC")) {
      assertTrue(counts.get(stance) >= 1100, counts.toString());
    }
    assertTrue(ARTICLES.size() >= 150, "articles " + ARTICLES.size());
  }

  @Test
  void repeatsItselfLittle() {
    int twins = Sameness.twins(TEXTS).size();
    assertTrue(twins < 0.02 * TEXTS.size(), twins + " twins");
    Map<String, Long> openings =
        TEXTS.values().stream()
            .map(text -> Sameness.words(text).stream().limit(3).collect(Collectors.joining(" ")))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    openings.forEach((words, n) -> assertTrue(n <= 0.01 * TEXTS.size(), words + " opens " + n));
  }

  @ParameterizedTest
  @ValueSource(strings = {"said", "told", "agreed", "announced", "called", "asked", "accused"})
  void leansOnNoCue(String cue) {
    long rows = TEXTS.values().stream().filter(t -> Sameness.words(t).contains(cue)).count();
    assertTrue(rows <= 0.12 * TEXTS.size(), cue + " in " + rows);
  }

  @Test
  void agreesWithTwoBlindAnnotators() throws IOException {
    try (Reader reader = open("agreement.csv")) {
      List<CSVRecord> rows = CSV.parse(reader).getRecords();
      assertTrue(rows.size() >= 600, "rows " + rows.size());
      for (List<String> pair :
          List.of(
              List.of("first", "second"),
              List.of("first", "writer"),
              List.of("second", "writer"))) {
        assertTrue(kappa(rows, pair.get(0), pair.get(1)) > 0.9, pair.toString());
      }
    }
  }

  /** Where writer and second reader differ, a third one decided; the articles carry the outcome. */
  @Test
  void agreesWithTheReadersOfItsArticles() throws IOException {
    List<CSVRecord> rows;
    try (Reader reader = Files.newBufferedReader(Path.of("../data/agreement-articles.csv"))) {
      rows = CSV.parse(reader).getRecords();
    }
    assertTrue(kappa(rows, "writer", "reader") > 0.9);
    Map<String, String> labels = new HashMap<>();
    for (String name : DetenteData.articles()) {
      try (var in = DetenteData.open(name)) {
        String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (MarkedStatement marked : MarkedArticleReader.read(name, source).statements()) {
          labels.put(id(name) + " " + marked.statement().number(), marked.label().orElse(""));
        }
      }
    }
    for (CSVRecord row : rows) {
      String where = row.get("article") + " " + row.get("statement");
      boolean agreed = row.get("writer").equals(row.get("reader"));
      assertEquals(agreed, row.get("third").isEmpty(), where);
      assertEquals(agreed ? row.get("writer") : row.get("third"), labels.get(where), where);
    }
  }

  private static String id(String name) {
    return name.replaceFirst("^.*/", "").replaceFirst("\\.txt$", "");
  }

  /** Cohen's kappa of two columns of labels. */
  private static double kappa(List<CSVRecord> rows, String a, String b) {
    double same = rows.stream().filter(r -> r.get(a).equals(r.get(b))).count();
    Map<String, Long> as =
        rows.stream().collect(Collectors.groupingBy(r -> r.get(a), Collectors.counting()));
    Map<String, Long> bs =
        rows.stream().collect(Collectors.groupingBy(r -> r.get(b), Collectors.counting()));
    double n = rows.size();
    double chance =
        as.entrySet().stream()
            .mapToDouble(e -> e.getValue() / n * bs.getOrDefault(e.getKey(), 0L) / n)
            .sum();
    return (same / n - chance) / (1 - chance);
  }

  @Test
  void sharesNoEightWordsWithTheTestBeds() throws IOException {
    assumeTrue(Files.isDirectory(EVAL), "the test beds are not here");
    Set<String> own = new HashSet<>();
    Stream.concat(TEXTS.values().stream(), ARTICLES.values().stream())
        .forEach(text -> own.addAll(Sameness.sequences(Sameness.words(text), 8)));
    try (Stream<Path> files = Files.walk(EVAL)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".py")).toList()) {
        for (String sequence : Sameness.sequences(Sameness.words(Files.readString(file)), 8)) {
          assertTrue(!own.contains(sequence), file.getFileName() + " has \"" + sequence + "\" too");
        }
      }
    }
  }

  @Test
  void isAsVariedAsRealSentences() throws IOException {
    assumeTrue(Files.isDirectory(EVAL), "the test beds are not here");
    List<String> real = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(EVAL.resolve("stance-dev.csv"))) {
      CSV.parse(reader).forEach(row -> real.add(row.get("text")));
    }
    List<String> own = List.copyOf(TEXTS.values());
    for (int quarter = 1; quarter <= 3; quarter++) {
      assertEquals(quartile(real, quarter), quartile(own, quarter), 0.15 * quartile(real, quarter));
    }
    // Distinct-2 falls with the size of the sample, so samples of one size are compared.
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < real.size(); i++) {
      sample.add(own.get((int) ((long) i * own.size() / real.size())));
    }
    double wanted = Sameness.distinctPairs(real);
    assertTrue(Sameness.distinctPairs(sample) >= 0.85 * wanted, "distinct-2");
  }

  @Test
  void namesEveryKindOfFault() throws IOException {
    DataValidator validator = new DataValidator();
    String rows =
        """
        id,text,speaker,target,stance,act,kind,region,source_style,also
        1,Chad spoke.,Chad,Mali,DIPLOMATIC,state,indirect,africa,wire,DIPLOMATIC
        1,Chad spoke.,Chad,,NEUTRAL,state,spoken,africa,wire,
        2,Chad
        """;
    validator.statements("x.csv", new StringReader(rows));
    validator.article(
        "articles/ny.txt",
        """
        fiction: all of it

        {s1:Chad} {q1:said} {t1:Mali} {c1:was wrong}.
        %%
        1 |  | STATE |  | TCD |  | INDIRECT | ESCALATORY | ESCALATORY
        """);
    validator.article("x.txt", "published: 2001-01-01\n\nChad {c1:spoke.\n%%\n");
    validator.splits(
        "s.csv",
        Map.of("a", "train", "b", "test"),
        Map.of("a", "we will go there again now", "b", "we will go there again now"));
    String found = String.join("\n", validator.problems());
    for (String part :
        List.of(
            "x.csv:2: column \"target\" is \"Mali\"; expected words of the text",
            "x.csv:3: column \"id\" is \"1\"; expected an id of its own",
            "x.csv:3: column \"stance\" is \"NEUTRAL\"; expected one of",
            "x.csv:3: column \"kind\" is \"spoken\"; expected one of",
            "x.csv:2: column \"also\" is \"DIPLOMATIC\"; expected another label than the stance",
            "x.csv:4: 2 cells; expected 10",
            "articles/ny.txt: statement 1: also is its stance",
            "articles/ny.txt: statement 1: type is STATE without an actor",
            "articles/ny.txt: statement 1: a target is marked and its field is empty",
            "x.txt:3: a mark of statement 1 is not closed",
            "are twins in different splits")) {
      assertTrue(found.contains(part), part + " not in\n" + found);
    }
  }

  private static Map<String, Long> count(Function<CSVRecord, String> key) {
    return ROWS.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private static double quartile(List<String> texts, int quarter) {
    int[] lengths = texts.stream().mapToInt(t -> t.split("\\s+").length).sorted().toArray();
    return lengths[Math.min(lengths.length - 1, lengths.length * quarter / 4)];
  }

  private static Reader open(String name) throws IOException {
    return new InputStreamReader(DetenteData.open(name), StandardCharsets.UTF_8);
  }
}
