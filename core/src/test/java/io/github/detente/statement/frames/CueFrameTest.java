package io.github.detente.statement.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.CueWord;
import io.github.detente.statement.cues.VerbForm;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cue of {@code cues.csv} in every frame that the file gives it. */
class CueFrameTest {
  private static final CueLexicon LEXICON = CueLexicon.load();
  private static final Set<String> ACTS =
      Set.of("assertive", "directive", "commissive", "expressive", "declaration");
  private static final Set<String> STANCES =
      Set.of("", "ESCALATORY", "DE_ESCALATORY", "DIPLOMATIC");

  /** Past tenses of the verbs by their lemmas, particles included. */
  private static final Map<String, String> PAST = new HashMap<>();

  private static List<CSVRecord> rows() {
    try (Reader csv = Files.newBufferedReader(Path.of("../data/cues.csv"))) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(csv).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void readPastTenses() {
    for (CSVRecord row : rows()) {
      String[] words = row.get("lemma").split(" ", 2);
      String particles = words.length > 1 ? " " + words[1] : "";
      VerbForm.of(words[0], row.get("forms"))
          .forEach(
              (form, name) -> {
                if (name == VerbForm.PAST || name == VerbForm.PAST_OR_PARTICIPLE) {
                  PAST.putIfAbsent(row.get("lemma"), form + particles);
                }
              });
    }
  }

  static Stream<Arguments> verbsInFrames() {
    return LEXICON.words().stream()
        .filter(word -> word.pos() == CueWord.Pos.VERB)
        .flatMap(
            word ->
                word.frames().stream()
                    .map(frame -> Arguments.of(word.lemma(), frame, sentence(word, frame))));
  }

  private static String sentence(CueWord word, String frame) {
    String preposition = frame.substring(frame.indexOf(':') + 1);
    return example(frame).with(PAST.get(word.lemma()), preposition);
  }

  /** Returns the example that shows a frame of {@code cues.csv}. */
  private static Frame.Example example(String cueFrame) {
    String open = cueFrame.substring(0, cueFrame.indexOf(':') + 1) + "*";
    List<Frame.Example> examples =
        Frames.all().flatMap(frame -> frame.examples().stream()).toList();
    return examples.stream()
        .filter(example -> example.cueFrames().contains(cueFrame))
        .findFirst()
        .or(() -> examples.stream().filter(e -> e.cueFrames().contains(open)).findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no example of " + cueFrame));
  }

  static Stream<Arguments> frames() {
    return Frames.all()
        .flatMap(
            frame ->
                frame.examples().stream()
                    .map(e -> Arguments.of(frame.name(), e.with(e.verb(), "of"), e.verb())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("frames")
  void findsTheContentOfEveryExample(String name, String sentence, String verb) {
    String content =
        Pattern.compile("\\[(.*?)\\]")
            .matcher(sentence)
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.joining(" "));
    List<Statement> found =
        StatementExtractor.load()
            .extract(Article.of("frame", sentence.replace("[", "").replace("]", "")));
    assertEquals(List.of(content), found.stream().map(Statement::text).toList(), sentence);
    assertEquals(verb, found.get(0).cue().orElseThrow().text());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("verbsInFrames")
  void findsContentInEveryFrame(String lemma, String frame, String sentence) {
    String content = sentence.substring(sentence.indexOf('[') + 1, sentence.indexOf(']'));
    List<String> found =
        StatementExtractor.load()
            .extract(Article.of("frame", sentence.replace("[", "").replace("]", "")))
            .stream()
            .map(Statement::text)
            .toList();
    assertTrue(found.contains(content), () -> sentence + " gives " + found);
  }

  static Stream<Arguments> nounsInFrames() {
    return LEXICON.words().stream()
        .filter(word -> word.pos() == CueWord.Pos.NOUN)
        .flatMap(
            word ->
                word.frames().stream()
                    .map(frame -> Arguments.of(word.lemma(), frame, nounSentence(word, frame))));
  }

  private static String nounSentence(CueWord word, String frame) {
    String content =
        switch (frame) {
          case "that" -> "that [the talks had failed]";
          case "to" -> "[to close the border]";
          default -> frame + " [the talks with the rebels]";
        };
    return "The minister’s " + word.lemma() + " " + content + ", two days old, caused panic.";
  }

  static Stream<Arguments> phrases() {
    return LEXICON.words().stream()
        .filter(word -> word.pos() == CueWord.Pos.PHRASE)
        .map(word -> Arguments.of(word.lemma(), word.frames().toString(), phraseSentence(word)));
  }

  private static String phraseSentence(CueWord word) {
    String lemma = word.lemma();
    String envoy = word.has("by") ? "the envoy’s" : "the envoy";
    String phrase =
        lemma.contains("*")
            ? lemma.replaceFirst("\\*", envoy).replace("*", "the press")
            : lemma + " the envoy";
    return word.has("aside:name")
        ? "“[A plan for fools,]” " + phrase + ", was dropped."
        : phrase.substring(0, 1).toUpperCase(Locale.ROOT)
            + phrase.substring(1)
            + ", [the talks had failed].";
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("phrases")
  void namesTheSpeakerOfAPhrase(String lemma, String frame, String sentence) {
    List<String> speakers =
        StatementExtractor.load()
            .extract(Article.of("frame", sentence.replace("[", "").replace("]", "")))
            .stream()
            .map(statement -> statement.speaker().map(Mention::text).orElse(""))
            .toList();
    assertEquals(1, speakers.size(), sentence);
    assertTrue(speakers.get(0).startsWith("the envoy"), () -> sentence + " gives " + speakers);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource({"nounsInFrames", "phrases"})
  void findsContentOfNounsAndPhrases(String lemma, String frame, String sentence) {
    String content =
        Pattern.compile("\\[(.*?)\\]")
            .matcher(sentence)
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.joining(" "));
    List<String> found =
        StatementExtractor.load()
            .extract(Article.of("frame", sentence.replace("[", "").replace("]", "")))
            .stream()
            .map(Statement::text)
            .toList();
    assertTrue(found.contains(content), () -> sentence + " gives " + found);
  }

  @Test
  void saysOfEveryCueWhatKindOfActItIs() {
    for (CSVRecord row : rows()) {
      assertTrue(ACTS.contains(row.get("act")), () -> "act of " + row);
      assertTrue(STANCES.contains(row.get("stance")), () -> "stance of " + row);
    }
  }

  @Test
  void holdsEnoughCues() {
    List<CueWord> words = LEXICON.words();
    assertTrue(words.stream().filter(w -> w.pos() == CueWord.Pos.VERB).count() >= 350);
    assertTrue(words.stream().filter(w -> w.pos() != CueWord.Pos.VERB).count() >= 100);
    assertEquals(words.size(), words.stream().map(w -> w.lemma() + w.pos()).distinct().count());
  }

  @Test
  void tellsOfEveryFrameInTheDocumentation() throws IOException {
    Path page = Path.of("../docs/frames.md");
    if (System.getProperty("detente.write") != null) {
      Files.writeString(page, FramesPage.page());
    }
    assertEquals(FramesPage.page(), Files.readString(page), "-Ddetente.write writes it");
  }
}
