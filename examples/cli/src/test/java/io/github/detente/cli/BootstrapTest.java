package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.cli.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void hasNoIntervalForOneArticle() {
    assertEquals(Optional.empty(), Bootstrap.ofMean(List.of(new double[] {0.1, 0.9})));
    assertEquals(Optional.empty(), Bootstrap.ofMean(List.of()));
  }

  @Test
  void spansTwoArticlesThatContradictEachOther() {
    assertEquals(
        Optional.of(new Interval(-1, 1)),
        Bootstrap.ofMean(List.of(new double[] {1, 1}, new double[] {-1, -1})));
  }

  @Test
  void isAPointWhereAllArticlesAgree() {
    assertEquals(
        Optional.of(new Interval(0.5, 0.5)),
        Bootstrap.ofMean(List.of(new double[] {0.5}, new double[] {0.5, 0.5})));
  }

  /** Statements of one article are alike here, so that intervals over statements would fail. */
  @Test
  void holdsTheTrueMeanAboutAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(7);
    int held = 0;
    int trials = 300;
    for (int trial = 0; trial < trials; trial++) {
      List<double[]> articles = new ArrayList<>();
      for (int article = 0; article < 40; article++) {
        double lean = random.nextDouble(-0.8, 0.8);
        articles.add(
            random.doubles(1 + random.nextInt(6), -0.2, 0.2).map(noise -> lean + noise).toArray());
      }
      Interval interval = Bootstrap.ofMean(articles).orElseThrow();
      held += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
    }
    double share = (double) held / trials;
    assertTrue(share > 0.9 && share < 0.98, "held in " + share);
  }
}
