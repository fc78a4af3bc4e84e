package io.github.detente.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.detente.Detente;
import io.github.detente.StatementJson;
import io.github.detente.StatementReading;
import io.github.detente.actor.ActorDirectory;
import io.github.detente.actor.ActorResolver;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleFormat;
import io.github.detente.article.ArticleReader;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.PublicationDate;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StatementText;
import io.github.detente.stance.Tier;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes answers of requests. Keeps nothing of them; safe to share between threads. */
final class Api {
  private static final String EMPTY = "the body is empty; ";
  private static final String ARTICLE = "article";
  private static final int REPLACEMENT = 0xFFFD;

  /** Takes what the library's reader of JSON Lines takes. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What an article may have; other fields are noted. */
  private static final Set<String> FIELDS =
      Set.of("id", "title", "text", "published", "date", "outlet", "url", "language");

  private static final Pattern PLACE = Pattern.compile("^[^\\s:]+(:\\d+)?:? ");

  /**
   * An article as it was sent.
   *
   * @param notes what may not have been meant
   */
  private record Sent(Article article, List<String> notes) {}

  private final ActorDirectory directory;
  private final ActorResolver resolver;
  private final StanceClassifier classifier;
  private final LongAdder articles = new LongAdder();
  private final LongAdder statements = new LongAdder();

  Api(ActorDirectory directory, StanceClassifier classifier) {
    this.directory = directory;
    this.classifier = classifier;
    ActorResolver fast = ActorResolver.load(directory);
    resolver = classifier.tier() == Tier.ACCURATE ? fast.accurate() : fast;
  }

  /** Returns how many articles were read. */
  long articles() {
    return articles.sum();
  }

