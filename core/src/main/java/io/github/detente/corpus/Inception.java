package io.github.detente.corpus;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * UIMA CAS as XMI, as INCEpTION takes in and gives out ("UIMA CAS XMI (XML 1.0)"), with the types
 * of {@code TypeSystem.xml}: a span layer {@code webanno.custom.Statement} with the stance and
 * other facts, whose slots {@code parts} lead to spans {@code webanno.custom.Mention} with the
 * roles {@code content} (further pieces), {@code cue}, {@code speaker} and {@code target}. Offsets
 * are UTF-16 units. XML 1.0 cannot hold control characters: each is written as a space.
 */
final class Inception {
  static final String TYPES = "TypeSystem.xml";
  private static final String CUSTOM = "http:///webanno/custom.ecore";
  private static final String CAS = "http:///uima/cas.ecore";
  private static final String XMI = "http://www.omg.org/XMI";
  private static final String STATEMENT = "Statement";
  private static final String MENTION = "Mention";
  private static final String LINK = "StatementPartsLink";
  private static final String ARTICLE = "Article";
  private static final String STANCE = "stance";
  private static final String PARTS = "parts";
  private static final String NUMBER = "number";
  private static final String SPEAKER = "speaker";
  private static final String TARGET = "target";
  private static final String TARGET_ACTOR = "targetActor";
  private static final String SEGMENTATION =
      "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore";

  private Inception() {}

  static AnnotationWriter writer(Path folder) {
    return new AnnotationWriter() {
      @Override
      public void write(MarkedArticle article) throws IOException {
        String name = FileNames.of(article.article().id());
        Files.writeString(folder.resolve(name + ".xmi"), new Cas(article).xml());
      }

      @Override
      public void close() throws IOException {
        try (InputStream types = Inception.class.getResourceAsStream(TYPES)) {
          Files.write(folder.resolve(TYPES), types.readAllBytes());
        }
      }
    };
  }

  /** One article's CAS. */
  private static final class Cas {
    private final MarkedArticle article;
    private final StringBuilder elements = new StringBuilder();
    private final StringBuilder members = new StringBuilder();
    private final Map<String, Integer> mentions = new HashMap<>();
    private int id = 1;

    Cas(MarkedArticle article) {
      this.article = article;
    }

    String xml() {
      String text = article.article().text();
      Map<String, Object> known = Facts.of(article.article());
      known.replaceAll((name, value) -> value.toString());
      element("custom:" + ARTICLE, new TextSpan(0, text.length()), known);
      segments();
      article.statements().forEach(this::statement);
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\""
          + " xmlns:custom=\"http:///webanno/custom.ecore\" xmlns:seg=\""
          + SEGMENTATION
          + "\" xmi:version=\"2.0\">\n"
          + "  <cas:NULL xmi:id=\"0\"/>\n"
          + elements
          + "  <cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\""
          + " sofaString=\""
          + escaped(text)
          + "\"/>\n  <cas:View sofa=\"1\" members=\""
          + members.toString().strip()
          + "\"/>\n</xmi:XMI>\n";
    }

    /** INCEpTION shows a text by its sentences, and lets annotators mark tokens. */
    private void segments() {
      Document document = Document.of(article.article());
      for (int i = 0; i < document.sentenceCount(); i++) {
        element("seg:Sentence", document.sentence(i).span(), Map.of());
      }
      for (TextSpan word : new MarkedTokens(article).words) {
        element("seg:Token", word, Map.of());
      }
    }

    private void statement(MarkedStatement marked) {
      Statement statement = marked.statement();
      List<Integer> links = new ArrayList<>();
      for (TextSpan piece : statement.content().subList(1, statement.content().size())) {
        links.add(link(SpanGraph.CONTENT, element("custom:" + MENTION, piece, Map.of())));
      }
      mention(SpanGraph.CUE, statement.cue(), links);
      mention(SpanGraph.SPEAKER, statement.speaker(), links);
      mention(SpanGraph.TARGET, statement.target(), links);
      Map<String, Object> features = new LinkedHashMap<>();
      marked.label().ifPresent(label -> features.put(STANCE, label));
      features.putAll(flat(Facts.of(marked).toJson()));
      if (!links.isEmpty()) {
        features.put(PARTS, links.toString().replaceAll("[\\[\\],]", ""));
      }
      element("custom:" + STATEMENT, statement.content().get(0), features);
    }

    /** A layer's features do not nest: a speaker's {@code type} is its {@code speakerType}. */
    private static Map<String, Object> flat(Map<String, Object> facts) {
      Map<String, Object> features = new LinkedHashMap<>(facts);
      JsonTree.object(features.remove(SPEAKER))
          .forEach(
              (name, value) ->
                  features.put(
                      SPEAKER + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                      value));
      Optional.ofNullable(features.remove(TARGET)).ifPresent(t -> features.put(TARGET_ACTOR, t));
      return features;
    }

    private void mention(String role, Optional<Mention> mention, List<Integer> links) {
      if (mention.isPresent()) {
        TextSpan span = mention.get().span();
        Integer known = mentions.get(role + span);
        if (known == null) {
          known = element("custom:" + MENTION, span, Map.of());
          mentions.put(role + span, known);
        }
        links.add(link(role, known));
      }
    }

    private int link(String role, int target) {
      id++;
      elements.append(
          "  <custom:"
              + LINK
              + " xmi:id=\""
              + id
              + "\" role=\""
              + role
              + "\" target=\""
              + target
              + "\"/>\n");
      return id;
    }

