package io.github.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {
  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  @Test
  void takesTheFirstLineOfATextAsTitle() throws IOException {
    Article article = read(write("talks.txt", "\uFEFFTalks resume\r\n\r\nThey met.")).get(0);
    assertEquals("talks", article.id());
    assertEquals(Optional.of("Talks resume"), article.title());
    assertEquals("Talks resume\r\n\r\nThey met.", article.text());
  }

  @Test
  void joinsTitleAndTextOfARowByABlankLine() throws IOException {
    Article article =
        read(write("a.csv", "id,title,text,published\nx,Head,Body,2001-02-03\n")).get(0);
    assertEquals("Head\n\nBody", article.text());
    assertEquals(Optional.of(LocalDate.of(2001, 2, 3)), article.published());
  }

  @Test
  void namesRowsWithoutAnIdAfterTheFile() throws IOException {
    Path file =
        write("wire.jsonl", "{\"text\":\"One\"}\n\n{\"text\":\"Two\",\"extra\":{\"a\":[1]}}\n");
    assertEquals(List.of("wire#1", "wire#2"), read(file).stream().map(Article::id).toList());
  }

  @Test
  void namesFilesOfOneNameByTheirRelativePaths() throws IOException {
    write("a/x.txt", "One");
    write("b/x.txt", "Two");
    write("b/y.txt", "Three");
    write("b/notes.md", "not an article");
    assertEquals(
        List.of("a/x.txt", "b/x.txt", "y"), read(folder).stream().map(Article::id).toList());
  }

  @Test
  void takesTheParagraphsOfAPageAndNotWhatSurroundsThem() throws IOException {
    Path file =
        write(
            "page.html",
            """
            <html lang="en"><head><title>Site - Talks resume</title>
            <meta property="article:published_time" content="2010-05-06T07:08:09Z">
            <meta property="og:site_name" content="The Harbour Courier"></head>
            <body><nav><p>Home of the longest navigation text that anybody has ever seen on a page</p></nav>
            <article><h1>Talks resume</h1><div class="social-share"><p>Share this</p></div>
            <p>The ministers met &amp; talked for the whole of the morning.</p>
            <blockquote><p>“We go on,” one said.</p></blockquote></article>
            <footer><p>Imprint</p></footer></body></html>
            """);
    Article article = read(file).get(0);
    assertEquals(
        "Talks resume\n\nThe ministers met & talked for the whole of the morning.\n\n“We go on,” one said.",
        article.text());
    assertEquals(Optional.of(LocalDate.of(2010, 5, 6)), article.published());
    assertEquals(Optional.of("The Harbour Courier"), article.outlet());
  }

  @Test
  void findsADateInLinkedData() throws IOException {
    Path file =
        write(
            "page.html",
            "<script type='application/ld+json'>{\"datePublished\": \"1999-12-31T10:00\"}</script><p>Text.</p>");
    assertEquals(Optional.of(LocalDate.of(1999, 12, 31)), read(file).get(0).published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "AMMAN, March 3, 1991 (Meridian) - Ministers met.|1991-03-03",
        "Kathmandu (Meridian) 14 Sept. 2004 — Ministers met.|2004-09-14",
        "AMMAN, March 3 (Meridian) - Ministers met.|none",
        "Ministers met on March 3, 1991 and went home.|none",
        "Ministers meeting on 31 February 1991: an account|none"
      })
  void readsOnlyAWholeDateOutOfADateline(String text, LocalDate date) throws IOException {
    assertEquals(
        Optional.ofNullable(date), read(write("a.txt", "Title\n\n" + text)).get(0).published());
  }

  @Test
  void givesTheDateOfTheCallToArticlesWithoutOne() throws IOException {
    Path file = write("a.csv", "text,published\nOne,\nTwo,2001-02-03\n");
    LocalDate date = LocalDate.of(2020, 1, 1);
    try (Stream<Article> articles = ArticleReader.builder().published(date).build().read(file)) {
      assertEquals(
          List.of(Optional.of(date), Optional.of(LocalDate.of(2001, 2, 3))),
          articles.map(Article::published).toList());
    }
  }

  @Test
  void seesWhatAStreamHolds() {
    assertEquals("Hi", first("{\"text\":\"Hi\"}").text());
    assertEquals("Hi", first("\uFEFF <p>Hi</p>").text());
    assertEquals("Hi there", first("Hi there").text());
  }

  private static Article first(String content) {
    var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    try (Stream<Article> articles = ArticleReader.create().read(in, "stdin")) {
      return articles.findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.txt|''|empty.txt:1: is empty",
        "blank.html|'<p> </p>'|blank.html: has no paragraphs",
        "column.csv|'a,b\n1,2'|column.csv:1: no column \"text\"; the columns are a, b",
        "cut.jsonl|'{\"text\":\"Hi'|cut.jsonl:1: not a JSON object",
        "list.jsonl|'[1]'|list.jsonl:1: expected a JSON object",
        "date.jsonl|'{\"text\":\"Hi\",\"published\":\"May\"}'|date.jsonl:1: column \"published\" is \"May\"; expected a date",
        "other.pdf|'x'|other.pdf: expected a name that ends in"
      })
  void namesWhatItCannotUse(String name, String content, String problem) throws IOException {
    assertEquals(List.of(), read(write(name, content)));
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains(problem), problems.get(0));
  }

  @Test
  void namesLineAndByteOfAWrongEncoding() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.writeString(file, "One\nCafé", Charset.forName("windows-1252"));
    assertEquals(List.of(), read(file));
    assertTrue(
        problems.get(0).endsWith("latin.txt:2: byte 0xE9 is not UTF-8; expected text in UTF-8"));
  }

  @Test
  void refusesABinaryFile() throws IOException {
    assertEquals(List.of(), read(write("binary.txt", "a\nb\0c")));
    assertTrue(problems.get(0).endsWith("binary.txt:2: is binary; expected text in UTF-8"));
  }

  @Test
  void goesOnBehindARaggedRow() throws IOException {
    Path file = write("a.csv", "id,text\n1,One\n2,Two,three\n3,\"Thr\nee\"\n4\n5,Five\n");
    assertEquals(List.of("1", "3", "5"), read(file).stream().map(Article::id).toList());
    assertEquals(2, problems.size());
    assertTrue(
        problems.get(0).endsWith("a.csv:3: 3 cells; expected 2 as in the header"), problems.get(0));
    assertTrue(
        problems.get(1).endsWith("a.csv:6: 1 cells; expected 2 as in the header"), problems.get(1));
  }

  @Test
  void goesOnBehindABrokenLineAndAMissingFile() throws IOException {
    Path lines = write("a.jsonl", "{\"text\":\"One\"}\n{\"text\":\n{\"text\":\"Three\"}\n");
    List<Path> paths = List.of(folder.resolve("missing.txt"), lines);
    assertEquals(List.of("a#1", "a#3"), read(paths).stream().map(Article::id).toList());
    assertTrue(problems.get(0).endsWith("missing.txt: no such file or folder"));
    assertTrue(problems.get(1).contains("a.jsonl:2: not a JSON object"));
  }

  @Test
  void throwsWithoutAHandler() throws IOException {
    Path file = write("a.csv", "id,text\n1\n");
    try (Stream<Article> articles = ArticleReader.create().read(file)) {
      assertThrows(InvalidRecordException.class, articles::toList);
    }
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private List<Article> read(Path path) {
    return read(List.of(path));
  }

  private List<Article> read(List<Path> paths) {
    ArticleReader reader =
        ArticleReader.builder().onInvalid(p -> problems.add(p.getMessage())).build();
    try (Stream<Article> articles = reader.read(paths)) {
      return articles.toList();
    }
  }
}
