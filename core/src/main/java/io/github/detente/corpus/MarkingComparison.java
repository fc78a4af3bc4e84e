package io.github.detente.corpus;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What two coders marked in one article. Statements are paired one to one, the most alike first,
 * where their contents share at least half of their letters and digits (Jaccard index), as {@link
 * ExtractionEvaluation} pairs them. Immutable.
 *
 * @param both statements that both marked, in the first one's order
 * @param onlyFirst statements that only the first one marked
 * @param onlySecond statements that only the second one marked
 */
public record MarkingComparison(
    List<Pair> both, List<MarkedStatement> onlyFirst, List<MarkedStatement> onlySecond) {

  /** Copies the lists. */
  public MarkingComparison {
    both = List.copyOf(both);
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  /**
   * A statement that both marked.
   *
   * @param first as the first one has it
   * @param second as the second one has it
   */
  public record Pair(MarkedStatement first, MarkedStatement second) {}

  /**
   * Compares two coders.
   *
   * @throws IllegalArgumentException if the text of the two articles is not the same
   */
  public static MarkingComparison of(MarkedArticle first, MarkedArticle second) {
    String text = first.article().text();
    if (!text.equals(second.article().text())) {
      throw new IllegalArgumentException(
          "the texts of \""
              + first.article().id()
              + "\" and \""
              + second.article().id()
              + "\" differ; expected one text with two coders' marks");
    }
    IdentityHashMap<Object, MarkedStatement> ofStatement = new IdentityHashMap<>();
    first.statements().forEach(marked -> ofStatement.put(marked.statement(), marked));
    second.statements().forEach(marked -> ofStatement.put(marked.statement(), marked));
    IdentityHashMap<MarkedStatement, MarkedStatement> otherOf = new IdentityHashMap<>();
    for (StatementPair pair :
        StatementPair.best(
            text,
            first.statements().stream().map(MarkedStatement::statement).toList(),
            second.statements().stream().map(MarkedStatement::statement).toList())) {
      MarkedStatement one = ofStatement.get(pair.one());
      MarkedStatement other = ofStatement.get(pair.other());
      otherOf.put(one, other);
      otherOf.put(other, one);
    }
    List<Pair> both = new ArrayList<>();
    first.statements().stream()
        .filter(otherOf::containsKey)
        .forEach(one -> both.add(new Pair(one, otherOf.get(one))));
    return new MarkingComparison(
        both,
        first.statements().stream().filter(one -> !otherOf.containsKey(one)).toList(),
        second.statements().stream().filter(one -> !otherOf.containsKey(one)).toList());
  }
}
