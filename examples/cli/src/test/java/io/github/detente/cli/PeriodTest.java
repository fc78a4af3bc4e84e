package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "DAY,   2024-02-29, 2024-02-29, 2024-02-29, 2024-03-01",
    "WEEK,  2024-03-14, 2024-W11,   2024-03-11, 2024-03-18",
    "WEEK,  2024-03-17, 2024-W11,   2024-03-11, 2024-03-18",
    "WEEK,  2024-12-30, 2025-W01,   2024-12-30, 2025-01-06",
    "WEEK,  2021-01-03, 2020-W53,   2020-12-28, 2021-01-04",
    "MONTH, 2024-03-14, 2024-03,    2024-03-01, 2024-04-01",
    "MONTH, 2024-12-31, 2024-12,    2024-12-01, 2025-01-01"
  })
  void putsADayIntoItsPeriod(
      Period period, LocalDate day, String name, LocalDate start, LocalDate next) {
    assertEquals(start, period.start(day));
    assertEquals(next, period.next(start));
    assertEquals(name, period.name(start));
  }
}
