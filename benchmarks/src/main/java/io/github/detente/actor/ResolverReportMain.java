package io.github.detente.actor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.detente.actor.directory.ActorWords;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Measures the resolver and prints every miss: {@code mentions FILE.csv} (columns mention, context,
 * date, country), {@code gold FOLDER} (articles with {@code .gold.json}), {@code articles DATA
 * SPLIT} (the project's own, their {@code fiction-holders.csv} over the directory; {@code all} for
 * every split).
 */
public final class ResolverReportMain {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ResolverReportMain() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "mentions" -> mentions(Path.of(args[1]));
      case "gold" -> gold(Path.of(args[1]));
      case "articles" -> articles(Path.of(args[1]), args[2]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void mentions(Path file) throws IOException {
    ActorDirectory directory = ActorDirectory.load();
    ActorResolver resolver = ActorResolver.load(directory);
    int right = 0;
    int rows = 0;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : parser) {
        Optional<String> context = Optional.of(row.get("context")).filter(c -> !c.isEmpty());
        Optional<LocalDate> date =
            Optional.of(row.get("date")).filter(d -> !d.isEmpty()).map(LocalDate::parse);
        Resolution found = resolver.resolve(row.get("mention"), context, date);
        String country = found.actor().flatMap(Actor::country).orElse("");
        if (directory.tables().organisation(country) != null) {
          country = "IGO";
        }
        rows++;
        if (country.equals(row.get("country"))) {
          right++;
        } else {
          OUT.printf(
              "%s | %s: %s, expected %s (%s %s)%n",
              row.get("mention"),
              row.get("context"),
              country,
              row.get("country"),
              found.rule(),
              found.actor().flatMap(Actor::name).orElse("-"));
        }
      }
    }
    OUT.printf("country %d of %d = %.3f%n", right, rows, (double) right / rows);
  }

  /** Right and all, by what is counted. */
  private static final class Tally {
    final Map<String, int[]> counts = new TreeMap<>();

    boolean add(String what, boolean right) {
      int[] count = counts.computeIfAbsent(what, w -> new int[2]);
      count[0] += right ? 1 : 0;
      count[1]++;
      return right;
    }

    void print() {
      counts.forEach(
          (what, count) ->
              OUT.printf(
                  "%-24s %4d of %4d = %.3f%n",
                  what, count[0], count[1], (double) count[0] / count[1]));
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace('ı', 'i')
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static Set<String> names(Object gold) {
    Set<String> names = new HashSet<>();
    if (gold != null) {
      Arrays.stream(gold.toString().split("[;|]"))
          .map(ResolverReportMain::plain)
          .forEach(names::add);
      names.remove("");
    }
    return names;
  }

  private static void score(
      Tally tally,
      String kind,
      Object actor,
      Object country,
      Object target,
      ResolvedStatement got) {
    Optional<Actor> speaker = got.speaker().flatMap(Resolution::actor);
    String name = speaker.flatMap(Actor::name).map(ResolverReportMain::plain).orElse("");
    String state = speaker.flatMap(Actor::country).map(ResolverReportMain::plain).orElse("");
    boolean named = actor != null && !actor.toString().isEmpty();
    boolean rightActor =
        named ? names(actor).contains(name) : name.isEmpty() || names(country).contains(name);
    boolean rightCountry = names(country).isEmpty() || names(country).contains(state);
    tally.add("actor", rightActor);
    if (!kind.isEmpty()) {
      tally.add("actor " + kind, rightActor);
    }
    if (!names(country).isEmpty()) {
      tally.add("country", rightCountry);
      if (!kind.isEmpty()) {
        tally.add("country " + kind, rightCountry);
      }
    }
    Optional<Actor> to = got.target().flatMap(Resolution::actor);
    boolean rightTarget = true;
    if (!names(target).isEmpty() && got.statement().target().isPresent()) {
      Set<String> goldTarget = names(target);
      rightTarget =
          goldTarget.contains(to.flatMap(Actor::name).map(ResolverReportMain::plain).orElse(""))
              || goldTarget.contains(
                  to.flatMap(Actor::country).map(ResolverReportMain::plain).orElse(""));
      tally.add("target", rightTarget);
    }
    if (!rightActor || !rightCountry || !rightTarget) {
      OUT.printf(
          "%s%s: “%s” is %s/%s, got %s/%s %s%s%s%n",
          got.statement().id(),
          kind.isEmpty() ? "" : " " + kind,
          got.statement().speaker().map(Mention::text).orElse("-"),
          actor,
          country,
          speaker.flatMap(Actor::name).orElse("-"),
          speaker.flatMap(Actor::country).orElse("-"),
          got.speaker().map(r -> r.rule().toString()).orElse("-"),
          got.speaker().flatMap(Resolution::antecedent).map(m -> " ← " + m.text()).orElse(""),
          rightTarget
              ? ""
              : "; to “"
                  + got.statement().target().map(Mention::text).orElse("")
                  + "” "
                  + target
                  + ", got "
                  + to.flatMap(Actor::name).orElse("-"));
    }
  }

  private static void gold(Path folder) throws IOException {
    ActorResolver resolver = ActorResolver.load();
    Tally tally = new Tally();
    for (Path file : files(folder, ".gold.json")) {
      Map<?, ?> gold = (Map<?, ?>) json(file);
      String id = gold.get("id").toString();
      String text = Files.readString(folder.resolve(id + ".txt"));
      Article article = Article.of(id, text);
      if (gold.get("date") != null) {
        article = article.withPublished(LocalDate.parse(gold.get("date").toString()));
      }
      List<Statement> statements = new ArrayList<>();
      for (Object each : (List<?>) gold.get("statements")) {
        statements.add(statement(article, statements.size() + 1, (Map<?, ?>) each));
      }
      List<ResolvedStatement> resolved = resolver.resolve(article, statements);
      for (ResolvedStatement got : resolved) {
        Map<?, ?> want =
            (Map<?, ?>) ((List<?>) gold.get("statements")).get(got.statement().number() - 1);
        score(tally, "", want.get("actor"), want.get("country"), want.get("target"), got);
      }
    }
    tally.print();
  }

  private static Statement statement(Article article, int number, Map<?, ?> gold) {
    List<TextSpan> content =
        ((List<?>) gold.get("content"))
            .stream().map(s -> span(article.text(), s)).sorted().toList();
    Optional<Mention> speaker =
        Optional.ofNullable(gold.get("speaker_mention"))
            .map(s -> Mention.of(span(article.text(), s), article.text()));
    StatementKind kind =
        StatementKind.valueOf(gold.get("type").toString().toUpperCase(Locale.ROOT));
    return new Statement(
        article,
        number,
        content.get(0),
        content,
        kind,
        Optional.empty(),
        speaker,
        Optional.empty());
  }

  private static TextSpan span(String text, Object pair) {
    List<?> ends = (List<?>) pair;
    int from = ((Number) ends.get(0)).intValue();
    int to = ((Number) ends.get(1)).intValue();
    return new TextSpan(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Object json(Path file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          map.put(key, value(parser));
        }
        return map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      }
      case VALUE_NUMBER_INT -> {
        return parser.getIntValue();
      }
      case VALUE_NULL -> {
        return null;
      }
      default -> {
        return parser.getText();
      }
    }
  }

  private static Set<String> split(Path data, String split) throws IOException {
    Set<String> articles = new TreeSet<>();
    for (String line : Files.readAllLines(data.resolve("splits.csv"))) {
      if (line.startsWith("articles/") && (line.endsWith("," + split) || split.equals("all"))) {
        articles.add(line.substring(0, line.indexOf(',')));
      }
    }
    return articles;
  }

  private static void articles(Path data, String split) throws IOException {
    ActorDirectory shipped = ActorDirectory.load();
    ActorResolver resolver =
        ActorResolver.load(shipped.withOverrides(data.resolve("fiction-holders.csv")));
    Tally tally = new Tally();
    for (String name : split(data, split)) {
      String id = name.substring(name.indexOf('/') + 1).replace(".txt", "");
      MarkedArticle marked = MarkedArticleReader.read(id, Files.readString(data.resolve(name)));
      List<Statement> statements =
          marked.statements().stream().map(MarkedStatement::statement).toList();
      List<ResolvedStatement> resolved = resolver.resolve(marked.article(), statements);
      for (int i = 0; i < resolved.size(); i++) {
        MarkedStatement want = marked.statements().get(i);
        score(
            tally,
            kind(want, resolved.get(i)),
            want.speaker().flatMap(Actor::name).orElse(null),
            want.speaker().flatMap(Actor::country).orElse(null),
            want.target().orElse(null),
            resolved.get(i));
      }
    }
    tally.print();
  }

  /** The kind of mention, by its words and whom it is said to be. */
  private static String kind(MarkedStatement want, ResolvedStatement got) {
    Optional<Mention> mention = got.statement().speaker();
    if (mention.isEmpty()) {
      return "no mention";
    }
    String text = plain(mention.get().text());
    if ((ActorWords.WORDS.mask(text) & ActorWords.PRONOUN) != 0) {
      return "pronoun";
    }
    Optional<String> name = want.speaker().flatMap(Actor::name);
    ActorType type = want.speaker().map(Actor::type).orElse(ActorType.PERSON);
    if (name.isEmpty()) {
      return "unnamed";
    }
    if (type == ActorType.PERSON) {
      boolean named = Arrays.stream(plain(name.get()).split("[ -]")).anyMatch(text::contains);
      return named ? "name" : "title";
    }
    if (type == ActorType.GROUP) {
      boolean named = plain(name.get()).contains(text.replaceFirst("^the ", ""));
      return named ? "name" : "description";
    }
    return "metonym";
  }
}
