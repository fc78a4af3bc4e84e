package io.github.detente.actor.directory;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Writes what {@link ImageReader} reads: one row of integers, in which texts stand by their number,
 * and the texts behind it. Not thread-safe.
 */
public final class ImageWriter {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int[] data = new int[1 << 16];
  private int size;

  void integer(int value) {
    if (size == data.length) {
      data = Arrays.copyOf(data, size * 2);
    }
    data[size++] = value;
  }

  void integers(int[] values) {
    integer(values.length);
    Arrays.stream(values).forEach(this::integer);
  }

  void text(String text) {
    integer(numbers.computeIfAbsent(text, t -> numbers.size()));
  }

  void texts(Collection<String> texts) {
    list(texts, this::text);
  }

  <T> void list(Collection<T> all, Consumer<T> each) {
    integer(all.size());
    all.forEach(each);
  }

  /** A day, to which the open end {@link LocalDate#MAX} belongs. */
  void date(LocalDate date) {
    integer(date.equals(LocalDate.MAX) ? Integer.MAX_VALUE : Math.toIntExact(date.toEpochDay()));
  }

  void choice(Enum<?> value) {
    text(value.name());
  }

  /** A record: its components in the order in which its constructor takes them. */
  void record(Record all) {
    try {
      for (RecordComponent component : all.getClass().getRecordComponents()) {
        value(component.getAccessor().invoke(all));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(all.toString(), e);
    }
  }

  void records(List<? extends Record> all) {
    list(all, this::record);
  }

  private void value(Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Integer number) {
      integer(number);
    } else if (value instanceof LocalDate date) {
      date(date);
    } else if (value instanceof Enum<?> choice) {
      choice(choice);
    } else if (value instanceof List<?> list) {
      list(list, this::value);
    } else {
      record((Record) value);
    }
  }

  /** A table whose entries can be read one by one: slots, entries, places of the entries. */
  <T> void table(Table<T> table, BiConsumer<ImageWriter, T> entry) {
    List<String> keys = new ArrayList<>(table.keys());
    int slots = Math.max(2, Integer.highestOneBit(Math.max(1, keys.size())) * 4);
    integer(slots);
    int end = size;
    integer(0);
    int start = size;
    for (int i = 0; i < 2 * slots; i++) {
      integer(0);
    }
    int[] places = new int[keys.size()];
    for (int i = 0; i < places.length; i++) {
      String key = keys.get(i);
      int slot = ImageReader.firstSlot(key, slots);
      while (data[start + 2 * slot + 1] != 0) {
        slot = slot + 1 & slots - 1;
      }
      places[i] = size;
      data[start + 2 * slot] = key.hashCode();
      data[start + 2 * slot + 1] = size;
      text(key);
      entry.accept(this, table.get(key));
    }
    data[end] = size;
    integers(places);
  }

  /** Lists by number, each of which can be read by itself; {@code null} for none. */
  <T> void rows(int rows, IntFunction<List<T>> row, BiConsumer<ImageWriter, T> entry) {
    integer(rows);
    int end = size;
    integer(0);
    int start = size;
    for (int i = 0; i < rows; i++) {
      integer(0);
    }
    for (int i = 0; i < rows; i++) {
      List<T> list = row.apply(i);
      if (list != null) {
        data[start + i] = size;
        list(list, each -> entry.accept(this, each));
      }
    }
    data[end] = size;
  }

  /** Writes all: number of integers, of texts, of their bytes; integers; ends of texts; bytes. */
  void writeTo(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int[] ends = new int[numbers.size()];
    int n = 0;
    for (String text : numbers.keySet()) {
      bytes.write(text.getBytes(StandardCharsets.UTF_8));
      ends[n++] = bytes.size();
    }
    DataOutputStream file = new DataOutputStream(out);
    for (int count : new int[] {ImageReader.FORMAT, size, ends.length, bytes.size()}) {
      file.writeInt(count);
    }
    for (int i = 0; i < size; i++) {
      file.writeInt(data[i]);
    }
    for (int end : ends) {
      file.writeInt(end);
    }
    bytes.writeTo(file);
    file.flush();
  }
}
