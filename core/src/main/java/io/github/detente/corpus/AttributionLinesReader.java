package io.github.detente.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles with attributions from JSON Lines, one article a line: {@code {"id": …, "text": …,
 * "attributions": [{"source": [span…], "cue": [span…], "content": [span…]}…]}}, where a span is
 * {@code {"start": 0, "end": 12}} or {@code [0, 12]} in code points. Other fields are ignored.
 * Stateless.
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
    List<MarkedArticle> articles = new ArrayList<>();
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        try {
          if (!line.isBlank()) {
            articles.add(read(file.toString(), number, line));
          }
        } catch (InvalidRecordException e) {
          onInvalid.accept(e);
        }
      }
    } catch (CharacterCodingException e) {
      onInvalid.accept(
          new InvalidRecordException(
              file.toString(), number + 1L, "is not UTF-8; expected text in UTF-8", e));
    }
    return articles;
  }

  private static MarkedArticle read(String file, int number, String line) throws IOException {
    try {
      Object value = JsonTree.parse(line);
      if (!(value instanceof Map)) {
        throw new IllegalArgumentException("expected an object");
      }
      return article(file + "#" + number, JsonTree.object(value));
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException(
          file, number, "not a JSON object" + place(e) + "; expected one object per line", e);
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(file, number, e.getMessage(), e);
    }
  }

  /** The library's words are about its own settings, too. */
  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ", by what stands at character " + e.getLocation().getColumnNr();
  }

  private static MarkedArticle article(String place, Map<String, Object> json) {
    String text =
        JsonTree.text(json, "text")
            .orElseThrow(() -> new IllegalArgumentException("expected a field \"text\""));
    PointOffsets offsets = new PointOffsets(text);
    Marks marks = new Marks(Article.of(JsonTree.text(json, "id").orElse(place), text));
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
