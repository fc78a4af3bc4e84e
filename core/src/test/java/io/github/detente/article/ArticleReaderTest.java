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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

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
        """
        Talks resume

        The ministers met & talked for the whole of the morning.

        “We go on,” one said.\
        """,
        article.text());
    assertEquals(Optional.of(LocalDate.of(2010, 5, 6)), article.published());
    assertEquals(Optional.of("The Harbour Courier"), article.outlet());
  }

  @Test
  void findsADateInLinkedData() throws IOException {
    Path file =
        write(
            "page.html",
            "<script type='application/ld+json'>{\"datePublished\":"
                + " \"1999-12-31T10:00\"}</script><p>Text.</p>");
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
        "12 February 2025|2025-02-12",
        "Wednesday, 12 February 2025|2025-02-12",
        "February 12, 2025|2025-02-12",
        "12 February 2025: Ministers met.|none",
        "12 February 2025 was a day of talks.|none",
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
        "none.jsonl|'{\"body\":\"Hi\",\"n\":1}'|none.jsonl:1: no \"text\"; the fields are body, n;"
            + " expected",
        "null.jsonl|'{\"text\":null}'|null.jsonl:1: \"text\" is null; expected",
        "parts.jsonl|'{\"text\":[\"Hi\"]}'|parts.jsonl:1: \"text\" is a list; expected",
        "two.jsonl|'{\"text\":\"Hi\"}{\"text\":\"Ho\"}'|two.jsonl:1: there is something after the"
            + " object",
        "bad.jsonl|'{\"text\":nope}'|bad.jsonl:1: not a JSON object: what stands at character ",
        "was.jsonl|'{\"article\":\"a\",\"content\":[],\"kind\":\"DIRECT\",\"speaker\":null,\"target\":null,\"text\":\"Hi\"}'|was.jsonl:1:"
            + " holds statements",
        "was.csv|'article,content,kind,speaker_country,text\n"
            + "a,b,c,d,e'|was.csv:1: holds statements",
        "kind.txt|'%PDF-1.4'|kind.txt: is a PDF document; expected text in UTF-8;"
            + " pdftotext converts it",
        "named.xlsx|'PK\u0003\u0004'|named.xlsx: is a zip archive, as .xlsx and .docx files are;"
            + " expected text in UTF-8; save a table as CSV",
        "number.jsonl|'{\"text\":7}'|number.jsonl:1: \"text\" is a number; expected",
        "truth.jsonl|'{\"text\":true}'|truth.jsonl:1: \"text\" is true; expected",
        "object.jsonl|'{\"text\":{\"a\":1}}'|object.jsonl:1: \"text\" is an object; expected",
        "unseen.jsonl|'{\"text\":\"\\u200B\"}'|unseen.jsonl:1: \"text\" is empty; expected",
        "bare.jsonl|'{}'|bare.jsonl:1: an object without fields; expected \"text\"",
        "unseen.txt|'\u200B\u2060\n'|unseen.txt:1: is empty",
        "unseen.csv|'id,text\n1,\u200B'|unseen.csv:2: column \"text\" is",
        "wide.csv|'\0\0\uFEFF'|wide.csv:1: holds a NUL",
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
        problems.get(1).endsWith("a.csv:6: 1 cell; expected 2 as in the header"), problems.get(1));
  }

  @Test
  void goesOnBehindABrokenLineAndAMissingFile() throws IOException {
    Path lines = write("a.jsonl", "{\"text\":\"One\"}\n{\"text\":\n{\"text\":\"Three\"}\n");
    List<Path> paths = List.of(folder.resolve("missing.txt"), lines);
    assertEquals(List.of("a#1", "a#3"), read(paths).stream().map(Article::id).toList());
    assertTrue(problems.get(0).endsWith("missing.txt: no such file or folder"));
    assertTrue(problems.get(1).contains("a.jsonl:2: not a JSON object"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF{\"id\":\"a\",\"text\":\"One\"}\n\uFEFF{\"id\":\"b\",\"text\":\"Two\"}",
        "{\"id\":\"a\",\"text\":\"One\",\"score\":NaN}\r\n\r\n"
            + "{\"id\":\"b\",\"text\":\"Two\",\"s\":-Infinity}",
        "[{\"id\":\"a\",\"text\":\"One\"},{\"id\":\"b\",\"text\":\"Two\"}]",
        "[\n{\"id\":\"a\",\"text\":\"One\"},\n{\"id\":\"b\",\"text\":\"Two\"}\n]\n",
        "{\n \"id\": \"a\",\n \"text\": \"One\"\n}\n{\n \"id\": \"b\",\n \"text\": \"Two\"\n}",
        "{\"id\":\"a\",\"text\":\"One\"},\n{\"id\":\"b\",\"text\":\"Two\"},\n",
        "\uFEFF\uFEFF{\"id\":\"a\",\"text\":\"One\",\"published\":NaN}\n"
            + "\u001E{\"id\":\"b\",\"text\":\"Two\"}",
        "[{\"id\":\"a\",\"text\":\"One\",},{\"id\":\"b\",\"text\":\"Two\"},]",
        "{\"id\":\"a\",\"text\":\"One\",\"n\":[+1,01,.5,1.]}\n{\"id\":\"b\",\"text\":\"Two\",\"t\":\"a\tb\"}",
      })
  void readsJsonAsItComes(String content) throws IOException {
    for (String name : List.of("a.jsonl", "a.ndjson", "a.json")) {
      List<Article> articles = read(write(name, content));
      assertEquals(List.of("a", "b"), articles.stream().map(Article::id).toList());
      assertEquals(List.of("One", "Two"), articles.stream().map(Article::text).toList());
      assertEquals(List.of(), problems);
    }
  }

  @Test
  void takesTheColumnsThatItIsTold() throws IOException {
    Path json =
        write("a.jsonl", "{\"maintext\":\"Oman met\",\"day\":\"1998-11-25\",\"paper\":\"Post\"}\n");
    Path csv = write("b.csv", "day;paper;maintext\n25.11.1998;Post;Oman met\n");
    ArticleReader reader =
        ArticleReader.builder()
            .column(ArticleField.TEXT, "maintext")
            .column(ArticleField.PUBLISHED, "day")
            .column(ArticleField.OUTLET, "paper")
            .build();
    try (Stream<Article> articles = reader.read(List.of(json, csv))) {
      articles.forEach(
          article -> {
            assertEquals("Oman met", article.text());
            assertEquals(Optional.of(LocalDate.of(1998, 11, 25)), article.published());
            assertEquals(Optional.of("Post"), article.outlet());
          });
    }
  }

  @Test
  void readsAnArticleWithoutADateThatMayBeTwo() throws IOException {
    Path file = write("a.csv", "Date,text\n03/04/1998,One\n13/04/1998,Two\n");
    List<Article> articles = read(file);
    assertEquals(Optional.empty(), articles.get(0).published());
    assertEquals(Optional.of(LocalDate.of(1998, 4, 13)), articles.get(1).published());
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("1998-04-03 or 1998-03-04"), problems.get(0));
  }

  @Test
  void takesADayFromTheAddressOfARow() throws IOException {
    Path file = write("a.csv", "url,text\nhttps://p.example/1998/11/25/x,One\n");
    assertEquals(Optional.of(LocalDate.of(1998, 11, 25)), read(file).get(0).published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "&quot;We won&#39;t,&quot; said Oman.|\"We won't,\" said Oman.",
        "<p>Oman&nbsp;left.</p><p>Mali &amp; Chad stayed.</p>|Oman left.\\n\\nMali & Chad stayed.",
        "Oman left.<br/>Mali stayed.|Oman left.\\n\\nMali stayed.",
        "AT&T rose, R&D; fell: a < b, b > c & d|AT&T rose, R&D; fell: a < b, b > c & d",
        "Use <name> here|Use <name> here",
        "&amp;quot;We won&amp;#39;t,&amp;quot; said Oman &amp;amp;amp; Mali.|\"We won't,\" said Oman & Mali.",
        "<p>Oman&amp;rsquo;s ships left.</p>|Oman’s ships left.",
        "&lt;p&gt;Oman left.&lt;/p&gt;&lt;p&gt;Mali&amp;nbsp;stayed.&lt;/p&gt;|Oman left.\\n\\nMali stayed.",
        "<![CDATA[<p>Oman left.</p><p>Mali stayed.</p>]]>|Oman left.\\n\\nMali stayed.",
        "<![CDATA[Oman left, 3 &lt; 4.]]>|Oman left, 3 < 4.",
      })
  void readsEntitiesAndTagsThatWereLeftInACell(String cell, String text) throws IOException {
    Path file = write("a.csv", "text\n\"" + cell.replace("\"", "\"\"") + "\"\n");
    String whole = read(file).get(0).text().replace('\u00A0', ' ');
    assertEquals(text.replace("\\n", "\n"), whole);
  }

  /** Each statement of a table or of JSON Lines repeats the title of its article. */
  @Test
  void aFirstLineThatIsTooLongForAHeadlineIsNone() throws IOException {
    String line = "Oman left. ".repeat(30).strip();
    assertEquals(Optional.empty(), read(write("a.txt", line)).get(0).title());
    assertEquals(
        Optional.of("Oman left."), read(write("b.txt", "Oman left.\n" + line)).get(0).title());
    Article page =
        read(write("c.html", "<title>Oman</title><h1>" + line + "</h1><p>Oman left.</p>")).get(0);
    assertEquals(Optional.of("Oman"), page.title());
  }

  @Test
  void namesADayThatIsAnObjectOrAList() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"text":"One","published":{"day":"1998-11-25"}}
            {"text":"Two","date":["1998-11-25"]}
            """);
    assertEquals(List.of("One", "Two"), read(file).stream().map(Article::text).toList());
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(
        problems.get(0).contains("\"published\" is \"{…}\"; expected a date"), problems.get(0));
    assertTrue(
        problems.get(1).contains("\"published\" is \"[…]\"; expected a date"), problems.get(1));
  }

  @Test
  void namesUtf32() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "\uFEFFid,text\n", Charset.forName("utf-32le"));
    Path page = folder.resolve("a.html");
    Files.writeString(page, "\uFEFF<p>Oman left.</p>", Charset.forName("utf-32le"));
    assertEquals(List.of(), read(List.of(file, page)));
    assertTrue(problems.get(0).contains("is in UTF-32; expected text in UTF-8"), problems.get(0));
    assertTrue(problems.get(1).contains("is in UTF-32; expected text in UTF-8"), problems.get(1));
  }

  @Test
  void readsHalfASurrogatePairAsAReplacementCharacter() throws IOException {
    Path file = write("a.jsonl", "{\"id\":\"\\ud83d\",\"text\":\"No \\udc00\\ud83d\\ude00.\"}\n");
    Article article = read(file).get(0);
    assertEquals("No \uFFFD\uD83D\uDE00.", article.text());
    assertEquals("\uFFFD", article.id());
    assertEquals(2, notes.size(), notes.toString());
  }

  @Test
  void tellsArticlesOfOneNameApart() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"id":"x","text":"One"}
            {"id":"x","text":"Two"}
            {"text":"Three"}
            """);
    assertEquals(
        List.of("x", "x (2)", "a#3", "x (3)", "x (4)", "a#3 (2)"),
        read(List.of(file, file)).stream()
            .map(article -> article.id().replaceFirst(".*/a.jsonl", "a"))
            .toList());
    assertEquals(4, notes.size(), notes.toString());
  }

  @Test
  void tellsOfAStringThatIsTooLongInItsOwnWords() throws IOException {
    Path file =
        write("a.jsonl", "{\"text\":\"" + "a ".repeat(11_000_000) + "\"}\n{\"text\":\"Two\"}\n");
    assertEquals(List.of("Two"), read(file).stream().map(Article::text).toList());
    assertTrue(problems.get(0).contains("a.jsonl:1: a string or number too long"), problems.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text,Publication Date\\nChad left.,2020-01-01       | 1
          text,day\\nChad left.,1 March 2020                  | 1
          text,published\\nChad left.,2020-01-01              | 0
          text,Date\\nChad left.,2020-01-01                   | 0
          text,number\\nChad left.,1583020800                 | 0
          text,rank\\nChad left.,7                            | 0
          """)
  void notesDaysInAColumnOfAnotherName(String table, int expected) throws IOException {
    List<Article> articles = read(write("days.csv", table.replace("\\n", "\n") + "\n"));
    assertEquals(1, articles.size());
    assertEquals(expected, notes.size(), notes.toString());
  }

  @Test
  void notesWhatIsNotEnglishAndWhatHasMarks() throws IOException {
    String german =
        "Die Regierung in Suva hat am Montag erklärt, dass sie die Fähre nicht länger im Hafen"
            + " behalten werde. Der Minister sagte, man habe mit der Reederei gesprochen und sei zu"
            + " einer Lösung gekommen, die allen Seiten gerecht werde und die Reisenden nicht"
            + " belaste.";
    read(write("german.txt", german));
    read(write("marked.txt", "{s1:Fiji} said {c1:no}."));
    read(write("short.txt", "Ferry sails"));
    assertEquals(2, notes.size(), notes.toString());
    assertTrue(notes.get(0).startsWith("german: does not seem to be in English"), notes.get(0));
    assertTrue(notes.get(1).startsWith("marked: has marks"), notes.get(1));
  }

  @Test
  void followsALinkToAFileButNoLinkToAFolder() throws IOException {
    write("in/a.txt", "One");
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/b.txt"), folder.resolve("in/a.txt"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
    assertEquals(
        List.of("a", "b"), read(folder.resolve("link")).stream().map(Article::id).toList());
    assertEquals(List.of(), problems);
  }

  @Test
  void endsAtWhatHasNoEnd() throws IOException {
    Path zero = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zero));
    for (String name : List.of("zero.txt", "zero.html", "zero.csv", "zero.jsonl")) {
      Path link = Files.createSymbolicLink(folder.resolve(name), zero);
      assertEquals(List.of(), read(link));
    }
    assertEquals(4, problems.size(), problems.toString());
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
        ArticleReader.builder()
            .onInvalid(p -> problems.add(p.getMessage()))
            .onNote(notes::add)
            .build();
    try (Stream<Article> articles = reader.read(paths)) {
      return articles.toList();
    }
  }
}
