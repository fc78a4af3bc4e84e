package io.github.detente.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A stretch of time that statements are counted by. */
enum Period {
  DAY {
    @Override
    LocalDate start(LocalDate day) {
      return day;
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusDays(1);
    }

    @Override
    String name(LocalDate start) {
      return start.toString();
    }
  },
  /** From Monday to Sunday; numbered after ISO 8601. */
  WEEK {
    @Override
    LocalDate start(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusWeeks(1);
    }

    @Override
    String name(LocalDate start) {
      return String.format(
          Locale.ROOT,
          "%04d-W%02d",
          start.get(IsoFields.WEEK_BASED_YEAR),
          start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  },
  MONTH {
    @Override
    LocalDate start(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusMonths(1);
    }

    @Override
    String name(LocalDate start) {
      return start.toString().substring(0, start.toString().lastIndexOf('-'));
    }
  };

  /** Returns the first day of the period that a day falls in. */
  abstract LocalDate start(LocalDate day);

  /** Returns the first day of the period behind the one that begins on {@code start}. */
  abstract LocalDate next(LocalDate start);

  /** Names a period by its first day: {@code 2024-03-14}, {@code 2024-W11}, {@code 2024-03}. */
  abstract String name(LocalDate start);

  /** Returns the word for one. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
