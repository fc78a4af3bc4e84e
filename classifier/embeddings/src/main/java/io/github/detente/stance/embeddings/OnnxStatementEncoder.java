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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Encodes statements with several small encoders side by side. They lie in jars of LangChain4j,
 * which are used for their files only, and are loaded when the first text comes. Safe to share.
 */
public final class OnnxStatementEncoder implements StatementEncoder {
  /** Texts are cut after so many word pieces: about 180 words. */
  private static final int MAX_PIECES = 256;

  private static final String MODEL = "stance-accurate.model";
  private static final List<String> ENCODERS = List.of("e5-small-v2-q", "bge-small-en-v1.5-q");

  private Loaded loaded;

  /** Makes an encoder that has loaded nothing yet; {@link java.util.ServiceLoader} calls it. */
  public OnnxStatementEncoder() {}

  /** What is loaded at the first text. */
  private record Loaded(WordPieceTokenizer tokenizer, List<Transformer> transformers) {}

  @Override
  public String name() {
    return String.join("+", ENCODERS) + " 2";
  }

  @Override
  public int dimensions() {
    return parts() * Transformer.WIDTH;
  }

  @Override
  public int parts() {
    return ENCODERS.size() * Pooling.PARTS;
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
  public EncodedText encode(String text) {
    Loaded parts = loaded();
    Pieces pieces = parts.tokenizer.tokenize(text, MAX_PIECES);
    List<float[]> vectors = new ArrayList<>();
    for (Transformer transformer : parts.transformers) {
      vectors.add(transformer.encode(pieces));
    }
    return (speaker, target) -> vector(pieces, vectors, speaker, target);
  }

  private float[] vector(
      Pieces pieces, List<float[]> vectors, Optional<TextSpan> speaker, Optional<TextSpan> target) {
    float[] vector = new float[dimensions()];
    int at = 0;
    for (float[] ofPieces : vectors) {
      Pooling.pool(pieces, ofPieces, speaker, target, vector, at);
      at += Pooling.PARTS * Transformer.WIDTH;
    }
    return vector;
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      try {
        List<Transformer> transformers = new ArrayList<>();
        for (String encoder : ENCODERS) {
          transformers.add(Transformer.load(encoder + ".onnx"));
        }
        // All of them are uncased BERTs and have one vocabulary; a test compares the files.
        loaded =
            new Loaded(
                new WordPieceTokenizer(vocabulary(ENCODERS.get(0) + "-tokenizer.json")),
                transformers);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return loaded;
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
