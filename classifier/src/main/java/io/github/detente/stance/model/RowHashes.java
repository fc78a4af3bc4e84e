package io.github.detente.stance.model;

import io.github.detente.stance.format.ModelFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The texts that a model was trained on, as hashes: it can be asked whether it has seen a text, and
 * gives none away. Case, punctuation and layout do not count. Immutable.
 *
 * @param sorted the first 64 bits of each text's SHA-256, ascending, none of them 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RowHashes(long[] sorted) {
  /** Of a model that does not tell what it has seen. */
  public static final RowHashes NONE = new RowHashes(new long[0]);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST = ModelFile.MAX_SECTION / Long.BYTES - 1;

  /** Returns the hashes of texts. */
  public static RowHashes of(Collection<String> texts) {
    return new RowHashes(
        texts.stream().mapToLong(RowHashes::hash).distinct().sorted().limit(MOST).toArray());
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /** Returns whether a text is among those that were hashed. */
  public boolean contains(String text) {
    return Arrays.binarySearch(sorted, hash(text)) >= 0;
  }

  /** Returns what of a text counts: its words in lower case, one space between them. */
  public static String normal(String text) {
    return BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static long hash(String text) {
    byte[] bytes = ModelFile.sha256(normal(text).getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(bytes).getLong();
    return hash == 0 ? 1 : hash;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(sorted.length);
    for (long hash : sorted) {
      out.writeLong(hash);
    }
  }

  static RowHashes read(DataInputStream in) throws IOException {
    long[] hashes = ModelFile.hashes(in, in.readInt());
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i - 1] >= hashes[i]) {
        throw new ModelFile.BadContent("hashes are not in order");
      }
    }
    return new RowHashes(hashes);
  }
}
