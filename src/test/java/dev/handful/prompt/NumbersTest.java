package dev.handful.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private final Numbers numbers = new Numbers(ULocale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "25000, milliampere-hour, '25,000 mAh'",
    "600, watt-hour, '600 Wh'",
    "2, kilowatt-hour, '2 kWh'",
    "1.7, liter-per-minute, '1.7 L/min'",
    "65, centimeter, '65 cm'",
    "3, burners, '3 burners'",
  })
  void a_measure_reads_as_people_write_it(double number, String unit, String written) {
    assertThat(numbers.measure(number, unit)).isEqualTo(written);
  }
}
