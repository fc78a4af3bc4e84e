package io.github.detente.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium with one tab, driven through its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 30;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile) throws Exception {
    this.process = process;
    this.profile = profile;
    HttpClient http = HttpClient.newHttpClient();
    Path portFile = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!Files.exists(portFile) || Files.size(portFile) == 0) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("Chromium does not start");
      }
      Thread.sleep(50);
    }
    String port = Files.readAllLines(portFile).get(0);
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    JsonNode tabs =
        JSON.readTree(
            http.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    String address = "";
    for (JsonNode tab : tabs) {
      if (tab.path("type").asText().equals("page")) {
        address = tab.path("webSocketDebuggerUrl").asText();
      }
    }
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .get(SECONDS, TimeUnit.SECONDS);
    call("Page.enable");
    call("Runtime.enable");
    call("Log.enable");
  }

  /** Returns a browser; none where there is no Chromium. */
  static Optional<Browser> start() throws Exception {
    Optional<Path> program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Path profile = Files.createTempDirectory("detente-browser");
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return Optional.of(new Browser(process, profile));
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        take(message.toString());
        message.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }

  private void take(String message) {
    JsonNode node;
    try {
      node = JSON.readTree(message);
    } catch (IOException e) {
      complaints.add(message);
      return;
    }
    if (node.has("id")) {
      answers.get(node.get("id").asInt()).complete(node);
    }
    String method = node.path("method").asText();
    boolean failed = method.equals("Runtime.exceptionThrown");
    boolean logged =
        method.equals("Log.entryAdded")
            && node.at("/params/entry/level").asText().equals("error")
            && !node.at("/params/entry/source").asText().equals("network");
    if (failed || logged) {
      complaints.add(message);
    }
  }

  /** Calls a method of the protocol; {@code parameters} alternate names and values. */
  JsonNode call(String method, Object... parameters) throws Exception {
    int id = ids.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    ObjectNode params = message.putObject("params");
    for (int i = 0; i < parameters.length; i += 2) {
      params.set((String) parameters[i], JSON.valueToTree(parameters[i + 1]));
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode node = answer.get(SECONDS, TimeUnit.SECONDS);
    if (node.has("error")) {
      throw new IllegalStateException(method + ": " + node.get("error"));
    }
    return node.get("result");
  }

  void open(String address) throws Exception {
    call("Page.navigate", "url", address);
    await("location.href.startsWith('http') && document.readyState === 'complete'");
  }

  /** Runs a script in the tab and returns its value as text. */
  String run(String script) throws Exception {
    JsonNode result =
        call("Runtime.evaluate", "expression", script, "returnByValue", true, "awaitPromise", true);
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + result.get("exceptionDetails"));
    }
    return result.at("/result/value").asText();
  }

  /** Waits until a script says {@code true}. */
  void await(String script) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!run(script).equals("true")) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never true: " + script);
      }
      Thread.sleep(30);
    }
  }

  void size(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        height,
        "deviceScaleFactor",
        1,
        "mobile",
        false);
  }

  void colours(String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        "features",
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
  }

  /** Presses a key as a person would. */
  void press(String key, int code) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      List<Object> parameters =
          new ArrayList<>(
              List.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
      if (key.equals("Enter") || key.equals(" ")) {
        parameters.addAll(List.of("text", key.equals("Enter") ? "\r" : " "));
      }
      call("Input.dispatchKeyEvent", parameters.toArray());
    }
  }

  void screenshot(Path file) throws Exception {
    JsonNode shot = call("Page.captureScreenshot", "format", "png");
    Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
  }

  /** Returns what scripts threw and the console was told. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A child of the browser may still write there; the folder is a temporary one.
      profile.toFile().deleteOnExit();
    }
  }
}
