package io.github.detente.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UIMA itself, on which INCEpTION is built, reads what is written for it, and is read. */
class InceptionUimaTest {
  @TempDir private Path folder;

  @Test
  void uimaReadsAndWritesTheSame() throws Exception {
    GeneratedArticles generated = new GeneratedArticles(7);
    List<MarkedArticle> articles = new ArrayList<>();
    Path written = folder.resolve("written");
    try (AnnotationWriter writer = AnnotationFormat.INCEPTION.writer(written)) {
      for (int i = 0; i < 40; i++) {
        articles.add(generated.next(i));
        writer.write(articles.get(i));
      }
    }
    TypeSystemDescription types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(
                new XMLInputSource(written.resolve(Inception.TYPES).toFile()));
    Path back = Files.createDirectories(folder.resolve("back"));
    for (MarkedArticle article : articles) {
      String name = FileNames.of(article.article().id()) + ".xmi";
      CAS cas = CasCreationUtils.createCas(types, null, null);
      try (InputStream in = Files.newInputStream(written.resolve(name))) {
        XmiCasDeserializer.deserialize(in, cas);
      }
      check(article, cas);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      XmiCasSerializer.serialize(cas, out);
      Files.write(back.resolve(name), out.toByteArray());
    }
    List<MarkedArticle> again =
        AnnotationFormat.INCEPTION.read(
            back,
            problem -> {
              throw problem;
            });
    List<MarkedArticle> once =
        AnnotationFormat.INCEPTION.read(
            written,
            problem -> {
              throw problem;
            });
    assertEquals(once, again);
    assertEquals(articles.size(), again.size());
  }

  private static void check(MarkedArticle article, CAS cas) {
    assertEquals(article.article().text(), cas.getDocumentText());
    Type type = cas.getTypeSystem().getType("webanno.custom.Statement");
    int statements = 0;
    for (AnnotationFS annotation : cas.<AnnotationFS>getAnnotationIndex(type)) {
      int number = annotation.getIntValue(type.getFeatureByBaseName("number"));
      MarkedStatement marked = article.statements().get(number - 1);
      assertEquals(
          marked.statement().content().get(0).of(article.article().text()),
          annotation.getCoveredText());
      assertEquals(
          marked.label().orElse(null),
          annotation.getStringValue(type.getFeatureByBaseName("stance")));
      FeatureStructure parts = annotation.getFeatureValue(type.getFeatureByBaseName("parts"));
      long mentions =
          marked.statement().content().size()
              - 1
              + marked.statement().cue().stream().count()
              + marked.statement().speaker().stream().count()
              + marked.statement().target().stream().count();
      assertEquals(mentions, parts == null ? 0 : ((ArrayFS<?>) parts).size());
      statements++;
    }
    assertEquals(article.statements().size(), statements);
    assertTrue(cas.getAnnotationIndex().size() > statements);
  }
}
