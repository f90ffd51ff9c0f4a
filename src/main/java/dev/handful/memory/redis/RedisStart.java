package dev.handful.memory.redis;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import dev.handful.journal.ConversationKeys;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyScanArgs;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Sees at the start that Redis answers, and that no lease of a killed server blocks a shopper. */
@ApplicationScoped
class RedisStart {

  private final RedisDataSource redis;
  private final HandfulConfig config;
  private final RedisWatch watch;

  RedisStart(RedisDataSource redis, HandfulConfig config, RedisWatch watch) {
    this.redis = redis;
    this.config = config;
    this.watch = watch;
  }

  // Before the catalogues: nobody wants to wait for vectors to learn that Redis is down.
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 100) StartupEvent event) {
    try {
      redis.execute("PING");
      if (config.redis().bundled()) {
        dropLeases();
      }
      watch.start();
    } catch (RuntimeException e) {
      throw new StartupProblem(
          "Redis does not answer ("
              + reason(e)
              + "): start it, or correct REDIS_URL. Without"
              + " REDIS_URL Handful starts its own.",
          e);
    }
  }

  /** The words of the innermost cause, without the names of classes. */
  static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var words = String.valueOf(cause.getMessage());
    return words.replaceFirst("^(\\w+[.$])+\\w+: ", "");
  }

  private void dropLeases() {
    var pattern = ConversationKeys.EVERY_LEASE;
    var scan = redis.key().scan(new KeyScanArgs().match(pattern).count(1000));
    while (scan.hasNext()) {
      scan.next().forEach(redis.key()::del);
    }
  }
}
