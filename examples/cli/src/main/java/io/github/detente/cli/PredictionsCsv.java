package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was said of each row, as a table: for figures that others want to count themselves. */
final class PredictionsCsv {
  private PredictionsCsv() {}

  /**
   * Writes all rows in their order.
   *
   * @param judged at least one
   */
  static void write(Path file, List<Judged> judged, SpreadsheetOptions spreadsheet)
      throws IOException {
    List<String> labels =
        judged.stream()
            .flatMap(j -> j.prediction().probabilities().keySet().stream())
            .distinct()
            .toList();
    List<String> header = new ArrayList<>(List.of("id", "text", "label", "predicted"));
    labels.forEach(label -> header.add("p_" + label));
    header.addAll(List.of("in_scope", "decided", "right"));
    try (Destination out = Destination.file(file)) {
      TableWriter table = spreadsheet.table(out.writer());
      table.header(List.of(), header);
      judged.forEach(j -> table.row(List.of(), row(j, labels)));
      out.complete();
    }
  }

  private static List<String> row(Judged j, List<String> labels) {
    List<String> cells = new ArrayList<>();
    cells.add(j.row().id());
    cells.add(j.row().text());
    cells.add(j.row().label().orElse(""));
    cells.add(j.prediction().label());
    // A model that was trained without a fold may not know a label that occurs in it only.
    labels.forEach(
        label -> cells.add(Numbers.plain(j.prediction().probabilities().getOrDefault(label, 0.0))));
    cells.add(Numbers.plain(j.prediction().inScope()));
    cells.add(Boolean.toString(j.prediction().decided()));
    cells.add(j.row().label().isPresent() ? Boolean.toString(j.isRight()) : "");
    return cells;
  }
}
