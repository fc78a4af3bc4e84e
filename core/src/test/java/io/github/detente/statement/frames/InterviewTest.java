package io.github.detente.statement.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.statement.frames.Interview.Labelled;
import io.github.detente.text.Cases;
import io.github.detente.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles of a few paragraphs, and below each what its paragraphs are. */
class InterviewTest {

  static Stream<Arguments> articles() {
    return Cases.of(
        """
        Q: Who left? ¶ A: Nobody.
          QUESTION Q: Who left?
          ANSWER A: Nobody.
          first 0
        Q. Who left? ¶ A. Nobody.
          QUESTION Q.: Who left?
          ANSWER A.: Nobody.
          first 0
        It rained. ¶ Q: Who left? ¶ A: Nobody.
          NONE
          QUESTION Q: Who left?
          ANSWER A: Nobody.
          first 1
        Q: Who left? ¶ “Nobody.” ¶ “It rained.”
          QUESTION Q: Who left?
          ANSWER : Nobody.
          NONE
          first 0
        Q: Who left? ¶ “Nobody.” ¶ Would you leave? ¶ “Never.” ¶ “Who left?” he asked.
          QUESTION Q: Who left?
          ANSWER : Nobody.
          QUESTION : Would you leave?
          ANSWER : Never.
          NONE
          first 0
        Q: Who left? ¶ “Nobody,” he said.
          NONE
          NONE
          first -1
        ANA LUND, HOST: Hello. ¶ IVO MARSAN, SALT WATCH: It rained. ¶ LUND: He left. ¶ MARSAN: Yes.
          QUESTION ANA LUND, HOST: Hello.
          NAMED IVO MARSAN, SALT WATCH: It rained.
          QUESTION LUND: He left.
          NAMED MARSAN: Yes.
          first 0
        DR. ANA LUND, SALT WATCH: It rained. ¶ Ana Lund, of Salt Watch: It rained.
          NONE
          NONE
          first -1
        Post: Who left? ¶ Moe: I did. ¶ Post: It rained. ¶ Moe: Yes. ¶ Post: Why?
          QUESTION Post: Who left?
          NAMED Moe: I did.
          QUESTION Post: It rained.
          NAMED Moe: Yes.
          QUESTION Post: Why?
          first 0
        REPORTER: Who left? ¶ Marsan: Nobody. Who would? ¶ REPORTER: Why? ¶ Marsan: It rained.
          QUESTION REPORTER: Who left?
          NAMED Marsan: Nobody. Who would?
          QUESTION REPORTER: Why?
          NAMED Marsan: It rained.
          first 0
        Present: Ivo Marsan. ¶ MARSAN: It rained. ¶ HOLM: He left. ¶ MARSAN: Indeed.
          NONE
          NAMED MARSAN: It rained.
          NAMED HOLM: He left.
          NAMED MARSAN: Indeed.
          first 1
        It rained. ¶ He left.
          NONE
          NONE
          first -1
        MARSAN: It rained. ¶ HOLM: He left. ¶ MARSAN: Indeed.
          NAMED MARSAN: It rained.
          NAMED HOLM: He left.
          NAMED MARSAN: Indeed.
          first 0
        Ivo Marsan: It rained. ¶ Nils Holm: He left.
          NONE
          NONE
          first -1
        MARSAN: Who left? ¶ HOLM: Nobody.
          QUESTION MARSAN: Who left?
          NAMED HOLM: Nobody.
          first 0
        REPORTER: And then. ¶ HOLM: Nobody.
          QUESTION REPORTER: And then.
          NAMED HOLM: Nobody.
          first 0
        HOLM: Nobody. ¶ MARSAN: Who left?
          NONE
          NONE
          first -1
        A. Marsan left. ¶ It rained.
          NONE
          NONE
          first -1
        Q: ¶ A: Nobody.
          NONE
          NONE
          first -1
        the plan: it rained. ¶ the talks: he left. ¶ the king: indeed.
          NONE
          NONE
          NONE
          first -1
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void knowsWhoHasTheWord(String marked, String expected) {
    Document document = Document.of(marked.replace(" ¶ ", "\n\n"));
    Interview interview = Interview.of(document);
    List<String> lines = new ArrayList<>();
    for (int p = 0; p < document.paragraphs().size(); p++) {
      Labelled turn = interview.turn(p);
      boolean none = turn.turn() == Interview.Turn.NONE;
      lines.add(
          none
              ? "NONE"
              : turn.turn()
                  + " "
                  + turn.label().of(document.tokens().text())
                  + ": "
                  + turn.content().of(document.tokens().text()));
    }
    lines.add("first " + interview.firstTurn());
    assertEquals(expected, String.join("\n", lines));
  }
}
