package io.github.detente.corpus;

import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.statement.StatementKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How well an extractor finds the statements that are marked. Marked and found statements are
 * paired one to one, the most alike first, where their contents share at least half of their
 * letters and digits (Jaccard index). Immutable.
 *
 * @param found contents that are paired
 * @param attributed pairs whose speaker overlaps the marked one, or for which none is marked: end
 *     to end
 * @param byKind the attributed ones of each kind; pairs count under the marked kind
 */
public record ExtractionEvaluation(
    Score found, Score attributed, Map<StatementKind, Score> byKind) {
  /** Copies the map. */
  public ExtractionEvaluation {
    byKind = Map.copyOf(byKind);
  }

  /**
   * Counts, and the rates that follow from them.
   *
   * @param right statements that are right
   * @param system statements that the extractor finds
   * @param marked statements that are marked
   */
  public record Score(int right, int system, int marked) {
    /** Returns the share of the found statements that are right, 0 to 1; 0 if there are none. */
    public double precision() {
      return system == 0 ? 0 : (double) right / system;
    }

    /** Returns the share of the marked statements that are found, 0 to 1; 0 if there are none. */
    public double recall() {
      return marked == 0 ? 0 : (double) right / marked;
    }

    /** Returns the harmonic mean of precision and recall, 0 to 1. */
    public double f1() {
      return right == 0 ? 0 : 2.0 * right / (system + marked);
    }

    private Score plus(int moreRight, int moreSystem, int moreMarked) {
      return new Score(right + moreRight, system + moreSystem, marked + moreMarked);
    }
  }

  /** Scores an extractor on articles. */
  public static ExtractionEvaluation of(
      StatementExtractor extractor, Collection<MarkedArticle> articles) {
    return of(articles, article -> extractor.extract(article.article()));
  }

  static ExtractionEvaluation of(
      Collection<MarkedArticle> articles, Function<MarkedArticle, List<Statement>> extractor) {
    Score found = new Score(0, 0, 0);
    Map<StatementKind, Score> kinds = new EnumMap<>(StatementKind.class);
    for (StatementKind kind : StatementKind.values()) {
      kinds.put(kind, new Score(0, 0, 0));
    }
    for (MarkedArticle article : articles) {
      List<Statement> have = extractor.apply(article);
      List<Statement> wanted =
          article.statements().stream().map(MarkedStatement::statement).toList();
      List<StatementPair> pairs = StatementPair.best(article.article().text(), wanted, have);
      found = found.plus(pairs.size(), have.size(), wanted.size());
      Set<Statement> paired = new HashSet<>();
      for (StatementPair pair : pairs) {
        paired.add(pair.other());
        int right = sameSpeaker(pair.one().speaker(), pair.other().speaker()) ? 1 : 0;
        kinds.computeIfPresent(pair.one().kind(), (k, score) -> score.plus(right, 1, 0));
      }
      for (Statement statement : have) {
        int more = paired.contains(statement) ? 0 : 1;
        kinds.computeIfPresent(statement.kind(), (k, score) -> score.plus(0, more, 0));
      }
      wanted.forEach(
          want -> kinds.computeIfPresent(want.kind(), (k, score) -> score.plus(0, 0, 1)));
    }
    int right = kinds.values().stream().mapToInt(Score::right).sum();
    return new ExtractionEvaluation(found, new Score(right, found.system(), found.marked()), kinds);
  }

  private static boolean sameSpeaker(Optional<Mention> want, Optional<Mention> have) {
    return want.isEmpty() || have.filter(h -> h.span().overlaps(want.get().span())).isPresent();
  }

  /** Returns how much two contents of a text share, letters and digits by Jaccard, 0 to 1. */
  public static double overlap(String text, List<TextSpan> one, List<TextSpan> other) {
    return StatementPair.shared(text, one, other);
  }
}
