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

  /** Bytes that the longest share takes. */
  static final int LONGEST_SHARE = DIGITS + 2;

  /** What {@link #share} returns if there is no such number. */
  static final int NO_SHARE = -1;

  /** Delimiters that stand in no number. */
  static final String NEVER_HOLD = ",;\t|";

  /**
   * Returns a number with at most four digits behind the point, for files; nothing for what is not
   * a number.
   */
  static String plain(double value) {
    int share = share(value);
    if (share != NO_SHARE) {
      byte[] text = new byte[LONGEST_SHARE];
      return new String(text, 0, write(share, text, 0), StandardCharsets.ISO_8859_1);
    }
    return Double.isFinite(value) ? rounded(value).toPlainString() : "";
  }

  /**
   * Returns the nearest number of ten-thousandths, which is all that files have of probabilities;
   * {@link #NO_SHARE} for a number that is none from 0 to 1, or that it takes a decimal to round.
   */
  static int share(double value) {
    if (value >= 0 && value <= 1) {
      double steps = value * UNIT;
      int below = (int) steps;
      if (Math.abs(steps - below - 0.5) > NEAR) {
        return steps - below > 0.5 ? below + 1 : below;
      }
    }
    return NO_SHARE;
  }

  /** Writes so many ten-thousandths as a decimal; returns the place behind it. */
  static int write(int share, byte[] text, int from) {
    if (share == UNIT || share == 0) {
      text[from] = (byte) (share == 0 ? '0' : '1');
      return from + 1;
    }
    int digits = DIGITS;
    int rest = share;
    while (rest % 10 == 0) {
      rest /= 10;
      digits--;
    }
    text[from] = '0';
    text[from + 1] = '.';
    for (int i = from + digits + 1; i > from + 1; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return from + digits + 2;
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