  /** Returns how many statements were judged. */
  long statements() {
    return statements.sum();
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Returns what is answered when something goes wrong. */
  static ObjectNode problem(int status, String message) {
    return object().put("status", status).put("error", message);
  }

  /** Answers {@code POST /api/v1/read}: an article or several in, the statements of each out. */
  ObjectNode read(Body body) throws Problem {
    return switch (body.type()) {
      case "text/plain" ->
          read(article(body.text().getBytes(StandardCharsets.UTF_8), ArticleFormat.TEXT));
      case "text/html", "application/xhtml+xml" -> read(article(body.page(), ArticleFormat.HTML));
      case "application/json" -> {
        JsonNode sent = object(body.text());
        yield sent.has("articles") ? readAll(sent.get("articles")) : read(article(sent));
      }
      default ->
          throw unread(body, "expected Content-Type text/plain, text/html or application/json");
    };
  }

  private ObjectNode readAll(JsonNode sent) throws Problem {
    checkList(sent, "articles", Limits.MAX_ARTICLES);
    Set<String> ids = new HashSet<>();
    ObjectNode answer = object();
    ArrayNode readings = answer.putArray("readings");
    for (int i = 0; i < sent.size(); i++) {
      checkInterrupt();
      String name = "articles[" + i + "]";
      if (!(sent.get(i) instanceof ObjectNode article)) {
        throw new Problem(422, name + ": expected an object");
      }
      if (article.path("id").isMissingNode() || article.path("id").isNull()) {
        article.put("id", ARTICLE + "#" + (i + 1));
      }
      try {
        Sent one = article(article);
        if (!ids.add(one.article().id())) {
          throw new Problem(
              422, "\"id\" is \"" + one.article().id() + "\", as before; expected another");
        }
        readings.add(read(one));
      } catch (Problem e) {
        throw new Problem(e.status(), name + ": " + e.getMessage());
      }
    }
    return answer;
  }

  private static void checkList(JsonNode sent, String name, int most) throws Problem {
    if (!sent.isArray() || sent.isEmpty() || sent.size() > most) {
      throw new Problem(
          422,
          "\""
              + name
              + "\" "
              + (sent.isArray() ? "holds " + sent.size() : "is no list")
              + "; expected a list of 1 to "
              + most);
    }
  }

  /**
   * Reads an article for nobody, so that all models are loaded before the first request, whose time
   * is limited.
   */
  void warmUp() {
    answer(
        Article.of(
            ARTICLE,
            "Norway accused Iceland of breaking the agreement.\n\nA spokeswoman denied that it had"
                + " sent boats. “We will talk,” the minister told reporters on Monday."));
  }

  private ObjectNode read(Sent sent) {
    ObjectNode answer = answer(sent.article());
    sent.notes().forEach(answer.putArray("notes")::add);
    articles.increment();
    statements.add(answer.get("statements").size());
    return answer;
  }

  private ObjectNode answer(Article article) {
    StatementJson json = StatementJson.of(article);
    ObjectNode answer = object();
    answer.set(ARTICLE, describe(article));
    ArrayNode found = answer.putArray("statements");
    // Each statement is judged once: its explanation holds the judgement.
    Map<String, Explanation> explanations = new HashMap<>();
    Map<String, String> names = new TreeMap<>();
    Detente detente =
        Detente.builder()
            .resolver(resolver)
            .classifier(
                resolved -> {
                  Explanation explanation = classifier.explain(resolved.statement());
                  explanations.put(resolved.statement().id(), explanation);
                  return explanation.prediction();
                })
            .build();
    for (StatementReading reading : detente.read(article)) {
      Explanation explanation = explanations.get(reading.statement().id());
      found.addRawValue(new RawValue(json.statement(reading, explanation)));
      names(reading, names);
    }
    ObjectNode named = answer.putObject("names");
    names.forEach(named::put);
    return answer;
  }

  /** Collects the English names of the states that a statement's codes stand for. */
  private void names(StatementReading reading, Map<String, String> names) {
    Stream.of(reading.speaker(), reading.target())
        .flatMap(Optional::stream)
        .flatMap(actor -> Stream.of(actor.name(), actor.country()))
        .flatMap(Optional::stream)
        .forEach(code -> directory.stateName(code).ifPresent(name -> names.put(code, name)));
  }

  private static ObjectNode describe(Article article) {
    ObjectNode described = object();
    described.put("id", article.id());
    described.put("title", article.title().orElse(null));
    described.put("published", article.published().map(LocalDate::toString).orElse(null));
    described.put("outlet", article.outlet().orElse(null));
    described.put("text", article.text());
    return described;
  }

  /** Ends the work on a request that was given up. */
  private static void checkInterrupt() throws Problem {
    if (Thread.currentThread().isInterrupted()) {
      throw new Problem(504, "it takes too long");
    }
  }

  private static Sent article(byte[] bytes, ArticleFormat format) throws Problem {
    List<String> notes = new ArrayList<>();
    ArticleReader reader =
        ArticleReader.builder()
            // A body has no lines or names of files.
            .onNote(note -> notes.add(PLACE.matcher(note).replaceFirst("")))
            .build();
    try (Stream<Article> stream = reader.read(new ByteArrayInputStream(bytes), ARTICLE, format)) {
      List<Article> articles = stream.toList();
      if (articles.size() != 1) {
        throw new Problem(422, articles.size() + " articles; expected one");
      }
      return new Sent(articles.get(0), notes);
    } catch (InvalidRecordException e) {
      String message = e.getMessage().replaceFirst("^" + ARTICLE + "(:1)?:? ", "");
      throw new Problem(422, message.startsWith("is ") ? "the body " + message : message);
    }
  }

  /** Reads an article's fields as a line of JSON Lines. */
  private static Sent article(JsonNode sent) throws Problem {
    ObjectNode fields = sent.deepCopy();
    checkText(fields, "", "the article's text");
    checkDay(fields.path("published"), "published");
    checkDay(fields.path("date"), "date");
    // As in files.
    if (!fields.hasNonNull("published") && fields.has("date")) {
      fields.set("published", fields.get("date"));
    }
    String line = fields.toString();
    String paired = paired(line);
    Sent article = article(paired.getBytes(StandardCharsets.UTF_8), ArticleFormat.JSON_LINES);
    if (!paired.equals(line)) {
      article.notes().add("half a surrogate pair, which is not a character, is read as U+FFFD");
    }
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                article.notes().add("the field \"" + name + "\" is not known and is ignored");
              }
            });
    return article;
  }

  /** Half a surrogate pair is no character; files are read so, too. */
  private static String paired(String text) {
    StringBuilder paired = new StringBuilder(text.length());
    text.codePoints().forEach(c -> paired.appendCodePoint(isHalf(c) ? REPLACEMENT : c));
    return paired.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /**
   * Checks that a field "text" is there and says something.
   *
   * @param name what messages call the object, with a colon and a blank; may be empty
   */
  private static void checkText(JsonNode fields, String name, String expected) throws Problem {
    JsonNode text = fields.path("text");
    if (text.isTextual() && !Article.isEmpty(text.textValue())) {
      return;
    }
    String is =
        switch (text.getNodeType()) {
          case MISSING -> "missing";
          case STRING -> "empty";
          case ARRAY -> "a list";
          case OBJECT -> "an object";
          case NUMBER -> "a number";
          default -> text.asText();
        };
    throw new Problem(422, name + "\"text\" is " + is + "; expected " + expected);
  }

  /** Reading from files would go on without the day; who sends a request can send a right one. */
  private static void checkDay(JsonNode day, String field) throws Problem {
    if (day.isValueNode() && !day.isNull() && !day.asText().isBlank()) {
      try {
        PublicationDate.parse(day.asText());
      } catch (DateTimeException e) {
        throw new Problem(
            422, "\"" + field + "\" is \"" + day.asText() + "\"; expected " + e.getMessage());
      }
    }
  }

  /** Answers {@code POST /api/v1/classify}: a statement or several in, a judgement of each out. */
  ObjectNode classify(Body body) throws Problem {
    ObjectNode answer = object();
    ArrayNode predictions = answer.putArray("predictions");
    switch (body.type()) {
      case "text/plain" -> {
        String text = body.text();
        if (Article.isEmpty(text)) {
          throw new Problem(422, EMPTY + "expected the statement's text");
        }
        if (text.indexOf('\0') >= 0) {
          throw new Problem(422, "the body is binary; expected text");
        }
        predictions.addRawValue(judged(StatementText.of(text)));
      }
      case "application/json" -> {
        JsonNode sent = object(body.text());
        JsonNode statements = sent.path("statements");
        if (statements.isMissingNode()) {
          predictions.addRawValue(judged(sent, "the body"));
        } else {
          checkList(statements, "statements", Limits.MAX_STATEMENTS);
        }
        for (int i = 0; i < statements.size(); i++) {
          checkInterrupt();
          predictions.addRawValue(judged(statements.get(i), "statements[" + i + "]"));
        }
      }
      default -> throw unread(body, "expected Content-Type text/plain or application/json");
    }
    return answer;
  }

  /** A body of a type that is not read; one without any bytes is of no type. */
  private static Problem unread(Body body, String expected) {
    return body.isEmpty() ? new Problem(422, EMPTY + expected) : new Problem(415, expected);
  }

  private RawValue judged(JsonNode statement, String name) throws Problem {
    checkText(statement, name + ": ", "the statement's text");
    return judged(
        new StatementText(
            statement.get("text").textValue(),
            words(statement, "speaker", name),
            words(statement, "target", name)));
  }

  private static Optional<String> words(JsonNode statement, String field, String name)
      throws Problem {
    JsonNode value = statement.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new Problem(422, name + ": \"" + field + "\" is " + value + "; expected words");
    }
    return Optional.of(value.textValue());
  }

  private RawValue judged(StatementText text) {
    statements.increment();
    return new RawValue(StatementJson.prediction(classifier.explain(text)));
  }

  private static JsonNode object(String body) throws Problem {
    if (body.isBlank()) {
      throw new Problem(422, EMPTY + "expected a JSON object");
    }
    try {
      JsonNode node = JSON.readTree(body);
      if (node == null || !node.isObject()) {
        throw new Problem(400, "the body is not a JSON object");
      }
      return node;
    } catch (StreamConstraintsException e) {
      throw new Problem(400, "the body nests too deep, or holds too long a string or number");
    } catch (MismatchedInputException e) {
      throw new Problem(400, "there is something after the object; expected one JSON object");
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new Problem(400, "the body is not JSON" + place);
    }
  }

  /** Reads an article, for whoever answers in another form than {@link #read}. */
  List<StatementReading> statements(Article article) {
    return Detente.builder().resolver(resolver).classifier(classifier).build().read(article);
  }
}
