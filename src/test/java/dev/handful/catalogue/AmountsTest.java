package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19.99 | '' | 19.99",
        "$1,299.00 | $ | 1299.00",
        "1.299,00 € | € | 1299.00",
        "SR 1,010 | SR | 1010",
        "1,299,000 | '' | 1299000",
        "0.125 | '' | 0.125",
        "CHF 1'200.50 | CHF | 1200.50",
        "EUR 5 | EUR | 5",
      })
  void amountsAreReadAsFeedsWriteThem(String text, String sign, BigDecimal amount) {
    assertThat(Amounts.written(text)).contains(new Amounts.Written(sign, amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SR 50/4 pack", "from 10 to 20", "free", "", "1.2.3.4,5,6x"})
  void anythingElseIsNoAmount(String text) {
    assertThat(Amounts.written(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"19.99,USD,1999", "1299,JPY,1299", "1.234,KWD,1234", "5,,500"})
  void minorUnitsFollowTheCurrency(BigDecimal major, String currency, long minor) {
    assertThat(Amounts.minor(major, currency)).isEqualTo(minor);
  }
}
