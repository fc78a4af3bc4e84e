package io.github.detente.actor.directory;

import io.github.detente.article.InvalidRecordException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the directory's CSV files: RFC 4180, UTF-8, a header. Stateless. */
public final class DirectoryReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private DirectoryReader() {}

  /** Hands each row of a shipped file to {@code rows}. */
  static void shipped(DirectoryFile file, Consumer<DirectoryRow> rows) {
    try (InputStream in =
        DirectoryReader.class.getResourceAsStream(DirectoryFile.FOLDER + file.fileName())) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + file.fileName());
      }
      try (BufferedReader reader = reader(in)) {
        read(file.fileName(), reader, found -> rows, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.fileName(), e);
    }
  }

  /** What to do with the rows of each file. */
  interface Sink {
    Consumer<DirectoryRow> rows(DirectoryFile file);
  }

  /**
   * Reads a user's file, whose columns say which of the directory's files it is like.
   *
   * @throws InvalidRecordException if it is like none, or a row is unusable
   * @throws UncheckedIOException if it cannot be read
   */
  static void user(Path path, Sink sink) {
    try (BufferedReader reader = reader(Files.newInputStream(path))) {
      read(path.toString(), reader, sink, null);
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 15);
  }

  private static void read(String source, BufferedReader reader, Sink sink, DirectoryFile expected)
      throws IOException {
    try (CSVParser parser = FORMAT.parse(reader)) {
      List<String> header = parser.getHeaderNames();
      DirectoryFile file =
          DirectoryFile.ofColumns(header)
              .filter(found -> expected == null || found == expected)
              .orElseThrow(() -> unknownHeader(source, header, expected));
      Consumer<DirectoryRow> rows = sink.rows(file);
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        long line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return;
        }
        CSVRecord row = records.next();
        if (!row.isConsistent()) {
          throw new InvalidRecordException(
              source, line, row.size() + " cells; expected " + header.size() + " as in the header");
        }
        rows.accept(new DirectoryRow(source, line, row));
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(source, 1, "header: " + e.getMessage(), e);
    }
  }

  private static InvalidRecordException unknownHeader(
      String source, List<String> header, DirectoryFile expected) {
    String wanted =
        expected != null
            ? expected.columns().toString()
            : "those of one of the directory's files, such as " + DirectoryFile.HOLDERS.columns();
    return new InvalidRecordException(
        source, 1, "the columns are " + header + "; expected " + wanted);
  }
}
