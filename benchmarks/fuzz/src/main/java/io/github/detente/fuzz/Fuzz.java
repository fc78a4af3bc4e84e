package io.github.detente.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tries many inputs on the targets, and writes what went wrong into files that {@code ReplayTest}
 * takes. {@code Fuzz FOLDER TARGET=FROM..TO…}; {@code Fuzz FOLDER TARGET=NUMBER} writes the one
 * input with this number into the folder and tries it.
 */
public final class Fuzz {
  /** Time of the processor, in nanoseconds, that 20,000 bytes may take, and so less may, too. */
  static final long SLOW = 2_000_000_000L;

  private static final int LARGE = 20_000;

  /** A line is printed so often, so that who waits sees it. */
  private static final long MINUTE = 60_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;
  private final Inputs inputs;
  private final Map<String, Integer> seen = new HashMap<>();

  private Fuzz(Path folder, Inputs inputs) {
    this.folder = folder;
    this.inputs = inputs;
  }

  /** What came of a target's inputs. */
  private static final class Outcome {
    long tried;
    long bytes;
    long nanos;
    long slowest;
    long slowestNumber = -1;
    int exceptions;
    int broken;
    int slow;
  }

  /** What became of one input, besides its time. */
  static Throwable tried(Target target, byte[] input) {
    try {
      target.take(input);
      return null;
    } catch (IOException | RuntimeException | Error e) {
      return e;
    }
  }

  /** How long an input may take, in nanoseconds: in proportion to its length from 20 kB on. */
  static long most(byte[] input) {
    return SLOW * Math.max(1, input.length / LARGE);
  }

  private Outcome run(Target target, long from, long to) throws IOException {
    Outcome all = new Outcome();
    long told = System.nanoTime();
    for (long number = from; number < to; number++) {
      byte[] input = inputs.make(target, number);
      long begin = THREADS.getCurrentThreadCpuTime();
      Throwable failure = tried(target, input);
      long took = THREADS.getCurrentThreadCpuTime() - begin;
      all.tried++;
      all.bytes += input.length;
      all.nanos += took;
      // The first ones load what the target needs.
      if (took > all.slowest && number > from + 1_000) {
        all.slowest = took;
        all.slowestNumber = number;
      }
      if (failure instanceof BrokenInvariant) {
        all.broken++;
        keep(target, number, input, "broken", failure);
      } else if (failure != null) {
        all.exceptions++;
        keep(target, number, input, "exception", failure);
      } else if (took > most(input) && isSlow(target, input)) {
        all.slow++;
        keep(target, number, input, "slow", null);
      }
      if (System.nanoTime() - told > MINUTE) {
        told = System.nanoTime();
        System.err.println(line(target, from, to, all));
      }
    }
    return all;
  }

  /** Once more, as compiling and collecting garbage happen to whoever is at work. */
  private static boolean isSlow(Target target, byte[] input) {
    long begin = THREADS.getCurrentThreadCpuTime();
    Throwable unused = tried(target, input);
    return THREADS.getCurrentThreadCpuTime() - begin > most(input);
  }

  /** Writes the first inputs that fail in one way. */
  private void keep(Target target, long number, byte[] input, String how, Throwable failure)
      throws IOException {
    String place = place(failure);
    if (seen.merge(target + how + place, 1, Integer::sum) > 2) {
      return;
    }
    Path file = folder.resolve(name(target) + "-" + how + "-" + number);
    Files.write(file, input);
    System.err.println(file + ": " + failure + " at " + place);
  }

  private static String place(Throwable failure) {
    if (failure == null) {
      return "";
    }
    if (failure instanceof BrokenInvariant) {
      return failure.getMessage().replaceAll("[\\d#]+|\".*\"|\\[.*", "");
    }
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("io.github.detente")) {
        return failure.getClass().getSimpleName() + " " + frame;
      }
    }
    return failure.getClass().getSimpleName();
  }

  static String name(Target target) {
    return target.name().toLowerCase(Locale.ROOT);
  }

  private static String line(Target target, long from, long to, Outcome all) {
    return "| %s | %d to %d | %,d | %,d | %d | %d | %d | %.0f | %.3f (%d) |"
        .formatted(
            name(target),
            from,
            to - 1,
            all.tried,
            all.bytes / Math.max(1, all.tried),
            all.exceptions,
            all.broken,
            all.slow,
            all.nanos / 1e9,
            all.slowest / 1e9,
            all.slowestNumber);
  }

  /** Prints a row of a table for each target. Exit status 1 if anything went wrong. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Fuzz fuzz = new Fuzz(folder, new Inputs(Inputs.Corpus.load(SmallModel.bytes())));
    Map<Target, List<Outcome>> all = new TreeMap<>();
    System.out.println(
        "| target | inputs | tried | mean bytes | exceptions | broken | slow | s | slowest s (input) |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int i = 1; i < args.length; i++) {
      String[] wish = args[i].split("=", 2);
      Target target = Target.valueOf(wish[0].toUpperCase(Locale.ROOT));
      String[] range = wish[1].split("\\.\\.", 2);
      long from = Long.parseLong(range[0]);
      if (range.length == 1) {
        Files.write(folder.resolve(name(target) + "-" + from), fuzz.inputs.make(target, from));
      }
      long to = range.length > 1 ? Long.parseLong(range[1]) : from + 1;
      Outcome outcome = fuzz.run(target, from, to);
      all.computeIfAbsent(target, t -> new ArrayList<>()).add(outcome);
      System.out.println(line(target, from, to, outcome));
    }
    boolean well =
        all.values().stream()
            .flatMap(List::stream)
            .allMatch(one -> one.exceptions + one.broken + one.slow == 0);
    System.exit(well ? 0 : 1);
  }
}
