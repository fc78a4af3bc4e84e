package io.github.detente.actor.targets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.ProcessorTime;
import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorResolver;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.statement.StatementKind;
import io.github.detente.text.Document;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom statements are aimed at, over the whole way from the text to the actor. */
class TargetFinderTest {
  private static final StatementExtractor EXTRACTOR = StatementExtractor.load();
  private static final ActorResolver RESOLVER = ActorResolver.load();

  /**
   * How many of the ten hard ones are wrong; five, while the threshold was that of the best F1,
   * which named more targets, and more wrong ones.
   */
  private static final int KNOWN_MISSES = 6;

  private static final String SHORT =
      "Talks on the strait\n\n"
          + "Norway accused Sweden of sending boats into its waters on Monday. "
          + "Sweden's foreign ministry said Norway was wrong and urged it to share its maps. "
          + "\"We warn them not to come back,\" the Norwegian prime minister said. "
          + "He said the talks with Sweden would go on in June.";

  private static Article article(String text) {
    return Article.of("t", text).withPublished(LocalDate.parse("2022-02-19"));
  }

  private static List<ResolvedStatement> read(String text) {
    Article article = article(text);
    return RESOLVER.resolve(article, EXTRACTOR.extract(article));
  }

  /** The country or, without one, the name. */
  private static String target(ResolvedStatement statement) {
    Optional<Actor> actor = statement.target().flatMap(Resolution::actor);
    return actor.flatMap(Actor::country).or(() -> actor.flatMap(Actor::name)).orElse("-");
  }

  /** The target of the last statement; {@code -} if that is aimed at nobody. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Two sides who were named before: either is one.
        "Norway and Sweden traded blame. The United Nations urged both sides to withdraw. | NOR/SWE",
        "Chile and Peru sent ships. The Pope called on the two countries to stop. | CHL/PER",
        // Who is addressed.
        "Norway urged Sweden to open its archives. | SWE",
        "The Peruvian government warned Chile on Monday not to move troops to the border. | CHL",
        "Kenya called on Uganda to release the fishermen. | UGA",
        "Austria thanked Hungary for taking in the hikers. | HUN",
        "Foreign Minister Oskar Brandl of Austria told Hungary that the bridge must be opened. | HUN",
        // Who is blamed or praised in what is said.
        "Norway said Sweden had broken the fishing treaty. | SWE",
        "\"Chile is lying to its neighbours,\" the Peruvian foreign ministry said. | CHL",
        "Uganda accused Kenya of shelling two villages. | KEN",
        "The Austrian chancellor praised Hungary for its patience. | HUN",
        // Called by their people, by what is theirs, or before the cue.
        "Kenya blamed Ugandans for the raid on the market. | UGA",
        "Hungary said the Austrians had shot at its hikers. | AUT",
        "Peru rejected Chilean claims to the harbour. | CHL",
        "Uganda was warned by Kenya not to close the crossing. | UGA",
        "Chile was accused by Peru of moving its posts. | CHL",
        "Kazakhstan thanked the Turkic States for their help. | Turkic States",
        // Several whom only a noun names.
        "Kenya urged the demonstrators to go home. | demonstrators",
        "The Peruvian army warned the gunmen not to come back. | gunmen",
        // A topic is no target.
        "The Norwegian finance minister said inflation would fall in the spring. | -",
        "Officials in Lima, Peru, said that the harvest was late. | -",
        // One's own state.
        "The Kenyan president said Kenya would hold elections in May. | -",
        "\"Norway is a land of lakes,\" the Norwegian tourism minister said. | -",
        // Nobody.
        "The minister said it was cold. | -",
        "\"I have nothing to add,\" the Austrian chancellor said. | -",
      })
  void findsWhomAStatementIsAimedAt(String text, String target) {
    List<ResolvedStatement> found = read("News of the day\n\n" + text);
    assertFalse(found.isEmpty(), "no statement");
    String of = target(found.get(found.size() - 1));
    assertTrue(List.of(target.split("/")).contains(of), of);
  }

  /**
   * Whose act is condemned: where little else stands in an article, one of seven such sentences is
   * just not good enough.
   */
  @Test
  void findsWhoseActIsCondemned() {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("Peru condemned the Chilean attack on the harbour.", "CHL");
    wanted.put("Iran condemned the Israeli strike on the port of Sidon.", "ISR");
    wanted.put("The Kenyan foreign minister condemned the Ugandan raid on the market.", "UGA");
    wanted.put("France condemned the Russian bombardment of Kharkiv.", "RUS");
    wanted.put("Sudan denounced Ethiopian shelling of villages near the border.", "ETH");
    wanted.put("The United Nations condemned the Syrian government attacks on hospitals.", "SYR");
    wanted.put("Japan protested against the Chinese patrols near the islands.", "CHN");
    List<ResolvedStatement> found =
        read("News of the day\n\n" + String.join("\n\n", wanted.keySet()));
    List<String> targets = found.stream().map(TargetFinderTest::target).toList();
    List<String> right = List.copyOf(wanted.values());
    assertEquals(right.size(), targets.size());
    long hits =
        IntStream.range(0, right.size()).filter(i -> right.get(i).equals(targets.get(i))).count();
    assertTrue(hits >= right.size() - 1, targets.toString());
  }

