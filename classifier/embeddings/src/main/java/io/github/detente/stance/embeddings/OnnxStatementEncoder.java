package io.github.detente.stance.embeddings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.StatementEncoder;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Encodes statements with a small encoder that was tuned to them. The encoder lies in a jar of
 * LangChain4j, which is used for its files only; what tuning adds lies beside this class, or comes
 * with a model. Both are loaded when the first text comes. Safe to share.
 */
public final class OnnxStatementEncoder implements StatementEncoder {
  /** Texts are cut after so many word pieces: about 180 words. */
  public static final int MAX_PIECES = 256;

  private static final String MODEL = "stance-accurate.model";
  private static final String DELTA = "stance-encoder.delta";
  private static final String ENCODER = "bge-small-en-v1.5-q";
  private static final String VERSION = "3";
  private static final int NAME_BYTES = 4;

  private final byte[] delta;
  private final String name;
  private Loaded loaded;

  /**
   * Makes the encoder that is shipped, which has read no model yet; {@link java.util.ServiceLoader}
   * calls it.
   *
   * @throws IllegalStateException if ONNX Runtime cannot be run here, such as when the temporary
   *     folder is full: said at once, and not with the first text that the fast model is unsure of
   */
  public OnnxStatementEncoder() {
    this(shippedDelta());
    NativeRuntime.require();
  }

  private OnnxStatementEncoder(byte[] delta) {
    this.delta = delta;
    name = ENCODER + " " + VERSION + (delta.length == 0 ? "" : " " + hash(delta));
  }

  /** Returns what the encoder that is shipped was tuned by; empty if there is none. */
  static byte[] shippedDelta() {
    try (InputStream in = OnnxStatementEncoder.class.getResourceAsStream(DELTA)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What is loaded at the first text. */
  private record Loaded(WordPieceTokenizer tokenizer, Transformer transformer) {}

  @Override
  public String name() {
    return name;
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
  public InputStream shippedModel() throws IOException {
    InputStream in = OnnxStatementEncoder.class.getResourceAsStream(MODEL);
    if (in == null) {
      throw new IOException("\"" + MODEL + "\" is not on the class path");
    }
    return in;
  }

  @Override
  public byte[] tuning() {
    return delta.clone();
  }

  @Override
  public StatementEncoder tuned(byte[] otherDelta) {
    return new OnnxStatementEncoder(otherDelta.clone());
  }

  @Override
  public EncodedText encode(String text) {
    Loaded parts = loaded();
    Pieces pieces = parts.tokenizer.tokenize(text, MAX_PIECES);
    List<float[]> layers = parts.transformer.encode(pieces);
    return (speaker, target) -> vector(pieces, layers, speaker, target);
  }

  private float[] vector(
      Pieces pieces, List<float[]> layers, Optional<TextSpan> speaker, Optional<TextSpan> target) {
    float[] vector = new float[dimensions()];
    Pooling.pool(pieces, layers, speaker, target, vector);
    return vector;
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      try {
        EncoderGraph graph = untuned();
        if (delta.length > 0) {
          EncoderDelta.read(delta).addTo(graph);
        }
        loaded = new Loaded(tokenizer(), Transformer.of(graph, Pooling.LAYERS));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return loaded;
  }

  /** Reads the encoder as it was before it was tuned. */
  public static EncoderGraph untuned() throws IOException {
    return EncoderGraph.load(ENCODER + ".onnx");
  }

  /** Reads the encoder's tokenizer. */
  public static WordPieceTokenizer tokenizer() throws IOException {
    return new WordPieceTokenizer(vocabulary(ENCODER + "-tokenizer.json"));
  }

  /** Reads the pieces out of a {@code tokenizer.json} of Hugging Face. */
  static Map<String, Integer> vocabulary(String resource) throws IOException {
    Map<String, Integer> pieces = new HashMap<>();
    try (InputStream in = Encoders.open(resource)) {
      try (JsonParser parser = new JsonFactory().createParser(in)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.START_OBJECT && "vocab".equals(parser.currentName())) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
              String piece = parser.currentName();
              pieces.put(piece, parser.nextIntValue(-1));
            }
            return pieces;
          }
        }
      }
    }
    throw new IOException("\"" + resource + "\" has no vocabulary");
  }
}
