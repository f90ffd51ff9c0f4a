package dev.handful.memory.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisWatchTest {

  private final Logger logger = Logger.getLogger(RedisWatch.class.getName());
  private final List<String> told = new ArrayList<>();
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          told.add(entry.getLevel().getName());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private boolean away;

  @BeforeEach
  void listen() {
    logger.addHandler(ear);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(ear);
  }

  @Test
  void aRedisThatIsAwayIsToldOnceAndItsReturnOnce() {
    // Given
    var watch =
        new RedisWatch(
            () -> {
              if (away) {
                throw new IllegalStateException("Connection refused");
              }
            });

    // When
    for (var now : List.of(false, true, true, true, false, false, true)) {
      away = now;
      watch.look();
    }

    // Then
    assertThat(told).containsExactly("WARN", "INFO", "WARN");
  }
}
