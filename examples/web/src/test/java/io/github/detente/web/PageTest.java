package io.github.detente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser. Screenshots go to {@code target/screenshots}. */
class PageTest {
  private static final Path SHOTS = Path.of("target", "screenshots");

  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start().orElse(null);
    Assumptions.assumeTrue(browser != null, "no Chromium here; .ci/run installs it");
    server =
        WebServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Limits(2, 8, 20_000, Duration.ofSeconds(20)));
    Files.createDirectories(SHOTS);
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

  @BeforeEach
  void open() throws Exception {
    browser.size(1440, 1000);
    browser.colours("light");
    browser.open("http://127.0.0.1:" + server.port() + "/");
  }

  private static void readExample() throws Exception {
    browser.run("document.getElementById('example').click()");
    browser.await("document.querySelectorAll('#statements li').length > 3");
  }

  private static int count(String selector) throws Exception {
    return Integer.parseInt(browser.run("document.querySelectorAll('" + selector + "').length"));
  }

  @Test
  void showsStatementsOfAPastedArticle() throws Exception {
    browser.run(
        "document.getElementById('text').value = 'Fish 🐟\\n\\nNorway threatened to seize"
            + " foreign trawlers.'; document.getElementById('form').requestSubmit()");
    browser.await("document.querySelectorAll('#statements li').length > 0");
    assertEquals(
        "to seize foreign trawlers",
        browser.run(
            "[...document.querySelectorAll('article a.s')].map(a => [...a.childNodes].filter(n =>"
                + " !(n.classList?.contains('sign') || n.classList?.contains('unseen'))).map(n =>"
                + " n.textContent).join('')).join('')"));
    assertEquals("Norway", browser.run("document.querySelector('#statements .who').textContent"));
    assertEquals("NOR", browser.run("document.querySelector('#statements .who abbr').title"));
    assertEquals(
        "threatened: to seize foreign trawlers",
        browser.run("document.querySelector('#statements .said').textContent"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void filtersByStance() throws Exception {
    readExample();
    int all = count("#statements li");
    browser.run("document.querySelector('#stances button').click()");
    int left = count("#statements li");
    assertTrue(left < all, left + " of " + all);
    assertEquals(left, count("#statements li:not(.escalatory)"));
    assertTrue(count("article a.s.off") > 0);
  }

  @Test
  void canBeUsedFromTheKeyboard() throws Exception {
    browser.run("document.getElementById('example').focus()");
    browser.press("Enter", 13);
    browser.await("document.querySelectorAll('#statements li').length > 3");
    browser.run("document.querySelector('#stances button').focus()");
    browser.press("Tab", 9);
    assertEquals("BUTTON", browser.run("document.activeElement.tagName"));
    browser.run("document.querySelector('article a.s').focus()");
    assertTrue(count("#statements li.on") > 0, "focus lights up the statement's card");
    assertEquals(
        "0",
        browser.run(
            "String([...document.querySelectorAll('input, select, textarea')]"
                + ".filter(e => !e.labels || e.labels.length === 0).length)"));
  }

  @Test
  void downloadsWhatIsShown() throws Exception {
    readExample();
    assertEquals(
        count("#statements li"),
        Integer.parseInt(browser.run("jsonLines().trim().split('\\n').length")));
    assertEquals(
        count("#statements li") + 1,
        Integer.parseInt(browser.run("csv().trim().split('\\r\\n').length")));
    assertTrue(browser.run("jsonLines()").startsWith("{\"article\":\"article\""));
  }

  @Test
  void saysWhatWentWrong() throws Exception {
    browser.run(
        "document.getElementById('text').value = 'word '.repeat(9000);"
            + " document.getElementById('form').requestSubmit()");
    browser.await("document.getElementById('error').textContent.includes('too large')");
    assertEquals("true", browser.run("String(document.getElementById('results').hidden)"));
    browser.screenshot(SHOTS.resolve("error.png"));
  }

  @Test
  void asksForAnArticleIfThereIsNone() throws Exception {
    readExample();
    browser.run(
        "document.getElementById('text').value = ' ';"
            + " document.getElementById('form').requestSubmit()");
    browser.await("document.getElementById('error').textContent.includes('paste an article')");
    assertEquals("true", browser.run("String(document.getElementById('results').hidden)"));
  }

  @Test
  void bringsTheResultsIntoSightOnAPhone() throws Exception {
    browser.size(380, 700);
    browser.open("http://127.0.0.1:" + server.port() + "/?phone");
    readExample();
    browser.await("Math.abs(document.getElementById('results').getBoundingClientRect().top) < 100");
    browser.screenshot(SHOTS.resolve("phone.png"));
  }

  @Test
  void fitsAnyWidthByDayAndNight() throws Exception {
    browser.screenshot(SHOTS.resolve("empty.png"));
    readExample();
    String day = browser.run("getComputedStyle(document.body).backgroundColor");
    for (String scheme : List.of("light", "dark")) {
      browser.colours(scheme);
      for (int width : List.of(380, 800, 1440)) {
        browser.size(width, 1400);
        assertEquals(
            "true",
            browser.run(
                "String(document.documentElement.scrollWidth <= document.documentElement.clientWidth)"),
            "nothing sticks out at " + width);
        browser.screenshot(SHOTS.resolve(scheme + "-" + width + ".png"));
      }
    }
    assertNotEquals(day, browser.run("getComputedStyle(document.body).backgroundColor"));
    assertEquals(List.of(), browser.complaints());
  }
}
