package io.github.detente.statement.frames;

import java.util.stream.Collectors;

/** The page {@code docs/frames.md}, which tells how a sentence becomes statements. */
final class FramesPage {
  private static final String HEAD =
      """
      # How a sentence becomes statements

      *Made by `io.github.detente.statement.frames.FramesPage`; a test compares it with the code.*

      1. The text is read once (`text.Document`): paragraphs, quotations, sentences, words; a sentence that may report
         something is tagged with parts of speech.
      2. Cues are found (`statement.cues`): verbs, nouns and phrases of `data/cues.csv`, labels before colons.
      3. Each verb cue gets its speaker (`statement.sources`): the subject, the agent of a passive, a name behind an
         inverted verb, or the speaker of the clause before.
      4. The frames below are tried in their order (`statement.frames`); the first that fits says what is content.
         A frame is only tried where the cue's row in `cues.csv` allows it.
      5. Contents that run into the next statement are cut (`ContentCutter`); of a statement within a statement the
         outer one stays.
      6. A quotation without a cue goes on with the statement before it (`StatementCollector`).

      Content is in square brackets.

      ## Verbs

      | frame | looks for | content | examples |
      | --- | --- | --- | --- |
      """;

  private static final String TAIL =
      """

      ## Nouns, phrases and labels

      | kind | example |
      | --- | --- |
      | noun with *that* | The minister’s claim that [the talks had failed] caused panic. |
      | noun with *to* | The minister’s promise [to close the border] caused panic. |
      | noun with a preposition | The minister’s call for [calm] was not heard. |
      | *according to* | According to the envoy, [the talks had failed]. |
      | view | In the envoy’s opinion, [the talks had failed]. |
      | inserted clause | [The talks], as the envoy put it, [had failed]. |
      | label | OSLO: [the border stays closed] |
      """;

  private FramesPage() {}

  static String page() {
    return HEAD + Frames.all().map(FramesPage::row).collect(Collectors.joining()) + TAIL;
  }

  private static String row(Frame frame) {
    String examples =
        frame.examples().stream()
            .map(example -> example.with(example.verb(), "of"))
            .collect(Collectors.joining("<br>"));
    return "| %s | %s | %s | %s |%n"
        .formatted(frame.name(), frame.matches(), frame.content(), examples)
        .replace(System.lineSeparator(), "\n");
  }
}
