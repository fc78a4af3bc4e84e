package io.github.detente.stance;

import io.github.detente.stance.format.ModelFile;
import io.github.detente.stance.training.TribuoModel;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear model of a projected sentence embedding, whose score is added to a share of the fast
 * model's. Immutable; compiled from a Tribuo model.
 *
 * @param ofFast weight of the fast score, 0 to 4
 * @param bias score of each output before any input
 * @param weights weight of each number of the embedding, for each output
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AccurateLayer(double ofFast, float[] bias, float[][] weights) {
  private static final int MAX_OUTPUTS = 1 << 12;
  private static final int MAX_DIMENSIONS = 1 << 16;
  private static final double MAX_OF_FAST = 4;

  AccurateLayer {
    if (weights.length != bias.length
        || bias.length == 0
        || !(ofFast >= 0 && ofFast <= MAX_OF_FAST)) {
      throw new IllegalArgumentException("a layer whose parts do not fit");
    }
  }

  /** Returns the names by which Tribuo knows the numbers of the embedding. */
  static List<String> names(int dimensions) {
    return IntStream.range(0, dimensions).mapToObj(Integer::toString).toList();
  }

  /** Compiles a trained model. */
  static AccurateLayer of(TribuoModel model, int dimensions, double ofFast) {
    TribuoModel.Weights trained = model.weights();
    int outputs = trained.bias().length;
    float[] bias = new float[outputs];
    float[][] weights = new float[outputs][dimensions];
    for (int output = 0; output < outputs; output++) {
      bias[output] = (float) trained.bias()[output];
      for (int i = 0; i < trained.names().size(); i++) {
        int number = Integer.parseInt(trained.names().get(i));
        weights[output][number] = (float) trained.ofLabel()[output][i];
      }
    }
    return new AccurateLayer(ofFast, bias, weights);
  }

  /** Returns whether it has so many outputs and inputs. */
  boolean fits(int outputs, int dimensions) {
    return bias.length == outputs && weights[0].length == dimensions;
  }

  int outputs() {
    return bias.length;
  }

  /** Returns the share of the embedding in the score of an output. */
  double ofVector(int output, float[] vector) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += weights[output][i] * vector[i];
    }
    return sum;
  }

  /**
   * Returns the score of each output.
   *
   * @param fast scores of the fast model, those of the outputs first
   */
  double[] score(double[] fast, float[] vector) {
    double[] scores = new double[outputs()];
    for (int output = 0; output < scores.length; output++) {
      scores[output] = ofFast * fast[output] + bias[output] + ofVector(output, vector);
    }
    return scores;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(outputs());
    out.writeInt(weights[0].length);
    out.writeDouble(ofFast);
    ModelFile.write(out, bias);
    for (float[] output : weights) {
      ModelFile.write(out, output);
    }
  }

  /** Reads what {@link #write} wrote. */
  static AccurateLayer read(DataInputStream in) throws IOException {
    int outputs = ModelFile.count(in, MAX_OUTPUTS);
    int dimensions = ModelFile.count(in, MAX_DIMENSIONS);
    double ofFast = in.readDouble();
    float[] bias = ModelFile.floats(in, outputs);
    float[][] weights = new float[outputs][];
    for (int output = 0; output < outputs; output++) {
      weights[output] = ModelFile.floats(in, dimensions);
    }
    return new AccurateLayer(ofFast, bias, weights);
  }
}
