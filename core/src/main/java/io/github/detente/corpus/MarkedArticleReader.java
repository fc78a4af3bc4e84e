package io.github.detente.corpus;

import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorType;
import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads articles with inline marks, the format of {@code data/articles}: header lines ({@code
 * published: 1994-03-02}, {@code outlet}, …), a blank line, the text, a line {@code %%}, and a line
 * for each statement:
 *
 * <pre>{@code number | actor | type | role | country | target | kind | stance | also}</pre>
 *
 * <p>The last field, a second stance that a careful annotator would accept, may be missing.
 *
 * <p>In the text, <code>{c1:…}</code> marks a span of statement 1's content, {@code q} its cue,
 * {@code s} its speaker mention, {@code t} its target mention. Marks nest and do not cross.
 * Stateless.
 */
public final class MarkedArticleReader {
  private static final Pattern OPENING = Pattern.compile("\\{([cqst])(\\d{1,3}):");
  private static final String FOOT = "\n%%\n";
  private static final int FIELDS = 9;

  private MarkedArticleReader() {}

  /** A mark, and where it stands in the text without marks. */
  private record Mark(char role, TextSpan span) {}

  /**
   * Reads one article.
   *
   * @param id the article's id, also its name in errors
   * @param source the whole file
   * @throws InvalidRecordException if the marks or the lines about the statements are malformed
   */
  public static MarkedArticle read(String id, String source) {
    String file = source.replace("\r\n", "\n");
    int headerEnd = file.indexOf("\n\n");
    int foot = file.lastIndexOf(FOOT);
    if (headerEnd < 0 || foot < headerEnd + 2) {
      throw new InvalidRecordException(
          id, 0, "expected header lines, a blank line, the text, a line %%, statements");
    }
    Map<String, String> header = header(id, file.substring(0, headerEnd));
    Map<Integer, List<Mark>> marks = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    int bodyLine = lineAt(file, headerEnd + 2);
    strip(id, bodyLine, file.substring(headerEnd + 2, foot), text, marks);

    Article plain = Article.of(id, text.toString());
    Article article =
        new Article(
            id,
            plain.title(),
            plain.text(),
            published(id, header),
            Optional.ofNullable(header.get("outlet")),
            Optional.empty(),
            Optional.of("en"));
    List<MarkedStatement> statements = new ArrayList<>();
    int line = lineAt(file, foot + FOOT.length());
    for (String row : file.substring(foot + FOOT.length()).split("\n", -1)) {
      if (!row.isBlank()) {
        statements.add(statement(id, line, article, row, marks));
      }
      line++;
    }
    if (!marks.isEmpty()) {
      throw new InvalidRecordException(id, 0, "marks " + marks.keySet() + " have no line below %%");
    }
    statements.sort(Comparator.comparingInt(s -> s.statement().number()));
    return new MarkedArticle(article, statements);
  }

  private static Map<String, String> header(String id, String lines) {
    Map<String, String> header = new HashMap<>();
    int number = 1;
    for (String line : lines.split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new InvalidRecordException(
            id, number, "header line \"" + line + "\"; expected \"key: value\"");
      }
      header.put(line.substring(0, colon), line.substring(colon + 2).strip());
      number++;
    }
    return header;
  }

  private static Optional<LocalDate> published(String id, Map<String, String> header) {
    String date = header.get("published");
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new InvalidRecordException(
          id, 0, "published is \"" + date + "\"; expected YYYY-MM-DD", e);
    }
  }

  private static void strip(
      String id, int firstLine, String marked, StringBuilder text, Map<Integer, List<Mark>> marks) {
    record Open(char role, int number, int start) {}
    Deque<Open> open = new ArrayDeque<>();
    Matcher opening = OPENING.matcher(marked);
    int line = firstLine;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '{') {
        if (!opening.region(i, marked.length()).lookingAt()) {
          throw new InvalidRecordException(id, line, "\"{\" without a mark such as \"{c1:\"");
        }
        open.push(
            new Open(
                opening.group(1).charAt(0), Integer.parseInt(opening.group(2)), text.length()));
        i = opening.end() - 1;
      } else if (c == '}') {
        if (open.isEmpty()) {
          throw new InvalidRecordException(id, line, "\"}\" closes nothing");
        }
        Open mark = open.pop();
        marks
            .computeIfAbsent(mark.number, n -> new ArrayList<>())
            .add(new Mark(mark.role, new TextSpan(mark.start, text.length())));
      } else {
        line += c == '\n' ? 1 : 0;
        text.append(c);
      }
    }
    if (!open.isEmpty()) {
      throw new InvalidRecordException(
          id, line, "a mark of statement " + open.peek().number + " is not closed");
    }
  }

  private static MarkedStatement statement(
      String id, int line, Article article, String row, Map<Integer, List<Mark>> marks) {
    List<String> fields = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    if (fields.size() != FIELDS && fields.size() != FIELDS - 1) {
      throw new InvalidRecordException(
          id,
          line,
          fields.size() + " fields; expected " + (FIELDS - 1) + " or " + FIELDS + " between \"|\"");
    }
    try {
      int number = number(fields.get(0));
      List<Mark> own = marks.remove(number);
      if (own == null) {
        throw new InvalidRecordException(
            id, line, "statement " + number + " has no marks in the text");
      }
      List<TextSpan> content =
          own.stream().filter(m -> m.role == 'c').map(Mark::span).sorted().toList();
      Optional<Mention> cue = mention(article, own, 'q');
      TextSpan anchor =
          cue.map(Mention::span).orElse(content.isEmpty() ? new TextSpan(0, 0) : content.get(0));
      Statement statement =
          new Statement(
              article,
              number,
              anchor,
              content,
              Facts.choice(StatementKind.class, "kind", fields.get(6)),
              cue,
              mention(article, own, 's'),
              mention(article, own, 't'));
      return new MarkedStatement(
          statement,
          speaker(fields),
          filled(fields.get(5)),
          filled(fields.get(7)),
          fields.size() < FIELDS ? Optional.empty() : filled(fields.get(8)));
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(id, line, e.getMessage(), e);
    }
  }

  private static int number(String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("number is \"" + word + "\"; expected a whole number", e);
    }
  }

  private static Optional<Actor> speaker(List<String> fields) {
    if (fields.get(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Actor(
            filled(fields.get(1)),
            Facts.choice(ActorType.class, "type", fields.get(2)),
            filled(fields.get(3)),
            filled(fields.get(4)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Optional<Mention> mention(Article article, List<Mark> marks, char role) {
    return marks.stream()
        .filter(mark -> mark.role == role)
        .findFirst()
        .map(mark -> Mention.of(mark.span, article.text()));
  }

  private static Optional<String> filled(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  private static int lineAt(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
