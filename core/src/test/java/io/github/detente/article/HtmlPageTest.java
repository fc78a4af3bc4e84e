package io.github.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.ProcessorTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  private static final String P =
      "<p>The ferry lay at the pier of Port Louis all night, and nobody came to say why it did not"
          + " sail.</p>";
  private static final String PLAIN = P.replaceAll("<[^>]+>", "");

  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private List<Article> read(byte[] page) {
    ArticleReader reader =
        ArticleReader.builder()
            .onInvalid(e -> problems.add(e.getMessage()))
            .onNote(notes::add)
            .build();
    try (Stream<Article> articles =
        reader.read(new ByteArrayInputStream(page), "page", ArticleFormat.HTML)) {
      return articles.toList();
    }
  }

  private Article read(String page) {
    return read(page.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  /** Returns the paragraphs of an article element with this content, without the first. */
  private List<String> body(String content) {
    String text = read("<article>" + P + content + "</article>").text();
    List<String> paragraphs = List.of(text.split("\n\n"));
    assertEquals(PLAIN, paragraphs.get(0));
    return paragraphs.subList(1, paragraphs.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<div>Fiji denied it.</div>|Fiji denied it.",
        "<div><div><span>Fiji </span><b>denied</b> it.</div></div>|Fiji denied it.",
        "Fiji denied it.|Fiji denied it.",
        "<section>Fiji denied it.<p>Tonga said so.</p>Samoa left.</section>|Fiji denied it. / Tonga"
            + " said so. / Samoa left.",
        "<ul><li>Fiji denied it.</li><li><p>Tonga said so.</p></li></ul>|Fiji denied it. / Tonga"
            + " said so.",
        "<ul><li>Fiji:<ul><li>It denied all.</li></ul></li></ul>|Fiji: / It denied all.",
        "<dl><dt>Fiji</dt><dd>It denied all.</dd></dl>|Fiji / It denied all.",
        "<table><tr><th>Fiji</th><td>It denied"
            + " all.</td></tr><tr><th>Year</th><td>1998</td></tr></table>|Fiji / It denied all.",
        "Fiji denied it.<br>Tonga said so.<br><br>Samoa|Fiji denied it. / Tonga said so.",
        "<p>Fiji<br>denied it.</p>|Fiji denied it.",
        "<div><b>Ferry held</b><br>Fiji denied it.</div>|Fiji denied it.",
        "<p><strong>Ferry held</strong><br>Fiji denied it.</p>|Ferry held / Fiji denied it.",
        "<details><summary>Fiji</summary>Tonga denied it.</details>|Fiji / Tonga denied it.",
        "<p>Fiji said &amp;quot;no&amp;quot;.</p>|Fiji said \"no\".",
        "<pre>Fiji denied&#10;it.&#10;&#10;Tonga said so.</pre>|Fiji denied it. / Tonga said so.",
        "<p>Fi&shy;ji&nbsp;de\u200Bnied it.</p>|Fiji denied it.",
        "<p>Fiji said <q>no</q>.</p>|Fiji said “no”.",
        "<p>Fiji <del>admitted</del> denied it.</p>|Fiji denied it.",
        "<ul><li>Fiji said no.</li><li>Tonga agreed</li></ul>|Fiji said no. / Tonga agreed",
        "<div class=body-with-comments>Fiji denied it.</div>|Fiji denied it.",
        "<p>Fiji’s envoy: <a href=x>“We sail”</a>.</p>|Fiji’s envoy: “We sail”.",
        "<p>Watchmen saw it, Fiji said.</p>|Watchmen saw it, Fiji said.",
      })
  void takesTextWhereverItStands(String content, String expected) {
    assertEquals(List.of(expected.split(" / ")), body(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><figcaption>Fiji denied it, said a sailor.</figcaption></figure>",
        "<div class='article-caption'>Fiji denied it.</div>",
        "<p>Read more: <a href=/a>Fiji denies all</a></p>",
        "<h3>Related stories</h3>",
        "<ul><li><a href=/a>Fiji denies all</a></li><li><a href=/b>Tonga leaves</a></li></ul>",
        "<div><a href=/a>Fiji denies all</a></div>",
        "<div style='color:red; display: none'><p>Fiji denied it.</p></div>",
        "<aside><p>Fiji denied it.</p></aside>",
        "<div id=comments><p>Fiji denied it.</p></div>",
        "<div>By Mere Seru</div><span>4 min read</span>",
        "<table><tr><td>1998</td><td>41</td></tr></table>",
        "<div class=relatedArticles><p>Fiji denied it.</p></div>",
        "<section aria-label='Related articles'><h3>Fiji denies all</h3><p>Tonga left.</p></section>",
        "<div aria-label='Most read'><p>Fiji denied it.</p></div>",
        "<p>In depth: <a href=/a>How Fiji came to deny it</a></p>",
        "<p>Our earlier report: <a href=/a>Fiji denies all</a> (7 June)</p>",
        "<p><b>&raquo; <a href=/a>Fiji denies all</a></b></p>",
        "<p><a href=/a>Fiji denies all</a></p>",
        "<div class='reader-comment'><p>Fiji denied it.</p></div>",
        "<div class='c-read-next'><p>Fiji denied it.</p></div>",
        "<div id=moreNews><p>Fiji denied it.</p></div>",
        "<section><h3>Read next</h3><div><a href=/a>Fiji</a> denied it.</div></section>",
        "<h3><a href=/x><b>Most read</b></a></h3><ul><li><a href=/a>Fiji denied it.</a></li></ul>",
        "<p>© 1998 The Islander. All rights reserved.</p>",
        "<p>Copyright (c) The Islander. Fiji denied it.</p>",
        "<form><p>Fiji denied it.</p></form><footer><p>Imprint.</p></footer>",
      })
  void leavesOutWhatIsNotTheArticle(String content) {
    assertEquals(List.of(), body(content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<blockquote><p>We sail.</p><footer>Mere Seru, minister of Fiji</footer></blockquote>|Mere"
            + " Seru, minister of Fiji, said: “We sail.”",
        "<blockquote><p>“We sail.”</p><cite>Mere Seru</cite></blockquote>|Mere Seru said: “We"
            + " sail.”",
        "<blockquote><p>We sail.</p><p>We do.</p><p>— Mere Seru</p></blockquote>|Mere Seru said:"
            + " “We sail. / “We do.”",
        "<figure><blockquote>We sail.</blockquote><figcaption>Mere Seru</figcaption></figure>|Mere"
            + " Seru said: “We sail.”",
        "<blockquote class=twitter-tweet><p>We sail.</p>&mdash; Mere Seru (@mseru) <a href=x>May 4,"
            + " 1998</a></blockquote>|Mere Seru said: “We sail.”",
        "<blockquote class=bluesky-embed><p>We sail.</p>&mdash; Mere Seru (<a"
            + " href=y>@mseru.example</a>) <a href=x>May 4</a></blockquote>|Mere Seru said: “We"
            + " sail.”",
        "<blockquote class=instagram-media><p><a href=x>We sail.</a></p><p>A post shared by <a"
            + " href=y>Mere Seru</a> (@mseru) on May 4</p></blockquote>|Mere Seru said: “We sail.”",
        "<blockquote><p>We sail.</p><small>Mere Seru</small></blockquote>|Mere Seru said: “We sail.”",
        "<blockquote><p>We <small>now</small> sail.</p></blockquote>|We now sail.",
        "<blockquote class=text-post-media><p>We sail.</p>Post by <a href=x>@seru</a></blockquote>|We"
            + " sail.",
        "<blockquote><p>We sail.</p></blockquote>|We sail.",
        "<blockquote><p>We <cite>always</cite> sail.</p></blockquote>|We always sail.",
      })
  void namesTheAuthorBeforeAQuotation(String content, String expected) {
    assertEquals(List.of(expected.split(" / ")), body(content));
  }

  @Test
  void repeatsNothingHoweverListsAndQuotationsNest() {
    for (String tag : List.of("blockquote", "li", "ul><li", "div", "table><tr><td", "figure")) {
      String open = "<" + tag + ">";
      String page = open.repeat(300) + "Fiji denied it." + "<p>Tonga said so.</p>";
      String text = read("<article>" + P + page).text();
      assertEquals(text.indexOf("Tonga said"), text.lastIndexOf("Tonga said"), tag);
    }
  }

  @Test
  void readsAPageInLinearTimeHoweverItNests() throws InterruptedException {
    for (String piece :
        List.of(
            "<blockquote>a b",
            "<blockquote><footer>Mere</footer>a",
            "<li>word ",
            "<div class=x>",
            "<table><tr><td>w",
            "a<br>",
            "<h2>Read more</h2><div>",
            "<div><h2>Read <h3>more</h2>",
            "<h2><div>",
            "<div class=date><b>x",
            "<div class=date>5 June <span class=comments>",
            "<article><time>",
            "<ul><li>Fiji said no.<li>x",
            "<figure><blockquote>")) {
      String page = P + piece.repeat(400_000 / piece.length());
      ProcessorTime.assertWithin(Duration.ofSeconds(15), () -> read(page), piece);
    }
  }

  @Test
  void keepsWhatIsCalledSurroundingsIfNothingElseIsThere() {
    String page = "<h1>Ferry</h1><div class='story comment'>" + P + P + "</div>";
    assertEquals("Ferry\n\n" + PLAIN + "\n\n" + PLAIN, read(page).text());
  }

  @Test
  void readsPagesWithoutParagraphElements() {
    Article article =
        read(
            "<title>Ferry</title><div id=menu><div>Home. News. Sport.</div></div><div"
                + " id=c><div>Fiji denied it had held the ferry back.</div><div>Tonga said it"
                + " had.</div></div>");
    assertEquals(
        "Ferry\n\nFiji denied it had held the ferry back.\n\nTonga said it had.", article.text());
  }

  @Test
  void keepsThePageThatIsCalledLikeASidebar() {
    String page = "<div class='page with-sidebar'><h1>Ferry</h1>" + P + "</div>";
    assertEquals("Ferry\n\n" + PLAIN, read(page).text());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,iso-8859-1",
    "windows-1252,latin1",
    "windows-1252,us-ascii",
    "windows-1252,",
    "windows-1252,utf-8",
    "windows-1254,ISO-8859-9",
    "utf-8,utf8",
    "utf-8,none",
    "utf-8,utf-16",
    "utf-8,iso-8859-1",
    "utf-8,windows-1250",
    "utf-8,unicode",
    "windows-1252,ISO_8859-1",
    "windows-1252,l1",
    "windows-1252,csISOLatin1",
    "windows-1254,latin5",
    "windows-1251,windows-1251",
    "utf-16le,",
  })
  void decodesAPageAsABrowserDoes(String written, String declared) {
    String said = written.equals("windows-1251") ? "«да»" : "“não”";
    String meta =
        declared == null ? "" : "<meta http-equiv=x content='text/html; charset=" + declared + "'>";
    String mark = written.equals("utf-16le") ? "\uFEFF" : "";
    String page = mark + "<html><head>" + meta + "</head><p>Fiji said " + said + " to all.</p>";
    assertEquals(
        "Fiji said " + said + " to all.",
        read(page.getBytes(Charset.forName(written))).get(0).text());
    assertEquals(List.of(), problems);
  }

  @Test
  void tellsOfAPageThatIsUtf8AndDeclaresLatin1() {
    read("<meta charset=iso-8859-1><p>Fiji said “não” to all.</p>");
    assertEquals(List.of("page: declares windows-1252, but is in UTF-8; it is read so"), notes);
  }

  @Test
  void readsAPageThatWasCutWithinALetter() {
    byte[] whole =
        "<p>“Não,” said Fiji. “Não!” said Tonga’s and Samoa’s… —".getBytes(StandardCharsets.UTF_8);
    String text = read(Arrays.copyOf(whole, whole.length - 1)).get(0).text();
    assertTrue(text.startsWith("“Não,” said Fiji."), text);
    assertEquals(List.of("page: 1 bytes are not UTF-8; they are read as U+FFFD"), problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16le", "utf-16be"})
  void refusesAPageInUtf16WithoutAMark(String charset) {
    assertEquals(
        List.of(), read("<html><p>Fiji denied it.</p>".getBytes(Charset.forName(charset))));
    assertTrue(problems.get(0).contains("is in UTF-16"), problems.toString());
  }

  /** Windows-1252 has no letter there: whoever wrote it meant something else. */
  @Test
  void tellsOfAByteWithoutALetter() {
    String text = "<meta charset=cp1252><p>Fiji denied # it." + " It sailed.".repeat(9);
    byte[] page = text.getBytes(StandardCharsets.UTF_8);
    page[text.indexOf('#')] = (byte) 0x81;
    assertTrue(read(page).get(0).text().startsWith("Fiji denied \uFFFD it."));
    assertEquals(1, problems.size());
  }

  @Test
  void refusesAPageWhoseCharsetNobodyKnows() {
    byte[] page =
        "<p>Фиджи отвергла обвинения в задержании парома.</p>".getBytes(Charset.forName("koi8-r"));
    assertEquals(List.of(), read(page));
    assertTrue(problems.get(0).contains("nor in a charset that it declares"), problems.toString());
  }

  /** Windows-1252 has letters for these bytes, but no word has such letters there. */
  @ParameterizedTest
  @CsvSource({
    "x-MacRoman,“We sail” said Fiji’s envoy. Tonga’s and Samoa’s were silent.",
    "koi8-r,Fiji denied it. Нет. It left the pier at once and has not come back since.",
  })
  void refusesAPageThatOnlyLooksWestern(String charset, String text) {
    byte[] page = ("<p>" + text + "</p>").getBytes(Charset.forName(charset));
    assertEquals(List.of(), read(page));
    assertTrue(problems.get(0).contains("nor in a charset that it declares"), problems.toString());
  }

  @Test
  void tellsOfBytesThatAreNotOfTheCharset() {
    String text =
        "<meta charset=utf-8><p>“Não” — “não”, said Fiji. # " + "word ".repeat(99) + ".</p>";
    byte[] page = text.getBytes(StandardCharsets.UTF_8);
    page[text.getBytes(StandardCharsets.UTF_8).length - 7] = (byte) 0xE9;
    assertEquals(1, read(page).size());
    assertTrue(problems.get(0).contains("1 bytes are not UTF-8"), problems.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel=canonical href='https://p.example/w/1987/06/05/ferry'>|1987-06-05",
        "<meta property='og:url' content='https://p.example/1987-06-05/ferry'>|1987-06-05",
        "<meta name=pubdate content='Fri, 05 Jun 1987 10:00:00 GMT'>|1987-06-05",
        "<script"
            + " type='application/ld+json'>{\"@graph\":[{\"dateModified\":\"2001-01-01\",\"datePublished\":\"1987-06-05T01:00Z\"}]}</script>|1987-06-05",
        "<meta property='article:published_time' content='1987-06-05'><link rel=canonical"
            + " href='https://p.example/1999/01/01/x'>|1987-06-05",
      })
  void findsTheDay(String head, LocalDate day) {
    assertEquals(Optional.of(day), read("<html><head>" + head + "</head>" + P).published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='article:published_time' content='1987-06-05T10:00Z'>",
        "<meta itemprop=datePublished content=''><meta name='PUBDATE' content='19870605'>",
        "<meta name=date content=today><meta name='dcterms.issued' content='5 June 1987'>",
        "<meta property='article:modified_time' content='2001-01-01'><meta name=Date"
            + " content='1987/06/05'>",
        "<script type='application/ld+json'>{\"datePublished\": [\"1987\\/06\\/05\"]}</script>",
        "<script type='application/ld+json'>{\"mentions\":{\"datePublished\":\"2001-01-01\"},"
            + "\"datePublished\":\"1987-06-05\"}</script>",
        "<script type='application/ld+json'>{\"dateCreated\":\"1987-06-05\", broken</script>",
        "<link rel=amphtml href='https://p.example/amp/1987/06/05/ferry'>",
        "<!-- saved from url=(0031)https://p.example/1987/jun/05/f -->",
        "<body><time itemprop=dateModified datetime='2001-01-01'></time><time>5 June 1987</time>",
        "<body><span itemprop=datePublished content='1987-06-05'>Friday</span>",
        "<body><p class='byline'>By Mere Seru, <span class=pubDate>Friday, June 5, 1987</span></p>",
        "<body><span class='last-updated date'>1 January 2001</span><i class=timestamp>5th June"
            + " 1987</i>",
        "<body><aside><time datetime='2001-01-01'></time></aside><div data-date='1987-06-05'>x</div>",
        "<body><time datetime='2001-01-01'></time><article><time datetime='1987-06-05'></time>",
      })
  void findsTheDayInOtherPlaces(String head) {
    LocalDate day = LocalDate.of(1987, 6, 5);
    assertEquals(Optional.of(day), read("<html>" + head + P).published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=last-modified content='2001-01-01'>",
        "<body><p>It sank on 5 June 1987, he said.</p>",
        "<body><p class=date>It sank on 35 June 1987, he said.</p>",
        "<body><div class=related><time datetime='2001-01-01'></time></div>",
        "<script type='application/ld+json'>{\"dateModified\":\"2001-01-01\"}</script>",
      })
  void takesNoOtherDayForIt(String head) {
    assertEquals(Optional.empty(), read("<html>" + head + P).published());
  }
}
