package io.github.detente.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Serves the page and the API over HTTP. A request is read by a thread of its own and worked on by
 * one of a few workers; when all are busy and the queue is full, it is told to come again, so that
 * overload costs the surplus and nothing else. The JDK's server suffices for that: it adds no jar.
 */
final class WebServer {
  private static final int MAX_CONNECTIONS = 1_024;
  private static final int BACKLOG = 256;
  private static final String GET = "GET";
  private static final String POST = "POST";

  private static final Map<String, String> FILES =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/app.css", "text/css; charset=utf-8",
          "/app.js", "text/javascript; charset=utf-8",
          "/openapi.json", "application/json; charset=utf-8");

  private final Limits limits;
  private final Api api;
  private final HttpServer http;
  private final ThreadPoolExecutor connections;
  private final ThreadPoolExecutor workers;
  private volatile boolean stopping;

  private WebServer(InetSocketAddress address, Limits limits, Api api) throws IOException {
    this.limits = limits;
    this.api = api;
    connections =
        new ThreadPoolExecutor(8, MAX_CONNECTIONS, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
    workers =
        new ThreadPoolExecutor(
            limits.workers(),
            limits.workers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.queue()));
    http = HttpServer.create(address, BACKLOG);
    http.setExecutor(connections);
    http.createContext("/", this::handle);
  }

  /** Loads the models and begins to serve. */
  static WebServer start(InetSocketAddress address, Limits limits) throws IOException {
    WebServer server = new WebServer(address, limits, new Api(StanceClassifier.load()));
    server.http.start();
    return server;
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Takes no more work, finishes what it has begun for at most {@code grace}, and closes. */
  void stop(Duration grace) {
    stopping = true;
    workers.shutdown();
    try {
      if (!workers.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    // One second for the last answers to leave.
    http.stop(1);
    connections.shutdown();
  }

  /** Makes an answer. */
  private interface Endpoint {
    ObjectNode answer(Request request) throws Problem;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        route(exchange);
      } catch (Problem e) {
        sendProblem(exchange, e);
      } catch (RuntimeException e) {
        sendProblem(exchange, new Problem(500, "an error of the server: " + e));
      }
    }
  }

  private void route(HttpExchange exchange) throws IOException, Problem {
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/api/health" -> {
        allow(exchange, GET);
        health(exchange);
      }
      case "/api/read" -> post(exchange, api::read);
      case "/api/classify" -> post(exchange, api::classify);
      default -> {
        String type = FILES.get(path);
        if (type == null) {
          throw new Problem(404, path + " is not here; see /openapi.json");
        }
        allow(exchange, GET);
        file(exchange, path.equals("/") ? "index.html" : path.substring(1), type);
      }
    }
  }

  private static void allow(HttpExchange exchange, String method) throws Problem {
    if (!exchange.getRequestMethod().equals(method)) {
      exchange.getResponseHeaders().set("Allow", method);
      throw new Problem(405, exchange.getRequestMethod() + "; expected " + method);
    }
  }

  private void health(HttpExchange exchange) throws IOException, Problem {
    if (stopping) {
      throw new Problem(503, "the server is being stopped");
    }
    ObjectNode health = Api.object();
    health.put("status", "ok");
    health.put("working", workers.getActiveCount());
    health.put("waiting", workers.getQueue().size());
    sendJson(exchange, 200, health);
  }

  private void post(HttpExchange exchange, Endpoint endpoint) throws IOException, Problem {
    allow(exchange, POST);
    Request request = Request.read(exchange, limits.maxBytes());
    sendJson(exchange, 200, worked(() -> endpoint.answer(request)));
  }

  /** Lets a worker do it, unless there is too much to do already. */
  private ObjectNode worked(Callable<ObjectNode> work) throws Problem {
    Future<ObjectNode> future;
    try {
      future = workers.submit(work);
    } catch (RejectedExecutionException e) {
      throw new Problem(503, "too many requests at once; come again in a second");
    }
    try {
      return future.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new Problem(504, "it takes more than " + limits.timeout().toSeconds() + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(503, "the server is being stopped");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void sendProblem(HttpExchange exchange, Problem problem) throws IOException {
    if (problem.status() == 503) {
      exchange.getResponseHeaders().set("Retry-After", "1");
    }
    if (problem.status() == 413) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    ObjectNode body = Api.object();
    body.put("status", problem.status());
    body.put("error", problem.getMessage());
    sendJson(exchange, problem.status(), body);
  }

  private static void sendJson(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "application/json; charset=utf-8", bytes);
  }

  private static void file(HttpExchange exchange, String name, String type) throws IOException {
    try (InputStream in = WebServer.class.getResourceAsStream(name)) {
      send(exchange, 200, type, in.readAllBytes());
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set(
        "Content-Security-Policy", "default-src 'self'; img-src data:; frame-ancestors 'none'");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
