package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * CoNLL-U Plus: one word per line, a blank line after each sentence, and four columns. {@code MISC}
 * records the white space between words as UDPipe does ({@code SpaceAfter=No}, {@code
 * SpacesAfter=\n}), so that the text can be restored exactly. {@code DETENTE:MARKS} holds {@code
 * 1:B-content}, {@code 1:I-content}, {@code 2:B-speaker} and so on, with {@code |} between them;
 * the number is that of a comment {@code # statement = …}, a JSON object with the label and other
 * facts.
 */
final class Conll {
  private static final String COLUMNS = "# global.columns = ID FORM MISC DETENTE:MARKS\n";
  private static final String DOCUMENT = "# newdoc id = ";
  private static final String ARTICLE = "# article = ";
  private static final String STATEMENT = "# statement = ";
  private static final String AFTER = "SpacesAfter=";
  private static final String BEFORE = "SpacesBefore=";
  private static final String NONE_AFTER = "SpaceAfter=No";
  private static final String LABEL = "label";
  private static final int CELLS = 4;

  private Conll() {}

  static AnnotationWriter writer(Writer out) throws IOException {
    out.write(COLUMNS);
    return new AnnotationWriter() {
      @Override
      public void write(MarkedArticle article) throws IOException {
        out.write(document(article));
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  private static String document(MarkedArticle article) {
    StringBuilder out = new StringBuilder();
    Map<String, Object> facts = Facts.of(article.article());
    out.append(DOCUMENT).append(article.article().id().replaceAll("\\R", " ")).append('\n');
    out.append(ARTICLE).append(JsonTree.line(facts)).append('\n');
    for (MarkedStatement marked : article.statements()) {
      Map<String, Object> statement = new LinkedHashMap<>();
      marked.label().ifPresent(label -> statement.put(LABEL, label));
      statement.putAll(Facts.of(marked).toJson());
      out.append(STATEMENT).append(JsonTree.line(statement)).append('\n');
    }
    MarkedTokens tokens = new MarkedTokens(article);
    String[] marks = marks(article, tokens);
    String text = article.article().text();
    int number = 0;
    for (int i = 0; i < tokens.words.size(); i++) {
      if (tokens.opens.get(i) && i > 0) {
        out.append('\n');
        number = 0;
      }
      TextSpan word = tokens.words.get(i);
      int next = i + 1 < tokens.words.size() ? tokens.words.get(i + 1).start() : text.length();
      out.append(++number).append('\t').append(word.of(text)).append('\t');
      out.append(
          i == 0 && word.start() > 0
              ? BEFORE + escaped(text.substring(0, word.start())) + "|"
              : "");
      out.append(after(text.substring(word.end(), next))).append('\t').append(marks[i]);
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  private static String after(String blanks) {
    return blanks.equals(" ")
        ? "SpaceAfter=Yes"
        : blanks.isEmpty() ? NONE_AFTER : AFTER + escaped(blanks);
  }

  private static String escaped(String blanks) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < blanks.length(); i++) {
      char c = blanks.charAt(i);
      switch (c) {
        case ' ' -> out.append("\\s");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        case '\n' -> out.append("\\n");
        default -> out.append(String.format("\\u%04X", (int) c));
      }
    }
    return out.toString();
  }

  private static String unescaped(String blanks) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < blanks.length()) {
      char c = blanks.charAt(i);
      if (c != '\\' || i + 1 == blanks.length()) {
        out.append(c);
        i++;
        continue;
      }
      char name = blanks.charAt(i + 1);
      i += 2;
      switch (name) {
        case 's' -> out.append(' ');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'n' -> out.append('\n');
        case 'p' -> out.append('|');
        case 'u' -> {
          out.append((char) Integer.parseInt(blanks.substring(i, i + 4), 16));
          i += 4;
        }
        default -> out.append(name);
      }
    }
    return out.toString();
  }

  private static String[] marks(MarkedArticle article, MarkedTokens tokens) {
    String[] marks = new String[tokens.words.size()];
    Arrays.fill(marks, "_");
    int number = 0;
    for (MarkedStatement marked : article.statements()) {
      number++;
      for (TextSpan piece : marked.statement().content()) {
        mark(marks, tokens, number, SpanGraph.CONTENT, piece);
      }
      mark(marks, tokens, number, SpanGraph.CUE, marked.statement().cue());
      mark(marks, tokens, number, SpanGraph.SPEAKER, marked.statement().speaker());
      mark(marks, tokens, number, SpanGraph.TARGET, marked.statement().target());
    }
    return marks;
  }

  private static void mark(
      String[] marks, MarkedTokens tokens, int number, String role, Optional<Mention> mention) {
    mention.ifPresent(found -> mark(marks, tokens, number, role, found.span()));
  }

  private static void mark(
      String[] marks, MarkedTokens tokens, int number, String role, TextSpan span) {
    int first = tokens.first(span);
    for (int i = first; i < marks.length && tokens.words.get(i).start() < span.end(); i++) {
      String mark = number + ":" + (i == first ? "B-" : "I-") + role;
      marks[i] = marks[i].equals("_") ? mark : marks[i] + "|" + mark;
    }
  }

  static List<MarkedArticle> read(Path file, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    Reading reading = new Reading(file.toString(), onInvalid, articles);
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        reading.take(line);
      }
    } catch (CharacterCodingException e) {
      onInvalid.accept(
          new InvalidRecordException(
              file.toString(), reading.line + 1, "is not UTF-8; expected text in UTF-8", e));
    }
    reading.end();
    return articles;
  }

  /** The marks of one statement, as far as they were read. */
  private static final class Pieces {
    private final Map<String, List<TextSpan>> byRole = new HashMap<>();

    void take(String role, boolean begins, TextSpan word) {
      List<TextSpan> spans = byRole.computeIfAbsent(role, r -> new ArrayList<>());
      if (begins || spans.isEmpty()) {
        spans.add(word);
      } else {
        spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(word));
      }
    }

    Optional<TextSpan> first(String role) {
      return byRole.getOrDefault(role, List.of()).stream().findFirst();
    }
  }

  /** One file's reading. */
  private static final class Reading {
    private final String file;
    private final Consumer<InvalidRecordException> onInvalid;
    private final List<MarkedArticle> articles;
    private final StringBuilder text = new StringBuilder();
    private final List<Map<String, Object>> statements = new ArrayList<>();
    private final Map<Integer, Pieces> pieces = new TreeMap<>();
    private Map<String, Object> facts = Map.of();
    private String id = "";
    private boolean begun;
    private boolean broken;
    private long line;
    private long start;

    Reading(String file, Consumer<InvalidRecordException> onInvalid, List<MarkedArticle> articles) {
      this.file = file;
      this.onInvalid = onInvalid;
      this.articles = articles;
    }

    void take(String row) {
      line++;
      try {
        if (row.startsWith(DOCUMENT)) {
          end();
          id = row.substring(DOCUMENT.length());
          begun = true;
          start = line;
        } else if (row.startsWith(ARTICLE)) {
          facts = json(row.substring(ARTICLE.length()));
        } else if (row.startsWith(STATEMENT)) {
          statements.add(json(row.substring(STATEMENT.length())));
        } else if (!row.isBlank() && !row.startsWith("#") && !broken) {
          word(row.split("\t", -1));
        }
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        invalid(line, e.getMessage(), e);
      }
    }

    private void invalid(long where, String problem, Exception cause) {
      broken = true;
      onInvalid.accept(
          new InvalidRecordException(
              file, where, problem + "; the article \"" + id + "\" is left out", cause));
    }

    private static Map<String, Object> json(String text) {
      try {
        return JsonTree.object(JsonTree.parse(text));
      } catch (IOException e) {
        throw new IllegalArgumentException("a comment is not a JSON object; expected one", e);
      }
    }

    private void word(String[] cells) {
      if (cells.length != CELLS) {
        throw new IllegalArgumentException(
            cells.length + " columns; expected ID, FORM, MISC and DETENTE:MARKS");
      }
      if (!begun) {
        begun = true;
        start = line;
        id = file;
      }
      String after = " ";
      for (String part : cells[2].split("\\|", -1)) {
        if (part.startsWith(BEFORE)) {
          text.append(unescaped(part.substring(BEFORE.length())));
        } else if (part.equals(NONE_AFTER)) {
          after = "";
        } else if (part.startsWith(AFTER)) {
          after = unescaped(part.substring(AFTER.length()));
        }
      }
      TextSpan place = new TextSpan(text.length(), text.length() + cells[1].length());
      text.append(cells[1]).append(after);
      for (String mark : cells[3].split("\\|", -1)) {
        if (!mark.equals("_")) {
          mark(mark, place);
        }
      }
    }

    private void mark(String mark, TextSpan place) {
      int colon = mark.indexOf(':');
      if (!mark.matches("\\d{1,6}:[BI]-(?:content|cue|speaker|target)")) {
        throw new IllegalArgumentException("\"" + mark + "\"; expected a mark such as 1:B-content");
      }
      pieces
          .computeIfAbsent(Integer.valueOf(mark.substring(0, colon)), n -> new Pieces())
          .take(mark.substring(colon + 3), mark.charAt(colon + 1) == 'B', place);
    }

    /** Ends an article. */
    void end() {
      if (begun && !broken) {
        try {
          articles.add(article());
        } catch (IllegalArgumentException e) {
          invalid(start, e.getMessage(), e);
        }
      }
      text.setLength(0);
      statements.clear();
      pieces.clear();
      facts = Map.of();
      begun = false;
      broken = false;
    }

    private MarkedArticle article() {
      Article article = Facts.article(id, text.toString(), facts);
      Marks marks = new Marks(article);
      pieces.forEach(
          (number, own) -> {
            Map<String, Object> known =
                number > 0 && number <= statements.size() ? statements.get(number - 1) : Map.of();
            if (!own.byRole.containsKey(SpanGraph.CONTENT)) {
              throw new IllegalArgumentException(
                  "statement "
                      + number
                      + " has no content; expected a word "
                      + number
                      + ":B-content");
            }
            marks.add(
                own.byRole.get(SpanGraph.CONTENT),
                own.first(SpanGraph.CUE),
                own.first(SpanGraph.SPEAKER),
                own.first(SpanGraph.TARGET),
                JsonTree.text(known, LABEL),
                Facts.of(known));
          });
      return marks.marked();
    }
  }
}
