package dev.handful.outcomes;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about one subject.
 *
 * @param day of the first note, UTC
 * @param started time of the first message; null when the subject is no conversation here
 * @param listed what was listed when, by item
 * @param helped what the shopper said of the whole conversation; null when nothing
 */
public record History(
    Subject subject,
    LocalDate day,
    @Nullable Instant started,
    List<String> refs,
    Route route,
    List<String> words,
    Map<ItemId, Place> listed,
    List<Event> events,
    List<Miss> misses,
    @Nullable Boolean helped) {

  /** Place among the distinct items listed, first = 1. */
  public record Place(int number, Instant at) {}

  /** Something became of an item; see {@link Note.Happened}. */
  public record Event(
      OutcomeKind kind, ItemId item, Instant at, boolean shop, @Nullable String detail) {}

  /** Something was not found; see {@link Note.Missed}. */
  public record Miss(MissKind kind, String key, String words, Instant at) {}

  public History {
    refs = List.copyOf(refs);
    words = List.copyOf(words);
    listed = Map.copyOf(listed);
    events = List.copyOf(events);
    misses = List.copyOf(misses);
  }

  /** What the subject wants: taken or liked, and not turned down unless it was bought. */
  public Set<ItemId> wanted() {
    var refused = items(OutcomeKind.REJECT);
    refused.removeAll(items(OutcomeKind.BOUGHT));
    var wanted =
        events.stream()
            .filter(event -> event.kind().positive())
            .map(Event::item)
            .collect(Collectors.toSet());
    wanted.removeAll(refused);
    return wanted;
  }

  private Set<ItemId> items(OutcomeKind kind) {
    return events.stream()
        .filter(event -> event.kind() == kind)
        .map(Event::item)
        .collect(Collectors.toSet());
  }
}
