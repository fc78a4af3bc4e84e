package io.github.detente.cli;

import io.github.detente.actor.Actor;
import io.github.detente.article.CodePoints;
import io.github.detente.article.TextSpan;
import io.github.detente.cli.Coding.Place;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.corpus.MarkingComparison;
import io.github.detente.stance.CoderAgreement.Unit;
import io.github.detente.statement.Mention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What two coders marked in the same articles.
 *
 * @param coders their names
 * @param articles articles that both marked
 * @param both statements that both marked
 * @param onlyFirst statements that only the first one marked
 * @param onlySecond statements that only the second one marked
 * @param fields what the two say of the statements that both marked, field by field
 */
record CodedArticles(
    List<String> coders,
    int articles,
    int both,
    List<MarkedStatement> onlyFirst,
    List<MarkedStatement> onlySecond,
    List<Coding> fields) {
  static final String NOBODY = "(none)";

  CodedArticles {
    coders = List.copyOf(coders);
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
    fields = List.copyOf(fields);
  }

  /** Returns the F1 of one coder's statements against the other's, 0 to 1. */
  double foundF1() {
    int all = 2 * both + onlyFirst.size() + onlySecond.size();
    return all == 0 ? Double.NaN : 2.0 * both / all;
  }

  /**
   * Compares what two coders marked: articles of the same name in two folders, or in two files of
   * an annotation tool.
   *
   * @throws UnusableException if no article of the one has its like in the other
   */
  static CodedArticles read(List<Path> folders, Problems problems) {
    Map<String, MarkedArticle> first = articles(folders.get(0), problems);
    Map<String, MarkedArticle> second = articles(folders.get(1), problems);
    Map<String, MarkingComparison> compared = new LinkedHashMap<>();
    first.forEach(
        (name, one) -> {
          MarkedArticle other = second.get(name);
          if (other == null) {
            problems.note(
                folders.get(0).resolve(name)
                    + ": left out, since "
                    + folders.get(1)
                    + " has no such article");
            return;
          }
          try {
            compared.put(name, MarkingComparison.of(one, other));
          } catch (IllegalArgumentException e) {
            problems.report(folders.get(1).resolve(name) + ": " + e.getMessage());
          }
        });
    second.keySet().stream()
        .filter(name -> !first.containsKey(name))
        .forEach(
            name ->
                problems.note(
                    folders.get(1).resolve(name)
                        + ": left out, since "
                        + folders.get(0)
                        + " has no such article"));
    if (compared.isEmpty()) {
      throw new UnusableException(
          folders.get(1)
              + ": no article that "
              + folders.get(0)
              + " has, too; expected files of the"
              + " same names");
    }
    List<MarkingComparison.Pair> both =
        compared.values().stream().flatMap(c -> c.both().stream()).toList();
    return new CodedArticles(
        CodingTables.names(folders),
        compared.size(),
        both.size(),
        compared.values().stream().flatMap(c -> c.onlyFirst().stream()).toList(),
        compared.values().stream().flatMap(c -> c.onlySecond().stream()).toList(),
        both.isEmpty() ? List.of() : fields(CodingTables.names(folders), both));
  }

  private static Map<String, MarkedArticle> articles(Path path, Problems problems) {
    Map<String, MarkedArticle> articles = new TreeMap<>();
    for (MarkedArticle article : MarkedArticles.read(path, problems)) {
      if (articles.putIfAbsent(article.article().id(), article) != null) {
        problems.report(
            path + ": article \"" + article.article().id() + "\" twice; expected each once");
      }
    }
    return articles;
  }

  private static List<Coding> fields(List<String> coders, List<MarkingComparison.Pair> pairs) {
    Map<String, Function<MarkedStatement, Optional<String>>> fields = new LinkedHashMap<>();
    fields.put("stance", MarkedStatement::label);
    fields.put("kind", s -> Optional.of(s.statement().kind().name()));
    fields.put("cue", s -> s.statement().cue().map(Mention::text));
    fields.put("speaker mention", s -> s.statement().speaker().map(Mention::text));
    fields.put("speaker", s -> s.speaker().flatMap(Actor::name));
    fields.put("speaker type", s -> s.speaker().map(a -> a.type().name()));
    fields.put("country", s -> s.speaker().flatMap(Actor::country));
    fields.put("target", MarkedStatement::target);
    List<Place> places = pairs.stream().map(pair -> place(pair.first())).toList();
    return fields.entrySet().stream()
        .map(field -> new Coding(field.getKey(), coders, units(pairs, field.getValue()), places))
        .toList();
  }

  /** Both found the statement, so that saying nothing of it says something. */
  private static List<Unit> units(
      List<MarkingComparison.Pair> pairs, Function<MarkedStatement, Optional<String>> field) {
    List<Unit> units = new ArrayList<>();
    for (MarkingComparison.Pair pair : pairs) {
      units.add(
          new Unit(
              name(pair.first()),
              List.of(
                  Optional.of(field.apply(pair.first()).orElse(NOBODY)),
                  Optional.of(field.apply(pair.second()).orElse(NOBODY)))));
    }
    return units;
  }

  /** Returns a statement's name: its article, and its number. */
  static String name(MarkedStatement marked) {
    return marked.statement().article().id() + "#" + marked.statement().number();
  }

  static Place place(MarkedStatement marked) {
    CodePoints points = new CodePoints(marked.statement().article().text());
    List<TextSpan> content = marked.statement().content();
    return new Place(
        OptionalInt.of(points.at(content.get(0).start())),
        OptionalInt.of(points.at(content.get(content.size() - 1).end())),
        marked.statement().text());
  }
}
