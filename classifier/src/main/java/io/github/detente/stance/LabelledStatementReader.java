package io.github.detente.stance;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TableReader;
import io.github.detente.article.TableReader.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads labelled statements from CSV or TSV in UTF-8, row by row, so that a file may be larger than
 * memory. Rows that cannot be used, also those with several labels in a cell ({@code a#b}, {@code
 * a|b}, {@code {"choices": […]}}), go to a handler and are left out. A header cell may be empty.
 * For one thread; close it when done.
 *
 * <pre>{@code
 * try (var rows = LabelledStatementReader.options().textColumn("sentence").open(file)) {
 *   rows.stream().forEach(…);
 * }
 * }</pre>
 */
public final class LabelledStatementReader implements Closeable {
  private final Options options;
  private final TableReader table;
  private final int text;
  private final int label;
  private final int speaker;
  private final int target;
  private final int also;
  private final int id;
  private final Map<String, Integer> attributes;
  private long line;
  private long several;

  private LabelledStatementReader(Options options, TableReader table) {
    this.options = options;
    this.table = table;
    text = required(options.textColumn);
    label = options.labelColumn == null ? -1 : required(options.labelColumn);
    speaker = optional(options.speakerColumn, options.speakerRequired);
    target = optional(options.targetColumn, options.targetRequired);
    also = optional(options.alsoColumn, options.alsoRequired);
    id = table.find("id").orElse(-1);
    attributes = new LinkedHashMap<>();
    options.attributeColumns.forEach(column -> attributes.put(column, required(column)));
    for (String column : options.optionalAttributes) {
      table.find(column).ifPresent(index -> attributes.put(column, index));
    }
  }

  /** Returns options with the column names of Detente's own data. */
  public static Options options() {
    return new Options();
  }

  /** How a file is read; each option has a default. For one thread. */
  public static final class Options {
    private String textColumn = "text";
    private String labelColumn = "stance";
    private String speakerColumn = "speaker";
    private String targetColumn = "target";
    private String alsoColumn = "also";
    private List<String> attributeColumns = List.of();
    private List<String> optionalAttributes = List.of();
    private boolean speakerRequired;
    private boolean targetRequired;
    private boolean alsoRequired;
    private Character delimiter;
    private Boolean quoted;
    private Consumer<InvalidRecordException> onInvalid =
        problem -> {
          throw problem;
        };

    private Options() {}

    /** Sets the column of the words; {@code text} if it is not set. */
    public Options textColumn(String column) {
      textColumn = Objects.requireNonNull(column, "column");
      return this;
    }

    /**
     * Sets the column of the label; {@code stance} if it is not set.
     *
     * @param column {@code null} for rows without labels
     */
    public Options labelColumn(String column) {
      labelColumn = column;
      return this;
    }

    /** Sets the column of the speaker, which must be there; else {@code speaker} if it is there. */
    public Options speakerColumn(String column) {
      speakerColumn = Objects.requireNonNull(column, "column");
      speakerRequired = true;
      return this;
    }

    /** Sets the column of the target, which must be there; else {@code target} if it is there. */
    public Options targetColumn(String column) {
      targetColumn = Objects.requireNonNull(column, "column");
      targetRequired = true;
      return this;
    }

    /**
     * Sets the column of a second label that a careful annotator would accept, which must be there;
     * else {@code also} if it is there.
     */
    public Options alsoColumn(String column) {
      alsoColumn = Objects.requireNonNull(column, "column");
      alsoRequired = true;
      return this;
    }

    /** Sets the columns, which must be there, that are kept as attributes; none if not set. */
    public Options attributeColumns(List<String> columns) {
      attributeColumns = List.copyOf(columns);
      return this;
    }

    /** Sets the columns that are kept as attributes if they are there; none if not set. */
    public Options optionalAttributeColumns(List<String> columns) {
      optionalAttributes = List.copyOf(columns);
      return this;
    }

