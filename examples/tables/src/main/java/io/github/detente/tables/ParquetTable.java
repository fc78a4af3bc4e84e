package io.github.detente.tables;

import io.github.detente.cli.TableFiles.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * A Parquet file: groups of rows, a page for each column in each, plainly encoded and compressed by
 * gzip, which the JDK has and every reader of Parquet knows. For one thread.
 */
final class ParquetTable extends ColumnTable<ColumnPage> {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;

  private final List<RowGroup> groups = new ArrayList<>();
  private final List<SchemaElement> schema;
  private long written;

  ParquetTable(Path file, List<Column> columns) throws IOException {
    super(file, MAGIC, columns.stream().map(ColumnPage::new).toList());
    schema = ColumnPage.schema(columns);
  }

  @Override
  void batch(int rows) throws IOException {
    List<ColumnChunk> chunks = new ArrayList<>();
    long bytes = 0;
    for (ColumnPage column : columns()) {
      ColumnChunk chunk = chunk(column);
      chunks.add(chunk);
      bytes += chunk.getMeta_data().getTotal_uncompressed_size();
    }
    groups.add(new RowGroup(chunks, bytes, rows));
    written += rows;
  }

  private ColumnChunk chunk(ColumnPage column) throws IOException {
    long offset = out().count();
    byte[] plain = column.page();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    PageHeader header = new PageHeader(PageType.DATA_PAGE, plain.length, packed.size());
    header.setData_page_header(
        new DataPageHeader(column.values(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    Util.writePageHeader(header, out());
    long headerBytes = out().count() - offset;
    packed.writeTo(out());
    ColumnMetaData meta =
        new ColumnMetaData(
            column.physicalType(),
            List.of(Encoding.PLAIN, Encoding.RLE),
            column.path(),
            CompressionCodec.GZIP,
            column.values(),
            headerBytes + plain.length,
            headerBytes + packed.size(),
            offset);
    column.clear();
    ColumnChunk chunk = new ColumnChunk(offset);
    chunk.setMeta_data(meta);
    return chunk;
  }

  @Override
  int footer() throws IOException {
    long start = out().count();
    FileMetaData meta = new FileMetaData(VERSION, schema, written, groups);
    meta.setCreated_by("detente");
    Util.writeFileMetaData(meta, out());
    return Math.toIntExact(out().count() - start);
  }
}
