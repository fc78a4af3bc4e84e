package io.github.detente.stance.model;

import io.github.detente.stance.features.FeatureExtractor.FeatureSet;
import io.github.detente.stance.features.Vocabulary;
import io.github.detente.stance.format.ModelFile;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a classifier needs to score. Immutable.
 *
 * @param labels the labels, in the order of the table's outputs
 * @param features which features are made
 * @param vocabulary what is known of words
 * @param weights weights of the labels, then, with a scope calibration, of being in scope
 * @param calibration of the labels
 * @param scopeCalibration of being in scope; {@code null} for a model that knows no scope
 * @param provenance what the model comes from, for people
 * @param rows the texts that it was trained on; none if it does not tell
 */
public record ModelParts(
    List<String> labels,
    FeatureSet features,
    Vocabulary vocabulary,
    WeightTable weights,
    Calibration calibration,
    Calibration scopeCalibration,
    Map<String, String> provenance,
    RowHashes rows) {
  private static final int MAX_LABELS = 1 << 12;
  private static final int MAX_PROVENANCE = 1 << 12;
  private static final String HEADER = "header";
  private static final String VOCABULARY = "vocabulary";
  private static final String WEIGHTS = "weights";

  /** Models that were made before this was kept have no such section. */
  private static final String ROWS = "rows";

  public ModelParts {
    labels = List.copyOf(labels);
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    int outputs = labels.size() + (scopeCalibration == null ? 0 : 1);
    if (weights.outputs() != outputs
        || labels.size() < 2
        || Set.copyOf(labels).size() < labels.size()) {
      throw new IllegalArgumentException(
          labels.size() + " labels and " + weights.outputs() + " outputs do not fit");
    }
  }

  /** Returns these parts with more provenance. */
  public ModelParts with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(provenance);
    all.putAll(more);
    return new ModelParts(
        labels, features, vocabulary, weights, calibration, scopeCalibration, all, rows);
  }

  /** Adds the sections of a model file. */
  public void addTo(Map<String, byte[]> sections) {
    sections.put(HEADER, ModelFile.section(this::writeHeader));
    sections.put(VOCABULARY, ModelFile.section(vocabulary::write));
    sections.put(WEIGHTS, ModelFile.section(weights::write));
    if (!rows.isEmpty()) {
      sections.put(ROWS, ModelFile.section(rows::write));
    }
  }

  /** Reads the sections of a model file. */
  public static ModelParts of(Map<String, byte[]> sections, String name) throws IOException {
    Vocabulary vocabulary = ModelFile.parse(sections, VOCABULARY, name, Vocabulary::read);
    WeightTable weights = ModelFile.parse(sections, WEIGHTS, name, WeightTable::read);
    RowHashes rows =
        sections.containsKey(ROWS)
            ? ModelFile.parse(sections, ROWS, name, RowHashes::read)
            : RowHashes.NONE;
    return ModelFile.parse(sections, HEADER, name, in -> readHeader(in, vocabulary, weights, rows));
  }

  private void writeHeader(DataOutput out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeInt(features.templates());
    out.writeBoolean(features.normalised());
    calibration.write(out);
    out.writeBoolean(scopeCalibration != null);
    if (scopeCalibration != null) {
      scopeCalibration.write(out);
    }
    out.writeInt(provenance.size());
    for (Map.Entry<String, String> entry : provenance.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  private static ModelParts readHeader(
      DataInput in, Vocabulary vocabulary, WeightTable weights, RowHashes rows) throws IOException {
    List<String> labels = new ArrayList<>();
    int n = ModelFile.count(in, MAX_LABELS);
    for (int i = 0; i < n; i++) {
      labels.add(in.readUTF());
    }
    FeatureSet features = new FeatureSet(in.readInt(), in.readBoolean());
    Calibration calibration = Calibration.read(in);
    Calibration scope = in.readBoolean() ? Calibration.read(in) : null;
    Map<String, String> provenance = new LinkedHashMap<>();
    int entries = ModelFile.count(in, MAX_PROVENANCE);
    for (int i = 0; i < entries; i++) {
      provenance.put(in.readUTF(), in.readUTF());
    }
    return new ModelParts(
        labels, features, vocabulary, weights, calibration, scope, provenance, rows);
  }
}
