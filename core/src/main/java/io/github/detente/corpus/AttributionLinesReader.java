package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles with attributions from JSON Lines, one article a line, or from a list: {@code
 * {"id": …, "text": …, "attributions": [{"source": [span…], "cue": [span…], "content":
 * [span…]}…]}}, where a span is {@code {"start": 0, "end": 12}} or {@code [0, 12]} in code points.
 * Other fields are ignored. Stateless.
 */
public final class AttributionLinesReader {
  private AttributionLinesReader() {}

  /**
   * Reads a file.
   *
   * @param onInvalid is called with each line that cannot be used; the rest is read
   * @throws IOException if the file cannot be read
   */
  public static List<MarkedArticle> read(Path file, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    return JsonItems.read(file, onInvalid, (id, item, onLoose) -> Optional.of(article(id, item)));
  }

  private static MarkedArticle article(String id, Map<String, Object> json) {
    String text =
        JsonTree.text(json, "text")
            .orElseThrow(() -> new IllegalArgumentException("expected a field \"text\""));
    PointOffsets offsets = new PointOffsets(text);
    Marks marks = new Marks(Article.of(id, text));
    for (Object each : JsonTree.list(json.get("attributions"))) {
      if (!(each instanceof Map)) {
        throw new IllegalArgumentException("expected attributions as objects");
      }
      Map<String, Object> attribution = JsonTree.object(each);
      Optional<TextSpan> cue = spans(attribution, "cue", offsets).stream().sorted().findFirst();
      Optional<TextSpan> source =
          spans(attribution, "source", offsets).stream().sorted().findFirst();
      List<TextSpan> content =
          spans(attribution, "content", offsets).stream()
              .map(span -> bare(text, span))
              .filter(span -> span.length() > 0)
              .toList();
      if (!content.isEmpty()) {
        marks.add(content, cue, source, Optional.empty(), Optional.empty(), Facts.NONE);
      }
    }
    return marks.marked();
  }

  private static List<TextSpan> spans(
      Map<String, Object> attribution, String field, PointOffsets offsets) {
    Object value = attribution.get(field);
    if (value != null && !(value instanceof List)) {
      throw new IllegalArgumentException("expected an array of spans");
    }
    return JsonTree.list(value).stream().map(span -> span(span, offsets)).toList();
  }

  private static TextSpan span(Object span, PointOffsets offsets) {
    if (span instanceof Map) {
      Map<String, Object> ends = JsonTree.object(span);
      return offsets.units(JsonTree.number(ends, "start"), JsonTree.number(ends, "end"));
    }
    if (JsonTree.list(span).size() != 2) {
      throw new IllegalArgumentException("expected spans as objects or pairs of numbers");
    }
    return offsets.units(span);
  }

  /** Other corpora mark quotation marks and <i>that</i> as content, too. */
  private static TextSpan bare(String text, TextSpan span) {
    int end = span.end();
    int start = Math.min(end, span.start() + (text.startsWith("that ", span.start()) ? 5 : 0));
    while (start < end && isRim(text.charAt(start))) {
      start++;
    }
    while (end > start && isRim(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(start, end);
  }

  private static boolean isRim(char c) {
    return Character.isWhitespace(c) || "“”\"«»„`".indexOf(c) >= 0;
  }
}
