package io.github.detente.data;

import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorType;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.stance.Stance;
import io.github.detente.statement.StatementKind;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds what is wrong with the data; each problem names file, line and column. */
final class DataValidator {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "text",
          "speaker",
          "target",
          "stance",
          "act",
          "kind",
          "region",
          "source_style",
          "also");
  static final Set<String> KINDS = Set.of("direct", "indirect", "mixed", "reported act");
  static final Set<String> REGIONS =
      Set.of("africa", "americas", "asia", "europe", "mena", "post-soviet", "oceania", "global");
  static final Set<String> STYLES =
      Set.of(
          "wire",
          "newspaper",
          "release",
          "broadcast",
          "conference",
          "monitoring",
          "headline",
          "digest");
  static final Set<String> SPLITS = Set.of("train", "dev", "test");
  private static final Set<String> STANCES =
      Arrays.stream(Stance.values()).map(Stance::name).collect(Collectors.toUnmodifiableSet());
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<String> problems = new ArrayList<>();

  /** Returns the problems found so far, in the order of the input. */
  List<String> problems() {
    return problems;
  }

  /** Checks labelled statements and returns their texts by id. */
  Map<String, String> statements(String file, Reader csv) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (CSVParser parser = CSV.parse(csv)) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        problems.add(file + ":1: columns are " + parser.getHeaderNames() + "; expected " + COLUMNS);
        return texts;
      }
      for (CSVRecord row : parser) {
        long line = parser.getCurrentLineNumber();
        if (!row.isConsistent()) {
          problems.add(
              file + ":" + line + ": " + row.size() + " cells; expected " + COLUMNS.size());
          continue;
        }
        if (texts.put(row.get("id"), row.get("text")) != null) {
          tell(file, line, row, "id", "an id of its own");
        }
        occurs(file, line, row, "speaker");
        occurs(file, line, row, "target");
        oneOf(file, line, row, "kind", KINDS);
        oneOf(file, line, row, "region", REGIONS);
        oneOf(file, line, row, "source_style", STYLES);
        if (!row.get("stance").isEmpty()) {
          oneOf(file, line, row, "stance", STANCES);
        }
        if (!row.get("also").isEmpty()) {
          oneOf(file, line, row, "also", STANCES);
          if (row.get("also").equals(row.get("stance"))) {
            tell(file, line, row, "also", "another label than the stance");
          }
        }
      }
    }
    return texts;
  }

  /** Checks one annotated article. */
  Optional<MarkedArticle> article(String file, String source) {
    try {
      MarkedArticle marked = MarkedArticleReader.read(file, source);
      if (!source.contains("\nfiction: ")) {
        problems.add(file + ":1: header has no line \"fiction: …\"");
      }
      marked.statements().forEach(statement -> statement(file, statement));
      return Optional.of(marked);
    } catch (InvalidRecordException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Checks that every text has a split, and that no two texts of one group lie in different splits.
   */
  void splits(String file, Map<String, String> splits, Map<String, String> texts) {
    for (String id : texts.keySet()) {
      if (!SPLITS.contains(splits.getOrDefault(id, ""))) {
        problems.add(
            file + ": \"" + id + "\" has the split \"" + splits.get(id) + "\"; expected " + SPLITS);
      }
    }
    Sameness.twins(texts)
        .forEach(
            (id, twin) -> {
              if (!splits.get(id).equals(splits.get(twin))) {
                problems.add(
                    file + ": \"" + id + "\" and \"" + twin + "\" are twins in different splits");
              }
            });
  }

  /** Whether an article is of the batches that were written to the proportions of real news. */
  static boolean isOrdinary(String file) {
    return file.startsWith("articles/n");
  }

  private void statement(String file, MarkedStatement marked) {
    String text = marked.statement().article().text();
    String where = file + ": statement " + marked.statement().number();
    for (TextSpan span : marked.statement().content()) {
      String content = span.of(text);
      if (!content.equals(content.strip()) || content.isEmpty()) {
        problems.add(where + ": content is \"" + content + "\"; expected no outer blanks");
      }
    }
    if (marked.statement().kind() != kind(marked)) {
      problems.add(
          where
              + ": kind is "
              + marked.statement().kind()
              + "; the quotation marks say "
              + kind(marked));
    }
    Stream.concat(marked.label().stream(), marked.also().stream())
        .filter(label -> !STANCES.contains(label))
        .forEach(
            label ->
                problems.add(where + ": stance is \"" + label + "\"; expected one of " + STANCES));
    if (marked.also().isPresent() && marked.also().equals(marked.label())) {
      problems.add(where + ": also is its stance; expected another one, or none");
    }
    if (marked.speaker().filter(who -> who.type() == ActorType.STATE).isPresent()
        && marked.speaker().flatMap(Actor::name).isEmpty()) {
      problems.add(where + ": type is STATE without an actor; expected its code");
    }
    // The older articles leave the field empty where nobody has a name for the target.
    if (isOrdinary(file) && marked.statement().target().isPresent() && marked.target().isEmpty()) {
      problems.add(where + ": a target is marked and its field is empty");
    }
  }

  /** What the quotation marks beside and in the content say of its kind. */
  private static StatementKind kind(MarkedStatement marked) {
    String text = marked.statement().article().text();
    return marked.statement().kind() == StatementKind.DIRECT
            && marked.statement().content().stream().noneMatch(span -> opensBefore(text, span))
        ? StatementKind.INDIRECT
        : marked.statement().kind();
  }

  private static boolean opensBefore(String text, TextSpan span) {
    int from = Math.max(0, span.start() - 3);
    return text.substring(from, span.start()).chars().anyMatch(c -> "“\"‘«`'„".indexOf(c) >= 0);
  }

  private void occurs(String file, long line, CSVRecord row, String column) {
    if (!row.get("text").contains(row.get(column))) {
      tell(file, line, row, column, "words of the text");
    }
  }

  private void oneOf(String file, long line, CSVRecord row, String column, Set<String> allowed) {
    if (!allowed.contains(row.get(column))) {
      tell(file, line, row, column, "one of " + String.join(", ", new TreeSet<>(allowed)));
    }
  }

  private void tell(String file, long line, CSVRecord row, String column, String expected) {
    problems.add(
        InvalidRecordException.ofColumn(file, line, column, row.get(column), expected)
            .getMessage());
  }
}
