package io.github.detente.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.invariants.WithoutInvariants;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twice as much of a nasty shape takes twice as many steps, wherever it is given; and 20 kB of it
 * take no two seconds.
 */
@WithoutInvariants
class NastyShapesTest {
  private static final int SIZE = 20_000;

  /** Twice, and what a heap, a sorting or a table that grows adds. */
  private static final double MOST = 2.4;

  /** Steps of few inputs that say nothing yet of how they grow. */
  private static final long FEW = 20_000;

  private static final List<String> SHAPES =
      List.of(
          "neighbour's ",
          "president of ",
          "the president of the ",
          "Ministry of Foreign Affairs of ",
          "foreign minister ",
          "former ",
          "Mr ",
          "Ivan, ",
          "Ivan Petrov ",
          ", the president of Iran, ",
          "his ",
          "who said ",
          "that ",
          "said ",
          "he said ",
          "and he said ",
          "Iran accused ",
          "Iran warned Iraq that ",
          "told Iran that ",
          "urged to urge ",
          "They said they ",
          "according to ",
          "both sides ",
          "not ",
          "either or ",
          "IRAN SAID ",
          "“No,” he said. ",
          "“No.\n\n",
          "Iran: “No\n",
          "“",
          "”",
          "\"",
          "'",
          "“'\"‘",
          "«",
          "U.S. ",
          "Gen. Lt. ",
          "... ",
          ", ",
          ": ",
          "; ",
          " — ",
          "(",
          "(a) ",
          "a-",
          "a",
          "A",
          "1",
          "1,000,000 ",
          "12 June 2014 ",
          "15:40 ",
          "• a\n",
          "a\n",
          "a\n\n",
          "a\r\n",
          "a\t",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u0301",
          "e\u0301",
          "a\u00ad",
          "😀",
          "\ue000",
          "漢字",
          "ﬁ ",
          "Q: why?\nA: because\n",
          "saying ",
          "of ",
          "http://a.b/c ",
          "&quot;",
          "&",
          "&#x",
          "<",
          "<b>",
          "<p>a said no.",
          "<div>",
          "<blockquote>",
          "<ul><li>a",
          "<table><tr><td>a",
          "<!--",
          "<script>",
          "<a b=\"",
          "a,",
          "a\",\"",
          "\\",
          "[",
          "{\"a\":",
          "{\"text\":\"a\"}",
          "a|");

  @BeforeAll
  static void weave() {
    Steps.weave();
  }

  /** Where a shape is put. */
  private enum Place {
    ARTICLE(Target.READ, "%s"),
    MENTION(Target.RESOLVE, "%s"),
    CONTEXT(Target.RESOLVE, "he|%s"),
    STATEMENT(Target.CLASSIFY, "%s"),
    SPEAKER(Target.CLASSIFY, "Iran said no.|%s|%s"),
    TEXT_FILE(Target.READERS, "t%s"),
    PAGE(Target.READERS, "h%s"),
    TABLE(Target.READERS, "c%s"),
    CELL(Target.READERS, "ctext\n\"%s\"\n"),
    LINES(Target.READERS, "j%s"),
    LINE(Target.READERS, "j{\"text\":\"%s\"}"),
    ROWS(Target.READERS, "ltext,stance\n\"%s\",A\n"),
    MARKED(Target.ATTRIBUTIONS, "m%s"),
    ATTRIBUTION_LINE(Target.ATTRIBUTIONS, "l%s"),
    BRAT(Target.ATTRIBUTIONS, "b%s\n%%\n%s"),
    POSTED_TEXT(Target.REQUEST, "read\ntext/plain\n\n%s"),
    POSTED_PAGE(Target.REQUEST, "read\ntext/html\n\n%s"),
    POSTED_JSON(Target.REQUEST, "classify\napplication/json\n\n{\"text\":\"%s\"}");

    final Target target;
    final String frame;

    Place(Target target, String frame) {
      this.target = target;
      this.frame = frame;
    }

    byte[] input(String shape, int size) {
      int places = frame.split("%s", -1).length - 1;
      String text = shape.repeat(1 + size / places / shape.length());
      String written =
          switch (this) {
            case CELL, ROWS -> text.replace("\"", "\"\"");
            case LINE, POSTED_JSON -> escaped(text);
            default -> text;
          };
      return odd(frame.replace("%s", written));
    }

    /** Targets do more with some inputs, as their length has it, and least with an odd one. */
    private static byte[] odd(String input) {
      String odd = input.length() % 2 == 0 ? input + " " : input;
      byte[] bytes = odd.getBytes(StandardCharsets.UTF_8);
      return bytes.length % 2 == 0 ? (odd + "é ").getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\")
          .replace("\"", "\\\"")
          .replace("\n", "\\n")
          .replace("\r", "\\r")
          .replace("\t", "\\t");
    }
  }

  private static long steps(Place place, byte[] input) throws IOException {
    long before = Steps.taken();
    place.target.take(input);
    return Steps.taken() - before;
  }

  @ParameterizedTest
  @EnumSource
  void twiceTheInputTakesTwiceTheSteps(Place place) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String shape : SHAPES) {
      byte[] large = place.input(shape, SIZE);
      place.target.take(place.input(shape, 100));
      long half = steps(place, place.input(shape, SIZE / 2));
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long whole = steps(place, large);
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
      if (whole > MOST * half + FEW) {
        wrong.add("\"" + shape.strip() + "\": " + half + " steps, then " + whole);
      }
      if (took > Fuzz.most(large)) {
        wrong.add("\"" + shape.strip() + "\": " + took / 1_000_000 + " ms");
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyTargetOfTextIsTried() {
    assertEquals(
        Stream.of(Target.values()).filter(target -> target != Target.MODEL).toList(),
        Stream.of(Place.values()).map(place -> place.target).distinct().sorted().toList());
    assertTrue(SHAPES.stream().distinct().count() >= 30);
  }

  /** That loops are counted: the reading of a text goes round some for each of its letters. */
  @Test
  void stepsAreCounted() throws IOException {
    long steps = steps(Place.ARTICLE, Place.ARTICLE.input("Iran said no. ", SIZE));
    assertTrue(steps > SIZE, steps + " steps");
  }
}
