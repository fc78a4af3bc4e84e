package io.github.detente.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.detente.actor.ActorDirectory;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the page and the API over HTTP. A request is read without holding a thread, and worked on
 * by one of a few workers; when all are busy and the queue is full, it is told to come again, so
 * that overload costs the surplus and nothing else. Whatever goes wrong is answered with JSON.
 */
final class WebServer {
  private static final int BACKLOG = 256;
  private static final int THREADS = 32;
  private static final int HEADER_BYTES = 16 << 10;

  /** A longer path is cut in messages. */
  private static final int LONGEST_SHOWN = 100;

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final String GET = "GET";
  private static final String POST = "POST";
  private static final Pattern BAD_PERCENT = Pattern.compile("%(?!\\p{XDigit}{2})");

  private static final Map<String, String> FILES =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/app.css", "text/css; charset=utf-8",
          "/app.js", "text/javascript; charset=utf-8");

  /** The paths of before there were versions go on: they are those of the first. */
  private static final String OLD = "/api/";

  private static final String API = "/api/v1/";
  private static final String READ = API + "read";
  private static final String CLASSIFY = API + "classify";
  private static final String HEALTH = API + "health";
  private static final String METRICS = "/metrics";
  private static final String DESCRIPTION = "/openapi.json";

  private final Limits limits;
  private final Api api;
  private final Recommender recommender;
  private final Origins origins;
  private final Metrics metrics;
  private final byte[] description;
  private final Workers workers;
  private final Server server;
  private final ServerConnector connector;
  private int port;
  private volatile boolean stopping;

  private WebServer(
      InetSocketAddress address, Limits limits, Api api, List<String> cors, List<RequestLog> logs)
      throws IOException {
    this.limits = limits;
    this.api = api;
    recommender = new Recommender(api::statements);
    origins = new Origins(address.getAddress().isLoopbackAddress(), cors);
    workers = new Workers(limits);
    description = description(limits);
    Set<String> paths = new HashSet<>(FILES.keySet());
    paths.addAll(List.of(READ, CLASSIFY, HEALTH, METRICS, DESCRIPTION));
    metrics = new Metrics(paths, "version=\"" + version() + "\"");
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("detente-web");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    // Odd addresses come through to be answered; none leads to a file.
    http.setUriCompliance(UriCompliance.UNSAFE);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(address.getAddress().getHostAddress());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptQueueSize(BACKLOG);
    server.addConnector(connector);
    server.setHandler(new Routes());
    server.setErrorHandler(new JsonErrors());
    // One that writes a file opens it when the server starts; within a collection nobody would tell
    // it.
    logs.forEach(server::addBean);
    List<RequestLog> all = new ArrayList<>(logs);
    all.add(metrics);
    server.setRequestLog(new RequestLog.Collection(all.toArray(new RequestLog[0])));
  }

  private static String version() {
    String version = WebServer.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  /** Returns the description of the API, with the limits that this server has. */
  private static byte[] description(Limits limits) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode api = (ObjectNode) json.readTree(file("openapi.json"));
    ObjectNode bounds = ((ObjectNode) api.get("info")).putObject("x-limits");
    bounds.put("maxBytes", limits.maxBytes());
    bounds.put("maxHeaderBytes", HEADER_BYTES);
    bounds.put("maxArticles", Limits.MAX_ARTICLES);
    bounds.put("maxStatements", Limits.MAX_STATEMENTS);
    bounds.put("timeoutSeconds", limits.timeout().toMillis() / 1000.0);
    bounds.put("bodySeconds", IDLE.toSeconds());
    bounds.put("workers", limits.workers());
    bounds.put("queue", limits.queue());
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(api);
  }

  /** Loads the shipped models and begins to serve. */
  static WebServer start(InetSocketAddress address, Limits limits) throws IOException {
    Api api = new Api(ActorDirectory.load(), StanceClassifier.load());
    return start(address, limits, api, List.of(), List.of());
  }

  /**
   * Begins to serve.
   *
   * @param cors origins whose pages may use the service, {@code *} for all
   * @param logs what is told of each request
   * @throws IOException if the address cannot be used
   */
  static WebServer start(
      InetSocketAddress address, Limits limits, Api api, List<String> cors, List<RequestLog> logs)
      throws IOException {
    WebServer web = new WebServer(address, limits, api, cors, logs);
    try {
      web.server.start();
      web.port = web.connector.getLocalPort();
      return web;
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  int port() {
    return port;
  }

  /** Takes no more work, finishes what it has begun for at most {@code grace}, and closes. */
  void stop(Duration grace) {
    stopping = true;
    workers.stop(grace);
    try {
      // For the last answers to leave.
      server.setStopTimeout(1_000);
      server.stop();
    } catch (Exception e) {
      // The process ends, and what is open with it.
    }
  }

  /** One request, and what answers it. */
  private record Exchange(Request request, Response response, Callback callback) {
    String method() {
      return request.getMethod();
    }

    String header(HttpHeader name) {
      return request.getHeaders().get(name);
    }

    void send(int status, String type, byte[] body) {
      HttpFields.Mutable headers = response.getHeaders();
      headers.put(HttpHeader.CACHE_CONTROL, "no-store");
      headers.put("X-Content-Type-Options", "nosniff");
      headers.put(
          "Content-Security-Policy", "default-src 'self'; img-src data:; frame-ancestors 'none'");
      response.setStatus(status);
      if (type != null) {
        headers.put(HttpHeader.CONTENT_TYPE, type);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
      }
      response.write(true, ByteBuffer.wrap(body), callback);
    }

    void sendJson(int status, ObjectNode body) {
      send(
          status,
          "application/json; charset=utf-8",
          body.toString().getBytes(StandardCharsets.UTF_8));
    }

    void sendProblem(Problem problem) {
      if (problem.status() == 503) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
      }
      if (problem.status() == 413 || problem.status() == 408) {
        // What is left is not read.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      sendJson(problem.status(), Api.problem(problem.status(), problem.getMessage()));
    }
  }

  /** Finds what answers a request. */
  private final class Routes extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Exchange exchange = new Exchange(request, response, callback);
      try {
        route(exchange);
      } catch (Problem e) {
        refuse(exchange, e);
      } catch (IOException | RuntimeException e) {
        refuse(exchange, new Problem(500, "an error in the server: " + e));
      }
      return true;
    }

    /** Answers a request whose body nobody has read. */
    private static void refuse(Exchange exchange, Problem problem) {
      var unused =
          BodyReader.drop(exchange.request, IDLE.toSeconds())
              .thenRun(() -> exchange.sendProblem(problem));
    }
  }

  /** Returns a request's path; that of the first version for one without a version. */
  static String path(Request request) {
    // Above the root there is no path at all.
    String path =
        Objects.requireNonNullElse(
            Request.getPathInContext(request), request.getHttpURI().getPathQuery());
    boolean old = path != null && path.startsWith(OLD) && !path.startsWith(API);
    return old ? API + path.substring(OLD.length()) : String.valueOf(path);
  }

  private void route(Exchange exchange) throws IOException, Problem {
    String address = exchange.request.getHttpURI().getPathQuery();
    if (BAD_PERCENT.matcher(address).find()) {
      throw new Problem(400, "a percent sign in the address; expected two hexadecimal digits");
    }
    String origin = exchange.header(HttpHeader.ORIGIN);
    origins.check(exchange.header(HttpHeader.HOST), origin);
    if (origin != null && origins.allows(origin)) {
      exchange.response.getHeaders().put("Access-Control-Allow-Origin", origin);
      exchange.response.getHeaders().put(HttpHeader.VARY, "Origin");
    }
    String path = path(exchange.request);
    if (exchange.method().equals("OPTIONS") && path.equals("*")) {
      exchange.response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
      exchange.send(204, null, new byte[0]);
      return;
    }
    switch (path) {
      case HEALTH -> {
        if (allowed(exchange, GET)) {
          health(exchange);
        }
      }
      case METRICS -> {
        if (allowed(exchange, GET)) {
          byte[] text = metrics.print(workers, api).getBytes(StandardCharsets.UTF_8);
          exchange.send(200, "text/plain; version=0.0.4; charset=utf-8", text);
        }
      }
      case DESCRIPTION -> {
        if (allowed(exchange, GET)) {
          exchange.send(200, "application/json; charset=utf-8", description);
        }
      }
      case READ, CLASSIFY -> {
        if (allowed(exchange, POST)) {
          post(exchange, path.equals(READ) ? api::read : api::classify);
        }
      }
      case Recommender.PREDICT, Recommender.TRAIN -> {
        if (allowed(exchange, POST)) {
          post(exchange, body -> recommender.answer(path, body));
        }
      }
      default -> {
        String type = FILES.get(path);
        if (type == null) {
          throw new Problem(404, shown(exchange.request) + " is not here; see /openapi.json");
        }
        if (allowed(exchange, GET)) {
          exchange.send(200, type, file(path.equals("/") ? "index.html" : path.substring(1)));
        }
      }
    }
  }

  /** Returns the path that was asked for, as messages show it. */
  private static String shown(Request request) {
    String path = String.valueOf(Request.getPathInContext(request));
    return path.length() <= LONGEST_SHOWN ? path : path.substring(0, LONGEST_SHOWN) + "…";
  }

  /**
   * Returns whether a request has the one method that its path takes; answers OPTIONS, and lets
   * HEAD be a GET whose body is not sent.
   */
  private static boolean allowed(Exchange exchange, String method) throws Problem {
    HttpFields.Mutable headers = exchange.response.getHeaders();
    String all = method.equals(GET) ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
    String asked = exchange.method();
    if (asked.equals("OPTIONS")) {
      headers.put(HttpHeader.ALLOW, all);
      if (headers.contains("Access-Control-Allow-Origin")) {
        headers.put("Access-Control-Allow-Methods", all);
        headers.put("Access-Control-Allow-Headers", "Content-Type");
        headers.put("Access-Control-Max-Age", "3600");
      }
      exchange.send(204, null, new byte[0]);
      return false;
    }
    if (!asked.equals(method) && !(method.equals(GET) && asked.equals("HEAD"))) {
      headers.put(HttpHeader.ALLOW, all);
      throw new Problem(405, asked + "; expected " + method);
    }
    return true;
  }

  private void health(Exchange exchange) throws Problem {
    if (stopping) {
      throw new Problem(503, "the server is being stopped");
    }
    ObjectNode health = Api.object();
    health.put("status", workers.stuck() == 0 ? "ok" : "stuck");
    health.put("working", workers.working());
    health.put("waiting", workers.waiting());
    health.put("stuck", workers.stuck());
    exchange.sendJson(workers.areSpent() ? 503 : 200, health);
  }

  /** Makes an answer of what was sent. */
  private interface Answer {
    ObjectNode of(Body body) throws Problem;
  }

  private void post(Exchange exchange, Answer answer) throws Problem {
    String type = exchange.header(HttpHeader.CONTENT_TYPE);
    String encoding = exchange.header(HttpHeader.CONTENT_ENCODING);
    var unused =
        BodyReader.read(exchange.request, limits.maxBytes(), IDLE.toSeconds())
            .whenComplete(
                (bytes, failure) -> {
                  if (failure != null) {
                    exchange.sendProblem(unread(failure));
                    return;
                  }
                  work(
                      exchange,
                      () -> {
                        Body sent = Body.of(type, encoding, bytes, limits.maxBytes());
                        return answer.of(sent).toString().getBytes(StandardCharsets.UTF_8);
                      });
                });
  }

  private void work(Exchange exchange, Callable<byte[]> work) {
    try {
      var unused =
          workers
              .submit(work)
              .whenComplete(
                  (answer, failure) -> {
                    if (failure == null) {
                      exchange.send(200, "application/json; charset=utf-8", answer);
                    } else {
                      exchange.sendProblem(undone(failure));
                    }
                  });
    } catch (Problem e) {
      exchange.sendProblem(e);
    }
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** Says why a request's body could not be read. */
  private Problem unread(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof TimeoutException) {
      return new Problem(408, "the body did not arrive within " + IDLE.toSeconds() + " seconds");
    }
    if (cause instanceof Problem problem) {
      return problem;
    }
    return new Problem(
        400, "the body cannot be read: it ends too soon, or is not what its headers say");
  }

  /** Says why nothing came of a request. */
  private static Problem undone(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof Problem problem) {
      return problem;
    }
    if (cause instanceof OutOfMemoryError) {
      return new Problem(503, "it takes more memory than there is");
    }
    if (cause instanceof StackOverflowError) {
      return new Problem(422, "its phrases nest too deep; expected prose");
    }
    return new Problem(500, "an error in the server: " + cause);
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = WebServer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** Answers what is no request that could be routed: bad addresses, headers, lengths. */
  private static final class JsonErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        String message,
        Throwable cause,
        Callback callback) {
      String words =
          switch (code) {
            case 417 -> "an expectation that is not met; expected none, or 100-continue";
            case 426, 505 -> "a version of HTTP that is not spoken; expected HTTP/1.1";
            case 431 -> "the headers are too large; expected at most 16 KiB";
            default ->
                code < 500
                    ? "the address, a header or a length is malformed; expected a request in HTTP/1.1"
                    : "an error in the server";
          };
      // Where the next request would begin is not known.
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      new Exchange(request, response, callback).sendJson(code, Api.problem(code, words));
    }
  }
}
