package io.github.detente.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Counts requests by path and status, and how long they took, and prints it as Prometheus reads it
 * (text format 0.0.4). Safe for use by several threads.
 */
final class Metrics implements RequestLog {
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  /** Whatever strangers ask for is one path, so that they cannot fill the memory with names. */
  private static final String OTHER = "other";

  private final Set<String> paths;
  private final String build;
  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Durations> durations = new ConcurrentSkipListMap<>();
  private final long begin = System.nanoTime();

  /**
   * Makes an empty count.
   *
   * @param paths the paths that are counted by themselves
   * @param build labels of the build, {@code name="value"} with commas between
   */
  Metrics(Set<String> paths, String build) {
    this.paths = paths;
    this.build = build;
  }

  /** How long the requests of a path took. */
  private static final class Durations {
    private final LongAdder[] buckets = new LongAdder[SECONDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    Durations() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(long time) {
      count.increment();
      nanos.add(time);
      for (int i = 0; i < SECONDS.length; i++) {
        if (time <= SECONDS[i] * 1e9) {
          buckets[i].increment();
          return;
        }
      }
    }
  }

  @Override
  public void log(Request request, Response response) {
    String path = WebServer.path(request);
    String known = paths.contains(path) ? path : OTHER;
    String labels =
        String.format(
            Locale.ROOT,
            "path=\"%s\",method=\"%s\",status=\"%d\"",
            known,
            request.getMethod().matches("[A-Z]{3,7}") ? request.getMethod() : OTHER,
            response.getStatus());
    requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
    durations
        .computeIfAbsent(known, key -> new Durations())
        .add(System.nanoTime() - request.getBeginNanoTime());
  }

  /** Prints what was counted, and the given gauges and counters. */
  String print(Workers workers, Api api) {
    StringBuilder out = new StringBuilder();
    head(out, "detente_build_info", "gauge", "What runs here.");
    number(out, "detente_build_info", build, 1);
    head(out, "detente_uptime_seconds", "gauge", "Time since the start.");
    double uptime = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    number(out, "detente_uptime_seconds", "", uptime);
    head(out, "detente_requests_total", "counter", "Requests that were answered.");
    requests.forEach((labels, count) -> number(out, "detente_requests_total", labels, count.sum()));
    String name = "detente_request_duration_seconds";
    head(out, name, "histogram", "Time from a request's beginning to its answer's end.");
    durations.forEach(
        (path, taken) -> {
          String label = "path=\"" + path + "\"";
          long sum = 0;
          for (int i = 0; i < SECONDS.length; i++) {
            sum += taken.buckets[i].sum();
            number(out, name + "_bucket", label + ",le=\"" + SECONDS[i] + "\"", sum);
          }
          long all = taken.count.sum();
          number(out, name + "_bucket", label + ",le=\"+Inf\"", all);
          number(out, name + "_sum", label, taken.nanos.sum() / 1e9);
          number(out, name + "_count", label, all);
        });
    counter(out, "detente_articles_total", "Articles that were read.", api.articles());
    counter(out, "detente_statements_total", "Statements that were judged.", api.statements());
    gauge(out, "detente_working", "Requests that are being worked on.", workers.working());
    gauge(out, "detente_waiting", "Requests that wait for a worker.", workers.waiting());
    gauge(out, "detente_stuck", "Workers that go on with what was given up.", workers.stuck());
    Runtime memory = Runtime.getRuntime();
    long used = memory.totalMemory() - memory.freeMemory();
    gauge(out, "detente_memory_used_bytes", "Heap in use.", used);
    gauge(out, "detente_memory_max_bytes", "Largest heap.", memory.maxMemory());
    return out.toString();
  }

  private static void counter(StringBuilder out, String name, String help, long value) {
    head(out, name, "counter", help);
    number(out, name, "", value);
  }

  private static void gauge(StringBuilder out, String name, String help, long value) {
    head(out, name, "gauge", help);
    number(out, name, "", value);
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void number(StringBuilder out, String name, String labels, long value) {
    line(out, name, labels, Long.toString(value));
  }

  private static void number(StringBuilder out, String name, String labels, double value) {
    line(out, name, labels, Double.toString(value));
  }

  private static void line(StringBuilder out, String name, String labels, String value) {
    out.append(name);
    if (!labels.isEmpty()) {
      out.append('{').append(labels).append('}');
    }
    out.append(' ').append(value).append('\n');
  }
}
