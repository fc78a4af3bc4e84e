package io.github.detente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.detente.Detente;
import io.github.detente.article.TextSpan;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** INCEpTION's external recommender, as its developers' guide describes it. */
class RecommenderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT =
      "😀 Kenya & Uganda\n\nKenya threatened to close the border.\nUganda denied that its soldiers"
          + " had crossed the line.";
  private static final String LAYER = "webanno.custom.Statement";

  private final Recommender recommender = new Recommender(Detente.load()::read);

  private static ObjectNode request(String feature, boolean crossSentence, String mode) {
    String text = TEXT.replace("&", "&amp;").replace("\n", "&#10;");
    int second = TEXT.indexOf("Uganda denied");
    String xmi =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:cas=\"http:///uima/cas.ecore\""
            + " xmlns:type4=\"http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore\""
            + " xmi:version=\"2.0\"><cas:NULL xmi:id=\"0\"/><type4:Sentence xmi:id=\"19\""
            + " sofa=\"1\" begin=\"19\" end=\""
            + (second - 1)
            + "\"/><type4:Sentence xmi:id=\"24\" sofa=\"1\" begin=\""
            + second
            + "\" end=\""
            + TEXT.length()
            + "\"/><cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\""
            + " sofaString=\""
            + text
            + "\"/><cas:View sofa=\"1\" members=\"19 24\"/></xmi:XMI>";
    ObjectNode request = JSON.createObjectNode();
    request
        .putObject("metadata")
        .put("layer", LAYER)
        .put("feature", feature)
        .put("projectId", 1337)
        .put("anchoringMode", mode)
        .put("crossSentence", crossSentence);
    request.putObject("document").put("xmi", xmi).put("documentId", 42).put("userId", "anna");
    request.put("typeSystem", "<types><name>" + feature + "_score</name></types>");
    return request;
  }

  private JsonNode answer(JsonNode request) throws Problem {
    return recommender.answer(Recommender.PREDICT, body(request.toString()));
  }

  private static Body body(String json) throws Problem {
    return Body.of(
        "application/json", null, json.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
  }

  /** Returns what was suggested: words and value. */
  private static List<String> suggestions(JsonNode answer, String feature) throws Problem {
    String xmi = answer.path("document").textValue();
    assertEquals(TEXT, XmiDocument.of(xmi).text());
    Matcher suggestion = Pattern.compile("<detente:Statement [^>]*>").matcher(xmi);
    List<String> found = new ArrayList<>();
    while (suggestion.find()) {
      String element = suggestion.group();
      assertTrue(element.contains("inception_internal_predicted=\"true\""), element);
      assertTrue(element.contains(feature + "_score=\"0."), element);
      assertFalse(element.contains("explanation"), element);
      TextSpan place =
          new TextSpan(
              Integer.parseInt(value(element, "begin")), Integer.parseInt(value(element, "end")));
      found.add(place.of(TEXT) + " = " + value(element, feature));
      String members = xmi.replaceAll("(?s).*members=\"([^\"]*)\".*", " $1 ");
      assertTrue(members.contains(" " + value(element, "xmi:id") + " "), members);
    }
    return found;
  }

  private static String value(String element, String attribute) {
    Matcher value = Pattern.compile(" " + attribute + "=\"([^\"]*)\"").matcher(element);
    assertTrue(value.find(), element);
    return value.group(1);
  }

  @Test
  void suggestsAStanceWhereAStatementStands() throws Problem {
    assertEquals(
        List.of(
            "to close the border = ESCALATORY",
            "its soldiers had crossed the line = DE_ESCALATORY"),
        suggestions(answer(request("stance", false, "tokens")), "stance"));
  }

  @Test
  void suggestsOtherFeaturesAndWholeSentences() throws Problem {
    assertEquals(
        List.of(
            "Kenya threatened to close the border. = KEN",
            "Uganda denied that its soldiers had crossed the line. = UGA"),
        suggestions(answer(request("speakerCountry", false, "sentences")), "speakerCountry"));
  }

  @Test
  void saysWhyItDoesNotTrainAndWhatIsMissing() {
    Problem train =
        assertThrows(Problem.class, () -> recommender.answer(Recommender.TRAIN, body("{}")));
    assertEquals(501, train.status());
    assertTrue(train.getMessage().contains("detente train"));
    Problem missing =
        assertThrows(Problem.class, () -> recommender.answer(Recommender.PREDICT, body("{}")));
    assertEquals(422, missing.status());
    ObjectNode broken = request("stance", true, "tokens");
    broken.withObject("/document").put("xmi", "<!DOCTYPE a []><a/>");
    Problem declared = assertThrows(Problem.class, () -> answer(broken));
    assertEquals(422, declared.status());
  }

  @Test
  void isServedBelowTheRoot() throws Exception {
    WebServer server =
        WebServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Limits(1, 2, 1 << 20, Duration.ofSeconds(30)));
    try {
      String root = "http://localhost:" + server.port();
      HttpResponse<String> predicted = post(root + "/predict", request("stance", true, "tokens"));
      assertEquals(200, predicted.statusCode(), predicted.body());
      assertEquals(2, suggestions(JSON.readTree(predicted.body()), "stance").size());
      HttpResponse<String> trained = post(root + "/train", request("stance", true, "tokens"));
      assertEquals(501, trained.statusCode());
    } finally {
      server.stop(Duration.ofSeconds(1));
    }
  }

  private static HttpResponse<String> post(String address, JsonNode body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
