package dev.handful.outcomes;

import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ShopperSignal;
import dev.handful.failure.HandfulException;
import dev.handful.outcomes.OutcomeStore.Batch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes outcomes down behind the conversation: callers never wait and never fail. What cannot be
 * kept is lost, and counted: what the store refuses, what it does not take while it is away, what a
 * queue of {@value #QUEUE} cannot hold, what a killed server had not written yet. The conversation
 * itself loses nothing.
 */
@ApplicationScoped
public class Outcomes {

  private static final Logger LOG = Logger.getLogger(Outcomes.class);
  private static final int QUEUE = 10_000;
  private static final long PATIENCE_MILLIS = 2_000;

  private final OutcomeStore store;
  private final Catalogues catalogues;
  private final Clock clock;
  private final OutcomeMetrics metrics;
  private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(QUEUE);
  private @Nullable Thread writer;
  private volatile boolean closing;
  private boolean away;

  @Inject
  public Outcomes(OutcomeStore store, Catalogues catalogues, Clock clock) {
    this(store, catalogues, clock, Metrics.globalRegistry);
  }

  Outcomes(OutcomeStore store, Catalogues catalogues, Clock clock, MeterRegistry registry) {
    this.store = store;
    this.catalogues = catalogues;
    this.clock = clock;
    this.metrics = new OutcomeMetrics(registry);
  }

  @PostConstruct
  void start() {
    writer = Thread.ofVirtual().name("outcomes").start(this::write);
  }

  /** A turn was answered: what was chosen in it, what it listed, what it did not find. */
  public void answered(AnsweredTurn turn) {
    try {
      var subject = Subject.of(turn.conversation());
      add(new Batch(turn.catalogue(), subject, turn.at(), TurnNotes.of(turn)));
    } catch (RuntimeException e) {
      // The reply is out: nobody may be told that the turn failed because of its statistics.
      LOG.errorf(e, "outcomes of a turn were not understood, conversation %s", turn.conversation());
      metrics.lost("error", 1);
    }
  }

  /** A shopper's client told something beside the turns. */
  public void told(ConversationId conversation, String catalogue, ShopperSignal signal) {
    var notes = SignalNotes.of(signal, item -> served(catalogue, item));
    if (!notes.isEmpty()) {
      add(new Batch(catalogue, Subject.of(conversation), clock.instant(), notes));
    }
  }

  private boolean served(String catalogue, ItemId item) {
    var live = catalogues.live(catalogue);
    return live != null && live.items().containsKey(item);
  }

  private void add(Batch batch) {
    if (closing || !queue.offer(batch)) {
      metrics.lost("queue", batch.notes().size());
    }
  }

  private void write() {
    try {
      while (true) {
        keep(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(Batch batch) {
    try {
      count(batch, store.keep(batch));
      away = false;
    } catch (HandfulException e) {
      metrics.lost("store", batch.notes().size());
      if (!away) {
        LOG.warnf("outcomes are lost while their store is away: %s", e.getMessage());
      }
      away = true;
    } catch (RuntimeException e) {
      metrics.lost("error", batch.notes().size());
      LOG.errorf(e, "outcomes were not kept, subject %s", batch.subject());
    }
  }

  private void count(Batch batch, OutcomeStore.Kept kept) {
    kept.fresh().forEach(fresh -> metrics.kept(batch.catalogue(), fresh, batch.at()));
    metrics.lost("full", kept.refused());
  }

  /**
   * Keeps outcomes that a shop tells by itself, and waits for it.
   *
   * @return what was new
   * @throws HandfulException {@code UNAVAILABLE} when the store does not answer
   */
  OutcomeStore.Kept keepNow(Batch batch) {
    var kept = store.keep(batch);
    count(batch, kept);
    return kept;
  }

  /**
   * Forgets a conversation or shopper in every catalogue served here.
   *
   * @return whether anything was known
   * @throws HandfulException {@code UNAVAILABLE} when the store does not answer
   */
  public boolean erase(Subject subject) {
    return List.copyOf(catalogues.names()).stream()
        .map(name -> store.erase(name, subject))
        .reduce(false, Boolean::logicalOr);
  }

  /** Once the last turns have ended, what waits is written, for a moment. */
  void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event)
      throws InterruptedException {
    closing = true;
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (!queue.isEmpty() && System.nanoTime() < until) {
      Thread.sleep(10);
    }
    if (writer != null) {
      writer.interrupt();
    }
    queue.forEach(batch -> metrics.lost("stopped", batch.notes().size()));
  }
}
