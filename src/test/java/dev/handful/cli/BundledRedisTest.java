package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledRedisTest {

  @TempDir Path data;

  @Test
  void I1_aKilledRedisIsStartedAgainOnTheSamePortWithTheSamePassword() throws Exception {
    // Given
    try (var redis = BundledRedis.start(data, new SecureRandom())) {
      var first = redis.process();

      // When
      first.destroyForcibly().waitFor();

      // Then
      var uri = URI.create(redis.url());
      var probe = new RedisProbe(uri.getPort(), uri.getUserInfo().substring(1));
      for (int i = 0; i < 100 && !probe.answers(); i++) {
        Thread.sleep(100);
      }
      assertThat(probe.answers()).isTrue();
      assertThat(redis.process().pid()).isNotEqualTo(first.pid());
    }
  }

  @Test
  void aRedisThatIsClosedStaysClosed() throws Exception {
    // Given
    var redis = BundledRedis.start(data, new SecureRandom());

    // When
    redis.close();

    // Then
    assertThat(redis.process().waitFor(1, TimeUnit.SECONDS)).isTrue();
    Thread.sleep(500);
    assertThat(redis.process().isAlive()).isFalse();
  }
}
