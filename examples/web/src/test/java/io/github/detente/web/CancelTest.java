package io.github.detente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request that is given up frees its worker, for reading hears the interrupt. */
@Timeout(120)
class CancelTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Half of what three articles take that are read to their end. */
  private static final Duration ENOUGH = Duration.ofSeconds(6);

  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        WebServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Limits(1, 4, 50_000_000, Duration.ofMillis(500)));
  }

  @AfterEach
  void stop() {
    server.stop(Duration.ofSeconds(1));
  }

  private HttpResponse<String> post(String text) throws IOException, InterruptedException {
    return CLIENT.send(
        request("/api/read")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  /** Returns the time of the processor that workers took, in nanoseconds. */
  private static long used() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals("detente-worker"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  private JsonNode health() throws IOException, InterruptedException {
    return new ObjectMapper()
        .readTree(
            CLIENT
                .send(request("/api/health").build(), HttpResponse.BodyHandlers.ofString())
                .body());
  }

  @Test
  void freesTheWorkerOfAnArticleThatTakesTooLong() throws Exception {
    String text =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "Norway accused Iceland on day %d of closing port %d.".formatted(i, i))
            .collect(Collectors.joining("\n\n"));
    // The first one loads the models, which may take too long by itself.
    post("Norway accused Iceland of closing a port.");
    long before = used();
    for (int i = 0; i < 3; i++) {
      assertEquals(504, post(text).statusCode());
    }
    while (health().get("working").asInt() + health().get("stuck").asInt() > 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    Duration used = Duration.ofNanos(used() - before);
    assertEquals("ok", health().get("status").asText());
    assertTrue(used.compareTo(ENOUGH) < 0, () -> "the workers took " + used);
    // On a busy machine the time may be too short even for this one.
    while (post("Norway accused Iceland of closing a port.").statusCode() != 200) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
