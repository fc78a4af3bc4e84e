package io.github.detente.stance.model;

import io.github.detente.stance.format.ModelFile;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.math.la.DenseMatrix;

/**
 * Brings the vectors of an encoder into the form that a layer takes: each number less its mean and
 * over its standard deviation, then each part of the vector on its principal components (Pearson,
 * 1901), so that few rows suffice to train on. A part of zeros only is unknown, and stays so.
 * Immutable.
 *
 * @param mean of each number over the training rows
 * @param scale one over the standard deviation of each
 * @param components principal components of each part, one behind the other, largest first
 * @param width length of a part
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Projection(float[] mean, float[] scale, float[][] components, int width) {
  private static final int MAX_PARTS = 1 << 8;
  private static final int MAX_WIDTH = 1 << 12;
  private static final double LEAST_VARIANCE = 1e-12;

  public Projection {
    boolean fits = width > 0 && mean.length == scale.length && components.length > 0;
    fits = fits && mean.length == width * components.length;
    for (float[] part : components) {
      fits = fits && part.length == components[0].length && part.length % width == 0;
    }
    if (!fits) {
      throw new IllegalArgumentException("a projection whose parts do not fit");
    }
  }

  /** Returns the length of a projected vector. */
  public int dimensions() {
    return components.length * perPart();
  }

  private int perPart() {
    return components[0].length / width;
  }

  /** Returns the projected vector. */
  public float[] apply(float[] vector) {
    int per = perPart();
    float[] projected = new float[dimensions()];
    for (int part = 0; part < components.length; part++) {
      if (isKnown(vector, part * width, width)) {
        float[] standard = standard(vector, part * width, width, mean, scale);
        for (int component = 0; component < per; component++) {
          projected[part * per + component] = dot(components[part], component * width, standard);
        }
      }
    }
    return projected;
  }

  private static float dot(float[] components, int from, float[] standard) {
    float sum = 0;
    for (int i = 0; i < standard.length; i++) {
      sum += components[from + i] * standard[i];
    }
    return sum;
  }

  private static float[] standard(
      float[] vector, int from, int width, float[] mean, float[] scale) {
    float[] standard = new float[width];
    for (int i = 0; i < width; i++) {
      standard[i] = (vector[from + i] - mean[from + i]) * scale[from + i];
    }
    return standard;
  }

  private static boolean isKnown(float[] vector, int from, int width) {
    for (int i = from; i < from + width; i++) {
      if (vector[i] != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Fits a projection to vectors.
   *
   * @param parts number of parts of each vector
   * @param per number of components of a part that are kept
   */
  public static Projection fit(List<float[]> vectors, int parts, int per) {
    int dimensions = vectors.get(0).length;
    int width = dimensions / parts;
    float[] mean = new float[dimensions];
    float[] scale = new float[dimensions];
    float[][] components =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(
                part -> {
                  int from = part * width;
                  List<float[]> known =
                      vectors.stream().filter(vector -> isKnown(vector, from, width)).toList();
                  moments(known, from, width, mean, scale);
                  List<float[]> standard =
                      known.stream().map(v -> standard(v, from, width, mean, scale)).toList();
                  return components(standard, width, Math.min(per, width));
                })
            .toArray(float[][]::new);
    return new Projection(mean, scale, components, width);
  }

  private static void moments(
      List<float[]> vectors, int from, int width, float[] mean, float[] scale) {
    int n = Math.max(1, vectors.size());
    for (int i = from; i < from + width; i++) {
      double sum = 0;
      double squares = 0;
      for (float[] vector : vectors) {
        sum += vector[i];
        squares += (double) vector[i] * vector[i];
      }
      double m = sum / n;
      double variance = squares / n - m * m;
      mean[i] = (float) m;
      scale[i] = variance < LEAST_VARIANCE ? 0 : (float) (1 / Math.sqrt(variance));
    }
  }

  private static float[] components(List<float[]> vectors, int width, int per) {
    double[][] covariance = new double[width][width];
    for (float[] vector : vectors) {
      for (int i = 0; i < width; i++) {
        double value = vector[i];
        for (int k = 0; k <= i; k++) {
          covariance[i][k] += value * vector[k];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      for (int k = 0; k <= i; k++) {
        covariance[i][k] /= Math.max(1, vectors.size());
        covariance[k][i] = covariance[i][k];
      }
    }
    DenseMatrix.EigenDecomposition eigen =
        DenseMatrix.createDenseMatrix(covariance)
            .eigenDecomposition()
            .orElseThrow(() -> new IllegalStateException("principal components not found"));
    int[] order =
        IntStream.range(0, width)
            .boxed()
            .sorted(
                (a, b) -> Double.compare(eigen.eigenvalues().get(b), eigen.eigenvalues().get(a)))
            .mapToInt(i -> i)
            .toArray();
    float[] components = new float[per * width];
    for (int c = 0; c < per; c++) {
      for (int k = 0; k < width; k++) {
        components[c * width + k] = (float) eigen.getEigenVector(order[c]).get(k);
      }
    }
    return components;
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(components.length);
    out.writeInt(width);
    out.writeInt(perPart());
    ModelFile.write(out, mean);
    ModelFile.write(out, scale);
    for (float[] part : components) {
      ModelFile.write(out, part);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Projection read(DataInputStream in) throws IOException {
    int parts = ModelFile.count(in, MAX_PARTS);
    int width = ModelFile.count(in, MAX_WIDTH);
    int per = ModelFile.count(in, width);
    float[] mean = ModelFile.floats(in, (long) parts * width);
    float[] scale = ModelFile.floats(in, (long) parts * width);
    float[][] components = new float[parts][];
    for (int part = 0; part < parts; part++) {
      components[part] = ModelFile.floats(in, (long) per * width);
    }
    return new Projection(mean, scale, components, width);
  }
}
