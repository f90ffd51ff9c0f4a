package dev.handful.index;

import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of each catalogue is served. One that was replaced can be asked until its last
 * turn must be over; then its index is closed and nothing here holds it any more.
 */
final class LiveGenerations {

  private final Duration lastTurn;
  private final List<LiveCatalogue> retired = new CopyOnWriteArrayList<>();
  private volatile Map<String, LiveCatalogue> live = Map.of();

  /**
   * No catalogue yet.
   *
   * @param lastTurn after a replacement, how long a turn may still run on the one before
   */
  LiveGenerations(Duration lastTurn) {
    this.lastTurn = lastTurn;
  }

  /** By name, the default first. */
  Map<String, LiveCatalogue> all() {
    return live;
  }

  /** Serves these and no other. */
  synchronized void start(Map<String, LiveCatalogue> catalogues) {
    live = Collections.unmodifiableMap(new LinkedHashMap<>(catalogues));
    live.values().forEach(one -> one.index().becameLive());
  }

  /** Serves it in place of the one of its name; one with a new name becomes the default. */
  synchronized void replace(LiveCatalogue next) {
    var before = live.get(next.name());
    var now = new LinkedHashMap<String, LiveCatalogue>();
    if (before == null) {
      now.put(next.name(), next);
    }
    now.putAll(live);
    now.put(next.name(), next);
    live = Collections.unmodifiableMap(now);
    if (before == null || before.index() != next.index()) {
      next.index().becameLive();
    }
    if (before != null && before.index() != next.index()) {
      retire(before);
    }
  }

  /** Other facts of some items of the live generation; ids it lacks are not in the answer. */
  synchronized Set<ItemId> update(String name, Map<ItemId, UnaryOperator<Item>> changes) {
    var before = live.get(name);
    if (before == null) {
      return Set.of();
    }
    var found = before.catalogue().items(changes.keySet());
    var changed = new ArrayList<Item>();
    found.forEach(
        (id, item) -> {
          var next = changes.get(id).apply(item);
          if (!next.equals(item)) {
            changed.add(next);
          }
        });
    if (!changed.isEmpty()) {
      replace(before.with(changed));
    }
    return Set.copyOf(found.keySet());
  }

  /** The one that holds the generation, live or just replaced; null when there is none. */
  @Nullable LiveCatalogue holding(Generation generation) {
    return Stream.concat(live.values().stream(), retired.stream())
        .filter(candidate -> candidate.generation().equals(generation))
        .findFirst()
        .orElse(null);
  }

  private void retire(LiveCatalogue old) {
    retired.add(old);
    Thread.ofVirtual()
        .name("retired-generation")
        .start(
            () -> {
              try {
                Thread.sleep(lastTurn);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              retired.removeIf(one -> one == old);
              old.index().close();
            });
  }
}
