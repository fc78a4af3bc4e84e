package io.github.detente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.detente.Detente;
import io.github.detente.StatementJson;
import io.github.detente.StatementReading;
import io.github.detente.actor.ActorDirectory;
import io.github.detente.article.Article;
import io.github.detente.stance.StanceClassifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int MAX_BYTES = 50_000;
  private static final String TEXT =
      "Quarrel over fish\n\nNorway 🇳🇴 threatened to seize trawlers. \"We sent nobody,\" Iceland"
          + " said on Monday.";

  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    server = start(new Limits(2, 16, MAX_BYTES, Duration.ofSeconds(20)));
  }

  private static WebServer start(Limits limits) throws IOException {
    return WebServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits);
  }

  @AfterAll
  static void stop() {
    server.stop(Duration.ofSeconds(1));
  }

  private static HttpRequest.Builder request(WebServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(60));
  }

  private static HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        request(server, path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void readsAnArticleAsTheLibraryDoes() throws Exception {
    HttpResponse<String> response = post("/api/read", "text/plain", TEXT);
    assertEquals(200, response.statusCode(), response.body());
    JsonNode statements = JSON.readTree(response.body()).get("statements");
    Article article = Article.of("article", TEXT);
    List<StatementReading> expected = Detente.load().read(article);
    assertEquals(expected.size(), statements.size());
    assertFalse(expected.isEmpty());
    for (int i = 0; i < expected.size(); i++) {
      JsonNode statement = statements.get(i);
      JsonNode wanted = JSON.readTree(StatementJson.of(article).statement(expected.get(i)));
      wanted.fieldNames().forEachRemaining(f -> assertEquals(wanted.get(f), statement.get(f), f));
      assertTrue(statement.get("deciding").size() > 0);
    }
  }

  @Test
  void readsJsonWithADateAndHtml() throws Exception {
    String json =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(
                JSON.createObjectNode().put("text", TEXT).put("published", "2024-03-03"));
    JsonNode read = JSON.readTree(post("/api/read", "application/json", json).body());
    assertEquals("2024-03-03", read.at("/article/published").asText());
    assertTrue(read.get("statements").size() > 0);
    String html =
        "<html><title>Fish</title><body><article><h1>Fish</h1><p>Norway threatened to seize foreign"
            + " trawlers.</p></article></body></html>";
    assertTrue(
        JSON.readTree(post("/api/read", "text/html; charset=utf-8", html).body())
                .get("statements")
                .size()
            > 0);
  }

  @Test
  void classifiesOneAndMany() throws Exception {
    JsonNode one =
        JSON.readTree(
            post("/api/classify", "text/plain", "Iran threatened to attack the base.").body());
    assertEquals("ESCALATORY", one.at("/predictions/0/stance").asText());
    String many =
        "{\"statements\": [{\"text\": \"Iran threatened to attack the base.\", \"speaker\":"
            + " \"Iran\"}, {\"text\": \"Chad released the prisoners.\", \"target\": null}]}";
    JsonNode two = JSON.readTree(post("/api/classify", "application/json", many).body());
    assertEquals("ESCALATORY", two.at("/predictions/0/stance").asText());
    assertEquals("DE_ESCALATORY", two.at("/predictions/1/stance").asText());
    assertTrue(two.at("/predictions/1/deciding").toString().contains("released"));
  }

  @Test
  void readsSeveralArticlesAtOnce() throws Exception {
    String sent =
        "{\"articles\": [{\"id\": \"a\", \"text\": \"Iran threatened to attack the base.\"},"
            + " {\"text\": \"Chad said it had released the prisoners.\"}]}";
    JsonNode answer = JSON.readTree(post("/api/v1/read", "application/json", sent).body());
    assertEquals(2, answer.get("readings").size());
    assertEquals("a", answer.at("/readings/0/article/id").asText());
    assertEquals("article#2", answer.at("/readings/1/article/id").asText());
    assertEquals("Chad", answer.at("/readings/1/names/TCD").asText());
    assertEquals(
        "article#2#1", answer.at("/readings/1/statements/0/id").asText(), answer.toString());
    HttpResponse<String> refused =
        post("/api/v1/read", "application/json", "{\"articles\": [{\"text\": \"x\"}, {}]}");
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("articles[1]"), refused.body());
    HttpResponse<String> twice =
        post(
            "/api/v1/read",
            "application/json",
            "{\"articles\": [{\"id\": \"a\", \"text\": \"x\"}, {\"id\": \"a\", \"text\": \"y\"}]}");
    assertEquals(422, twice.statusCode());
    assertTrue(twice.body().contains("as before; expected another"), twice.body());
  }

  @Test
  void notesWhatMayNotBeMeant() throws Exception {
    String german =
        "Der Minister warnt den Nachbarn\n\nDer Minister sagte am Montag, die Regierung werde die"
            + " Grenze nicht schliessen und mit den Nachbarn reden. Er forderte die andere Seite"
            + " auf, den Angriff sofort zu beenden. Die Sprecherin der Opposition wies die"
            + " Vorwürfe zurück und nannte sie eine Lüge.";
    JsonNode answer = JSON.readTree(post("/api/v1/read", "text/plain", german).body());
    assertEquals(
        "does not seem to be in English; only English is understood",
        answer.at("/notes/0").asText());
    String dated =
        "{\"text\": \"The president threatened Iran.\", \"date\": \"2025-02-12\", \"dat\": 1}";
    JsonNode read = JSON.readTree(post("/api/v1/read", "application/json", dated).body());
    assertEquals("2025-02-12", read.at("/article/published").asText());
    assertEquals(
        "[\"the field \\\"dat\\\" is not known and is ignored\"]", read.get("notes").toString());
  }

  @Test
  void keepsThePathsWithoutAVersion() throws Exception {
    for (String path : List.of("read", "classify")) {
      assertEquals(
          post("/api/v1/" + path, "text/plain", TEXT).body(),
          post("/api/" + path, "text/plain", TEXT).body());
    }
    assertEquals(200, send(request(server, "/api/v1/health").GET()).statusCode());
  }

  @Test
  void countsForPrometheus() throws Exception {
    WebServer counted = start(new Limits(1, 4, MAX_BYTES, Duration.ofSeconds(20)));
    try {
      for (String path : List.of("/api/v1/classify", "/api/classify", "/nothing/at/all")) {
        send(
            request(counted, path)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("Iran left.")));
      }
      String wanted =
          "detente_requests_total{path=\"/api/v1/classify\",method=\"POST\",status=\"200\"} 2";
      HttpResponse<String> answer;
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      do {
        // A request is counted when its answer has left.
        answer = send(request(counted, "/metrics").GET());
      } while (!answer.body().contains(wanted) && System.nanoTime() < end);
      assertEquals(
          "text/plain; version=0.0.4; charset=utf-8",
          answer.headers().firstValue("Content-Type").orElse(""));
      List<String> lines = answer.body().lines().toList();
      assertTrue(lines.contains(wanted), answer.body());
      assertTrue(lines.contains("detente_statements_total 2"), answer.body());
      assertTrue(
          lines.contains("detente_requests_total{path=\"other\",method=\"POST\",status=\"404\"} 1"),
          answer.body());
      assertTrue(
          lines.contains("detente_request_duration_seconds_count{path=\"/api/v1/classify\"} 2"),
          answer.body());
      for (String line : lines) {
        assertTrue(
            line.matches(
                "# (HELP [a-z_]+ .+|TYPE [a-z_]+ (counter|gauge|histogram))"
                    + "|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [-+.0-9E]+"),
            line);
      }
    } finally {
      counted.stop(Duration.ofSeconds(1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "POST,/api/read,application/json,{,400",
        "POST,/api/read,application/json,[],400",
        "POST,/api/read,application/json,{},422",
        "POST,/api/read,application/json,`{\"text\": \"x\", \"published\": \"tomorrow\"}`,422",
        "POST,/api/read,application/pdf,x,415",
        "POST,/api/classify,application/json,{\"text\": 5},422",
        "POST,/api/classify,application/json,{\"statements\": 5},422",
        "POST,/api/classify,application/json,`{\"text\": \"x\", \"speaker\": []}`,422",
        "GET,/api/read,text/plain,,405",
        "DELETE,/api/health,text/plain,,405",
        "GET,/nothing,text/plain,,404",
        "POST,/api/classify,application/json,{\"text\": \"\"},422",
        "POST,/api/classify,application/json,{\"statements\": [{\"text\": \" \"}]},422",
        "POST,/api/classify,text/plain,,422",
        "POST,/api/classify,application/json,,422",
        "POST,/api/classify,application/x-www-form-urlencoded,,422",
        "POST,/api/read,application/json,,422",
        "POST,/api/read,text/plain,,422",
        "POST,/api/read,text/html,<p> </p>,422",
        "POST,/api/read,text/plain; charset=nonsense,x,415",
        "POST,/api/classify,application/json,{\"statements\": []},422",
        "GET,/../Main.class,text/plain,,400",
      })
  void refusesWithAReason(String method, String path, String type, String body, int status)
      throws Exception {
    HttpResponse<String> response =
        send(
            request(server, path)
                .header("Content-Type", type)
                .method(
                    method,
                    body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(status, response.statusCode(), response.body());
    JsonNode problem = JSON.readTree(response.body());
    assertEquals(status, problem.get("status").asInt());
    assertFalse(problem.get("error").asText().isBlank());
  }

  @Test
  void refusesWhatIsTooLargeOrNoText() throws Exception {
    assertEquals(413, post("/api/read", "text/plain", "a".repeat(MAX_BYTES + 1)).statusCode());
    byte[] latin1 = "Señor".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> response =
        send(
            request(server, "/api/read")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(latin1)));
    assertEquals(400, response.statusCode());
  }

  /** A connection that is closed while the client still sends would be reset, and nothing heard. */
  @ParameterizedTest
  @CsvSource({"/api/read, 413", "/api/health, 405", "/nothing/here, 404"})
  void isHeardByAClientThatHasMuchMoreToSend(String path, int status) throws Exception {
    String much = "a".repeat(20 << 20);
    assertEquals(status, post(path, "text/plain", much).statusCode());
    HttpResponse<String> withoutLength =
        send(
            request(server, path)
                .header("Content-Type", "text/plain")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(much.getBytes(StandardCharsets.UTF_8)))));
    assertEquals(status, withoutLength.statusCode(), withoutLength.body());
  }

  @Test
  void answersHeadAsGetWithoutABodyAndOptionsWithWhatIsAllowed() throws Exception {
    for (String path : List.of("/", "/api/health", "/openapi.json")) {
      HttpResponse<String> get = send(request(server, path).GET());
      HttpResponse<String> head =
          send(request(server, path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      for (String header : List.of("content-type", "content-length")) {
        assertEquals(get.headers().firstValue(header), head.headers().firstValue(header), path);
      }
    }
    HttpResponse<String> options = options(server, "/api/classify", "https://paper.example");
    assertEquals(403, options.statusCode());
    HttpResponse<String> plain =
        send(
            request(server, "/api/classify")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertEquals(204, plain.statusCode());
    assertEquals("POST, OPTIONS", plain.headers().firstValue("Allow").orElse(""));
  }

  private static HttpResponse<String> options(WebServer server, String path, String origin)
      throws IOException, InterruptedException {
    return send(
        request(server, path)
            .header("Origin", origin)
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void letsPagesOfAnAllowedOriginUseIt() throws Exception {
    WebServer open =
        WebServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Limits(1, 4, MAX_BYTES, Duration.ofSeconds(20)),
            new Api(ActorDirectory.load(), StanceClassifier.load()),
            List.of("https://paper.example", "https://journal.example"),
            List.of());
    try {
      HttpResponse<String> allowed = options(open, "/api/read", "https://paper.example");
      assertEquals(204, allowed.statusCode());
      assertEquals(
          "https://paper.example",
          allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      assertEquals(403, options(open, "/api/read", "https://other.example").statusCode());
    } finally {
      open.stop(Duration.ofSeconds(1));
    }
  }

  @Test
  void writesALineForEachRequestIntoTheAccessLog(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("access.log");
    WebServer logging =
        WebServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Limits(1, 4, MAX_BYTES, Duration.ofSeconds(20)),
            new Api(ActorDirectory.load(), StanceClassifier.load()),
            List.of(),
            Main.logs(Optional.of(file.toString()), new PrintWriter(Writer.nullWriter())));
    try {
      assertEquals(200, send(request(logging, "/api/v1/health")).statusCode());
      assertEquals(404, send(request(logging, "/nothing")).statusCode());
    } finally {
      logging.stop(Duration.ofSeconds(1));
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(lines.get(0).contains("\"GET /api/v1/health HTTP/1.1\" 200"), lines.get(0));
    assertTrue(lines.get(1).contains("404"), lines.get(1));
  }

  @Test
  void aDayThatIsNoneIsRefusedInTheWordsOfJson() throws Exception {
    String body = "{\"articles\": [{\"text\": \"Iran said no.\", \"published\": \"2024-13-44\"}]}";
    HttpResponse<String> response = post("/api/v1/read", "application/json", body);
    assertEquals(422, response.statusCode());
    assertEquals(
        "articles[0]: \"published\" is \"2024-13-44\"; expected a date such as 2022-02-19",
        JSON.readTree(response.body()).get("error").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,windows-1252",
    "iso-8859-1,windows-1252",
    "l1,windows-1252",
    "iso-8859-9,windows-1254",
    "gb2312,gb18030",
    "utf-16,utf-16",
    "utf-8,utf-8",
    "'',utf-8"
  })
  void readsABodyInTheCharsetThatItSays(String charset, String set) throws Exception {
    String text = "Ferry row\n\nPeru’s minister said Chile’s “senal” was a threat.";
    for (String type : List.of("text/plain", "text/html")) {
      String meta = charset.isEmpty() ? "" : "<meta charset=koi8-r>";
      String body = type.equals("text/html") ? meta + "<p>" + text + "</p>" : text;
      HttpResponse<String> response =
          send(
              request(server, "/api/read")
                  .header("Content-Type", type + "; Charset=\"" + charset + "\"")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(set))));
      assertEquals(200, response.statusCode(), response.body());
      assertTrue(
          JSON.readTree(response.body()).at("/article/text").asText().contains("“senal”"),
          response.body());
    }
  }

  /** As many servers declare it for all that they serve. */
  @Test
  void readsAPageInUtf8ThatIsSentAsLatin1() throws Exception {
    HttpResponse<String> response =
        send(
            request(server, "/api/read")
                .header("Content-Type", "text/html; charset=iso-8859-1")
                .header("Content-Encoding", "")
                .POST(HttpRequest.BodyPublishers.ofString("<p>Perú said “nada” to Chile.</p>")));
    assertTrue(response.body().contains("“nada”"), response.body());
  }

  @Test
  void readsAPageThatSaysItsCharsetItself() throws Exception {
    String page = "<meta charset='iso-8859-1'><p>Perú’s minister said “nada” to Chile.</p>";
    HttpResponse<String> response =
        send(
            request(server, "/api/read")
                .header("Content-Type", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(page.getBytes("windows-1252"))));
    assertTrue(response.body().contains("“nada”"), response.body());
  }

  /**
   * What the command line reads in a file, the service reads in a body, and the other way round.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"text": "Chad denied it.", "seen": NaN};              200; "Chad"
          {"text": "Chad denied it.", "rank": +01, "x": .5,};    200; "Chad"
          {"text": "Chad denied\tit."};                          200; "Chad"
          {"text": "Chad denied it \\udfff."};                   200; it \uFFFD
          {"text": "Chad denied it."} {};                        400; there is something after the object
          {"text": null};                                        422; "text\\" is null
          {"text": 7};                                           422; "text\\" is a number
          {"text": ["Chad denied it."]};                         422; "text\\" is a list
          {"text": {"a": 1}};                                    422; "text\\" is an object
          {"text": "\\u200B \\uFEFF"};                          422; "text\\" is empty
          {"text": "\\u0000"};                                   422; "text\\" is empty
          {"txt": "Chad denied it."};                            422; "text\\" is missing
          {"text": "Chad denied it.",;                            400; is not JSON at line 1, column
          """)
  void readsJsonAsFilesAreRead(String body, int status, String said) throws Exception {
    for (String path : List.of("/api/read", "/api/classify")) {
      HttpResponse<String> answer = post(path, "application/json", body);
      assertEquals(status, answer.statusCode(), path + ": " + answer.body());
      if (status != 200 || path.endsWith("read")) {
        assertTrue(answer.body().contains(said), path + ": " + answer.body());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B\u2060", "\uFEFF\n", "\0", ""})
  void aTextOfWhichNothingCanBeSeenIsEmpty(String text) throws Exception {
    for (String path : List.of("/api/read", "/api/classify")) {
      HttpResponse<String> answer = post(path, "text/plain", text);
      assertEquals(422, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("the body is "), answer.body());
    }
  }

  @Test
  void aTextWithNulsIsBinaryForBoth() throws Exception {
    for (String path : List.of("/api/read", "/api/classify")) {
      HttpResponse<String> answer = post(path, "text/plain", "Chad denied\0 it.");
      assertEquals(422, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("the body is binary"), answer.body());
    }
  }

  /** Words of Jetty's help nobody who does not know it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          GET /a b HTTP/1.1|Host: localhost||;                              400; is malformed
          GET / HTTP/1.1||;                                                 400; is malformed
          GET / HTTP/1.1|Host: localhost|no colon||;                        400; is malformed
          GET / HTTP/1.1|Host: localhost|X: a| b||;                         400; is malformed
          POST /api/read HTTP/1.1|Host: localhost|Content-Length: ten||;    400; is malformed
          POST /api/read HTTP/1.1|Host: localhost|Content-Length: 1|Content-Length: 2||a; 400; is malformed
          GET / HTTP/2.0|Host: localhost||;                                 426; a version of HTTP
          GET /;                                                            505; a version of HTTP
          POST /api/read HTTP/1.1|Host: localhost|Content-Length: 1|Expect: more||a; 417; an expectation
          POST /api/read HTTP/1.1|Host: localhost|Content-Type: text/plain|Transfer-Encoding: chunked||zz|; 400; the body cannot be read
          """)
  void saysInItsOwnWordsWhatIsNoRequest(String sent, int status, String said) throws Exception {
    String answer = raw(sent.replace("|", "\r\n") + (sent.endsWith("|") ? "" : "\r\n"));
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.contains(said), answer);
  }

  @Test
  void answersOptionsForTheWholeServerAndCutsWhatItShows() throws Exception {
    String answer = raw("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 204"), answer);
    assertTrue(answer.contains("Allow: GET, HEAD, POST, OPTIONS"), answer);
    String lost = send(request(server, "/api//" + "x".repeat(5_000))).body();
    assertTrue(lost.contains("\"/api//xxx"), lost);
    assertTrue(lost.length() < 300, lost);
  }

  @Test
  void takesTextForTextThoughItLooksLikeSomethingElse() throws Exception {
    for (String text : List.of("<b> Chad said it was ready.", "{\"a\": 1}\n\nChad said no.")) {
      JsonNode read = JSON.readTree(post("/api/read", "text/plain", text).body());
      assertEquals(text, read.at("/article/text").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
        "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
            + "Content-Length: 90\r\n\r\ntoo short",
        "NONSENSE\r\n\r\n",
        "GET /?x=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
      })
  void answersWhatIsNoRequestWithJson(String sent) throws Exception {
    String answer = raw(sent);
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    JsonNode problem = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    assertTrue(problem.get("status").asInt() >= 400);
    assertFalse(problem.get("error").asText().isBlank());
  }

  @Test
  void saysThatItClosesBehindWhatIsNoRequest() throws Exception {
    String answer = raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.contains("Connection: close"), answer);
  }

  private static String raw(String sent) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void refusesHeadersThatAreTooLargeAndJsonThatIsTooDeep() throws Exception {
    assertEquals(
        431, send(request(server, "/").header("X-Long", "a".repeat(40_000)).GET()).statusCode());
    for (String deep : List.of("[".repeat(20_000), "{\"text\":".repeat(4_000))) {
      assertEquals(400, post("/api/read", "application/json", deep).statusCode());
    }
  }

  @Test
  void servesOthersWhileManyRequestsStayHalfOpen() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        open.add(socket);
        String head = "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";
        String rest = i % 2 == 0 ? "" : "Content-Length: 500\r\n\r\nhalf";
        socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
      }
      assertEquals(200, post("/api/classify", "text/plain", "Chad left.").statusCode());
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void shedsWhatIsTooMuchAndServesTheRest() throws Exception {
    WebServer small = start(new Limits(1, 1, 1 << 20, Duration.ofSeconds(60)));
    try {
      String article = "Norway threatened to seize trawlers, its minister said. ".repeat(200);
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        HttpRequest request =
            request(small, "/api/read")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(article))
                .build();
        answers.add(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
      }
      Set<Integer> statuses = new TreeSet<>();
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        HttpResponse<String> response = answer.get();
        statuses.add(response.statusCode());
        if (response.statusCode() == 503) {
          assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
        }
      }
      assertEquals(Set.of(200, 503), statuses);
      assertEquals(200, send(request(small, "/api/health").GET()).statusCode());
    } finally {
      small.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void givesUpOnWhatTakesTooLong() throws Exception {
    WebServer hasty = start(new Limits(1, 4, 1 << 20, Duration.ofMillis(1)));
    try {
      String article = "Norway threatened to seize trawlers, its minister said. ".repeat(500);
      HttpResponse<String> response =
          send(
              request(hasty, "/api/read")
                  .header("Content-Type", "text/plain")
                  .POST(HttpRequest.BodyPublishers.ofString(article)));
      assertEquals(504, response.statusCode());
    } finally {
      hasty.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void finishesWhatItHasBegunBeforeItStops() throws Exception {
    WebServer stopped = start(new Limits(1, 4, 1 << 20, Duration.ofSeconds(60)));
    String article = "Norway threatened to seize trawlers, its minister said. ".repeat(200);
    HttpRequest request =
        request(stopped, "/api/read")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(article))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    while (!answer.isDone()
        && JSON.readTree(send(request(stopped, "/api/health").GET()).body()).get("working").asInt()
            == 0) {
      Thread.sleep(1);
    }
    stopped.stop(Duration.ofSeconds(30));
    assertEquals(200, answer.get().statusCode());
    HttpRequest late = request(stopped, "/api/health").GET().build();
    try {
      int status = CLIENT.send(late, HttpResponse.BodyHandlers.ofString()).statusCode();
      assertEquals(503, status);
    } catch (ConnectException e) {
      // Closed: as it should be.
    } catch (IOException e) {
      // A connection that was kept open is closed under the request.
    }
  }

  /** The description names every path, and every field that an answer has, and no others. */
  @Test
  void answersAsItsDescriptionSays() throws Exception {
    JsonNode api = JSON.readTree(send(request(server, "/openapi.json").GET()).body());
    Set<String> paths = new HashSet<>();
    api.get("paths").fieldNames().forEachRemaining(paths::add);
    assertEquals(Set.of("/api/v1/read", "/api/v1/classify", "/api/v1/health", "/metrics"), paths);
    JsonNode limits = api.at("/info/x-limits");
    assertEquals(MAX_BYTES, limits.get("maxBytes").asInt());
    assertEquals(Limits.MAX_ARTICLES, limits.get("maxArticles").asInt());
    assertEquals(20, limits.get("timeoutSeconds").asInt());
    JsonNode read = JSON.readTree(post("/api/read", "text/plain", TEXT).body());
    assertEquals(fields(api, "Reading"), names(read));
    JsonNode statement = read.at("/statements/0");
    assertEquals(fields(api, "Statement"), names(statement));
    assertEquals(fields(api, "Mention"), names(statement.get("speaker")));
    assertEquals(fields(api, "Word"), names(statement.at("/deciding/0")));
    JsonNode judged = JSON.readTree(post("/api/classify", "text/plain", "Iran left.").body());
    assertEquals(fields(api, "Prediction"), names(judged.at("/predictions/0")));
  }

  private static Set<String> fields(JsonNode api, String schema) {
    return names(api.at("/components/schemas/" + schema + "/properties"));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
