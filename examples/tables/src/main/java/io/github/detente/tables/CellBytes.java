package io.github.detente.tables;

import java.io.ByteArrayOutputStream;

/** Bytes in memory; numbers are little-endian, as in both formats. For one thread. */
final class CellBytes extends ByteArrayOutputStream {
  void number(int value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      write(value >>> shift);
    }
  }

  void fraction(double value) {
    long bits = Double.doubleToRawLongBits(value);
    number((int) bits);
    number((int) (bits >>> Integer.SIZE));
  }
}