    /** Sets what stands between cells; what the file shows, if it is not set. */
    public Options delimiter(char value) {
      delimiter = value;
      return this;
    }

    /**
     * Sets whether {@code "} begins and ends a cell rather than being a character like others; not
     * for {@code .tsv}, but for all others, if it is not set.
     */
    public Options quoted(boolean value) {
      quoted = value;
      return this;
    }

    /**
     * Sets what is called with rows that cannot be used; unless it is set, the first one is thrown.
     */
    public Options onInvalid(Consumer<InvalidRecordException> handler) {
      onInvalid = Objects.requireNonNull(handler, "handler");
      return this;
    }

    /**
     * Opens a file.
     *
     * @throws InvalidRecordException if its header lacks a column
     * @throws IOException if it cannot be read
     */
    public LabelledStatementReader open(Path file) throws IOException {
      return open(Files.newInputStream(file), file.toString());
    }

    /**
     * Opens a stream, which the reader closes.
     *
     * @param name what errors call it; its ending decides about the defaults
     * @throws InvalidRecordException if its header lacks a column
     * @throws IOException if it cannot be read
     */
    public LabelledStatementReader open(InputStream in, String name) throws IOException {
      TableReader table =
          TableReader.open(
              in, name, Optional.ofNullable(delimiter), Optional.ofNullable(quoted), onInvalid);
      try {
        return new LabelledStatementReader(this, table);
      } catch (RuntimeException e) {
        table.close();
        throw e;
      }
    }
  }

  private int required(String column) {
    return table.column(column);
  }

  private int optional(String column, boolean isRequired) {
    return isRequired ? required(column) : table.find(column).orElse(-1);
  }

  /** Returns the cells of the header. */
  public List<String> header() {
    return List.copyOf(table.header());
  }

  /** Returns the rows that are left; reads as the stream is consumed. */
  public Stream<LabelledStatement> stream() {
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super LabelledStatement> action) {
            Optional<LabelledStatement> row = next();
            row.ifPresent(action);
            return row.isPresent();
          }
        },
        false);
  }

  /** Reads all rows that are left. */
  public List<LabelledStatement> readAll() {
    List<LabelledStatement> rows = new ArrayList<>();
    stream().forEach(rows::add);
    return rows;
  }

  /** Returns the number of the line on which the row read last begins, from 1. */
  public long line() {
    return line;
  }

  /**
   * Returns how many of the rows read up to now were left out since they have several labels: a
   * model gives each text one.
   */
  public long rowsWithSeveralLabels() {
    return several;
  }

  private Optional<LabelledStatement> next() {
    while (true) {
      Row row = table.next();
      if (row == null) {
        return Optional.empty();
      }
      line = row.line();
      try {
        return Optional.of(labelled(row.cells()));
      } catch (InvalidRecordException e) {
        options.onInvalid.accept(e);
      }
    }
  }

  private LabelledStatement labelled(List<String> row) {
    String name = table.name();
    if (row.get(text).isBlank()) {
      throw InvalidRecordException.ofColumn(
          name, line, options.textColumn, row.get(text), "some words");
    }
    if (label >= 0 && SeveralLabels.are(row.get(label).strip())) {
      several++;
      throw InvalidRecordException.ofColumn(
          name, line, options.labelColumn, row.get(label).strip(), "one label a row");
    }
    String rowId = id >= 0 && !row.get(id).isBlank() ? row.get(id) : name + ":" + line;
    return new LabelledStatement(
        rowId,
        row.get(text),
        cell(row, speaker),
        cell(row, target),
        cell(row, label),
        cell(row, also),
        attributes(row));
  }

  private Map<String, String> attributes(List<String> row) {
    Map<String, String> values = new LinkedHashMap<>();
    attributes.forEach((column, index) -> values.put(column, row.get(index).strip()));
    return values;
  }

  private static Optional<String> cell(List<String> row, int column) {
    return column < 0 || row.get(column).isBlank()
        ? Optional.empty()
        : Optional.of(row.get(column).strip());
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
