package io.github.detente.stance.training;

import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.model.WeightTable;
import java.util.Map;
import java.util.TreeMap;

/** Compiles Tribuo's models into one table of weights. Stateless. */
public final class WeightCompiler {
  private WeightCompiler() {}

  /**
   * Returns the weights of the labels of {@code stance}, and behind them, if there is a {@code
   * scope}, those of its first label.
   *
   * @param scope model of two labels, or {@code null}
   */
  public static WeightTable compile(TribuoModel stance, TribuoModel scope) {
    TribuoModel.Weights first = stance.weights();
    int labels = first.bias().length;
    int outputs = labels + (scope == null ? 0 : 1);
    float[] bias = new float[outputs];
    Map<String, float[]> rows = new TreeMap<>();
    for (int label = 0; label < labels; label++) {
      fill(rows, bias, first, label, label);
    }
    if (scope != null) {
      fill(rows, bias, scope.weights(), 0, labels);
    }
    long[] hashes = new long[rows.size()];
    float[] table = new float[hashes.length * outputs];
    int i = 0;
    for (Map.Entry<String, float[]> row : rows.entrySet()) {
      hashes[i] = StatementFeatures.hash(row.getKey());
      System.arraycopy(row.getValue(), 0, table, i * outputs, outputs);
      i++;
    }
    return new WeightTable(bias, hashes, table);
  }

  private static void fill(
      Map<String, float[]> rows, float[] bias, TribuoModel.Weights weights, int label, int output) {
    bias[output] = (float) weights.bias()[label];
    for (int i = 0; i < weights.names().size(); i++) {
      float weight = (float) weights.ofLabel()[label][i];
      if (weight != 0) {
        rows.computeIfAbsent(weights.names().get(i), name -> new float[bias.length])[output] =
            weight;
      }
    }
  }
}
