package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads articles with attributions in brat's stand-off format, as PolNeAR has them: {@code
 * NAME.txt} and {@code NAME.ann}, or {@code text/NAME.txt} and {@code
 * attributions/NAME_annotator.ann}, of several annotators the first by name. Offsets are code
 * points.
 *
 * <pre>{@code
 * T1	Source 0 12	The minister
 * T2	Cue 13 17	said
 * T3	Content 18 37;45 60	the border is shut … until Friday
 * E1	Attribution:T2 Source:T1 Cue:T2 Content:T3
 * }</pre>
 *
 * <p>An event ties spans together by their roles: {@code Source}, {@code Cue} and {@code Content},
 * each optionally followed by a number; other roles and other kinds of lines are ignored. Each
 * event with content becomes a statement: source is the speaker's mention. Stateless.
 */
public final class BratReader {
  private BratReader() {}

  /**
   * Reads one article.
   *
   * @param id its id
   * @param text its text
   * @param file name of the annotations' file, for errors
   * @param annotations the file's lines
   * @throws InvalidRecordException if a line is malformed
   */
  public static AttributedArticle read(String id, String text, String file, String annotations) {
    Map<String, List<TextSpan>> spans = new HashMap<>();
    List<Attribution> attributions = new ArrayList<>();
    String[] lines = annotations.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String[] cells = lines[i].split("\t", -1);
      if (lines[i].startsWith("T")) {
        spans.put(cells[0], spans(file, i + 1, cells));
      }
    }
    int length = text.codePointCount(0, text.length());
    for (int i = 0; i < lines.length; i++) {
      String[] cells = lines[i].split("\t", -1);
      if (lines[i].startsWith("E") && cells.length > 1) {
        attributions.add(attribution(file, i + 1, cells[1], spans, length));
      }
    }
    return Attribution.article(Article.of(id, text), attributions);
  }

  private static List<TextSpan> spans(String file, int line, String[] cells) {
    List<TextSpan> spans = new ArrayList<>();
    try {
      String[] pieces = cells[1].substring(cells[1].indexOf(' ') + 1).split(";", -1);
      for (String piece : pieces) {
        String[] ends = piece.strip().split(" ", -1);
        spans.add(new TextSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
      }
      return spans;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidRecordException(
          file, line, "\"" + String.join(" ", cells) + "\"; expected \"T1 Role start end\"", e);
    }
  }

  private static Attribution attribution(
      String file, int line, String event, Map<String, List<TextSpan>> spans, int length) {
    Attribution attribution = new Attribution();
    List<TextSpan> trigger = new ArrayList<>();
    for (String argument : event.strip().split(" ", -1)) {
      int colon = argument.indexOf(':');
      List<TextSpan> found = spans.get(argument.substring(colon + 1));
      if (colon < 0 || found == null) {
        throw new InvalidRecordException(
            file, line, "\"" + argument + "\"; expected a role and the name of a span, Role:T1");
      }
      if (found.stream().anyMatch(span -> span.end() > length)) {
        throw new InvalidRecordException(
            file, line, argument + " reaches beyond the text of " + length + " characters");
      }
      switch (argument.substring(0, colon).replaceAll("\\d+$", "")) {
        case "Source" -> attribution.source.addAll(found);
        case "Cue" -> attribution.cue.addAll(found);
        case "Content" -> attribution.content.addAll(found);
        case "Attribution" -> trigger.addAll(found);
        default -> {}
      }
    }
    if (attribution.cue.isEmpty()) {
      attribution.cue.addAll(trigger);
    }
    return attribution;
  }

  /**
   * Reads a folder.
   *
   * @param onInvalid is called with each article that cannot be used; the rest is read
   * @return the articles, by name
   * @throws IOException if the folder cannot be listed
   */
  public static List<AttributedArticle> readFolder(
      Path folder, Consumer<InvalidRecordException> onInvalid) throws IOException {
    Path texts = Files.isDirectory(folder.resolve("text")) ? folder.resolve("text") : folder;
    Path marks = texts.equals(folder) ? folder : folder.resolve("attributions");
    List<Path> annotations = list(marks, ".ann");
    List<AttributedArticle> articles = new ArrayList<>();
    for (Path file : list(texts, ".txt")) {
      String name = name(file);
      Path own =
          annotations.stream()
              .filter(a -> name(a).equals(name) || name(a).startsWith(name + "_"))
              .findFirst()
              .orElse(null);
      try {
        if (own == null) {
          throw new InvalidRecordException(
              file.toString(), 0, "has no annotations; expected " + marks.resolve(name + ".ann"));
        }
        articles.add(read(name, text(file), own.toString(), text(own)));
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      }
    }
    return articles;
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new InvalidRecordException(
          file.toString(), 0, "is not UTF-8; expected text in UTF-8", e);
    }
  }

  private static List<Path> list(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(extension)).sorted().toList();
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
