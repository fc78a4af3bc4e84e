package io.github.detente.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house: who may know whom, what is exported, and that words are data. */
class HouseTest {
  private static final Path ROOT = Path.of("..");
  private static final List<Path> MAIN =
      List.of(
          ROOT.resolve("core/src/main/java"),
          ROOT.resolve("classifier/src/main/java"),
          ROOT.resolve("classifier/embeddings/src/main/java"));
  private static final String BASE = "io.github.detente.";
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?io\\.github\\.detente\\.([\\w.]*?)\\.?[A-Z]");
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+)(\\s+to)?");

  /** Most English words that a collection in the code may hold. */
  private static final int MOST_WORDS = 5;

  /** Quoted words of three letters or more side by side, in a collection, a switch or an array. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\"[a-z][a-z' -]{2,}\"\\s*,\\s*){" + MOST_WORDS + ",}\"[a-z][a-z' -]{2,}\"");

  /** Words in one literal or in several that are joined, cut up at run time. */
  private static final Pattern CUT_WORDS =
      Pattern.compile(
          "\"[a-z]+(?: [a-z']+){" + MOST_WORDS + ",} ?\"\\s*(?:\\+\\s*\"[^\"]*\"\\s*)*\\.split\\(");

  /**
   * Names and who bears them: below both those who find statements and those who resolve actors.
   */
  private static final String DIRECTORY = "actor.directory";

  /** For each room of the plan, the rooms whose types it may name; itself always. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "article",
          Set.of("text"),
          "text",
          Set.of("article"),
          DIRECTORY,
          Set.of("article", "text"),
          "statement",
          Set.of("article", "text", DIRECTORY),
          "actor",
          Set.of("article", "text", "statement", DIRECTORY),
          "corpus",
          Set.of("article", "text", "statement", "actor"),
          "stance",
          Set.of("article", "text", "statement", "actor", "corpus", "data"),
          "",
          Set.of("article", "statement", "actor", "stance"));

  /** The same for the rooms of stance; what users see of stance may know all of them. */
  private static final Map<String, Set<String>> OF_STANCE =
      Map.of(
          "format", Set.of(),
          "features", Set.of("format"),
          "model", Set.of("format", "features", "evaluation"),
          "training", Set.of("format", "features", "model", "evaluation"),
          "evaluation", Set.of());

  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    for (Path root : MAIN) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> sources.put(file, read(file)));
      }
    }
    assertTrue(sources.size() > 150, "only " + sources.size() + " sources found");
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packageOf(String source) {
    Matcher named = Pattern.compile("(?m)^package ([\\w.]+);").matcher(source);
    return named.find() ? named.group(1) : "";
  }

  /**
   * The first part of a package's name below {@link #BASE}; empty for the front door. The directory
   * is a room of its own.
   */
  private static String room(String below) {
    if (below.equals(DIRECTORY)) {
      return DIRECTORY;
    }
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static String below(String name) {
    return name.startsWith(BASE) ? name.substring(BASE.length()) : "";
  }

  @Test
  void roomsKnowWhomTheyMay() throws IOException {
    List<String> wrong = new ArrayList<>();
    sources()
        .forEach(
            (file, source) -> {
              String own = room(below(packageOf(source)));
              Matcher named = IMPORT.matcher(source);
              while (named.find() && MAY_KNOW.containsKey(own)) {
                String other = room(named.group(1));
                if (!other.equals(own) && !MAY_KNOW.get(own).contains(other)) {
                  wrong.add(file.getFileName() + " of " + own + " knows " + named.group(1));
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void roomsOfStanceDoNotKnowEachOtherInCircles() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    sources()
        .forEach(
            (file, source) -> {
              String own = packageOf(source).replace(BASE + "stance.", "");
              Matcher named = IMPORT.matcher(source);
              while (named.find() && OF_STANCE.containsKey(own)) {
                seen.add(own);
                String other = named.group(1).replace("stance.", "");
                if (OF_STANCE.containsKey(other)
                    && !other.equals(own)
                    && !OF_STANCE.get(own).contains(other)) {
                  wrong.add(file.getFileName() + " of " + own + " knows " + other);
                }
              }
            });
    assertEquals(List.of(), wrong);
    assertEquals(OF_STANCE.keySet(), seen);
  }

  @Test
  void onlyThePlanIsExported() {
    assertEquals(Set.of("article", "statement", "actor", "corpus"), exported("core/src/main/java"));
    assertEquals(Set.of("", "stance"), exported("classifier/src/main/java"));
    assertEquals(Set.of(), exported("classifier/embeddings/src/main/java"));
    assertEquals(Set.of("data"), exported("data/src/main/java"));
  }

  private static Set<String> exported(String sources) {
    Matcher exports = EXPORT.matcher(read(ROOT.resolve(sources).resolve("module-info.java")));
    Set<String> found = new TreeSet<>();
    while (exports.find()) {
      if (exports.group(2) == null) {
        found.add(
            below(exports.group(1) + (exports.group(1).equals("io.github.detente") ? "." : "")));
      }
    }
    return found;
  }

  @Test
  void wordsAreData() throws IOException {
    List<String> lists = new ArrayList<>();
    sources()
        .forEach(
            (file, source) -> {
              // Names of HTML's elements are no English.
              if (file.endsWith("HtmlPage.java")) {
                return;
              }
              for (Pattern pattern : List.of(WORDS, CUT_WORDS)) {
                Matcher list = pattern.matcher(source);
                while (list.find()) {
                  String found = list.group().replaceAll("\\s+", " ");
                  lists.add(file.getFileName() + ": " + found);
                }
              }
            });
    assertEquals(List.of(), lists);
  }

  @Test
  void textIsCutIntoWordsInOnePlace() throws IOException {
    List<String> others =
        sources().keySet().stream()
            .filter(file -> !file.toString().contains("/text/"))
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches(".*(Tokenizer|Scanner|Splitter|QuotationFinder)\\.java"))
            // The word pieces of an encoder are those that it was trained with.
            .filter(name -> !name.equals("WordPieceTokenizer.java"))
            .toList();
    assertEquals(List.of(), others);
  }

  /** Programs among the tests, and why they are there; others belong into benchmarks. */
  private static final Map<String, String> PROGRAMS =
      Map.of(
          "ModulePathTest.java", "starts itself",
          "NativeRuntimeTest.java", "starts itself with another temporary folder");

  private static final Pattern TEST =
      Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|FuzzTest)\\b");

  private static final Pattern MAIN_METHOD = Pattern.compile("static void main\\(");

  private static Map<Path, String> tests() throws IOException {
    Map<Path, String> tests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .filter(file -> file.toString().contains("/src/test/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> tests.put(file, read(file)));
    }
    assertTrue(tests.size() > 60, "only " + tests.size() + " tests found");
    return tests;
  }

  /** Surefire passes over a class without a test, and over tests in a class of another name. */
  @Test
  void testClassesHoldTests() throws IOException {
    List<String> wrong = new ArrayList<>();
    tests()
        .forEach(
            (file, source) -> {
              boolean named = file.getFileName().toString().endsWith("Test.java");
              boolean holds = TEST.matcher(source).find();
              if (named != holds) {
                wrong.add(file.getFileName() + (named ? " holds no test" : " holds tests, unseen"));
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void programsAreNoTests() throws IOException {
    Set<String> programs = new TreeSet<>();
    tests()
        .forEach(
            (file, source) -> {
              if (MAIN_METHOD.matcher(source).find()) {
                programs.add(file.getFileName().toString());
              }
            });
    assertEquals(new TreeSet<>(PROGRAMS.keySet()), programs);
  }
}
