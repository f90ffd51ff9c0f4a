package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server without a door for one check: own data folder, a catalogue of two, the named Redis. */
final class CheckStage {

  private static final String REDIS = "quarkus.redis.hosts";

  private CheckStage() {}

  /** Whether the operator has a Redis of their own. */
  static boolean namesRedis(Settings settings) {
    return !settings.config().getOptionalValue(REDIS, String.class).orElse("").isEmpty();
  }

  /**
   * Starts, works, stops. Once per process.
   *
   * @throws StartupProblem when it does not start
   */
  static void run(Settings settings, Runnable work) throws InterruptedException {
    run(settings, null, work);
  }

  /**
   * The same with what the Redis of a data folder keeps.
   *
   * @param kept locked by the caller; null = a Redis of its own
   */
  static void run(Settings settings, @Nullable Path kept, Runnable work)
      throws InterruptedException {
    Path own = null;
    try {
      own = Files.createTempDirectory("handful-check");
      var items = own.resolve("check.jsonl");
      Files.writeString(
          items,
          """
          {"id":"1","title":"Tent","description":"A tent for two.","category":["Tents"]}
          {"id":"2","title":"Boot","description":"A boot for two feet.","category":["Boots"]}
          """);
      var properties = new LinkedHashMap<String, String>();
      properties.put("handful.data", own.toString());
      properties.put("handful.catalogues", items.toString());
      properties.put("quarkus.http.host-enabled", "false");
      properties.put("quarkus.log.level", "ERROR");
      Settings.apply(properties);
      if (namesRedis(settings)) {
        StartedStages.ready(work);
        return;
      }
      try (var redis = BundledRedis.start(kept == null ? own : kept, new SecureRandom())) {
        Settings.apply(Map.of(REDIS, redis.url()));
        StartedStages.ready(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      StartedStages.delete(own);
    }
  }
}
