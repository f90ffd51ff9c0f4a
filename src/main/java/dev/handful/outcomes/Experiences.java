package dev.handful.outcomes;

import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.Experience;
import dev.handful.config.HandfulConfig;
import dev.handful.failure.HandfulException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the outcomes of each catalogue teach, built anew in the background from time to time. A turn
 * takes what is there.
 */
@ApplicationScoped
public class Experiences {

  private static final Logger LOG = Logger.getLogger(Experiences.class);

  private final OutcomeStore store;
  private final Catalogues catalogues;
  private final HandfulConfig.Outcomes config;
  private final Clock clock;
  private final Map<String, Experience> known = new ConcurrentHashMap<>();
  private @Nullable Thread thread;

  public Experiences(OutcomeStore store, Catalogues catalogues, HandfulConfig config, Clock clock) {
    this.store = store;
    this.catalogues = catalogues;
    this.config = config.outcomes();
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.rebuild().isPositive()) {
      thread = Thread.ofVirtual().name("experience").start(this::keepLearning);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** What is known about a catalogue; nothing at first. */
  public Experience of(String catalogue) {
    return known.getOrDefault(catalogue, Experience.NONE);
  }

  private void keepLearning() {
    try {
      while (true) {
        catalogues.names().forEach(this::tryRebuild);
        Thread.sleep(config.rebuild());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryRebuild(String catalogue) {
    try {
      rebuild(catalogue);
    } catch (HandfulException e) {
      LOG.debugf("what was learned about %s stays as it is: %s", catalogue, e);
    } catch (RuntimeException e) {
      LOG.warnf(e, "the outcomes of %s could not be learned from", catalogue);
    }
  }

  /**
   * Learns anew from all that is kept.
   *
   * @throws HandfulException {@code UNAVAILABLE} when the store does not answer
   */
  public void rebuild(String catalogue) {
    var live = catalogues.live(catalogue);
    if (live == null) {
      return;
    }
    long start = System.nanoTime();
    var itemToItem =
        new ItemToItem(config.shrinkage(), config.neighbours(), config.itemsPerSubject());
    var lessons = new Lessons(itemToItem, live.items()::containsKey);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var oldest = today.minusDays(config.retention().toDays());
    for (var day = today; !day.isBefore(oldest) && !lessons.full(); day = day.minusDays(1)) {
      store.takers(catalogue, day, day, lessons::add);
    }
    var experience = lessons.experience();
    if (!experience.equals(known.put(catalogue, experience))) {
      LOG.debugf(
          "%s: outcomes tell of %d items, learned in %d ms",
          catalogue, experience.popularity().size(), (System.nanoTime() - start) / 1_000_000);
    }
  }
}