    private int element(String name, TextSpan span, Map<String, Object> features) {
      id++;
      elements.append("  <" + name + " xmi:id=\"" + id + "\" sofa=\"1\" begin=\"" + span.start());
      elements.append("\" end=\"" + span.end() + "\"");
      features.forEach(
          (feature, value) ->
              elements.append(" " + feature + "=\"" + escaped(value.toString()) + "\""));
      elements.append("/>\n");
      members.append(' ').append(id);
      return id;
    }
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
        default -> out.append(isXml(value, i) ? c : ' ');
      }
    }
    return out.toString();
  }

  private static boolean isXml(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
    return c >= ' ' && c < '\uFFFE';
  }

  static List<MarkedArticle> read(Path path, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    for (Path file : FileNames.in(path, ".xmi")) {
      try {
        articles.add(article(FileNames.id(file), Elements.of(FileNames.text(file))));
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      } catch (XMLStreamException e) {
        onInvalid.accept(
            new InvalidRecordException(
                file.toString(),
                e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                "is not XML; expected a CAS in XMI",
                e));
      } catch (IllegalArgumentException e) {
        onInvalid.accept(new InvalidRecordException(file.toString(), 0, e.getMessage(), e));
      }
    }
    return articles;
  }

  /** An XMI file's elements: namespace and name, and attributes by their local names. */
  private record Elements(List<Element> all, Map<String, Element> byId) {
    private record Element(String space, String name, Map<String, String> attributes) {
      boolean is(String wantedSpace, String wantedName) {
        return space.equals(wantedSpace) && name.equals(wantedName);
      }

      TextSpan span() {
        return new TextSpan(number("begin"), number("end"));
      }

      int number(String attribute) {
        try {
          return Integer.parseInt(attributes.getOrDefault(attribute, ""));
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException(
              name + " " + attribute + "=\"" + attributes.get(attribute) + "\"; expected a number",
              e);
        }
      }

      Optional<String> text(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
      }
    }

    static Elements of(String xml) throws XMLStreamException {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      // A file from elsewhere must not make the program read others.
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      List<Element> all = new ArrayList<>();
      Map<String, Element> byId = new HashMap<>();
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          Element element = element(reader);
          all.add(element);
          element.text("xmi:id").ifPresent(id -> byId.put(id, element));
        }
      }
      return new Elements(all, byId);
    }

    private static Element element(XMLStreamReader reader) {
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        boolean own = XMI.equals(reader.getAttributeNamespace(i));
        attributes.put(
            (own ? "xmi:" : "") + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      String space = reader.getNamespaceURI();
      return new Element(space == null ? "" : space, reader.getLocalName(), attributes);
    }
  }

  private static MarkedArticle article(String name, Elements elements) {
    String text =
        elements.all.stream()
            .filter(element -> element.is(CAS, "Sofa"))
            .findFirst()
            .flatMap(element -> element.text("sofaString"))
            .orElseThrow(() -> new IllegalArgumentException("no Sofa with a text; expected one"));
    Map<String, Object> known = new HashMap<>();
    elements.all.stream()
        .filter(element -> element.is(CUSTOM, ARTICLE))
        .forEach(element -> known.putAll(element.attributes));
    Marks marks = new Marks(Facts.article(name, text, known));
    for (Elements.Element element : elements.all) {
      if (element.is(CUSTOM, STATEMENT)) {
        statement(marks, element, elements.byId);
      }
    }
    return marks.marked();
  }

  private static void statement(
      Marks marks, Elements.Element statement, Map<String, Elements.Element> byId) {
    List<TextSpan> content = new ArrayList<>(List.of(statement.span()));
    Map<String, TextSpan> mentions = new HashMap<>();
    for (String part : parts(statement, byId)) {
      Elements.Element link = byId.get(part);
      Elements.Element target = link == null ? null : byId.get(link.text("target").orElse(""));
      if (target == null) {
        throw new IllegalArgumentException(
            "a statement's part " + part + " leads nowhere; expected a link with a target");
      }
      String role = link.text("role").orElse("");
      if (role.equals(SpanGraph.CONTENT)) {
        content.add(target.span());
      } else {
        mentions.putIfAbsent(role, target.span());
      }
    }
    marks.add(
        content,
        Optional.ofNullable(mentions.get(SpanGraph.CUE)),
        Optional.ofNullable(mentions.get(SpanGraph.SPEAKER)),
        Optional.ofNullable(mentions.get(SpanGraph.TARGET)),
        statement.text(STANCE),
        facts(statement));
  }

  /** Returns the ids of a statement's links: they stand in it, or in an array of their own. */
  private static List<String> parts(
      Elements.Element statement, Map<String, Elements.Element> byId) {
    List<String> ids = new ArrayList<>();
    for (String id : statement.text(PARTS).orElse("").split(" ", -1)) {
      Elements.Element array = byId.get(id);
      if (array != null && array.is(CAS, "FSArray")) {
        ids.addAll(List.of(array.text("elements").orElse("").split(" ", -1)));
      } else {
        ids.add(id);
      }
    }
    ids.removeIf(String::isEmpty);
    return ids;
  }

  private static Facts facts(Elements.Element statement) {
    Map<String, Object> facts = new HashMap<>();
    Map<String, Object> speaker = new HashMap<>();
    statement.attributes.forEach(
        (name, value) -> {
          if (name.startsWith(SPEAKER)) {
            speaker.put(name.substring(SPEAKER.length()).toLowerCase(Locale.ROOT), value);
          } else {
            facts.put(name, value);
          }
        });
    facts.remove(NUMBER);
    if (statement.text(NUMBER).isPresent() && statement.number(NUMBER) > 0) {
      facts.put(NUMBER, (long) statement.number(NUMBER));
    }
    if (speaker.containsKey("type")) {
      facts.put(SPEAKER, speaker);
    }
    statement.text(TARGET_ACTOR).ifPresent(target -> facts.put(TARGET, target));
    return Facts.of(facts);
  }
}