  /**
   * A known weakness: where the content does not name the target but says <i>it</i>, or means a
   * state of the sentence before, the ranker mostly finds nobody. No training may make it worse;
   * one that does better should lower the number.
   */
  @Test
  void findsNoFewerOfThoseThatAreHard() {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put(
        "Sweden moved ships on Monday. Norway said it had broken the treaty and must leave.",
        "SWE");
    targets.put(
        "Peruvian officials met Chilean officials on Sunday. Peru accused them of spying.", "CHL");
    targets.put("Chile sent troops to the border on Monday. Peru condemned the attack.", "CHL");
    targets.put(
        "Uganda closed the crossing on Friday. Kenya called the decision a hostile act.", "UGA");
    targets.put("Kenya said it would impose sanctions on Uganda.", "UGA");
    targets.put("Sweden moved ships on Monday. Norway urged it to leave.", "SWE");
    targets.put("Chile moved troops on Monday. Peru warned it not to cross the border.", "CHL");
    targets.put(
        "Hungary moved troops on Monday. \"They must leave at once,\" Austria's chancellor said.",
        "HUN");
    targets.put("Norway blamed Sweden for the raid. It said the raid was a crime.", "SWE");
    targets.put(
        "Uganda shelled two villages. Kenya's foreign ministry condemned the shelling.", "UGA");
    List<String> misses = new ArrayList<>();
    targets.forEach(
        (text, target) -> {
          List<ResolvedStatement> found = read("News of the day\n\n" + text);
          String other = found.isEmpty() ? "no statement" : target(found.get(found.size() - 1));
          if (!other.equals(target)) {
            misses.add(text + " " + other);
          }
        });
    assertTrue(misses.size() <= KNOWN_MISSES, () -> String.join("\n", misses));
  }

  @Test
  void theMentionIsThatOfTheTarget() {
    for (ResolvedStatement statement : read(SHORT)) {
      assertEquals(statement.target().isPresent(), statement.statement().target().isPresent());
      statement
          .statement()
          .target()
          .ifPresent(
              m -> assertEquals(m.text(), SHORT.substring(m.span().start(), m.span().end())));
    }
  }

  /** A name with small words in it is one mention. */
  @ParameterizedTest
  @CsvSource({
    "The Hungarian minister accused Ms de la Torre of lying.,Ms de la Torre",
    "Austria praised Mr von der Heide for his patience.,Mr von der Heide"
  })
  void aMentionIsAWholeName(String text, String mention) {
    List<ResolvedStatement> found = read("News of the day\n\n" + text);
    assertEquals(mention, found.get(found.size() - 1).statement().target().orElseThrow().text());
  }

