package io.github.detente.stance.embeddings;

import io.github.detente.stance.StatementEncoder;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A tuned encoder with all its numbers in 32 bits, to see what quantising them costs. */
public final class FullPrecision {
  private FullPrecision() {}

  /** Makes the encoder. */
  public static StatementEncoder encoder(byte[] delta) {
    try {
      EncoderGraph graph = EncoderGraph.load("bge-small-en-v1.5.onnx");
      EncoderDelta.read(delta).addTo(graph);
      return new Encoder(
          OnnxStatementEncoder.tokenizer(), Transformer.of(graph, Pooling.LAYERS), delta.clone());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Encoder(WordPieceTokenizer tokenizer, Transformer transformer, byte[] delta)
      implements StatementEncoder {
    @Override
    public String name() {
      return "full precision";
    }

    @Override
    public int dimensions() {
      return parts() * Transformer.WIDTH;
    }

    @Override
    public int parts() {
      return Pooling.PARTS;
    }

    @Override
    public EncodedText encode(String text) {
      Pieces pieces = tokenizer.tokenize(text, OnnxStatementEncoder.MAX_PIECES);
      List<float[]> layers = transformer.encode(pieces);
      return (speaker, target) -> {
        float[] vector = new float[dimensions()];
        Pooling.pool(pieces, layers, speaker, target, vector);
        return vector;
      };
    }

    @Override
    public byte[] tuning() {
      return delta.clone();
    }

    @Override
    public StatementEncoder tuned(byte[] delta) {
      return FullPrecision.encoder(delta);
    }

    @Override
    public InputStream shippedModel() throws IOException {
      throw new IOException("none");
    }
  }
}
