package io.github.detente.stance.training;

import java.util.List;

/** Scores training rows by a model's weights, without going through names. Immutable. */
public final class HeldOutScorer {
  private final double[] bias;
  private final double[][] ofLabel;
  private final int[] columnOf;

  public HeldOutScorer(TribuoModel.Weights weights, FeatureDictionary dictionary) {
    bias = weights.bias();
    ofLabel = weights.ofLabel();
    columnOf = new int[dictionary.size()];
    java.util.Arrays.fill(columnOf, -1);
    List<String> names = weights.names();
    for (int column = 0; column < names.size(); column++) {
      columnOf[dictionary.id(names.get(column))] = column;
    }
  }

  /** Returns the score of each label. */
  public double[] score(TrainingRow row) {
    double[] scores = bias.clone();
    for (int i = 0; i < row.features().length; i++) {
      int column = columnOf[row.features()[i]];
      for (int label = 0; column >= 0 && label < scores.length; label++) {
        scores[label] += row.values()[i] * ofLabel[label][column];
      }
    }
    return scores;
  }
}
