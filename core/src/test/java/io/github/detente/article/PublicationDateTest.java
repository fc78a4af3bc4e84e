package io.github.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "19981125T080000Z",
        "19981125080000",
        "19981125T0800+01:00",
        "911980800000000",
        "9.119808E8",
        "1998-11-25",
        " 1998-11-25 ",
        "1998-11-25T23:59:00+05:30",
        "1998-11-25 08:00",
        "1998/11/25",
        "1998.11.25",
        "19981125",
        "25/11/1998",
        "25.11.1998",
        "11/25/1998 10:00",
        "Wed, 25 Nov 1998 08:00:00 GMT",
        "25 November 1998",
        "25th Nov. 1998",
        "November 25, 1998",
        "Wednesday, November 25, 1998, 8:00 pm",
        "Wed, 25 Nov 98 08:00:00 GMT",
        "Wed Nov 25 08:00:00 +0000 1998",
        "Wed Nov 25 08:00 1998",
        "911995200",
        "911995200000",
        "911995200.5",
      })
  void readsADayAsFeedsAndTablesWriteIt(String value) {
    assertEquals(LocalDate.of(1998, 11, 25), PublicationDate.parse(value));
  }

  @Test
  void takesADayAndAMonthThatAreOneNumber() {
    assertEquals(LocalDate.of(1998, 7, 7), PublicationDate.parse("07/07/1998"));
  }

  @Test
  void saysBothDaysThatADateMayBe() {
    DateTimeException e =
        assertThrows(DateTimeException.class, () -> PublicationDate.parse("03/04/1998"));
    assertTrue(e.getMessage().contains("1998-04-03 or 1998-03-04"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "May",
        "1998",
        "1998-13-01",
        "31 February 1998",
        "tomorrow",
        "12345",
        "19981325",
        "19981125080",
        "25 Nov 98"
      })
  void refusesWhatIsNoDay(String value) {
    assertThrows(DateTimeException.class, () -> PublicationDate.parse(value));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "https://paper.example/world/1998/11/25/ferry-row.html,1998-11-25",
        "https://paper.example/1998/nov/25/ferry-row,1998-11-25",
        "https://paper.example/news/1998-11-25-ferry-row,1998-11-25",
        "https://paper.example/news/19981125/ferry,1998-11-25",
        "https://paper.example/world/1998/ferry-row,none",
        "https://paper.example/id/19981399/,none",
        "https://paper.example/a/1234567890,none",
      })
  void findsADayInAnAddress(String address, LocalDate day) {
    assertEquals(Optional.ofNullable(day), PublicationDate.inAddress(address));
  }
}
