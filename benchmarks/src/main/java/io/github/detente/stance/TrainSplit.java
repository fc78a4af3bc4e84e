package io.github.detente.stance;

import io.github.detente.data.DetenteData;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of Detente's data that stand in the train split: sentences, and articles' statements.
 */
final class TrainSplit {
  private TrainSplit() {}

  static List<LabelledStatement> rows() throws IOException {
    Set<String> train = ids();
    return ShippedRows.rows().stream().filter(row -> train.contains(unit(row.id()))).toList();
  }

  /** Returns the sentences alone. */
  static List<LabelledStatement> sentences() throws IOException {
    return rows().stream().filter(row -> row.id().indexOf('#') < 0).toList();
  }

  /** Returns what a row is called in the splits: an article's statements go with it. */
  private static String unit(String id) {
    int hash = id.indexOf('#');
    return hash < 0 ? id : "articles/" + id.substring(0, hash) + ".txt";
  }

  private static Set<String> ids() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in =
        new InputStreamReader(DetenteData.open("splits.csv"), StandardCharsets.UTF_8)) {
      Set<String> train = new HashSet<>();
      for (CSVRecord row : format.parse(in)) {
        if (row.get("split").equals("train")) {
          train.add(row.get("id"));
        }
      }
      return train;
    }
  }
}
