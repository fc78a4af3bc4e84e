package io.github.detente.stance;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A linear layer on top of a fast model: the score of each output is a weighted sum of the fast
 * model's scores and the numbers of a sentence embedding. Immutable; compiled from a Tribuo model.
 *
 * @param bias score of each output before any input
 * @param ofFast weight of each fast score, for each output
 * @param ofVector weight of each number of the embedding, for each output
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AccurateLayer(float[] bias, float[][] ofFast, float[][] ofVector) {
  private static final String FAST = "fast ";
  private static final String VECTOR = "e ";
  private static final int MAX_OUTPUTS = 1 << 12;

  /** What fast scores are multiplied by, so that the penalty hardly touches their few weights. */
  private static final float FAST_SCALE = 10;

  /** Returns the names by which Tribuo knows the inputs: the fast scores come first. */
  static List<String> names(int fast, int dimensions) {
    return Stream.concat(
            IntStream.range(0, fast).mapToObj(i -> FAST + i),
            IntStream.range(0, dimensions).mapToObj(i -> VECTOR + i))
        .toList();
  }

  /** Returns the inputs as Tribuo gets them. */
  static TrainingRow input(int row, double[] fast, float[] vector) {
    float[] values = new float[fast.length + vector.length];
    for (int i = 0; i < fast.length; i++) {
      values[i] = FAST_SCALE * (float) fast[i];
    }
    System.arraycopy(vector, 0, values, fast.length, vector.length);
    return new TrainingRow(row, IntStream.range(0, values.length).toArray(), values);
  }

  /** Returns the inputs by the names by which Tribuo knows them. */
  static Map<String, Double> named(double[] fast, float[] vector) {
    List<String> names = names(fast.length, vector.length);
    TrainingRow input = input(0, fast, vector);
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), (double) input.values()[i]);
    }
    return named;
  }

  /** Compiles a trained model. */
  static AccurateLayer of(TribuoModel model, int outputs, int fast, int dimensions) {
    TribuoModel.Weights weights = model.weights();
    float[] bias = new float[outputs];
    float[][] ofFast = new float[outputs][fast];
    float[][] ofVector = new float[outputs][dimensions];
    for (int output = 0; output < outputs; output++) {
      bias[output] = (float) weights.bias()[output];
      for (int i = 0; i < weights.names().size(); i++) {
        String name = weights.names().get(i);
        float weight = (float) weights.ofLabel()[output][i];
        if (name.startsWith(FAST)) {
          ofFast[output][Integer.parseInt(name.substring(FAST.length()))] = FAST_SCALE * weight;
        } else {
          ofVector[output][Integer.parseInt(name.substring(VECTOR.length()))] = weight;
        }
      }
    }
    return new AccurateLayer(bias, ofFast, ofVector);
  }

  int outputs() {
    return bias.length;
  }

  /** Returns whether it has so many outputs and inputs. */
  boolean fits(int outputs, int fast, int dimensions) {
    return bias.length == outputs
        && outputs > 0
        && ofFast[0].length == fast
        && ofVector[0].length == dimensions;
  }

  /** Returns the share of the embedding in the score of an output. */
  double ofVector(int output, float[] vector) {
    float[] weights = ofVector[output];
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }

  /** Returns the score of each output. */
  double[] score(double[] fast, float[] vector) {
    double[] scores = new double[outputs()];
    for (int output = 0; output < scores.length; output++) {
      scores[output] = bias[output] + ofVector(output, vector);
      for (int i = 0; i < fast.length; i++) {
        scores[output] += ofFast[output][i] * fast[i];
      }
    }
    return scores;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(outputs());
    out.writeInt(ofFast[0].length);
    out.writeInt(ofVector[0].length);
    for (int output = 0; output < outputs(); output++) {
      out.writeFloat(bias[output]);
      write(out, ofFast[output]);
      write(out, ofVector[output]);
    }
  }

  static void write(DataOutput out, float[] numbers) throws IOException {
    for (float number : numbers) {
      out.writeFloat(number);
    }
  }

  /** Reads what {@link #write} wrote. */
  static AccurateLayer read(DataInputStream in) throws IOException {
    int outputs = ModelFile.count(in, MAX_OUTPUTS);
    int fast = ModelFile.count(in, MAX_OUTPUTS);
    int dimensions = ModelFile.count(in, AccurateParts.MAX_DIMENSIONS);
    float[] bias = new float[outputs];
    float[][] ofFast = new float[outputs][];
    float[][] ofVector = new float[outputs][];
    for (int output = 0; output < outputs; output++) {
      bias[output] = ModelFile.floats(in, 1)[0];
      ofFast[output] = ModelFile.floats(in, fast);
      ofVector[output] = ModelFile.floats(in, dimensions);
    }
    return new AccurateLayer(bias, ofFast, ofVector);
  }
}
