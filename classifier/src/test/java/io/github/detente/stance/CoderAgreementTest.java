package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.CoderAgreement.Level;
import io.github.detente.stance.CoderAgreement.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoderAgreementTest {
  /** Codes 1 to 5 of units by coder, 0 for none. */
  private static int[][] table(int units, int coders, double missing, long seed) {
    Random random = new Random(seed);
    int[][] table = new int[units][coders];
    for (int[] unit : table) {
      int truth = 1 + random.nextInt(5);
      for (int coder = 0; coder < coders; coder++) {
        int said = random.nextDouble() < 0.7 ? truth : 1 + random.nextInt(5);
        unit[coder] = random.nextDouble() < missing ? 0 : said;
      }
    }
    return table;
  }

  private static List<Unit> units(int[][] table) {
    return IntStream.range(0, table.length)
        .mapToObj(
            i ->
                new Unit(
                    "u" + i,
                    Arrays.stream(table[i])
                        .mapToObj(c -> Optional.of(c).filter(n -> n > 0).map(n -> "" + n))
                        .toList()))
        .toList();
  }

  private static CoderAgreement agreement(int[][] table, Level level) {
    List<String> coders = IntStream.range(0, table[0].length).mapToObj(i -> "c" + i).toList();
    return CoderAgreement.of(coders, units(table), level);
  }

  private static CodingAnnotationStudy study(int[][] table) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(table[0].length);
    for (int[] unit : table) {
      study.addItemAsArray(
          Arrays.stream(unit).mapToObj(c -> c == 0 ? null : Integer.valueOf(c)).toArray());
    }
    return study;
  }

  @ParameterizedTest
  @CsvSource({"20, 1", "50, 2", "200, 3"})
  void agreesWithDkproOnTwoCoders(int units, long seed) {
    int[][] table = table(units, 2, 0, seed);
    CodingAnnotationStudy study = study(table);
    CoderAgreement own = agreement(table, Level.NOMINAL);
    assertEquals(new PercentageAgreement(study).calculateAgreement(), own.percent().value(), 1e-9);
    assertEquals(new CohenKappaAgreement(study).calculateAgreement(), own.cohen().value(), 1e-9);
    assertEquals(new ScottPiAgreement(study).calculateAgreement(), own.scott().value(), 1e-9);
    assertEquals(new FleissKappaAgreement(study).calculateAgreement(), own.fleiss().value(), 1e-9);
    assertEquals(own.cohen().value(), own.pairs().get(0).cohen(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"3, 30, 4", "5, 80, 5"})
  void agreesWithDkproOnMoreCoders(int coders, int units, long seed) {
    int[][] table = table(units, coders, 0, seed);
    CodingAnnotationStudy study = study(table);
    CoderAgreement own = agreement(table, Level.NOMINAL);
    assertEquals(new PercentageAgreement(study).calculateAgreement(), own.percent().value(), 1e-9);
    assertEquals(new FleissKappaAgreement(study).calculateAgreement(), own.fleiss().value(), 1e-9);
    double cohen = 0;
    for (int a = 0; a < coders; a++) {
      for (int b = a + 1; b < coders; b++) {
        int one = a;
        int other = b;
        int[][] two =
            Arrays.stream(table).map(u -> new int[] {u[one], u[other]}).toArray(int[][]::new);
        cohen += new CohenKappaAgreement(study(two)).calculateAgreement();
      }
    }
    assertEquals(cohen / (coders * (coders - 1) / 2.0), own.cohen().value(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "NOMINAL, 2, 0",
    "ORDINAL, 2, 0",
    "INTERVAL, 2, 0",
    "NOMINAL, 4, 0.3",
    "INTERVAL, 4, 0.3"
  })
  void agreesWithDkproOnAlpha(Level level, int coders, double missing) {
    int[][] table = table(60, coders, missing, 6);
    IDistanceFunction distance =
        switch (level) {
          case NOMINAL -> new NominalDistanceFunction();
          case ORDINAL -> new OrdinalDistanceFunction();
          case INTERVAL -> new IntervalDistanceFunction();
        };
    assertEquals(
        new KrippendorffAlphaAgreement(study(table), distance).calculateAgreement(),
        agreement(table, level).alpha().value(),
        1e-9);
  }

  /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C. */
  @ParameterizedTest
  @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
  void givesTheFiguresOfKrippendorffsOwnExample(Level level, double alpha) {
    int[][] byCoder = {
      {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
      {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
      {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
      {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };
    int[][] table = new int[12][4];
    for (int coder = 0; coder < 4; coder++) {
      for (int unit = 0; unit < 12; unit++) {
        table[unit][coder] = byCoder[coder][unit];
      }
    }
    CoderAgreement agreement = agreement(table, level);
    assertEquals(alpha, agreement.alpha().value(), 5e-4);
    assertEquals(11, agreement.units());
    assertEquals(8, agreement.complete());
  }

  @Test
  void countsLabelsPairsAndConfusions() {
    CoderAgreement agreement =
        agreement(new int[][] {{1, 1}, {1, 2}, {2, 2}, {2, 2}, {1, 0}}, Level.NOMINAL);
    assertEquals(4, agreement.units());
    assertEquals(0.75, agreement.percent().value(), 1e-12);
    assertEquals(2.0 / 3, agreement.labels().get("1").specific().value(), 1e-12);
    assertEquals(0.8, agreement.labels().get("2").specific().value(), 1e-12);
    assertEquals(3, agreement.labels().get("1").given());
    assertEquals(
        Map.of("1", Map.of("1", 1, "2", 1), "2", Map.of("1", 0, "2", 2)),
        agreement.pairs().get(0).confusion());
  }

  @Test
  void intervalHoldsTheFigure() {
    CoderAgreement agreement = agreement(table(300, 3, 0.1, 8), Level.NOMINAL);
    for (CoderAgreement.Figure figure :
        List.of(agreement.percent(), agreement.cohen(), agreement.fleiss(), agreement.alpha())) {
      assertTrue(figure.interval().low() < figure.value(), figure.toString());
      assertTrue(figure.value() < figure.interval().high(), figure.toString());
      assertTrue(figure.interval().high() - figure.interval().low() < 0.2, figure.toString());
    }
  }

  /** Statements of one article are alike: ten copies of each tell no more than one. */
  @Test
  void intervalDrawsWholeArticles() {
    List<Unit> once = units(table(60, 2, 0, 8));
    List<Unit> ten = new ArrayList<>();
    for (Unit unit : once) {
      for (int copy = 0; copy < 10; copy++) {
        ten.add(new Unit(unit.id() + "#" + copy, unit.labels()));
      }
    }
    List<String> coders = List.of("a", "b");
    CoderAgreement few = CoderAgreement.of(coders, once, Level.NOMINAL);
    CoderAgreement many = CoderAgreement.of(coders, ten, Level.NOMINAL);
    assertEquals(60, few.groups());
    assertEquals(60, many.groups());
    assertEquals(600, many.units());
    assertEquals(few.percent().interval(), many.percent().interval());
    assertEquals(few.cohen().interval().low(), many.cohen().interval().low(), 1e-9);
  }

  @Test
  void whatCannotBeHadIsNoNumber() {
    CoderAgreement agreement = agreement(new int[][] {{1, 1}, {1, 1}}, Level.NOMINAL);
    assertEquals(1, agreement.percent().value(), 1e-12);
    assertTrue(Double.isNaN(agreement.cohen().value()));
    assertTrue(Double.isNaN(agreement.alpha().value()));
    assertTrue(Double.isNaN(agreement.alpha().interval().low()));
  }

  @Test
  void ranksOfWordsAreTheOrderThatIsGiven() {
    List<Unit> units = new ArrayList<>();
    for (List<String> said :
        List.of(
            List.of("low", "low"),
            List.of("low", "mid"),
            List.of("high", "high"),
            List.of("mid", "mid"))) {
      units.add(new Unit("u" + units.size(), said.stream().map(Optional::of).toList()));
    }
    double near =
        CoderAgreement.of(List.of("a", "b"), units, Level.ORDINAL, List.of("low", "mid", "high"))
            .alpha()
            .value();
    double far =
        CoderAgreement.of(List.of("a", "b"), units, Level.ORDINAL, List.of("low", "high", "mid"))
            .alpha()
            .value();
    assertTrue(near > far, near + " " + far);
  }

  @Test
  void namesWhatCannotBeCompared() {
    List<Unit> words = List.of(new Unit("u", List.of(Optional.of("x"), Optional.of("y"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> CoderAgreement.of(List.of("a", "b"), words, Level.INTERVAL));
    assertThrows(
        IllegalArgumentException.class,
        () -> CoderAgreement.of(List.of("a"), words, Level.NOMINAL));
    List<Unit> alone = List.of(new Unit("u", List.of(Optional.of("x"), Optional.empty())));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> CoderAgreement.of(List.of("a", "b"), alone, Level.NOMINAL));
    assertTrue(e.getMessage().contains("[a, b]"), e.getMessage());
  }
}
