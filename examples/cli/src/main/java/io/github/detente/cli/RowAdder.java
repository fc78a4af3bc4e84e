package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TableReader;
import io.github.detente.article.TableReader.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Adds columns to a table, on all processors, and keeps the order of the rows. */
final class RowAdder {
  /** Rows that go to another thread together, since one alone is too little work. */
  private static final int BATCH = 256;

  private final InputTable input;
  private final TableReader in;
  private final Session session;
  private final List<String> added;
  private final SpreadsheetOptions spreadsheet;
  private long rows;

  /** Texts that were written, to be filled again. */
  private final Queue<RowText> spare = new ConcurrentLinkedQueue<>();

  /** Bytes that a row is likely to have. */
  private static final int ROW = 256;

  /** Makes the new cells of a row. */
  interface Cells {
    /**
     * Appends them.
     *
     * @throws InvalidRecordException if what they rest on is missing; what was appended is taken
     *     back
     */
    void add(Row row, RowText out);
  }

  /** Rows with what is added to them, as they are to be written. */
  private static final class Piece {
    final RowText text;
    final int rows;

    Piece(RowText text, int rows) {
      this.text = text;
      this.rows = rows;
    }
  }

  RowAdder(InputTable input, Session session, List<String> added, SpreadsheetOptions spreadsheet) {
    this.spreadsheet = spreadsheet;
    this.input = input;
    this.in = input.reader();
    this.session = session;
    this.added = List.copyOf(added);
  }

  /**
   * Reads all rows and writes them with the new cells. A row for which there are none, since what
   * they rest on is missing, is told of and gets empty ones: so rows stay where they are.
   *
   * @param output where to
   * @param cells makes the new cells, on several threads
   * @return how many rows
   */
  long run(OutputOption output, Cells cells) throws IOException {
    try (Destination out = output.open(session)) {
      TableWriter writer =
          new TableWriter(spreadsheet.begin(out.writer()), in.format(), in.lineEnd());
      writer.header(in.header(), added);
      try (InOrder<List<Row>, Piece> work =
          new InOrder<>(batch -> lengthen(batch, cells), piece -> write(out, piece))) {
        for (List<Row> batch = batch(); !batch.isEmpty(); batch = batch()) {
          work.accept(batch);
        }
        work.finish();
      }
      out.complete();
    }
    return rows;
  }

  private List<Row> batch() {
    List<Row> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH) {
      Row row = in.next();
      if (row == null) {
        break;
      }
      batch.add(row);
    }
    return batch;
  }

  private Piece lengthen(List<Row> batch, Cells cells) {
    RowText text = spare.poll();
    if (text == null) {
      text = new RowText(in.format(), in.lineEnd(), ROW * BATCH, spreadsheet.changesCell());
    }
    for (Row row : batch) {
      text.row(row);
      int read = text.size();
      if (!add(row, cells, text)) {
        text.cut(read);
        for (int i = 0; i < added.size(); i++) {
          text.cell("");
        }
      }
      text.end();
    }
    return new Piece(text, batch.size());
  }

  private boolean add(Row row, Cells cells, RowText text) {
    try {
      cells.add(row, text);
      return true;
    } catch (InvalidRecordException e) {
      session.problems().report(e);
    } catch (CancellationException e) {
      // The run has ended already, such as on a full disk; that is what is told.
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      session.problems().reportDefect(in.name() + ":" + row.line(), e);
    }
    return false;
  }

  private void write(Destination out, Piece piece) {
    out.write(piece.text);
    piece.text.clear();
    spare.add(piece.text);
    rows += piece.rows;
    session.progress().update("rows", rows, input.share());
  }
}
