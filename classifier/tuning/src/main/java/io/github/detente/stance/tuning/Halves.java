package io.github.detente.stance.tuning;

/** Vectors kept in the upper 16 of their 32 bits, since there are many of them. Stateless. */
final class Halves {
  private static final int ROUND = 0x8000;

  private Halves() {}

  static short[] of(float[] values) {
    short[] halves = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      halves[i] = (short) ((Float.floatToIntBits(values[i]) + ROUND) >>> Short.SIZE);
    }
    return halves;
  }

  static float[] floats(short[] halves) {
    float[] values = new float[halves.length];
    for (int i = 0; i < halves.length; i++) {
      values[i] = Float.intBitsToFloat(halves[i] << Short.SIZE);
    }
    return values;
  }
}
