package io.github.detente.stance.training;

import io.github.detente.stance.features.LongTable;
import io.github.detente.stance.features.StatementFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The features of a training set: their hashes, and the names by which Tribuo knows them. For one
 * thread.
 */
public final class FeatureDictionary {
  private final LongTable index = new LongTable(1 << 12);
  private final List<String> names = new ArrayList<>();
  private int[] rowsWith = new int[1 << 12];
  private int[] lastRow = new int[1 << 12];

  /** Returns the row of a text whose features were extracted. */
  public TrainingRow row(int row, StatementFeatures features, float scale) {
    int[] ids = new int[features.size];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(features, i);
    }
    Arrays.sort(ids);
    int[] distinct = new int[ids.length];
    float[] values = new float[ids.length];
    int n = 0;
    for (int i = 0; i < ids.length; i++) {
      if (n == 0 || distinct[n - 1] != ids[i]) {
        distinct[n++] = ids[i];
        count(ids[i], row);
      }
      values[n - 1] += scale;
    }
    return new TrainingRow(row, Arrays.copyOf(distinct, n), Arrays.copyOf(values, n));
  }

  private void count(int id, int row) {
    if (id >= rowsWith.length) {
      rowsWith = Arrays.copyOf(rowsWith, 2 * names.size());
      lastRow = Arrays.copyOf(lastRow, 2 * names.size());
    }
    if (rowsWith[id] == 0 || lastRow[id] != row) {
      rowsWith[id]++;
      lastRow[id] = row;
    }
  }

  /** Returns a row with those of its features only that at least {@code least} rows have. */
  public TrainingRow frequent(TrainingRow row, int least) {
    int[] features = new int[row.features().length];
    float[] values = new float[features.length];
    int n = 0;
    for (int i = 0; i < features.length; i++) {
      if (rowsWith[row.features()[i]] >= least) {
        features[n] = row.features()[i];
        values[n++] = row.values()[i];
      }
    }
    return new TrainingRow(row.row(), Arrays.copyOf(features, n), Arrays.copyOf(values, n));
  }

  private int id(StatementFeatures features, int feature) {
    int id = index.get(features.hashes[feature]);
    if (id == LongTable.ABSENT) {
      id = names.size();
      index.put(features.hashes[feature], id);
      names.add(features.name(feature));
    }
    return id;
  }

  /** Returns the index of the feature with this name, or {@link LongTable#ABSENT}. */
  public int id(String name) {
    return index.get(StatementFeatures.hash(name));
  }

  /** Returns the number of features. */
  public int size() {
    return names.size();
  }

  /** Returns the name of a feature. */
  public String name(int id) {
    return names.get(id);
  }
}
