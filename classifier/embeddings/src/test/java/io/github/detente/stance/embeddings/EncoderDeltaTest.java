package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.detente.stance.embeddings.EncoderDelta.Part;
import io.github.detente.stance.embeddings.EncoderGraph.Matrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncoderDeltaTest {
  private static final String NODE = "/encoder/layer.7/intermediate/dense/MatMul";
  private static final int RANK = 2;

  /** Numbers that 16 bits hold. */
  private static float[] numbers(int n, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (random.nextInt(129) - 64) / 1024f;
    }
    return numbers;
  }

  private static EncoderDelta delta(Matrix matrix, float share) {
    float[] tall = numbers(matrix.rows() * RANK, 1);
    for (int i = 0; i < tall.length; i++) {
      tall[i] *= share;
    }
    float[] flat = numbers(RANK * matrix.columns(), 2);
    return new EncoderDelta(
        List.of(new Part(NODE, matrix.rows(), matrix.columns(), RANK, tall, flat)));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Part part = delta(new Matrix(384, 1536, new float[0]), 1).parts().get(0);
    Part read = EncoderDelta.read(new EncoderDelta(List.of(part)).bytes()).parts().get(0);
    assertEquals(NODE, read.node());
    assertArrayEquals(part.tall(), read.tall());
    assertArrayEquals(part.flat(), read.flat());
  }

  @Test
  void whatIsCutOffOrSomethingElseIsRefused() {
    byte[] bytes = delta(new Matrix(384, 1536, new float[0]), 1).bytes();
    assertThrows(
        IOException.class, () -> EncoderDelta.read(Arrays.copyOf(bytes, bytes.length - 100)));
    assertThrows(IOException.class, () -> EncoderDelta.read(new byte[100]));
  }

  @Test
  void theProductIsAddedAndTheSumQuantised() throws IOException {
    EncoderGraph graph = OnnxStatementEncoder.untuned();
    Matrix before = graph.matrix(NODE);
    EncoderDelta delta = delta(before, 1);
    delta.addTo(graph);
    Matrix after = graph.matrix(NODE);
    Part part = delta.parts().get(0);
    double[] largest = new double[before.columns()];
    float[] wanted = before.values().clone();
    for (int i = 0; i < wanted.length; i++) {
      int row = i / before.columns();
      int column = i % before.columns();
      for (int k = 0; k < RANK; k++) {
        wanted[i] += part.tall()[row * RANK + k] * part.flat()[k * before.columns() + column];
      }
      largest[column] = Math.max(largest[column], Math.abs(wanted[i]));
    }
    for (int i = 0; i < wanted.length; i++) {
      // Half a step of a column whose largest number is 64 steps.
      assertEquals(wanted[i], after.values()[i], largest[i % before.columns()] / 127);
    }
  }

  @Test
  void addingNothingChangesNothing() throws IOException {
    EncoderGraph graph = OnnxStatementEncoder.untuned();
    Matrix before = graph.matrix(NODE);
    delta(before, 0).addTo(graph);
    assertArrayEquals(before.values(), graph.matrix(NODE).values(), 1e-6f);
  }

  @Test
  void aDeltaOfAnotherEncoderIsRefused() throws IOException {
    EncoderGraph graph = OnnxStatementEncoder.untuned();
    EncoderDelta delta = delta(new Matrix(384, 384, new float[0]), 1);
    assertThrows(IllegalArgumentException.class, () -> delta.addTo(graph));
  }
}
