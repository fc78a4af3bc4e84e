package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import java.io.PrintWriter;

/**
 * Tells on standard error of each input that could not be used, a line for each, and remembers that
 * there was one. Safe for use by several threads.
 */
final class Problems {
  private static final int LONGEST = 400;

  /** What is odd about so many is odd about the whole, and need not be said again. */
  private static final int MOST_NOTES = 50;

  private final PrintWriter err;
  private final Progress progress;
  private int count;
  private int notes;

  Problems(PrintWriter err, Progress progress) {
    this.err = err;
    this.progress = progress;
  }

  void report(InvalidRecordException problem) {
    report(problem.getMessage());
  }

  /** Tells of a problem, in words of the form {@code file:line: what; expected what}. */
  synchronized void report(String problem) {
    count++;
    progress.clear();
    err.println(Plain.line(problem, LONGEST));
    err.flush();
  }

  /** Says what was read, but perhaps is not what was meant: that spoils no run. */
  synchronized void note(String note) {
    notes++;
    if (notes > MOST_NOTES + 1) {
      return;
    }
    progress.clear();
    err.println("note: " + (notes <= MOST_NOTES ? Plain.line(note, LONGEST) : "and more of these"));
    err.flush();
  }

  /** Tells of an article that a defect of the program kept from being read. */
  void reportDefect(String where, Throwable defect) {
    if (defect instanceof OutOfMemoryError) {
      report(where + ": left out, since it takes more memory than there is; expected less text");
      return;
    }
    if (defect instanceof StackOverflowError) {
      report(where + ": left out, since its phrases nest too deep; expected prose");
      return;
    }
    StackTraceElement[] trace = defect.getStackTrace();
    report(
        where
            + ": left out because of a defect in Detente; please report it: "
            + defect
            + (trace.length > 0 ? " at " + trace[0] : ""));
  }

  /** Returns how many inputs could not be used. */
  synchronized int count() {
    return count;
  }

  /** Returns 0 if all input was usable, else 1. */
  synchronized int exitStatus() {
    return count == 0 ? 0 : 1;
  }
}
