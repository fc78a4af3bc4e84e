package io.github.detente.stance.embeddings;

import io.github.detente.actor.TargetReader.Question;
import java.io.IOException;
import java.util.List;

/** An encoder that was tuned to questions. Safe to share. */
public final class ChoiceEncoder {
  private final WordPieceTokenizer tokenizer;
  private final Transformer transformer;
  private final ChoiceHead head;

  private ChoiceEncoder(WordPieceTokenizer tokenizer, Transformer transformer, ChoiceHead head) {
    this.tokenizer = tokenizer;
    this.transformer = transformer;
    this.head = head;
  }

  /**
   * Makes an encoder.
   *
   * @param before what it was tuned by before
   * @throws IOException if it cannot be run
   */
  public static ChoiceEncoder of(byte[] before, ChoiceModel model) throws IOException {
    EncoderGraph graph = OnnxStatementEncoder.untuned();
    EncoderDelta.read(before).addTo(graph);
    model.delta().addTo(graph);
    List<String> last = List.of(Transformer.layer(Transformer.LAYERS - 1));
    return new ChoiceEncoder(
        OnnxStatementEncoder.tokenizer(), Transformer.of(graph, last), model.head());
  }

  /**
   * Returns for each candidate the natural logarithm of how much likelier he is meant than nobody;
   * not less than -8.
   */
  public double[] choose(Question question) {
    QuestionPieces pieces = QuestionPieces.of(tokenizer, question);
    int candidates = question.candidates().size();
    if (pieces.mentions().isEmpty()) {
      return head.choose(new float[Transformer.WIDTH], List.of(), candidates);
    }
    float[] vectors = transformer.encode(pieces.pieces()).get(0);
    return head.choose(vectors, pieces.mentions(), candidates);
  }
}
