package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.cli.DatedStatement.Party;
import io.github.detente.cli.NearDuplicates.Counted;
import io.github.detente.stance.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicatesTest {
  private static final String WORDS =
      "we will close the border on Monday unless the shelling stops";

  @ParameterizedTest
  @CsvFileSource(resources = "/near-duplicates.csv", numLinesToSkip = 1)
  void tellsCopiesFromOtherWords(boolean copy, String earlier, String later) {
    assertEquals(
        copy ? 1 : 2,
        NearDuplicates.join(
                List.of(
                    statement(earlier, "NOR", "ISL", Stance.ESCALATORY, 0),
                    statement(later, "NOR", "ISL", Stance.ESCALATORY, 0)))
            .size());
  }

  @ParameterizedTest
  @CsvSource({
    "NOR, ISL, ESCALATORY,    7, 1",
    "NOR, '',  ESCALATORY,    0, 1",
    "NOR, ISL, ESCALATORY,    8, 2",
    "ISL, ISL, ESCALATORY,    0, 2",
    "NOR, DNK, ESCALATORY,    0, 2",
    "NOR, ISL, DE_ESCALATORY, 0, 2"
  })
  void countsTheSameWordsAgainIfSpeakerTargetStanceOrWeekDiffer(
      String speaker, String target, Stance stance, int daysLater, int count) {
    assertEquals(
        count,
        NearDuplicates.join(
                List.of(
                    statement(WORDS, "NOR", "ISL", Stance.ESCALATORY, 0),
                    statement(WORDS, speaker, target, stance, daysLater)))
            .size());
  }

  @Test
  void keepsEveryCopyBehindTheFirst() {
    List<Counted> counted =
        NearDuplicates.join(
            IntStream.range(0, 5)
                .mapToObj(day -> statement(WORDS, "NOR", "ISL", Stance.ESCALATORY, day))
                .toList());
    assertEquals(1, counted.size());
    assertEquals(LocalDate.of(2024, 3, 1), counted.get(0).statement().day());
    assertEquals(4, counted.get(0).copies().size());
  }

  /** Comparing each with each would take minutes here. */
  @Test
  @Timeout(60)
  void staysQuickWithManyStatementsOfOneSpeaker() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> words =
        random.ints(500, 0, 1 << 30).mapToObj(n -> Integer.toString(n, 36)).toList();
    List<DatedStatement> statements =
        IntStream.range(0, 20_000)
            .mapToObj(
                i ->
                    random
                        .ints(15, 0, words.size())
                        .mapToObj(words::get)
                        .collect(Collectors.joining(" ")))
            .map(text -> statement(text, "NOR", "ISL", Stance.ESCALATORY, 0))
            .toList();
    assertEquals(statements.size(), NearDuplicates.join(statements).size());
  }

  private static DatedStatement statement(
      String text, String speaker, String target, Stance stance, int day) {
    return new DatedStatement(
        "a#1",
        "a",
        "",
        "",
        LocalDate.of(2024, 3, 1).plusDays(day),
        "said",
        text,
        new Party(speaker, speaker, speaker),
        new Party(target, target, target),
        Optional.of(stance),
        0.5,
        0.7,
        true);
  }
}
