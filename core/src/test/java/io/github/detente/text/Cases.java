package io.github.detente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Cases of a test as a block of text: what is asked, and indented below it, what is expected. */
public final class Cases {
  private Cases() {}

  /**
   * Reads pairs: lines that are not indented are asked, joined by blanks; the indented lines below
   * them are expected, joined by line ends.
   */
  public static Stream<Arguments> of(String block) {
    List<Arguments> cases = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : block.split("\n", -1)) {
      if (line.startsWith(" ")) {
        expected.add(line.strip());
      } else if (!line.isBlank()) {
        if (!expected.isEmpty()) {
          cases.add(pair(asked, expected));
          asked.clear();
          expected.clear();
        }
        asked.add(line);
      }
    }
    cases.add(pair(asked, expected));
    return cases.stream();
  }

  private static Arguments pair(List<String> asked, List<String> expected) {
    if (asked.isEmpty() || expected.isEmpty()) {
      throw new IllegalArgumentException("half a case: " + asked + expected);
    }
    return Arguments.of(String.join(" ", asked), String.join("\n", expected));
  }
}
