package io.github.detente.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.TargetReader.Candidate;
import io.github.detente.actor.TargetReader.Question;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.actor.targets.TargetRanker;
import io.github.detente.article.Article;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reader of targets is asked, and what becomes of its answer. */
class TargetReaderTest {
  private static final StatementExtractor EXTRACTOR = StatementExtractor.load();

  private static final String TEXT =
      "Patrols on the lake\n\n"
          + "Two boats of Malawi were seen near the island. "
          + "Tanzania's navy followed them to the shore. "
          + "A spokesman in Dodoma said Malawi had asked Zambia for help. "
          + "The lake has no marked border.";

  /** Takes the candidate that is mentioned with a word, and keeps what it was asked. */
  private static final class ByWord implements TargetReader {
    private final String word;
    private final List<Question> asked = new ArrayList<>();

    ByWord(String word) {
      this.word = word;
    }

    @Override
    public double[] weigh(Question question) {
      asked.add(question);
      return question.candidates().stream()
          .mapToDouble(one -> mentions(question, one).contains(word) ? 1 : -1)
          .toArray();
    }

    static List<String> mentions(Question question, Candidate candidate) {
      return candidate.mentions().stream().map(span -> span.of(question.text())).toList();
    }
  }

  private static List<ResolvedStatement> read(String text, TargetReader reader) {
    Article article = Article.of("t", text);
    List<Statement> statements = EXTRACTOR.extract(article);
    NamedText named =
        NamedText.of(Document.of(article), ActorDirectory.load().tables(), Optional.empty());
    return new StatementResolver(new PhraseResolver(named))
        .resolve(statements, StatementResolver.by(TargetRanker.shipped(), Optional.of(reader)));
  }

  private static Optional<String> target(ResolvedStatement statement) {
    return statement.target().flatMap(Resolution::actor).flatMap(Actor::country);
  }

  @Test
  void isAskedWithTheSentencesBeforeAndMarks() {
    ByWord reader = new ByWord("Zambia");
    assertEquals(Optional.of("ZMB"), target(read(TEXT, reader).get(0)));
    Question question = reader.asked.get(0);
    assertEquals(
        "Two boats of Malawi were seen near the island. "
            + "Tanzania's navy followed them to the shore. "
            + "{ A spokesman in Dodoma } | said | [ Malawi had asked Zambia for help ].",
        question.text());
    assertEquals(
        "Malawi had asked", question.text().substring(question.content()).substring(0, 16));
    List<List<String>> mentions =
        question.candidates().stream().map(one -> ByWord.mentions(question, one)).toList();
    assertEquals(2, Collections.frequency(mentions.get(0), "Malawi"), mentions.toString());
    assertTrue(mentions.contains(List.of("Zambia")), mentions.toString());
  }

  @Test
  void nobodyIsTheTargetIfNobodyIsWorthIt() {
    assertFalse(read(TEXT, new ByWord("Kenya")).get(0).target().isPresent());
  }

  @Test
  void isNotAskedWithoutCandidates() {
    ByWord reader = new ByWord("Zambia");
    assertEquals(1, read("A fisherman said the water was warm.", reader).size());
    assertTrue(
        reader.asked.stream().noneMatch(question -> question.candidates().isEmpty()),
        reader.asked.toString());
  }

  @Test
  void isNotAskedWhereTheRankerIsSure() {
    ByWord reader = new ByWord("nobody");
    String sure = "Malawi accused Zambia of breaking the treaty. Zambia rejected Malawi's charge.";
    List<ResolvedStatement> read = read(sure, reader);
    assertEquals(2, read.size());
    assertTrue(reader.asked.size() < 2, reader.asked.toString());
    assertTrue(read.stream().anyMatch(one -> one.target().isPresent()));
  }

  /** What is asked of a sentence of a hundred thousand words is no longer than of others. */
  @Test
  void longSentencesAreCut() {
    ByWord reader = new ByWord("Zambia");
    String[] words = new String[100_000];
    Arrays.fill(words, "slowly");
    read("Malawi said Zambia had " + String.join(" ", words) + " left the lake.", reader);
    assertTrue(reader.asked.stream().allMatch(question -> question.text().length() < 10_000));
  }

  @Test
  void withoutAnEncoderThereIsNoAccurateResolver() {
    Exception thrown =
        assertThrows(IllegalStateException.class, () -> ActorResolver.load().accurate());
    assertTrue(thrown.getMessage().contains("detente-embeddings"), thrown.getMessage());
  }
}
