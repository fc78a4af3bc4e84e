package io.github.detente.statement;

import io.github.detente.article.InvalidRecordException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The learned part of extraction: a weight for each feature of a reading. A reading's probability
 * of being right is the logistic function of the sum of its weights. Made by {@link
 * ExtractionTrainer}; immutable and safe to share.
 *
 * <p>A model's file is a gzipped table in UTF-8: a line {@code detente-extraction 1}, a line with
 * threshold and veto, then a feature, a tab and its weight a line, in the features' order.
 */
public final class ExtractionModel {
  private static final String HEADER = "detente-extraction 1";

  private final Map<String, Float> weights;
  private final double threshold;
  private final double veto;

  ExtractionModel(Map<String, Float> weights, double threshold, double veto) {
    this.weights = weights;
    this.threshold = threshold;
    this.veto = veto;
  }

  /** Returns the least probability at which a reading of its own is a statement. */
  public double threshold() {
    return threshold;
  }

  /** Returns the least probability at which a reading of the rules stays a statement. */
  public double veto() {
    return veto;
  }

  /** Returns the number of features that have a weight. */
  public int size() {
    return weights.size();
  }

  ExtractionModel with(double otherThreshold, double otherVeto) {
    return new ExtractionModel(weights, otherThreshold, otherVeto);
  }

  /** Returns the probability that a reading with these features is right. */
  double probability(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      Float weight = weights.get(feature);
      sum += weight == null ? 0 : weight;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Writes the model.
   *
   * @throws IOException if the file cannot be written
   */
  public void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Writer writer = new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
      writer.write(HEADER + "\n" + threshold + "\t" + veto + "\n");
      for (Map.Entry<String, Float> weight : new TreeMap<>(weights).entrySet()) {
        writer.write(weight.getKey() + "\t" + weight.getValue() + "\n");
      }
    }
  }

  /**
   * Reads a model.
   *
   * @throws InvalidRecordException if the file is no model
   * @throws IOException if it cannot be read
   */
  public static ExtractionModel load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  private static ExtractionModel read(String name, InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      if (!HEADER.equals(reader.readLine())) {
        throw new InvalidRecordException(name, 1, "expected a model of statement extraction");
      }
      String[] limits = String.valueOf(reader.readLine()).split("\t", 2);
      double threshold = number(name, 2, limits[0]);
      double veto = number(name, 2, limits.length < 2 ? null : limits[1]);
      Map<String, Float> weights = new HashMap<>();
      int number = 3;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.lastIndexOf('\t');
        weights.put(
            line.substring(0, Math.max(0, tab)),
            (float) number(name, number++, tab < 0 ? null : line.substring(tab + 1)));
      }
      return new ExtractionModel(weights, threshold, veto);
    } catch (ZipException | EOFException e) {
      throw new InvalidRecordException(
          name, 0, "is no whole gzip file; expected a model of statement extraction", e);
    }
  }

  private static double number(String name, int line, String value) {
    try {
      if (value != null) {
        return Double.parseDouble(value);
      }
    } catch (NumberFormatException e) {
      throw new InvalidRecordException(name, line, "\"" + value + "\"; expected a number", e);
    }
    throw new InvalidRecordException(name, line, "cut off; expected a number");
  }
}
