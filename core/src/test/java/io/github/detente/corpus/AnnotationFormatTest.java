package io.github.detente.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for a tool comes back as it was. */
class AnnotationFormatTest {
  private static final int ARTICLES = 150;

  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(AnnotationFormat.class)
  void losesNothingOnTheWayThereAndBack(AnnotationFormat format) throws IOException {
    GeneratedArticles generated = new GeneratedArticles(20261128);
    List<MarkedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(generated.next(i));
    }
    assertTrue(articles.stream().mapToInt(a -> a.statements().size()).sum() > ARTICLES);
    List<MarkedArticle> back =
        format.read(write(format, articles), problem -> problems.add(problem.getMessage()));
    assertEquals(List.of(), problems);
    // A folder is read in the order of names.
    back = back.stream().sorted((a, b) -> number(a) - number(b)).toList();
    for (int i = 0; i < ARTICLES; i++) {
      assertEquals(shown(format, articles.get(i)), shown(format, back.get(i)));
    }
  }

  private static int number(MarkedArticle article) {
    String id = article.article().id();
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  /** brat knows a text and its name only. */
  private static String shown(AnnotationFormat format, MarkedArticle article) {
    StringBuilder shown = new StringBuilder();
    Article own = article.article();
    shown.append(format == AnnotationFormat.BRAT ? own.id() + own.text() : own.toString());
    for (MarkedStatement marked : article.statements()) {
      shown.append("\n" + marked + marked.statement().content() + marked.statement().sentence());
      shown.append(marked.statement().cue() + " " + marked.statement().target());
    }
    return shown.toString();
  }

  private Path write(AnnotationFormat format, List<MarkedArticle> articles) throws IOException {
    if (format.isFolder()) {
      Path place = folder.resolve(format.key());
      try (AnnotationWriter writer = format.writer(place)) {
        for (MarkedArticle article : articles) {
          writer.write(article);
        }
      }
      return place;
    }
    StringWriter out = new StringWriter();
    try (AnnotationWriter writer = format.writer(out, false)) {
      for (MarkedArticle article : articles) {
        writer.write(article);
      }
    }
    String ending = format == AnnotationFormat.CONLL ? ".conllup" : ".json";
    return Files.writeString(folder.resolve(format.key() + ending), out.toString());
  }

  @ParameterizedTest
  @EnumSource(AnnotationFormat.class)
  void knowsEachFormatByItsLooks(AnnotationFormat format) throws IOException {
    MarkedArticle article = new GeneratedArticles(1).next(1);
    assertEquals(Optional.of(format), AnnotationFormat.of(write(format, List.of(article))));
    assertEquals(Optional.of(format), AnnotationFormat.ofKey(format.key()));
  }

  @ParameterizedTest
  @EnumSource(
      value = AnnotationFormat.class,
      names = {"DOCCANO", "LABEL_STUDIO", "PRODIGY"})
  void aTextWithOneLabelComesBackAsSuch(AnnotationFormat format) throws IOException {
    Article article = Article.of("r1", "Mali 😀 threatened Niger.");
    Marks marks = new Marks(article);
    marks.add(
        List.of(new TextSpan(0, article.text().length())),
        Optional.empty(),
        Optional.of(new TextSpan(0, 4)),
        Optional.of(new TextSpan(19, 24)),
        Optional.of("ESCALATORY"),
        Facts.NONE.withAlso(Optional.of("DIPLOMATIC")));
    MarkedArticle row = marks.marked();
    Path file = write(format, List.of(row));
    assertTrue(
        Files.readString(file).contains("ESCALATORY")
            && !Files.readString(file).contains("speaker_"));
    List<MarkedArticle> back = format.read(file, problem -> problems.add(problem.getMessage()));
    assertEquals(List.of(), problems);
    assertEquals(List.of(row), back);
  }

  @ParameterizedTest
  @EnumSource(
      value = AnnotationFormat.class,
      names = {"DOCCANO", "LABEL_STUDIO", "PRODIGY", "WEB_ANNOTATION"})
  void refusesALabelThatNamesAPart(AnnotationFormat format) throws IOException {
    Article article = Article.of("r1", "Mali said so.");
    Marks marks = new Marks(article);
    marks.add(
        List.of(new TextSpan(10, 12)),
        Optional.of(new TextSpan(5, 9)),
        Optional.empty(),
        Optional.empty(),
        Optional.of("speaker"),
        Facts.NONE);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> write(format, List.of(marks.marked())));
    assertTrue(refused.getMessage().startsWith("r1#1: the label \"speaker\""));
  }

  @Test
  void aSuggestionIsNobodysJudgement() throws IOException {
    StringWriter out = new StringWriter();
    try (AnnotationWriter writer = AnnotationFormat.LABEL_STUDIO.writer(out, true)) {
      writer.write(new GeneratedArticles(3).next(1));
      writer.write(new GeneratedArticles(4).next(2));
    }
    Path file = Files.writeString(folder.resolve("tasks.json"), out.toString());
    assertEquals(Optional.of(AnnotationFormat.LABEL_STUDIO), AnnotationFormat.of(file));
    assertEquals(List.of(), read(AnnotationFormat.LABEL_STUDIO, file));
    assertEquals(List.of(file + ": 2 of 2 items are not annotated, and are left out"), problems);
  }

  private List<MarkedArticle> read(AnnotationFormat format, Path file) throws IOException {
    return format.read(file, problem -> problems.add(problem.getMessage()));
  }

  private List<MarkedArticle> read(AnnotationFormat format, String name, String... lines)
      throws IOException {
    return read(format, Files.writeString(folder.resolve(name), String.join("\n", lines)));
  }

  private static List<String> told(List<MarkedArticle> articles) {
    return articles.stream()
        .flatMap(article -> article.statements().stream())
        .map(
            marked ->
                marked.statement()
                    + " → "
                    + marked.statement().target().map(Mention::text).orElse("nobody")
                    + " "
                    + marked.label().orElse("no label"))
        .toList();
  }

  /** As doccano 1.8 gives it out: ids of its own, comments, meta data beside the text. */
  @Test
  void readsWhatDoccanoGivesOut() throws IOException {
    String text = "😀 Mali warned Niger: stay out, or “we will fight”. It is late.";
    assertEquals(
        List.of("d7#1 MIXED Mali warned: stay out or “we will fight” → Niger ESCALATORY"),
        told(
            read(
                AnnotationFormat.DOCCANO,
                "all.jsonl",
                "{\"id\":41,\"text\":\""
                    + text
                    + "\",\"article\":\"d7\",\"published\":\"1994-03-02\","
                    + "\"entities\":[{\"id\":190,\"label\":\"ESCALATORY\",\"start_offset\":21,"
                    + "\"end_offset\":29},{\"id\":191,\"label\":\"cue\",\"start_offset\":7,"
                    + "\"end_offset\":13},{\"id\":195,\"label\":\"speaker\",\"start_offset\":2,"
                    + "\"end_offset\":6},{\"id\":196,\"label\":\"target\",\"start_offset\":14,"
                    + "\"end_offset\":19},{\"id\":197,\"label\":\"ESCALATORY\",\"start_offset\":31,"
                    + "\"end_offset\":49}],"
                    + "\"relations\":[{\"id\":5,\"from_id\":190,\"to_id\":191,\"type\":\"cue\"},"
                    + "{\"id\":6,\"from_id\":195,\"to_id\":190,\"type\":\"speaker\"},"
                    + "{\"id\":7,\"from_id\":190,\"to_id\":196,\"type\":\"target\"},"
                    + "{\"id\":8,\"from_id\":190,\"to_id\":197,\"type\":\"continues\"}],"
                    + "\"Comments\":[]}")));
    assertEquals(List.of(), problems);
    assertEquals(
        List.of("c#1#1 INDIRECT ? : Mali met Niger. → nobody DIPLOMATIC"),
        told(
            read(
                AnnotationFormat.DOCCANO,
                "c.jsonl",
                "{\"text\":\"Mali met Niger.\",\"label\":[\"DIPLOMATIC\"]}",
                "{\"text\":\"Mali met.\",\"label\":[\"DIPLOMATIC\",\"ESCALATORY\"]}",
                "{\"text\":\"Mali\",\"label\":[[0,9,\"X\"]]}",
                "{\"id\":",
                "{\"text\":\"no marks\"}")));
    assertEquals(4, problems.size());
    assertTrue(problems.get(0).contains("c.jsonl:2: \"c#2\" has the labels [\"DIPLOMATIC\""));
    assertTrue(problems.get(0).contains("expected one"));
    assertTrue(problems.get(1).contains("c.jsonl:3: a mark [0, 9) in a text of 4 characters"));
    assertTrue(problems.get(2).contains("c.jsonl:4: not a JSON object"), problems.get(2));
    assertTrue(problems.get(3).contains("c.jsonl:5: expected \"entities\" or \"label\""));
  }

  @Test
  void tellsOfAMentionThatBelongsToNoStatement() throws IOException {
    List<MarkedArticle> articles =
        read(
            AnnotationFormat.DOCCANO,
            "x.jsonl",
            "{\"text\":\"Mali met Niger.\",\"entities\":[{\"id\":1,\"label\":\"speaker\","
                + "\"start_offset\":0,\"end_offset\":4}],\"relations\":[]}");
    assertEquals(1, articles.size());
    assertTrue(
        problems
            .get(0)
            .endsWith(
                "x.jsonl:1: the speaker \"Mali\" belongs to no statement; expected a relation with"
                    + " a content"),
        problems.get(0));
  }

  /** As Label Studio's export "JSON" has it: of two annotators one cancelled, regions unsorted. */
  @Test
  void readsWhatLabelStudioGivesOut() throws IOException {
    String task =
        """
        [{"id": 7, "data": {"text": "😀 Mali warned Niger: stay out.", "id": "l1"}, "project": 3,
          "annotations": [
           {"id": 11, "was_cancelled": true, "ground_truth": false, "result": []},
           {"id": 12, "completed_by": 1, "was_cancelled": false, "lead_time": 4.2, "result": [
            {"id": "aa", "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual",
             "value": {"start": 21, "end": 29, "text": "stay out", "labels": ["content"]}},
            {"id": "aa", "from_name": "stance", "to_name": "text", "type": "choices",
             "value": {"start": 21, "end": 29, "choices": ["ESCALATORY"]}},
            {"from_id": "aa", "to_id": "bb", "type": "relation", "direction": "right", "labels": ["speaker"]},
            {"id": "bb", "from_name": "label", "to_name": "text", "type": "labels",
             "value": {"start": 2, "end": 6, "text": "Mali", "labels": ["speaker"]}}]}],
          "predictions": []},
         {"id": 8, "data": {"text": "Mali met Niger."}, "annotations": [{"result": [
            {"id": "c", "from_name": "stance", "to_name": "text", "type": "choices",
             "value": {"choices": ["DIPLOMATIC"]}}]}]},
         {"id": 9, "data": {"text": "Mali met Niger."}, "annotations": [{"result": [
            {"id": "c", "from_name": "stance", "to_name": "text", "type": "choices",
             "value": {"choices": ["DIPLOMATIC", "ESCALATORY"]}}]}]}]
        """;
    assertEquals(
        List.of(
            "l1#1 INDIRECT Mali : stay out → nobody ESCALATORY",
            "8#1 INDIRECT ? : Mali met Niger. → nobody DIPLOMATIC"),
        told(read(AnnotationFormat.LABEL_STUDIO, "export.json", task)));
    assertEquals(1, problems.size());
    assertTrue(
        problems.get(0).contains("export.json:16: \"9\" has the labels [\"DIPLOMATIC\""),
        problems.get(0));
  }

  /** As {@code prodigy db-out} has it after {@code rel.manual}, {@code textcat} and a choice. */
  @Test
  void readsWhatProdigyGivesOut() throws IOException {
    String relations =
        "{\"text\":\"😀 Mali warned Niger\",\"_input_hash\":-4,\"_task_hash\":18,\"spans\":["
            + "{\"start\":14,\"end\":19,\"token_start\":3,\"token_end\":3,\"label\":\"ESCALATORY\"},"
            + "{\"start\":2,\"end\":6,\"token_start\":1,\"token_end\":1,\"label\":\"speaker\"}],"
            + "\"relations\":[{\"head\":3,\"child\":1,\"head_span\":{\"start\":14,\"end\":19,"
            + "\"token_start\":3,\"token_end\":3,\"label\":\"ESCALATORY\"},\"child_span\":{\"start\":2,"
            + "\"end\":6,\"token_start\":1,\"token_end\":1,\"label\":\"speaker\"},\"color\":\"#ffd882\","
            + "\"label\":\"speaker\"}],\"answer\":\"accept\"}";
    assertEquals(
        List.of(
            "p#1#1 INDIRECT Mali : Niger → nobody ESCALATORY",
            "p#2#1 INDIRECT ? : Mali met. → nobody DIPLOMATIC",
            "p#3#1 INDIRECT ? : Mali left. → nobody ESCALATORY"),
        told(
            read(
                AnnotationFormat.PRODIGY,
                "p.jsonl",
                relations,
                "{\"text\":\"Mali met.\",\"label\":\"DIPLOMATIC\",\"answer\":\"accept\"}",
                "{\"text\":\"Mali"
                    + " left.\",\"options\":[],\"accept\":[\"ESCALATORY\"],\"answer\":\"accept\"}",
                "{\"text\":\"Mali left.\",\"label\":\"X\",\"answer\":\"reject\"}",
                "{\"text\":\"Mali left.\",\"accept\":[\"A\",\"B\"],\"answer\":\"accept\"}")));
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).contains("p.jsonl:5: \"p#5\" has the labels [\"A\",\"B\"]"));
    assertTrue(problems.get(1).contains("1 of 5 items are not annotated"));
  }

  @Test
  void readsWhatBratGivesOut() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "😀 Mali warned Niger: stay\nout, it said.");
    Files.writeString(
        folder.resolve("b.ann"),
        """
        T1\tSource 2 6\tMali
        T2\tAttribution 7 13\twarned
        T3\tContent 21 25;26 29\tstay out
        E1\tAttribution:T2 Source:T1 Content:T3
        A1\tStance E1 ESCALATORY
        #1\tAnnotatorNotes E1\tnot sure
        R1\tOther Arg1:T1 Arg2:T3
        """);
    List<MarkedArticle> articles = read(AnnotationFormat.BRAT, folder);
    assertEquals(List.of(), problems);
    assertEquals(
        List.of("b#1 INDIRECT Mali warned: stay\nout → nobody ESCALATORY"), told(articles));
    Files.writeString(folder.resolve("b.ann"), "T1\tSource 2 99\tMali\n");
    assertEquals(List.of(), read(AnnotationFormat.BRAT, folder));
    assertTrue(problems.get(0).contains("b.ann:1: "), problems.get(0));
  }

  @Test
  void refusesAWebAnnotationWhoseTextHasMoved() throws IOException {
    write(AnnotationFormat.WEB_ANNOTATION, List.of(row("w", "Mali met Niger.")));
    Path place = folder.resolve("web-annotation");
    Files.writeString(place.resolve("w.txt"), "Yet Mali met Niger.");
    assertEquals(List.of(), read(AnnotationFormat.WEB_ANNOTATION, place));
    assertTrue(problems.get(0).contains("expected \"Mali met Niger.\""), problems.get(0));
  }

  private static MarkedArticle row(String id, String text) {
    Marks marks = new Marks(Article.of(id, text));
    marks.add(
        List.of(new TextSpan(0, text.length())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("DIPLOMATIC"),
        Facts.NONE);
    return marks.marked();
  }

  @Test
  void namesTheLineOfAWordThatIsNone() throws IOException {
    assertEquals(
        List.of(),
        read(
            AnnotationFormat.CONLL,
            "c.conllup",
            "# newdoc id = c",
            "1\tMali\t_\t1:B-content",
            "2\tmet\t_"));
    assertTrue(problems.get(0).contains("c.conllup:3: 3 columns; expected ID, FORM"));
    assertThrows(IllegalStateException.class, () -> AnnotationFormat.CONLL.writer(folder));
    assertThrows(
        IllegalStateException.class, () -> AnnotationFormat.BRAT.writer(new StringWriter(), true));
  }

  /** As INCEpTION exports it: types of its own, names of its own, links in an array. */
  @Test
  void readsWhatInceptionGivesOut() throws IOException {
    String xmi =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
            xmlns:custom="http:///webanno/custom.ecore"
            xmlns:type2="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmi:version="2.0">
          <cas:NULL xmi:id="0"/>
          <type2:DocumentMetaData xmi:id="8" sofa="1" begin="0" end="40" language="x-unspecified"
              documentTitle="doc.txt" documentId="anna" isLastSegment="false"/>
          <custom:Statement xmi:id="90" sofa="1" begin="22" end="30" stance="ESCALATORY" parts="95"/>
          <cas:FSArray xmi:id="95" elements="70 71"/>
          <custom:StatementPartsLink xmi:id="70" role="speaker" target="80"/>
          <custom:StatementPartsLink xmi:id="71" role="cue" target="81"/>
          <custom:Mention xmi:id="80" sofa="1" begin="3" end="7"/>
          <custom:Mention xmi:id="81" sofa="1" begin="8" end="14"/>
          <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text"
              sofaString="😀 Mali warned Niger: stay out.&#10;"/>
          <cas:View sofa="1" members="8 80 81 90"/>
        </xmi:XMI>
        """;
    assertEquals(
        List.of("i#1 INDIRECT Mali warned: stay out → nobody ESCALATORY"),
        told(read(AnnotationFormat.INCEPTION, "i.xmi", xmi.strip())));
    assertEquals(
        List.of(),
        read(
            AnnotationFormat.INCEPTION,
            "i.xmi",
            xmi.strip().replace("target=\"81\"", "target=\"99\"")));
    assertTrue(problems.get(0).contains("a statement's part 71 leads nowhere"), problems.get(0));
  }

  @Test
  void readsNoOtherFilesForAnXmi() throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");
    read(
        AnnotationFormat.INCEPTION,
        "x.xmi",
        "<!DOCTYPE a [<!ENTITY s SYSTEM \"" + folder.resolve("secret").toUri() + "\">]>",
        "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">&s;</xmi:XMI>");
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains("x.xmi"), problems.get(0));
    InvalidRecordException none =
        assertThrows(
            InvalidRecordException.class,
            () ->
                AnnotationFormat.INCEPTION.read(
                    Files.writeString(folder.resolve("y.xmi"), "<a/>"),
                    problem -> {
                      throw problem;
                    }));
    assertTrue(none.getMessage().contains("no Sofa with a text"));
  }
}
