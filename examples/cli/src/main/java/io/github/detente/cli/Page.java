package io.github.detente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that needs nothing but itself: style and script stand in it. Its sections wait in a
 * temporary file, so that a page may be larger than the memory, and its head may say how many there
 * were.
 */
final class Page {
  private static final String SECTIONS = "sections";

  private final StringBuilder style = new StringBuilder(resource("page.css"));
  private final StringBuilder script = new StringBuilder(resource("page.js"));
  private final Path waiting;
  private final Writer sections;

  Page() throws IOException {
    waiting = Files.createTempFile("detente", ".html");
    waiting.toFile().deleteOnExit();
    sections = Files.newBufferedWriter(waiting);
  }

  /** Makes a header that holds the program's name and a few words. */
  static Element header(String words) {
    Element header = new Element("header").addClass("page");
    header.appendElement("h1").addClass("brand").text("Detente");
    header.appendElement("p").addClass("count").text(words);
    return header;
  }

  /** Adds a style sheet to the common one. */
  Page style(String name) {
    style.append(resource(name));
    return this;
  }

  /** Adds a script to the common one. */
  Page script(String name) {
    script.append(resource(name));
    return this;
  }

  /** Adds a script of others, which is not to be spread without its licence. */
  Page script(String name, String licence) {
    script.append("/*\n").append(resource(licence)).append("*/\n");
    return script(name);
  }

  /** Adds a section behind the others. */
  void add(Element section) throws IOException {
    sections.write(html(section));
    sections.write('\n');
  }

  /**
   * Writes the page.
   *
   * @param out where to
   * @param title what the browser's tab shows
   * @param header what stands above the sections
   */
  void write(Writer out, String title, Element header) throws IOException {
    sections.close();
    Document page = shell();
    page.title(title);
    page.charset(StandardCharsets.UTF_8);
    Element head = page.head();
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("style").appendChild(new DataNode(style.toString()));
    page.body().appendChild(header);
    page.body().appendElement("main").appendChild(new Comment(SECTIONS));
    page.body().appendElement("footer").text("Made by Detente. Stances are a model's judgement.");
    page.body().appendElement("script").appendChild(new DataNode(script.toString()));

    String marker = "<!--" + SECTIONS + "-->";
    String html = page.outerHtml();
    int place = html.lastIndexOf(marker);
    out.write("<!doctype html>\n");
    out.write(html, 0, place);
    try (var reader = Files.newBufferedReader(waiting)) {
      reader.transferTo(out);
    }
    out.write(html, place + marker.length(), html.length() - place - marker.length());
    out.write('\n');
    Files.delete(waiting);
  }

  private static String html(Element section) {
    shell().body().appendChild(section);
    return section.outerHtml();
  }

  private static Document shell() {
    Document page = Document.createShell("");
    page.root().firstElementChild().attr("lang", "en");
    // White space in an article is the article's.
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return page;
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
