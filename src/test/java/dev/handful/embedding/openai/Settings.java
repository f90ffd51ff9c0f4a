package dev.handful.embedding.openai;

import dev.handful.config.HandfulConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings as a server would read them. */
final class Settings {

  private Settings() {}

  /**
   * @param embedding names below {@code handful.embedding}
   */
  static EndpointSettings of(Map<String, String> embedding, Map<String, String> environment) {
    var properties = new HashMap<>(Map.of("handful.embedding.model", "small"));
    embedding.forEach((name, value) -> properties.put("handful.embedding." + name, value));
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(HandfulConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .withSources(new EnvConfigSource(environment, 300))
            .withConverter(Duration.class, 200, new DurationConverter())
            .addDefaultInterceptors()
            .build();
    return EndpointSettings.of(config.getConfigMapping(HandfulConfig.class).embedding(), config);
  }
}
