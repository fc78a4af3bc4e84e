package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TableReader;
import io.github.detente.article.TableReader.Row;
import io.github.detente.cli.Coding.Place;
import io.github.detente.stance.CoderAgreement.Unit;
import io.github.detente.stance.RowCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what coders say from tables: one table a coder, or one with a column a coder. */
final class CodingTables {
  private static final String ID = "id";

  private final Session session;
  private final TableOptions table;
  private final Columns columns;

  /** What was said of each unit by now. */
  private final Map<String, Said> units = new LinkedHashMap<>();

  private long rows;
  private int several;

  /**
   * Which columns are read.
   *
   * @param unit the unit's name; empty for {@code id}, or for the text where there is none
   * @param text the unit's words
   * @param label the label, in tables of one coder
   * @param empty what an empty cell says; empty if that the coder did not judge
   */
  record Columns(Optional<String> unit, String text, String label, Optional<String> empty) {}

  /**
   * What was said of a unit.
   *
   * @param tables numbers of the tables in which it stands
   */
  private record Said(Place place, List<Optional<String>> labels, Set<Integer> tables) {}

  CodingTables(Session session, TableOptions table, Columns columns) {
    this.session = session;
    this.table = table;
    this.columns = columns;
  }

  /** Returns how many rows were read. */
  long rows() {
    return rows;
  }

  /** Reads a table with a column a coder. */
  Coding read(Path file, List<String> coders) throws IOException {
    try (InputTable input = InputTable.open(file, table, session)) {
      List<CellReader> cells =
          coders.stream().map(coder -> CellReader.of(input.reader(), coder)).toList();
      read(input.reader(), cells, 0, coders.size());
    }
    return coding(columns.label, coders, Map.of());
  }

  /** Reads a table for each coder. */
  Coding read(List<Path> files) throws IOException {
    for (int coder = 0; coder < files.size(); coder++) {
      try (InputTable input = InputTable.open(files.get(coder), table, session)) {
        CellReader label = CellReader.of(input.reader(), columns.label);
        read(input.reader(), List.of(label), coder, files.size());
      }
    }
    return coding(columns.label, names(files), alone(names(files)));
  }

  /** Returns the files' names without what they have in common. */
  static List<String> names(List<Path> files) {
    List<String> names =
        files.stream()
            .map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", ""))
            .toList();
    return names.stream().distinct().count() == names.size()
        ? names
        : files.stream().map(Path::toString).toList();
  }

  private void read(TableReader in, List<CellReader> labels, int first, int coders) {
    Optional<CellReader> text = CellReader.of(in, Optional.empty(), columns.text);
    CellReader unit =
        CellReader.of(in, columns.unit, ID)
            .or(() -> text)
            .orElseThrow(
                () ->
                    new InvalidRecordException(
                        in.name(),
                        1,
                        "no column \"id\" or \""
                            + columns.text
                            + "\"; expected one that names the"
                            + " units, or --unit-column"));
    List<CellReader> offsets =
        Stream.of("start", "end", "content")
            .flatMap(name -> CellReader.of(in, Optional.empty(), name).stream())
            .toList();
    Map<String, Long> lineOf = new LinkedHashMap<>();
    for (Row row = in.next(); row != null; row = in.next()) {
      try {
        String id = unit.filled(row, "the name of a unit");
        Long before = lineOf.putIfAbsent(id, row.line());
        if (before != null) {
          throw unit.invalid(row, "a unit that line " + before + " has not named yet");
        }
        rows++;
        List<Optional<String>> given = new ArrayList<>();
        for (CellReader cell : labels) {
          Optional<String> label = cell.value(row).map(String::strip).or(columns::empty);
          if (label.filter(RowCheck::hasSeveralLabels).isPresent()) {
            several++;
            throw cell.invalid(row, "one label a cell");
          }
          given.add(label);
        }
        Said said = said(id, place(row, text, offsets), coders);
        said.tables.add(first);
        for (int i = 0; i < given.size(); i++) {
          said.labels.set(first + i, given.get(i));
        }
      } catch (InvalidRecordException e) {
        session.problems().report(e);
      }
    }
  }

  private static Place place(Row row, Optional<CellReader> text, List<CellReader> offsets) {
    String numbers =
        offsets.stream().flatMap(cell -> cell.value(row).stream()).collect(Collectors.joining(" "));
    return Place.of(numbers, text.flatMap(cell -> cell.value(row)).orElse(""));
  }

  private Said said(String id, Place place, int coders) {
    Said said = units.get(id);
    if (said == null || said.place.text().isEmpty()) {
      List<Optional<String>> labels = new ArrayList<>();
      for (int i = 0; i < coders; i++) {
        labels.add(said == null ? Optional.empty() : said.labels.get(i));
      }
      said = new Said(place, labels, said == null ? new TreeSet<>() : said.tables);
      units.put(id, said);
    }
    return said;
  }

  private Map<String, List<String>> alone(List<String> coders) {
    Map<String, List<String>> alone = new LinkedHashMap<>();
    units.forEach(
        (id, said) -> {
          if (said.tables.size() == 1) {
            String coder = coders.get(said.tables.iterator().next());
            alone.computeIfAbsent(coder, c -> new ArrayList<>()).add(id);
          }
        });
    return alone;
  }

  private Coding coding(String field, List<String> coders, Map<String, List<String>> alone) {
    if (several > 0) {
      // What the rows with one label say would be the agreement on the easy ones.
      throw new UnusableException(
          EvaluationFigures.count(several, "cell")
              + " with several labels; expected one in each, or a column for each label");
    }
    List<Unit> coded = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    units.forEach(
        (id, said) -> {
          coded.add(new Unit(id, said.labels));
          places.add(said.place);
        });
    return new Coding(field, coders, coded, places, alone);
  }
}
