package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * brat's stand-off format: {@code NAME.txt}, {@code NAME.ann} and {@code annotation.conf}.
 *
 * <pre>{@code
 * T1	Content 18 37	the border is shut
 * T2	Attribution 13 17	said
 * T3	Source 0 12	The minister
 * E1	Attribution:T2 Content:T1 Source:T3
 * A1	Stance E1 ESCALATORY
 * #1	AnnotatorNotes E1	{"number":1,"kind":"INDIRECT"}
 * }</pre>
 *
 * <p>An event is a statement. Its trigger is the cue if its type is {@code Attribution}; without a
 * cue the type is {@code Quote}, and the trigger the beginning of the content. An argument {@code
 * Cue} counts too, as PolNeAR has it. A span over several lines is a piece a line, as brat wants
 * it; so pieces with nothing but one line end between them are one.
 */
final class Brat {
  private static final String ATTRIBUTION = "Attribution";
  private static final String QUOTE = "Quote";
  private static final String CONTENT = "Content";
  private static final String SOURCE = "Source";
  private static final String TARGET = "Target";
  private static final String NOTES = "AnnotatorNotes";
  private static final String LABEL = "label";

  private static final String CONFIGURATION =
      """
      [entities]
      Source
      Target
      Content

      [relations]

      [events]
      Attribution	Content+:Content, Source?:Source, Target?:Target
      Quote	Content+:Content, Source?:Source, Target?:Target

      [attributes]
      Stance	Arg:<EVENT>, Value:%s
      """;

  private Brat() {}

  static AnnotationWriter writer(Path folder) {
    return new AnnotationWriter() {
      private final TreeSet<String> labels = new TreeSet<>();

      @Override
      public void write(MarkedArticle article) throws IOException {
        String name = FileNames.of(article.article().id());
        String marks = new Lines(article).of();
        Files.writeString(folder.resolve(name + ".txt"), article.article().text());
        Files.writeString(folder.resolve(name + ".ann"), marks);
        article.statements().forEach(s -> s.label().map(Brat::value).ifPresent(labels::add));
      }

      @Override
      public void close() throws IOException {
        String values = labels.isEmpty() ? "ANY" : String.join("|", labels);
        Files.writeString(folder.resolve("annotation.conf"), CONFIGURATION.formatted(values));
      }
    };
  }

  /** An attribute's value is one word. */
  private static String value(String label) {
    return label.replaceAll("[\\s|,:]+", "_");
  }

  /** The lines of one article. */
  private static final class Lines {
    private final MarkedArticle article;
    private final String text;
    private final PointOffsets offsets;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> mentions = new HashMap<>();
    private int spans;

    Lines(MarkedArticle article) {
      this.article = article;
      text = article.article().text();
      offsets = new PointOffsets(text);
    }

    String of() {
      int number = 0;
      for (MarkedStatement marked : article.statements()) {
        number++;
        event(number, marked.statement());
        String event = "E" + number;
        Map<String, Object> note = new LinkedHashMap<>();
        if (marked.label().isPresent()) {
          String label = marked.label().get();
          out.append("A" + number + "\tStance " + event + " " + value(label) + "\n");
          if (!value(label).equals(label)) {
            note.put(LABEL, label);
          }
        }
        note.putAll(Facts.of(marked).toJson());
        out.append("#" + number + "\t" + NOTES + " " + event + "\t" + JsonTree.line(note) + "\n");
      }
      return out.toString();
    }

    private void event(int number, Statement statement) {
      StringBuilder arguments = new StringBuilder();
      int piece = 0;
      for (TextSpan span : statement.content()) {
        piece++;
        arguments.append(" Content" + (piece > 1 ? piece : "") + ":" + span(CONTENT, span));
      }
      mention(SOURCE, statement.speaker()).ifPresent(id -> arguments.append(" Source:" + id));
      mention(TARGET, statement.target()).ifPresent(id -> arguments.append(" Target:" + id));
      String type = statement.cue().isPresent() ? ATTRIBUTION : QUOTE;
      TextSpan trigger = statement.cue().map(Mention::span).orElse(statement.content().get(0));
      String id = span(type, trigger);
      out.append("E" + number + "\t" + type + ":" + id + arguments + "\n");
    }

    private Optional<String> mention(String role, Optional<Mention> mention) {
      return mention.map(
          found -> {
            String key = role + found.span();
            String id = mentions.get(key);
            if (id == null) {
              id = span(role, found.span());
              mentions.put(key, id);
            }
            return id;
          });
    }

    private String span(String type, TextSpan span) {
      spans++;
      List<TextSpan> pieces = lines(span);
      out.append("T" + spans + "\t" + type + " ");
      out.append(
          pieces.stream()
              .map(offsets::points)
              .map(piece -> piece.start() + " " + piece.end())
              .collect(Collectors.joining(";")));
      out.append('\t');
      out.append(
          pieces.stream()
              .map(piece -> piece.of(text).replace('\t', ' '))
              .collect(Collectors.joining(" ")));
      out.append('\n');
      return "T" + spans;
    }

