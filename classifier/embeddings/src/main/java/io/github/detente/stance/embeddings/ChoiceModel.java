package io.github.detente.stance.embeddings;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What tuning to questions made: what is added to the encoder, and the layer on it. Immutable.
 *
 * @param delta what is added to the encoder after what it was tuned by before
 * @param head the layer
 */
public record ChoiceModel(EncoderDelta delta, ChoiceHead head) {
  private static final int MAGIC = 0x44544348;

  /** Writes it for {@link #read}; leaves the stream open. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    head.write(out);
    out.write(delta.bytes());
  }

  /**
   * Reads what {@link #write} wrote, up to the stream's end; leaves it open.
   *
   * @throws IOException if it is something else
   */
  public static ChoiceModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no model of an encoder for questions");
    }
    ChoiceHead head = ChoiceHead.read(in);
    return new ChoiceModel(EncoderDelta.read(in.readAllBytes()), head);
  }
}
