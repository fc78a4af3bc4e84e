package io.github.detente.stance.embeddings;

import io.github.detente.actor.TargetReader.Question;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pieces of a question that are read: of a long one those around the beginning of the content.
 * Immutable.
 *
 * @param pieces the pieces, with the two marks
 * @param mentions where the candidates are mentioned among them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record QuestionPieces(Pieces pieces, List<Mention> mentions) {
  /** Pieces that are read, the two marks among them. */
  private static final int MOST = 160;

  /** Pieces before the content that are read of a longer question. */
  private static final int BEFORE = 60;

  /** Pieces that a question is cut into at first. */
  private static final int ALL = 4096;

  /** Copies the list. */
  public QuestionPieces {
    mentions = List.copyOf(mentions);
  }

  /**
   * A mention of a candidate.
   *
   * @param candidate its number
   * @param from its first piece
   * @param to behind its last piece
   */
  public record Mention(int candidate, int from, int to) {}

  /** Cuts a question into pieces. */
  public static QuestionPieces of(WordPieceTokenizer tokenizer, Question question) {
    Pieces pieces = around(tokenizer.tokenize(question.text(), ALL), question.content());
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < question.candidates().size(); i++) {
      for (TextSpan span : question.candidates().get(i).mentions()) {
        int from = pieces.first(span.start());
        int to = pieces.first(span.end());
        if (from < to) {
          mentions.add(new Mention(i, from, to));
        }
      }
    }
    return new QuestionPieces(pieces, mentions);
  }

  private static Pieces around(Pieces all, int content) {
    int n = all.ids().length;
    if (n <= MOST) {
      return all;
    }
    int inner = MOST - 2;
    int from = Math.max(1, Math.min(n - 1 - inner, all.first(content) - BEFORE));
    int[] ids = new int[MOST];
    int[] starts = new int[MOST];
    Arrays.fill(starts, -1);
    ids[0] = WordPieceTokenizer.CLS;
    ids[MOST - 1] = WordPieceTokenizer.SEP;
    System.arraycopy(all.ids(), from, ids, 1, inner);
    System.arraycopy(all.starts(), from, starts, 1, inner);
    return new Pieces(ids, starts);
  }
}
