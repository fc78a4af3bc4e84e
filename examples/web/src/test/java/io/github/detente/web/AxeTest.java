package io.github.detente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Has axe-core look for barriers on the service's page, and on the pages that the command line's
 * tests left in {@code ../cli/target/pages}. Needs Chromium, and axe-core where .ci/run puts it:
 * {@code npm install --prefix target/axe axe-core}.
 */
class AxeTest {
  private static final Path AXE =
      Path.of(
          System.getProperty("detente.axe", "../../target/axe/node_modules/axe-core/axe.min.js"));
  private static final Path PAGES = Path.of("../cli/target/pages");

  private static Browser browser;
  private static WebServer server;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(Files.exists(AXE), AXE + " is not here; .ci/run installs it");
    browser = Browser.start().orElse(null);
    Assumptions.assumeTrue(browser != null, "no Chromium here; .ci/run installs it");
    server =
        WebServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Limits(2, 8, 20_000, Duration.ofSeconds(20)));
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.stop(Duration.ofSeconds(1));
    }
  }

  /** Returns what axe found, a line for each finding. */
  private static String findings() throws Exception {
    browser.run(Files.readString(AXE) + "; 'loaded'");
    return browser.run(
        "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' +"
            + " n.target.join(' ') + ': ' + n.failureSummary.replaceAll('\\n', ' '))).join('\\n'))");
  }

  @Test
  void theServicesPageHasNoBarriers() throws Exception {
    for (String scheme : List.of("light", "dark")) {
      browser.colours(scheme);
      for (int width : List.of(380, 1440)) {
        browser.size(width, 1000);
        browser.open("http://127.0.0.1:" + server.port() + "/?" + scheme + width);
        assertEquals("", findings(), "empty, " + scheme + ", " + width);
        browser.run("document.getElementById('form').requestSubmit()");
        assertEquals("", findings(), "with an error, " + scheme + ", " + width);
        browser.run("document.getElementById('example').click()");
        browser.await("document.querySelectorAll('#statements li').length > 3");
        assertEquals("", findings(), "with results, " + scheme + ", " + width);
      }
    }
  }

  @Test
  void thePagesOfTheCommandLineHaveNoBarriers() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(PAGES), PAGES + " is not here; cli's tests make it");
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      files.filter(f -> f.toString().endsWith(".html")).sorted().forEach(pages::add);
    }
    for (Path page : pages) {
      for (String scheme : List.of("light", "dark")) {
        browser.colours(scheme);
        browser.size(1440, 1000);
        browser.call("Page.navigate", "url", page.toRealPath().toUri().toString());
        browser.await("location.href.endsWith('.html') && document.readyState === 'complete'");
        assertEquals("", findings(), page.getFileName() + ", " + scheme);
      }
    }
  }
}