    /** Returns the parts of a span without the line ends in it. */
    private List<TextSpan> lines(TextSpan span) {
      List<TextSpan> lines = new ArrayList<>();
      int from = span.start();
      for (int i = span.start(); i <= span.end(); i++) {
        if (i == span.end() || isLineEnd(text.charAt(i))) {
          if (i > from) {
            lines.add(new TextSpan(from, i));
          }
          from = i + 1;
        }
      }
      return lines;
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  static List<MarkedArticle> read(Path folder, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    Path texts = Files.isDirectory(folder.resolve("text")) ? folder.resolve("text") : folder;
    Path marks = texts.equals(folder) ? folder : folder.resolve("attributions");
    List<Path> annotations = FileNames.in(marks, ".ann");
    for (Path file : FileNames.in(texts, ".txt")) {
      String name = FileNames.id(file);
      try {
        Path own =
            annotations.stream()
                .filter(a -> FileNames.id(a).equals(name) || FileNames.id(a).startsWith(name + "_"))
                .findFirst()
                .orElseThrow(
                    () ->
                        new InvalidRecordException(
                            file.toString(),
                            0,
                            "has no annotations; expected " + FileNames.beside(file, ".ann")));
        articles.add(
            new Reading(own.toString(), Article.of(name, FileNames.text(file)))
                .read(FileNames.text(own)));
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      }
    }
    return articles;
  }

  /** One article's reading. */
  private static final class Reading {
    private final String file;
    private final Article article;
    private final PointOffsets offsets;
    private final Map<String, List<TextSpan>> spans = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Map<String, Object>> notes = new HashMap<>();

    Reading(String file, Article article) {
      this.file = file;
      this.article = article;
      offsets = new PointOffsets(article.text());
    }

    MarkedArticle read(String annotations) {
      String[] lines = annotations.split("\r?\n", -1);
      for (int i = 0; i < lines.length; i++) {
        String[] cells = lines[i].split("\t", -1);
        try {
          facts(lines[i], cells);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new InvalidRecordException(
              file, i + 1, "\"" + lines[i] + "\": " + e.getMessage(), e);
        }
      }
      Marks marks = new Marks(article);
      for (int i = 0; i < lines.length; i++) {
        String[] cells = lines[i].split("\t", -1);
        try {
          if (lines[i].startsWith("E") && cells.length > 1) {
            event(marks, cells[0], cells[1]);
          }
        } catch (IllegalArgumentException e) {
          throw new InvalidRecordException(file, i + 1, e.getMessage(), e);
        }
      }
      return marks.marked();
    }

    private void facts(String line, String[] cells) {
      if (line.startsWith("T")) {
        spans.put(cells[0], pieces(cells[1]));
      } else if (line.startsWith("A") || line.startsWith("M")) {
        String[] words = cells[1].split(" ", -1);
        if (words[0].equals("Stance") && words.length > 2) {
          labels.put(words[1], words[2]);
        }
      } else if (line.startsWith("#") && cells.length > 2 && cells[1].startsWith(NOTES + " ")) {
        note(cells[1].substring(NOTES.length() + 1), cells[2]);
      }
    }

    /** A note may be in words of the annotator's own. */
    private void note(String event, String note) {
      if (note.startsWith("{")) {
        try {
          notes.put(event, JsonTree.object(JsonTree.parse(note)));
        } catch (IOException e) {
          throw new IllegalArgumentException("a note is not a JSON object; expected one", e);
        }
      }
    }

    private List<TextSpan> pieces(String span) {
      List<TextSpan> pieces = new ArrayList<>();
      for (String piece : span.substring(span.indexOf(' ') + 1).split(";", -1)) {
        String[] ends = piece.strip().split(" ", -1);
        TextSpan place;
        try {
          place = offsets.units(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
          throw new IllegalArgumentException("expected \"T1 Role start end\"", e);
        }
        TextSpan before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (before != null && before.end() <= place.start() && isWrapped(before, place)) {
          pieces.set(pieces.size() - 1, before.cover(place));
        } else {
          pieces.add(place);
        }
      }
      return pieces;
    }

    private boolean isWrapped(TextSpan before, TextSpan next) {
      String gap = article.text().substring(before.end(), next.start());
      return !gap.isEmpty() && gap.chars().allMatch(c -> isLineEnd((char) c));
    }

    private void event(Marks marks, String name, String arguments) {
      List<TextSpan> content = new ArrayList<>();
      Map<String, TextSpan> mentions = new HashMap<>();
      for (String argument : arguments.strip().split(" ", -1)) {
        int colon = argument.indexOf(':');
        List<TextSpan> found = spans.get(argument.substring(colon + 1));
        if (colon < 0 || found == null) {
          throw new IllegalArgumentException(
              "\"" + argument + "\"; expected a role and the name of a span, Role:T1");
        }
        String role = argument.substring(0, colon).replaceAll("\\d+$", "");
        if (role.equals(CONTENT)) {
          content.addAll(found);
        } else {
          found.stream().sorted().findFirst().ifPresent(s -> mentions.putIfAbsent(role, s));
        }
      }
      if (content.isEmpty()) {
        return;
      }
      Map<String, Object> note = notes.getOrDefault(name, Map.of());
      Optional<String> label = Optional.ofNullable(labels.get(name));
      marks.add(
          content,
          Optional.ofNullable(mentions.getOrDefault("Cue", mentions.get(ATTRIBUTION))),
          Optional.ofNullable(mentions.get(SOURCE)),
          Optional.ofNullable(mentions.get(TARGET)),
          JsonTree.text(note, LABEL)
              .filter(l -> label.filter(value(l)::equals).isPresent())
              .or(() -> label),
          Facts.of(note));
    }
  }
}
