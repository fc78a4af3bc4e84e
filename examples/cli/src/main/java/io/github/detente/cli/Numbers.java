package io.github.detente.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are printed, the same in every country. */
final class Numbers {
  private static final int DIGITS = 4;

  private Numbers() {}

  /** Returns a number with at most four digits behind the point, for files. */
  static String plain(double value) {
    return rounded(value).toPlainString();
  }

  /** Returns a finite number rounded to four digits behind the point. */
  static BigDecimal rounded(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Returns a number with two digits behind the point, for the eye. */
  static String shown(double value) {
    return withoutSignOfZero(String.format(Locale.ROOT, "%.2f", value));
  }

  /** Returns a number with its sign and two digits behind the point; zero has no sign. */
  static String signed(double value) {
    return withoutSignOfZero(String.format(Locale.ROOT, "%+.2f", value));
  }

  private static String withoutSignOfZero(String number) {
    return number.matches("[-+]0[.]0*") ? number.substring(1) : number;
  }
}
