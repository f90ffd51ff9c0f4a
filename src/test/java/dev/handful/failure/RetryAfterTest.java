package dev.handful.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

  private static @Nullable Duration of(String... namesAndValues) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true), CLOCK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|PT7S",
        "0|PT0S",
        "1.5|PT1.5S",
        "20ms|PT0.02S",
        "6m0s|PT6M",
        "Fri, 20 Nov 2026 08:00:30 GMT|PT30S",
        "Fri, 20 Nov 2026 07:59:00 GMT|PT0S"
      })
  void everyFormOfRetryAfterIsRead(String header, Duration expected) {
    assertThat(of("Retry-After", header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "1e3", "12 s", "Fri, 32 Nov 2026 08:00:30 GMT"})
  void nonsenseIsNoAnswer(String header) {
    assertThat(of("Retry-After", header)).isNull();
  }

  @Test
  void millisecondsAreTheMoreExactWord() {
    assertThat(of("Retry-After", "1", "retry-after-ms", "300")).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void theLatestResetOfWhatIsUsedUpCounts() {
    assertThat(
            of(
                "x-ratelimit-remaining-requests", "0",
                "x-ratelimit-reset-requests", "500ms",
                "x-ratelimit-remaining-tokens", "0",
                "x-ratelimit-reset-tokens", "1m0s"))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aLimitThatIsNotUsedUpSaysNothing() {
    assertThat(
            of(
                "x-ratelimit-remaining-requests", "59",
                "x-ratelimit-reset-requests", "1s"))
        .isNull();
  }

  @Test
  void withoutHeadersThereIsNoWord() {
    assertThat(of()).isNull();
  }
}
