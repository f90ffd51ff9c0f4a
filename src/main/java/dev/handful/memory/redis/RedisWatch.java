package dev.handful.memory.redis;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells the operator once when Redis is away and once when it is back, however many ask. */
@ApplicationScoped
class RedisWatch {

  private static final Logger LOG = Logger.getLogger(RedisWatch.class);
  private static final Duration PERIOD = Duration.ofMillis(500);

  private final Runnable ping;
  private @Nullable Thread thread;
  private boolean away;

  @Inject
  RedisWatch(RedisDataSource redis) {
    this(() -> redis.execute("PING"));
  }

  RedisWatch(Runnable ping) {
    this.ping = ping;
  }

  /** Begins to look; Redis is known to answer. */
  void start() {
    thread = Thread.ofVirtual().name("redis-reach").start(this::watch);
  }

  void stop(@Observes ShutdownEvent event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks once, and tells what has changed. */
  void look() {
    try {
      ping.run();
      if (away) {
        LOG.info("Redis answers again; conversations go on.");
      }
      away = false;
    } catch (RuntimeException e) {
      if (!away && !Thread.currentThread().isInterrupted()) {
        LOG.warnf(
            "Redis does not answer (%s): turns end in 'unavailable' until it does.",
            RedisStart.reason(e));
        away = true;
      }
    }
  }
}
