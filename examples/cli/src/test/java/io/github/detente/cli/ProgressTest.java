package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter err = new StringWriter();

  private void workLongerThanAMoment(Progress progress) throws InterruptedException {
    Thread.sleep(600);
    progress.update("rows", 10, 0.5);
  }

  @Test
  void drawsABarAfterAMomentAndTakesItAway() throws InterruptedException {
    Progress progress = new Progress(new PrintWriter(err), true);
    progress.update("rows", 1, 0.1);
    assertEquals("", err.toString());
    workLongerThanAMoment(progress);
    progress.clear();
    assertTrue(err.toString().contains(" 50 %  10 rows"), err.toString());
    assertTrue(err.toString().endsWith("\r\u001B[K"));
  }

  @Test
  void drawsNothingWithoutATerminalOrWhereResultsScrollBy() throws InterruptedException {
    workLongerThanAMoment(new Progress(new PrintWriter(err), false));
    Progress hidden = new Progress(new PrintWriter(err), true);
    hidden.hide();
    workLongerThanAMoment(hidden);
    assertEquals("", err.toString());
  }

  @Test
  void countsWhereTheEndIsNotKnown() {
    assertEquals("1,000 articles, 500/s", Progress.line("articles", 1000, -1, 2));
  }

  @Test
  void saysHowLongTheRestTakesOnceItCanTell() {
    assertTrue(Progress.line("articles", 100, 0.25, 10).endsWith(" 10/s, 30 s left"));
    assertTrue(Progress.line("articles", 100, 0.02, 10).endsWith(", 8 min left"));
    assertTrue(Progress.line("articles", 100, 0.02, 1000).endsWith(", 13.6 h left"));
    assertTrue(Progress.line("articles", 100, 0.25, 1).endsWith(" 100/s"));
  }
}
