package io.github.detente.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.invariants.Broken;
import io.github.detente.invariants.WithoutInvariants;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.statement.StatementKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That the checks behind all tests are called, and notice what is wrong. */
class CoreInvariantsTest {
  private static final String TEXT = "Norway said it 😀 would e\u0301 leave.";
  private static final Article ARTICLE = Article.of("a", TEXT);

  private static Statement statement(int number, TextSpan... content) {
    return statement(number, Optional.empty(), content);
  }

  private static Statement statement(int number, Optional<Mention> speaker, TextSpan... content) {
    return new Statement(
        ARTICLE,
        number,
        new TextSpan(0, TEXT.length()),
        List.of(content),
        StatementKind.INDIRECT,
        Optional.empty(),
        speaker,
        Optional.empty());
  }

  private static String wrong(Statement... statements) {
    return String.join("; ", CoreInvariants.statements(ARTICLE, List.of(statements)));
  }

  @Test
  void looksAtWhateverTestsExtractAndResolve() {
    long before = Broken.checks();
    List<Statement> found = StatementExtractor.load().extract(ARTICLE);
    ActorResolver.load().resolve(ARTICLE, found);
    ActorResolver.load().resolve("Norway", Optional.empty(), Optional.empty());
    assertEquals(3, Broken.checks() - before);
  }

  @Test
  @WithoutInvariants
  void looksAtNothingWhereItIsToldSo() {
    long before = Broken.checks();
    StatementExtractor.load().extract(ARTICLE);
    assertEquals(0, Broken.checks() - before);
  }

  @Test
  void keepsWhatIsBrokenUntilItIsAskedFor() {
    Broken.add(() -> List.of("all wrong"), "x".repeat(400));
    assertEquals(List.of("all wrong\n  in: " + "x".repeat(300)), Broken.take());
    assertEquals(List.of(), Broken.take());
  }

  @Test
  void findsNothingWrongWithWhatIsRight() {
    assertEquals("", wrong(statement(1, new TextSpan(12, 14)), statement(2, new TextSpan(18, 23))));
    assertEquals("", wrong(statement(1, new TextSpan(12, 23)), statement(2, new TextSpan(12, 14))));
  }

  @Test
  void namesNumbersAndOrder() {
    assertEquals("statement 1 has the number 2", wrong(statement(2, new TextSpan(12, 14))));
    assertEquals(
        "statement a#2 stands before the one before it",
        wrong(statement(1, new TextSpan(18, 23)), statement(2, new TextSpan(12, 14))));
  }

  @Test
  void namesContentsThatCutCharactersOrHaveBlanksOrNoLetters() {
    assertTrue(wrong(statement(1, new TextSpan(12, 16))).contains("cuts a character"));
    assertTrue(wrong(statement(1, new TextSpan(18, 25))).contains("cuts a character"));
    assertTrue(wrong(statement(1, new TextSpan(11, 14))).contains("has blanks at its rim"));
    assertTrue(wrong(statement(1, new TextSpan(15, 17))).contains("has no letter"));
    assertTrue(wrong(statement(1, new TextSpan(12, 12))).contains("of a text of"));
  }

  @Test
  void namesContentsThatOverlap() {
    assertEquals(
        "contents TextSpan[start=7, end=14] and TextSpan[start=12, end=23] overlap",
        wrong(statement(1, new TextSpan(7, 14)), statement(2, new TextSpan(12, 23))));
  }

  @Test
  void namesMentionsThatStandElsewhere() {
    Mention elsewhere = new Mention(new TextSpan(0, 6), "Sweden");
    assertEquals(
        "statement a#1, speaker is \"Sweden\" where \"Norway\" stands",
        wrong(statement(1, Optional.of(elsewhere), new TextSpan(12, 14))));
  }

  private static String wrong(Resolution resolution) {
    return String.join("; ", CoreInvariants.resolution(TEXT, resolution, ActorDirectory.load()));
  }

  private static Resolution resolution(ActorType type, String name, String country) {
    Optional<String> none = Optional.empty();
    Actor actor = new Actor(Optional.of(name), type, none, Optional.of(country), none, none, none);
    return new Resolution(
        Optional.of(actor),
        ResolutionRule.STATE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void namesCountriesThatAreNone() {
    assertEquals("", wrong(resolution(ActorType.STATE, "NOR", "NOR")));
    assertEquals("", wrong(resolution(ActorType.ORGANISATION, "NATO", "NATO")));
    assertEquals("", wrong(resolution(ActorType.PERSON, "Ivo Marsan", "NOR")));
    assertEquals(
        "resolution: \"Oslo\" is no state and no organisation of states",
        wrong(resolution(ActorType.PERSON, "Ivo Marsan", "Oslo")));
    assertTrue(
        wrong(resolution(ActorType.STATE, "Norway", "NOR"))
            .startsWith("resolution: a STATE without a code of its own"));
  }
}