  /** Names of the candidates of the last statement, with the state where they have no name. */
  private static List<String> candidates(String text) {
    Article article = article("News of the day\n\n" + text);
    PhraseResolver resolver =
        new PhraseResolver(
            NamedText.of(Document.of(article), Directory.load(), article.published()));
    resolver.chunks().forEach(resolver::pass);
    List<Statement> statements = EXTRACTOR.extract(article);
    return new TargetFinder(resolver)
        .of(statements.get(statements.size() - 1), null, null).candidates().stream()
            .map(
                candidate ->
                    Optional.ofNullable(candidate.name(resolver.text()))
                        .orElse(candidate.referent().country()))
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Several without a name, as they are called.
        "Kenya said that the 40 striking dock workers were welcome. | striking dock workers",
        "Kenya said that the striking teachers were welcome. | striking teachers",
        "Kenya said that these gunmen would be caught. | gunmen",
        "Kenya met envoys. Villagers from Moyale fled. Kenya said that the villagers would return. | villagers",
        // A people's name within is a candidate beside them.
        "Kenya said that Ugandan fishermen must leave. | Ugandan fishermen",
        "Kenya said that Ugandan fishermen must leave. | UGA",
        // What the West has or does.
        "Kenya said that western sanctions had failed. | the West",
        "Kenya said that it feared Western arms. | the West",
      })
  void namesCandidatesThatHaveNoName(String text, String candidate) {
    List<String> found = candidates(text);
    assertTrue(found.contains(candidate), found::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A region, and one person.
        "Kenya said that the western highlands were dry. | the West",
        "Kenya said that the old gunman would be caught. | gunman",
      })
  void leavesOutWhoIsNoCandidate(String text, String other) {
    List<String> found = candidates(text);
    assertFalse(found.contains(other), found::toString);
  }

  private static List<long[][]> features(String text) {
    Article article = article(text);
    List<Statement> statements = EXTRACTOR.extract(article);
    PhraseResolver resolver =
        new PhraseResolver(
            NamedText.of(Document.of(article), Directory.load(), article.published()));
    resolver.chunks().forEach(resolver::pass);
    TargetFinder finder = new TargetFinder(resolver);
    List<long[][]> all = new ArrayList<>();
    for (Statement statement : statements) {
      all.add(finder.of(statement, null, null).features());
    }
    return all;
  }

  @Test
  void featuresAscendAndAreThereOnce() {
    List<long[][]> all = features(SHORT);
    assertTrue(all.stream().mapToInt(rows -> rows.length).sum() >= 6, "too few candidates");
    for (long[][] rows : all) {
      for (long[] row : rows) {
        assertTrue(row.length > 20, row.length + " features");
        assertArrayEquals(Arrays.stream(row).sorted().distinct().toArray(), row);
      }
    }
  }

  @Test
  void takesWhomTheFeaturesKeptForTrainingWouldTake() {
    TargetRanker ranker = TargetRanker.shipped();
    int taken = 0;
    Article article = article(SHORT);
    PhraseResolver resolver =
        new PhraseResolver(
            NamedText.of(Document.of(article), Directory.load(), article.published()));
    resolver.chunks().forEach(resolver::pass);
    TargetFinder finder = new TargetFinder(resolver);
    for (Statement statement : EXTRACTOR.extract(article)) {
      TargetFinder.Choice choice = finder.of(statement, null, null);
      long[][] rows = choice.features();
      OptionalInt first = ranker.first(rows);
      boolean enough = first.isPresent() && ranker.isEnough(ranker.score(rows[first.getAsInt()]));
      assertEquals(
          enough ? Optional.of(choice.candidates().get(first.getAsInt())) : Optional.empty(),
          choice.by(ranker));
      taken += enough ? 1 : 0;
    }
    assertTrue(taken > 0, "nobody taken");
  }

  @Test
  void featuresAreTheSameEachTimeAndInEachThread() throws Exception {
    long[][][] first = features(SHORT).toArray(long[][][]::new);
    assertArrayEquals(first, features(SHORT).toArray(long[][][]::new));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<long[][][]>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(threads.submit(() -> features(SHORT).toArray(long[][][]::new)));
      }
      for (Future<long[][][]> one : both) {
        assertArrayEquals(first, one.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Time grows with the length and not with its square. */
  @Test
  void longArticlesStayQuick() throws InterruptedException {
    String article =
        "News\n\n" + "Norway said they were wrong. Sweden urged it to leave. ".repeat(3000);
    ProcessorTime.assertWithin(
        Duration.ofSeconds(30), () -> assertTrue(read(article).size() > 3000), "an article");
  }

  @Test
  void aSentenceOfThousandsOfNamesStaysQuick() throws InterruptedException {
    String names = "Norway, Sweden, Chile, Peru and Kenya, ".repeat(1000);
    String said = names + "all of them, must leave Hungary";
    Article article = article("News\n\nAustria said that " + said + ".");
    int from = article.text().indexOf(names);
    List<Statement> statements = new ArrayList<>();
    for (int part = from; part + 400 < from + names.length(); part += 400) {
      TextSpan content = new TextSpan(part, part + 400);
      statements.add(
          new Statement(
              article,
              statements.size() + 1,
              new TextSpan(6, article.text().length()),
              List.of(content),
              StatementKind.INDIRECT,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    ProcessorTime.assertWithin(
        Duration.ofSeconds(20),
        () -> assertEquals(statements.size(), RESOLVER.resolve(article, statements).size()),
        "a sentence");
  }
}
