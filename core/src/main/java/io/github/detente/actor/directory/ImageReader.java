package io.github.detente.actor.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Reads what {@link ImageWriter} wrote. Entries of tables are made when they are first asked for,
 * so that opening costs a copy of the bytes and little more. A reader has a place at which it reads
 * on and is used within one thread; the tables that it gives are thread-safe.
 */
public final class ImageReader {
  static final int FORMAT = 0xDE7E0002;
  private static final int HEADER = 4;

  private final int[] data;
  private final Texts texts;
  private int at;

  private ImageReader(int[] data, Texts texts, int at) {
    this.data = data;
    this.texts = texts;
    this.at = at;
  }

  /** Opens an image. */
  static ImageReader open(byte[] image) {
    ByteBuffer buffer = ByteBuffer.wrap(image);
    if (image.length < HEADER * Integer.BYTES || buffer.getInt() != FORMAT) {
      throw new IllegalStateException("not an image of the actor directory of this version");
    }
    int[] data = new int[buffer.getInt()];
    int[] ends = new int[buffer.getInt()];
    int bytes = buffer.getInt();
    buffer.asIntBuffer().get(data).get(ends);
    int start = image.length - bytes;
    return new ImageReader(data, new Texts(image, start, ends), 0);
  }

  /** The texts, made when first asked for. */
  private static final class Texts {
    private final byte[] bytes;
    private final int start;
    private final int[] ends;
    private final AtomicReferenceArray<String> made;

    Texts(byte[] bytes, int start, int[] ends) {
      this.bytes = bytes;
      this.start = start;
      this.ends = ends;
      this.made = new AtomicReferenceArray<>(ends.length);
    }

    String get(int number) {
      String text = made.get(number);
      if (text == null) {
        int from = number == 0 ? 0 : ends[number - 1];
        text = new String(bytes, start + from, ends[number] - from, StandardCharsets.UTF_8);
        if (!made.compareAndSet(number, null, text)) {
          text = made.get(number);
        }
      }
      return text;
    }
  }

  /** Returns a reader of the same image at another place. */
  ImageReader at(int position) {
    return new ImageReader(data, texts, position);
  }

  int integer() {
    return data[at++];
  }

  int[] integers() {
    int length = integer();
    at += length;
    return Arrays.copyOfRange(data, at - length, at);
  }

  String text() {
    return texts.get(integer());
  }

  List<String> texts() {
    return list(this::text);
  }

  <T> List<T> list(Supplier<T> each) {
    int length = integer();
    List<T> all = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      all.add(each.get());
    }
    return all;
  }

  LocalDate date() {
    int day = integer();
    return day == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(day);
  }

  <E extends Enum<E>> E choice(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  /** Where the search for a key begins in a table of so many slots, a power of two. */
  static int firstSlot(String key, int slots) {
    return (key.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(slots));
  }

  /** Reads a table, which makes each entry when it is first asked for. */
  <T> Table<T> table(Function<ImageReader, T> entry) {
    int slots = integer();
    int end = integer();
    int start = at;
    at = end;
    return new Shelf<>(start, slots, integers(), entry);
  }

  /** Reads lists by number, each made when it is first asked for; {@code null} for none. */
  <T> IntFunction<List<T>> rows(Function<ImageReader, T> entry) {
    int rows = integer();
    int end = integer();
    int start = at;
    at = end;
    AtomicReferenceArray<List<T>> made = new AtomicReferenceArray<>(rows);
    return row -> {
      int place = data[start + row];
      List<T> found = place == 0 ? null : made.get(row);
      if (place != 0 && found == null) {
        ImageReader reader = at(place);
        found = reader.list(() -> entry.apply(reader));
        made.set(row, found);
      }
      return found;
    };
  }

  /** A hash table: of each slot, the hash of its key and the place of its entry, 0 for none. */
  private final class Shelf<T> implements Table<T> {
    private final int start;
    private final int slots;
    private final int[] places;
    private final Function<ImageReader, T> entry;
    private final AtomicReferenceArray<T> made;

    Shelf(int start, int slots, int[] places, Function<ImageReader, T> entry) {
      this.start = start;
      this.slots = slots;
      this.places = places;
      this.entry = entry;
      this.made = new AtomicReferenceArray<>(slots);
    }

    @Override
    public T get(String key) {
      if (key == null) {
        return null;
      }
      int hash = key.hashCode();
      int slot = firstSlot(key, slots);
      while (true) {
        int place = data[start + 2 * slot + 1];
        if (place == 0) {
          return null;
        }
        if (data[start + 2 * slot] == hash && texts.get(data[place]).equals(key)) {
          return made(slot, place);
        }
        slot = slot + 1 & slots - 1;
      }
    }

    private T made(int slot, int place) {
      T found = made.get(slot);
      if (found == null) {
        made.compareAndSet(slot, null, entry.apply(at(place + 1)));
        found = made.get(slot);
      }
      return found;
    }

    @Override
    public Collection<String> keys() {
      return Arrays.stream(places).mapToObj(place -> texts.get(data[place])).toList();
    }

    @Override
    public Collection<T> values() {
      return keys().stream().map(this::get).toList();
    }
  }
}
