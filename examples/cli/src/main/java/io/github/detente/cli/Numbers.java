package io.github.detente.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How numbers are printed, the same in every country. */
final class Numbers {
  private static final int DIGITS = 4;

  /** What stands for a figure that cannot be computed. */
  static final String NONE = "\u2013";

  private Numbers() {}

  /** Ten to the number of digits. */
  private static final int UNIT = 10_000;

  /** Nearer than this to the middle between two steps, a number is rounded by its digits. */
  private static final double NEAR = 1e-6;

  /**
   * Returns a number with at most four digits behind the point, for files; nothing for what is not
   * a number.
   */
  static String plain(double value) {
    if (value >= 0 && value <= 1) {
      double steps = value * UNIT;
      int below = (int) steps;
      if (Math.abs(steps - below - 0.5) > NEAR) {
        return share(steps - below > 0.5 ? below + 1 : below);
      }
    }
    return Double.isFinite(value) ? rounded(value).toPlainString() : "";
  }

  /** Writes so many ten-thousandths: all that probabilities are, without making a decimal. */
  private static String share(int steps) {
    if (steps == UNIT || steps == 0) {
      return steps == 0 ? "0" : "1";
    }
    int digits = DIGITS;
    int rest = steps;
    while (rest % 10 == 0) {
      rest /= 10;
      digits--;
    }
    byte[] text = new byte[digits + 2];
    text[0] = '0';
    text[1] = '.';
    for (int i = digits + 1; i > 1; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Returns a finite number rounded to four digits behind the point. */
  static BigDecimal rounded(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Returns a number with two digits behind the point, for the eye; – if it is not a number. */
  static String shown(double value) {
    return Double.isNaN(value)
        ? NONE
        : withoutSignOfZero(String.format(Locale.ROOT, "%.2f", value));
  }

  /** Returns a number with three digits behind the point, for the eye; – if it is not a number. */
  static String fine(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.3f", value);
  }

  /** Returns a number with its sign and two digits behind the point; zero has no sign. */
  static String signed(double value) {
    return withoutSignOfZero(String.format(Locale.ROOT, "%+.2f", value));
  }

  private static String withoutSignOfZero(String number) {
    return number.matches("[-+]0[.]0*") ? number.substring(1) : number;
  }
}
