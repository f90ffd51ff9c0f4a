package dev.handful.offers;

import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.Generation;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the offers that other servers take in. Asked for, not told: one small question per
 * catalogue needs no second connection, and loses nothing when Redis fails over.
 */
@ApplicationScoped
public class OfferWatch {

  private static final Logger LOG = Logger.getLogger(OfferWatch.class);
  private static final Duration PERIOD = Duration.ofMillis(250);

  private final Catalogues catalogues;
  private final OfferDesk desk;
  private final KnownOffers known;
  private final Map<String, Generation> tidied = new HashMap<>();
  private @Nullable Thread thread;
  private boolean away;

  public OfferWatch(Catalogues catalogues, OfferDesk desk, KnownOffers known) {
    this.catalogues = catalogues;
    this.desk = desk;
    this.known = known;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofVirtual().name("offers").start(this::watch);
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

  /** Once; what fails is tried again the next time. */
  void look() {
    try {
      for (var name : catalogues.names()) {
        desk.follow(name);
        tidy(name);
      }
      away = false;
    } catch (RuntimeException e) {
      if (!away && !Thread.currentThread().isInterrupted()) {
        LOG.warnf("prices and stock cannot be followed until Redis answers: %s", e.getMessage());
      }
      away = true;
    }
  }

  /** Once per generation: what it replaced need not be kept. */
  private void tidy(String name) {
    var live = catalogues.live(name);
    if (live != null && !live.generation().equals(tidied.get(name))) {
      known.dropOutdated(live);
      tidied.put(name, live.generation());
    }
  }
}
