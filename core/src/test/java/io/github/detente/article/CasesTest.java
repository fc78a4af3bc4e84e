package io.github.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that have the troubles of public bug reports, written for this project: how many articles
 * are read, how many problems are told of, and words that must be, or after "not " must not be, in
 * what was read or told.
 */
class CasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "h01-latin1-entities.html|1|0|“bullying a small nation” / “We shall pay / “Not a krona more,” / Sigurðardóttir",
        "h02-undeclared-1252.html|1|0|Miguel Ángel / € 40 million / “Morocco / not \uFFFD",
        "h02c-1252.txt|0|1|byte 0x96 is not UTF-8",
        "h03-badcharset.html|1|0|Erdoğan / İdlib",
        "h03b-trcharset.html|1|0|Erdoğan / “alive”",
        "h04-divs.html|1|0|Belarus denied / ¶¶Lithuania offered Poland its help.¶¶text that stands alone: Latvia",
        "h05-links.html|1|0|Ethiopia accused / Egypt called / not Eritrea rejects",
        "h06-related.html|1|0|Somalia thanked / not Uganda / not Djibouti / not Ethiopia / not user12 / not liability",
        "h07-nested.html|1|0|MUSCAT",
        "h08-table.html|1|0|armed the rebels / keep the peace. / not Archive",
        "h09-date.html|1|0|1984-03-12",
        "h09b-urldate.html|1|0|1984-03-12",
        "h10-lists.html|1|0|Iran: The foreign / Japan said / Saudi Arabia urged the world to keep the strait open.¶¶Mohammed bin Salman, crown prince of Saudi Arabia, said: “We do not want a war / Oman offered / Qatar called / not Kuwait",
        "e13-tweet.html|1|0|Shah Mahmood Qureshi said: “We have informed / not @SMQ_sample",
        "c01-backslash.csv|1|1|cases/c01-backslash.csv:2: / any breach",
        "c02-openquote.csv|3|1|csv:3: a quotation mark is not closed",
        "c03-nul.csv|1|2|csv:2: holds a NUL / csv:3: holds a NUL",
        "c04-bom.csv|2|0|accused¤Norway",
        "c05-semicolon.csv|2|0|any breach, and left. / lying; nobody",
        "c05b-sep.csv|2|0|any breach, and left. / lying; nobody",
        "c06-midquote.csv|2|1|csv:4: / pipe was 16\" wide",
        "c07-headers.csv|0|1|two columns are named \"text\"",
        "c08-utf16.csv|0|1|is in UTF-16; expected text in UTF-8",
        "c09-cr.csv|0|1|a carriage return within the line",
        "c10-extra.csv|1|2|4 cells; expected 3 / 2 cells; expected 3",
        "c11-entities.csv|2|0|\"We don't want a war,\" Iran's / Iraq’s / Iran & Iraq talk / breach.¶¶Iceland / not <p> / not &amp / not &quot",
        "c12-newsplease.jsonl|0|2|no \"text\"; the fields are maintext, title, date_publish",
        "c13-newscols.csv|0|1|no column \"text\"; the columns are content, title, date",
        "j01-bom.jsonl|2|0|Norway / Iceland",
        "j02-separators.jsonl|2|0|denied\u2028any / Norway",
        "j03-surrogate.jsonl|3|0|breach \uFFFD. / \uFFFD\uD83D\uDE00.",
        "j04-odd.jsonl|7|4|\"text\" is null / \"text\" is a list / 2014-06-12 or 2014-12-06 / 2014-06-05 / c Sweden",
        "j05-doccano.jsonl|0|2|the fields are id, data, label",
        "j05b-array.jsonl|2|0|Norway / Iceland",
        "j05c-pretty.jsonl|2|0|Norway / Iceland",
        "j06-dupid.jsonl|4|0|a (2) Iceland / a#1 Denmark",
      })
  void readsWhatItCanAndNamesTheRest(String file, int articles, int problems, String words)
      throws IOException, URISyntaxException {
    List<String> told = new ArrayList<>();
    ArticleReader reader = ArticleReader.builder().onInvalid(e -> told.add(e.getMessage())).build();
    URL resource = CasesTest.class.getResource("cases/" + file);
    List<Article> read;
    try (Stream<Article> stream = reader.read(Path.of(resource.toURI()))) {
      read = stream.toList();
    }
    assertEquals(articles, read.size(), told.toString());
    assertEquals(problems, told.size(), told.toString());
    String all =
        Stream.concat(
                told.stream(),
                read.stream()
                    .map(a -> a.id() + " " + a.text() + " " + a.published().map(Object::toString)))
            .collect(Collectors.joining(" "));
    for (String word : words.replace("¤", "\r\n").replace('¶', '\n').split(" / ", -1)) {
      if (word.startsWith("not ")) {
        assertFalse(all.contains(word.substring(4)), all);
      } else {
        assertTrue(all.contains(word), all);
      }
    }
  }
}
