package io.github.detente.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Loads a server on this machine: articles of a folder, one after the other, by 1, 8 and 64 clients
 * at once, a bounded number of requests each. Prints requests a second and the 99th percentile.
 */
final class LoadMain {
  private static final int REQUESTS = 1_500;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI read;
  private final List<String> articles;

  private LoadMain(URI read, List<String> articles) {
    this.read = read;
    this.articles = articles;
  }

  /**
   * Loads a server.
   *
   * @param args its port on 127.0.0.1, and a folder of text files
   */
  public static void main(String[] args) throws Exception {
    List<String> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(Files.readString(file));
      }
    }
    LoadMain load = new LoadMain(URI.create("http://127.0.0.1:" + args[0] + "/api/read"), articles);
    load.run(8, REQUESTS);
    System.out.println("| clients | requests/s | median | 99th percentile | answers |");
    System.out.println("| --- | --- | --- | --- | --- |");
    for (int clients : new int[] {1, 8, 64, 256}) {
      System.out.println(load.run(clients, REQUESTS));
    }
  }

  private String run(int clients, int requests) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long[] nanos = new long[requests];
    int[] statuses = new int[requests];
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    long begin = System.nanoTime();
    List<Future<?>> done = new ArrayList<>();
    for (int c = 0; c < clients; c++) {
      done.add(
          pool.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                  long start = System.nanoTime();
                  statuses[i] = send(articles.get(i % articles.size()));
                  nanos[i] = System.nanoTime() - start;
                }
                return null;
              }));
    }
    for (Future<?> each : done) {
      each.get();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    pool.shutdown();
    Map<Integer, Integer> counts = new TreeMap<>();
    Arrays.stream(statuses).forEach(s -> counts.merge(s, 1, Integer::sum));
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "| %d | %.0f | %.1f ms | %.1f ms | %s |",
        clients,
        requests / seconds,
        nanos[requests / 2] / 1e6,
        nanos[requests * 99 / 100] / 1e6,
        counts);
  }

  private int send(String article) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(read)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(article))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
