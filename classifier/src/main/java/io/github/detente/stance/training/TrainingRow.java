package io.github.detente.stance.training;

/**
 * The features of one view of a training row.
 *
 * @param row index of the training row that it is a view of
 * @param features indices into the dictionary of features, ascending
 * @param values value of each feature, over 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TrainingRow(int row, int[] features, float[] values) {}
