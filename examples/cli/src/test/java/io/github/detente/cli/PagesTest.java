package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Makes one page of each kind in {@code target/pages}, where AxeTest of the web module finds them.
 */
class PagesTest {
  private static final Path PAGES = Path.of("target", "pages");
  private static final Path ARTICLES = Path.of("../articles");

  @BeforeAll
  static void makeFolder() throws Exception {
    Files.createDirectories(PAGES);
  }

  private static String page(String name, Object... args) throws Exception {
    Path file = PAGES.resolve(name);
    Object[] all = new Object[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "-o";
    all[args.length + 1] = file;
    Run run = detente(all);
    assertEquals(0, run.status(), run.err());
    return Files.readString(file);
  }

  @Test
  void aReadingNamesStatesAndCues() throws Exception {
    String page = page("read.html", "read", ARTICLES.resolve("article.txt"), "--format", "html");
    assertTrue(page.contains("<td data-name=\"Speaker\" title=\"ISL\">Iceland</td>"), page);
    assertTrue(page.contains("<span class=\"reports\">denied: </span>"), page);
  }

  @Test
  void aTimelineNamesStates() throws Exception {
    String page =
        page(
            "timeline.html",
            "timeline",
            ARTICLES.resolve("fish-quarrel.jsonl"),
            "--by",
            "dyad",
            "--format",
            "html");
    assertTrue(page.contains("\"title\":\"Norway → Iceland\",\"key\":[\"NOR\",\"ISL\"]"), page);
  }

  @Test
  void anExplanationIsAPage() throws Exception {
    String page =
        page("explain.html", "explain", "Iran denied it had attacked.", "--format", "html");
    assertTrue(page.contains("denied"));
  }
}
