package dev.handful.testing;

import dev.handful.config.HandfulConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The settings of a server that nobody configured. */
public final class Defaults {

  private Defaults() {}

  public static HandfulConfig config() {
    return config(Map.of());
  }

  /** With these settings besides. */
  public static HandfulConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "settings of a test", 100))
        .withMapping(HandfulConfig.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .build()
        .getConfigMapping(HandfulConfig.class);
  }
}
