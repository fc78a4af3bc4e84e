package io.github.detente.tables;

import com.google.flatbuffers.FlatBufferBuilder;
import io.github.detente.cli.TableFiles.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/**
 * A file of Apache Arrow (IPC, version 5): a schema, batches of rows, and a footer that says where
 * they are. Not compressed, so that readers can map it into memory. For one thread.
 */
final class ArrowTable extends ColumnTable<ArrowColumn> {
  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final int ALIGNMENT = 8;
  private static final int CONTINUATION = -1;

  /** The mark before a message, and its length. */
  private static final int PREFIX = 2 * Integer.BYTES;

  private static final int METADATA = 1024;

  private final List<Place> batches = new ArrayList<>();

  /** Where a batch stands. */
  private record Place(long offset, int metadata, long body) {}

  ArrowTable(Path file, List<Column> columns) throws IOException {
    super(file, MAGIC, columns.stream().map(ArrowColumn::new).toList());
    align();
    FlatBufferBuilder schema = new FlatBufferBuilder(METADATA);
    message(schema, MessageHeader.Schema, schema(schema), 0);
  }

  @Override
  void batch(int rows) throws IOException {
    List<byte[]> buffers = columns().stream().flatMap(c -> c.buffers().stream()).toList();
    List<ArrowColumn.Node> nodes = columns().stream().flatMap(c -> c.nodes().stream()).toList();
    List<Long> starts = new ArrayList<>();
    long body = 0;
    for (byte[] buffer : buffers) {
      starts.add(body);
      body += aligned(buffer.length);
    }
    FlatBufferBuilder builder = new FlatBufferBuilder(METADATA);
    // A vector of structures is written from its end.
    RecordBatch.startNodesVector(builder, nodes.size());
    for (int i = nodes.size() - 1; i >= 0; i--) {
      FieldNode.createFieldNode(builder, nodes.get(i).length(), nodes.get(i).missing());
    }
    int nodesAt = builder.endVector();
    RecordBatch.startBuffersVector(builder, buffers.size());
    for (int i = buffers.size() - 1; i >= 0; i--) {
      Buffer.createBuffer(builder, starts.get(i), buffers.get(i).length);
    }
    int buffersAt = builder.endVector();
    RecordBatch.startRecordBatch(builder);
    RecordBatch.addLength(builder, rows);
    RecordBatch.addNodes(builder, nodesAt);
    RecordBatch.addBuffers(builder, buffersAt);
    int header = RecordBatch.endRecordBatch(builder);
    long offset = out().count();
    int metadata = message(builder, MessageHeader.RecordBatch, header, body);
    for (byte[] buffer : buffers) {
      out().write(buffer);
      align();
    }
    batches.add(new Place(offset, metadata, body));
    columns().forEach(ArrowColumn::clear);
  }

  private int schema(FlatBufferBuilder builder) {
    int[] fields = columns().stream().mapToInt(column -> column.field(builder)).toArray();
    int vector = Schema.createFieldsVector(builder, fields);
    Schema.startSchema(builder);
    Schema.addEndianness(builder, Endianness.Little);
    Schema.addFields(builder, vector);
    return Schema.endSchema(builder);
  }

  /** Writes the head of a message, and returns how many bytes it has. */
  private int message(FlatBufferBuilder builder, byte type, int header, long body)
      throws IOException {
    Message.startMessage(builder);
    Message.addVersion(builder, MetadataVersion.V5);
    Message.addHeaderType(builder, type);
    Message.addHeader(builder, header);
    Message.addBodyLength(builder, body);
    builder.finish(Message.endMessage(builder));
    byte[] bytes = builder.sizedByteArray();
    int length = Math.toIntExact(aligned(bytes.length));
    number(CONTINUATION);
    number(length);
    out().write(bytes);
    align();
    return PREFIX + length;
  }

  @Override
  int footer() throws IOException {
    number(CONTINUATION);
    number(0);
    byte[] footer = places();
    out().write(footer);
    return footer.length;
  }

  private byte[] places() {
    FlatBufferBuilder builder = new FlatBufferBuilder(METADATA);
    int schema = schema(builder);
    Footer.startDictionariesVector(builder, 0);
    int dictionaries = builder.endVector();
    Footer.startRecordBatchesVector(builder, batches.size());
    for (int i = batches.size() - 1; i >= 0; i--) {
      Place place = batches.get(i);
      Block.createBlock(builder, place.offset(), place.metadata(), place.body());
    }
    int blocks = builder.endVector();
    Footer.startFooter(builder);
    Footer.addVersion(builder, MetadataVersion.V5);
    Footer.addSchema(builder, schema);
    Footer.addDictionaries(builder, dictionaries);
    Footer.addRecordBatches(builder, blocks);
    Footer.finishFooterBuffer(builder, Footer.endFooter(builder));
    return builder.sizedByteArray();
  }

  private void align() throws IOException {
    for (long missing = aligned(out().count()) - out().count(); missing > 0; missing--) {
      out().write(0);
    }
  }

  private static long aligned(long length) {
    return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
