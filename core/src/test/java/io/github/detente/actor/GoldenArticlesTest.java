package io.github.detente.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.article.Article;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.data.DetenteData;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Six whole articles of our own and what is read in them, looked through line by line: whoever
 * changes a rule sees what it does to whole articles. A line that begins with {@code #} says what
 * is wrong with the one above it. Targets and stances are left out: they come from models that are
 * built anew with each change of the data.
 *
 * <p>With {@code -Ddetente.golden=write} the files are written anew, without their remarks; then
 * look through the difference.
 */
class GoldenArticlesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/detente/actor/golden");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a02-beirut-convoy",
        "a08-sinai-transcript",
        "a11-kuwait-hostages-tabloid",
        "a13-cyprus-radio",
        "a19-serbia-sanctions-analysis",
        "b40-loudspeakers-dmz"
      })
  void readsAsItWasLookedThrough(String name) throws IOException {
    Article article = article(name);
    List<Statement> statements = StatementExtractor.load().extract(article);
    List<ResolvedStatement> resolved = ActorResolver.load().resolve(article, statements);
    String read =
        IntStream.range(0, resolved.size())
            .mapToObj(i -> line(statements.get(i), resolved.get(i)))
            .collect(Collectors.joining("\n", "", "\n"));
    Path file = FOLDER.resolve(name + ".txt");
    if ("write".equals(System.getProperty("detente.golden"))) {
      Files.writeString(file, read);
    }
    String expected =
        Files.readString(file)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(expected, read);
  }

  private static Article article(String name) throws IOException {
    try (InputStream in = DetenteData.open("articles/" + name + ".txt")) {
      String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return MarkedArticleReader.read(name, source).article();
    }
  }

  /** <i>3 DIRECT | he = Ivo Marsan (PERSON, envoy, NOR) | said | the words</i>. */
  private static String line(Statement statement, ResolvedStatement resolved) {
    return "%d %s | %s = %s | %s | %s"
        .formatted(
            statement.number(),
            statement.kind(),
            statement.speaker().map(Mention::text).orElse("-"),
            resolved.speaker().flatMap(Resolution::actor).map(a -> shown(a)).orElse("?"),
            statement.cue().map(Mention::text).orElse("-"),
            statement.content().stream()
                .map(span -> span.of(statement.article().text()).replaceAll("\\s+", " "))
                .collect(Collectors.joining(" … ")));
  }

  private static String shown(Actor actor) {
    return "%s (%s, %s, %s)"
        .formatted(
            actor.name().orElse("-"),
            actor.type(),
            actor.role().orElse("-"),
            actor.country().orElse("-"));
  }
}
