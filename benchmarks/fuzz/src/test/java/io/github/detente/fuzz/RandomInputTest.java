package io.github.detente.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Some inputs that nobody has tried yet, other ones at each run. A failure says which: {@code
 * -Ddetente.seed=…} tries the same ones again. {@code benchmarks/fuzz.sh} tries millions.
 */
class RandomInputTest {
  private static final long SEED = Long.getLong("detente.seed", System.nanoTime());
  private static final int INPUTS = Integer.getInteger("detente.inputs", 400);

  private static Inputs.Corpus corpus;

  @BeforeAll
  static void load() throws IOException {
    corpus = Inputs.Corpus.load(SmallModel.bytes());
  }

  private static void take(Target target, Inputs inputs, long number) {
    Throwable failure = Fuzz.tried(target, inputs.make(target, number));
    if (failure != null) {
      throw new AssertionError(
          target
              + ", input "
              + number
              + ": again with -Ddetente.seed="
              + SEED
              + ", or benchmarks/fuzz.sh "
              + Fuzz.name(target)
              + "="
              + number,
          failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void harmsNothing(Target target) {
    Inputs inputs = new Inputs(corpus);
    for (int i = 0; i < INPUTS; i++) {
      take(target, inputs, SEED + i);
    }
  }

  @Test
  void harmsNothingOnManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> work =
          Arrays.stream(Target.values())
              .<Future<?>>map(
                  target ->
                      threads.submit(
                          () -> {
                            Inputs inputs = new Inputs(corpus);
                            for (int i = 0; i < INPUTS / 4; i++) {
                              take(target, inputs, SEED - i);
                            }
                          }))
              .toList();
      for (Future<?> one : work) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNumberAlwaysGivesTheSameInputAndOthersGiveOthers(Target target) {
    Inputs one = new Inputs(corpus);
    Inputs other = new Inputs(corpus);
    Set<String> different = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      byte[] input = one.make(target, i);
      different.add(Arrays.toString(input));
      other.make(target, 1_000 - i);
      assertArrayEquals(input, other.make(target, i));
    }
    assertTrue(different.size() > 60, different.size() + " inputs of a hundred");
  }
}
