package dev.handful.testing;

import dev.handful.config.HandfulConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** The settings of a server that nobody configured. */
public final class Defaults {

  private Defaults() {}

  public static HandfulConfig config() {
    return new SmallRyeConfigBuilder()
        .withMapping(HandfulConfig.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .build()
        .getConfigMapping(HandfulConfig.class);
  }
}
