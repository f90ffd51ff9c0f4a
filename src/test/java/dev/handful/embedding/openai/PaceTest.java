package dev.handful.embedding.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static boolean waits(Pace pace, long tokens) throws Exception {
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> waiting =
          thread.submit(
              () -> {
                pace.await(tokens);
                return null;
              });
      try {
        waiting.get(300, TimeUnit.MILLISECONDS);
        return false;
      } catch (TimeoutException e) {
        return true;
      } finally {
        waiting.cancel(true);
      }
    }
  }

  @Test
  void requests_beyond_those_of_a_minute_wait() throws Exception {
    var pace = new Pace(2, 0, Clock.systemUTC());
    pace.await(1);
    pace.await(1);

    assertThat(waits(pace, 1)).isTrue();
  }

  @Test
  void tokens_beyond_those_of_a_minute_wait_and_a_batch_larger_than_that_passes_once()
      throws Exception {
    var pace = new Pace(0, 100, Clock.systemUTC());
    pace.await(5_000);

    assertThat(waits(pace, 50)).isTrue();
  }

  @Test
  void a_pause_the_server_asked_for_holds_for_everybody() throws Exception {
    var pace = new Pace(0, 0, Clock.systemUTC());
    assertThat(waits(pace, 1)).isFalse();

    pace.pause(Duration.ofMinutes(1));

    assertThat(waits(pace, 1)).isTrue();
  }
}
