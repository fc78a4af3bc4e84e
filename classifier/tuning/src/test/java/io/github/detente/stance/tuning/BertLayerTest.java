package io.github.detente.stance.tuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.detente.stance.embeddings.EncoderGraph;
import io.github.detente.stance.embeddings.OnnxStatementEncoder;
import io.github.detente.stance.embeddings.Transformer;
import io.github.detente.stance.embeddings.WordPieceTokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BertLayerTest {
  private static final String EMBEDDINGS = "/embeddings/LayerNorm/Add_1_output_0";

  @Test
  void layersGiveWhatOnnxRuntimeGives() throws IOException {
    EncoderGraph graph = EncoderGraph.load("bge-small-en-v1.5.onnx");
    WordPieceTokenizer tokenizer = OnnxStatementEncoder.tokenizer();
    Transformer transformer =
        Transformer.of(graph, List.of(EMBEDDINGS, Transformer.layer(5), Transformer.layer(11)));
    List<String> texts =
        List.of(
            "Norway threatened to seize foreign trawlers.",
            "Talks.",
            "The minister said on Tuesday that his country would not withdraw its troops before"
                + " the end of the year, and called on its neighbour to show restraint.");
    List<List<float[]>> wanted =
        texts.stream().map(text -> transformer.encode(tokenizer.tokenize(text, 256))).toList();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      // Of unequal lengths and at once, so that what fills up must not count.
      Batch batch = Batch.of(manager, wanted.stream().map(layers -> layers.get(0)).toList());
      NDArray vectors = batch.vectors();
      for (int layer = 0; layer < Transformer.LAYERS; layer++) {
        vectors = new BertLayer(manager, graph, layer).forward(vectors, batch.mask());
        if (layer == 5) {
          check(wanted, 1, vectors);
        }
      }
      check(wanted, 2, vectors);
    }
  }

  private static void check(List<List<float[]>> wanted, int output, NDArray vectors) {
    List<float[]> rows = new ArrayList<>();
    for (int text = 0; text < wanted.size(); text++) {
      rows.add(vectors.get(text).toFloatArray());
    }
    for (int text = 0; text < wanted.size(); text++) {
      float[] expected = wanted.get(text).get(output);
      assertArrayEquals(expected, Arrays.copyOf(rows.get(text), expected.length), 1e-4f);
    }
  }
}
