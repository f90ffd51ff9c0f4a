package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RestartLimitTest {

  private final RestartLimit limit = new RestartLimit();

  @Test
  void aProcessThatEndsAgainAndAgainIsLeftAloneAfterFiveRestarts() {
    var pauses = new ArrayList<Duration>();
    for (int second = 0; second < 6; second++) {
      pauses.add(limit.pauseAfterEnd(Duration.ofSeconds(second).toNanos()));
    }

    assertThat(pauses.subList(0, 5)).isSorted().doesNotContainNull().doesNotHaveDuplicates();
    assertThat(pauses.getLast()).isNull();
  }

  @Test
  void endsThatLieApartAreNeverTooMany() {
    for (int minute = 0; minute < 20; minute++) {
      assertThat(limit.pauseAfterEnd(Duration.ofSeconds(61L * minute).toNanos()))
          .isEqualTo(Duration.ofMillis(200));
    }
  }
}
