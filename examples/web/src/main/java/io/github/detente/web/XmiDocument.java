package io.github.detente.web;

import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A UIMA CAS in XMI, to which annotations are added; all else in it stays as it is. Offsets are
 * UTF-16 units. For one thread.
 */
final class XmiDocument {
  private static final String CAS = "http:///uima/cas.ecore";
  private static final String XMI = "http://www.omg.org/XMI";
  private static final String SEGMENTATION =
      "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore";

  private final Document document;
  private final Element sofa;
  private final Element view;
  private int lastId;

  private XmiDocument(Document document, Element sofa, Element view) {
    this.document = document;
    this.sofa = sofa;
    this.view = view;
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttributeNS(XMI, "id");
      lastId = Math.max(lastId, id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0);
    }
  }

  /**
   * Reads a document.
   *
   * @throws Problem if it is no XMI, or has no text
   */
  static XmiDocument of(String xmi) throws Problem {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      // What is sent must not make the server read other files.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Document document = builder.parse(new InputSource(new StringReader(xmi.strip())));
      NodeList sofas = document.getElementsByTagNameNS(CAS, "Sofa");
      NodeList views = document.getElementsByTagNameNS(CAS, "View");
      if (sofas.getLength() == 0
          || views.getLength() == 0
          || !((Element) sofas.item(0)).hasAttribute("sofaString")) {
        throw new Problem(422, "\"xmi\" has no text; expected a CAS with a Sofa and a View");
      }
      return new XmiDocument(document, (Element) sofas.item(0), (Element) views.item(0));
    } catch (SAXException e) {
      throw new Problem(422, "\"xmi\" is not XML; expected a CAS in XMI");
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e); // a string can be read, and the parser is the JDK's
    }
  }

  String text() {
    return sofa.getAttribute("sofaString");
  }

  /** Returns where its sentences stand, as whoever made it cut them. */
  List<TextSpan> sentences() {
    List<TextSpan> sentences = new ArrayList<>();
    NodeList all = document.getElementsByTagNameNS(SEGMENTATION, "Sentence");
    for (int i = 0; i < all.getLength(); i++) {
      Element sentence = (Element) all.item(i);
      String begin = sentence.getAttribute("begin");
      String end = sentence.getAttribute("end");
      if (begin.matches("\\d{1,9}") && end.matches("\\d{1,9}")) {
        sentences.add(new TextSpan(Integer.parseInt(begin), Integer.parseInt(end)));
      }
    }
    return sentences;
  }

  /**
   * Adds an annotation.
   *
   * @param layer name of its type, such as {@code webanno.custom.Statement}
   * @param features names and values in turn
   */
  void add(String layer, TextSpan place, List<String> features) {
    lastId++;
    int dot = layer.lastIndexOf('.');
    String space =
        "http:///"
            + (dot < 0 ? "uima/noNamespace" : layer.substring(0, dot).replace('.', '/'))
            + ".ecore";
    Element annotation = document.createElementNS(space, "detente:" + layer.substring(dot + 1));
    annotation.setAttributeNS(XMI, "xmi:id", Integer.toString(lastId));
    annotation.setAttribute("sofa", sofa.getAttributeNS(XMI, "id"));
    annotation.setAttribute("begin", Integer.toString(place.start()));
    annotation.setAttribute("end", Integer.toString(place.end()));
    for (int i = 0; i < features.size(); i += 2) {
      annotation.setAttribute(features.get(i), features.get(i + 1));
    }
    document.getDocumentElement().insertBefore(annotation, sofa);
    view.setAttribute("members", (view.getAttribute("members") + " " + lastId).strip());
  }

  /** Returns the document as XML. */
  String xmi() {
    try {
      StringWriter out = new StringWriter();
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e); // a tree in memory can be written
    }
  }
}
