package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A remote index and whether it can be asked. One that failed is left alone until it was brought up
 * to date again, in the background: then nothing that changed meanwhile is missing in it.
 */
final class RemoteCopy {

  private static final Logger LOG = Logger.getLogger(RemoteCopy.class);

  /** Builds, or brings up to date, the index that holds the entries. */
  @FunctionalInterface
  interface Builder extends Function<Collection<ItemIndex.Entry>, ItemIndex> {}

  private final Builder builder;
  private final Duration retryAfter;
  private final boolean mends;

  /** What it must hold, the local copy's own items; empty when there is none. */
  private final Map<ItemId, ItemIndex.Entry> entries = new LinkedHashMap<>();

  private final Set<ItemId> changed = new HashSet<>();

  /** Held while a change is on its way, for as long as that takes; questions never wait for it. */
  private final ReentrantLock changes = new ReentrantLock();

  private volatile @Nullable ItemIndex index;
  private volatile @Nullable String problem;
  private volatile boolean live;
  private volatile boolean closed;
  private @Nullable Thread mender;

  private RemoteCopy(Builder builder, Duration retryAfter, boolean mends) {
    this.builder = builder;
    this.retryAfter = retryAfter;
    this.mends = mends;
  }

  /** With a local copy beside it: when it cannot be built now, it will be. */
  static RemoteCopy mending(
      Builder builder, Collection<ItemIndex.Entry> entries, Duration retryAfter) {
    var copy = new RemoteCopy(builder, retryAfter, true);
    entries.forEach(entry -> copy.entries.put(entry.item().id(), entry));
    try {
      copy.index = builder.apply(entries);
    } catch (IndexUnavailableException e) {
      copy.failed(null, e.getMessage());
    }
    return copy;
  }

  /**
   * On its own: each question is asked of it, whatever happened before.
   *
   * @throws IndexUnavailableException when it cannot be built
   */
  static RemoteCopy alone(Builder builder, Collection<ItemIndex.Entry> entries) {
    var copy = new RemoteCopy(builder, Duration.ZERO, false);
    copy.index = builder.apply(entries);
    return copy;
  }

  /** Null while it cannot be asked. */
  @Nullable ItemIndex index() {
    return index;
  }

  /** Why it cannot be asked; null when it can. */
  @Nullable String problem() {
    return problem;
  }

  /** It is left alone from now on, when it is still the one that failed. */
  synchronized void failed(@Nullable ItemIndex failed, @Nullable String why) {
    if (!mends || closed || index != failed) {
      return;
    }
    LOG.warnf("%s; the local copy answers until that is mended", why);
    problem = why;
    index = null;
    mender = Thread.ofVirtual().name("index-mender").start(this::mend);
  }

  private void mend() {
    while (!closed) {
      try {
        Thread.sleep(retryAfter);
        mendNow();
        return;
      } catch (IndexUnavailableException e) {
        LOG.debugf("still away: %s", e.getMessage());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("an index could not be brought up to date; tried again", e);
      }
    }
  }

  private void mendNow() {
    var now = locked(this::beginMending);
    var built = builder.apply(now);
    locked(
        () -> {
          built.upsert(changed.stream().filter(entries::containsKey).map(entries::get).toList());
          built.delete(changed.stream().filter(id -> !entries.containsKey(id)).toList());
          mended(built);
          return built;
        });
    LOG.info("the remote index answers again");
  }

  private List<ItemIndex.Entry> beginMending() {
    changed.clear();
    return List.copyOf(entries.values());
  }

  private synchronized void mended(ItemIndex built) {
    if (closed) {
      built.close();
      return;
    }
    index = built;
    problem = null;
    if (live) {
      Thread.ofVirtual().start(built::becameLive);
    }
  }

  private <T> T locked(Supplier<T> change) {
    changes.lock();
    try {
      return change.get();
    } finally {
      changes.unlock();
    }
  }

  /** A change that does not arrive is made up for later; without a local copy it is an error. */
  void upsert(Collection<ItemIndex.Entry> all) {
    locked(
        () -> {
          if (mends) {
            all.forEach(entry -> entries.put(entry.item().id(), entry));
            all.forEach(entry -> changed.add(entry.item().id()));
          }
          change(remote -> remote.upsert(all));
          return all;
        });
  }

  void delete(Collection<ItemId> ids) {
    locked(
        () -> {
          if (mends) {
            ids.forEach(entries::remove);
            changed.addAll(ids);
          }
          change(remote -> remote.delete(ids));
          return ids;
        });
  }

  private void change(Consumer<ItemIndex> change) {
    var remote = index;
    if (remote == null) {
      return;
    }
    try {
      change.accept(remote);
    } catch (IndexUnavailableException e) {
      if (!mends) {
        throw e;
      }
      failed(remote, e.getMessage());
    }
  }

  void becameLive() {
    live = true;
    var remote = index;
    if (remote != null) {
      remote.becameLive();
    }
  }

  IndexHealth health() {
    var remote = index;
    return remote == null ? IndexHealth.away(problem) : remote.health();
  }

  synchronized void close() {
    closed = true;
    if (mender != null) {
      mender.interrupt();
    }
    var remote = index;
    if (remote != null) {
      remote.close();
    }
  }
}
