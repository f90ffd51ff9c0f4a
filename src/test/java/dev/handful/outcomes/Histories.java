package dev.handful.outcomes;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversations as a test tells them. */
final class Histories {

  static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private final String name;
  private final Map<ItemId, History.Place> listed = new HashMap<>();
  private final List<History.Event> events = new ArrayList<>();
  private final List<History.Miss> misses = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private Route route = Route.LOCAL;
  private @Nullable Boolean helped;

  private Histories(String name) {
    this.name = name;
  }

  static Histories of(String name) {
    return new Histories(name);
  }

  /** Items in this order, at this second. */
  Histories lists(int second, String... items) {
    for (var item : items) {
      listed.putIfAbsent(
          new ItemId(item), new History.Place(listed.size() + 1, START.plusSeconds(second)));
    }
    return this;
  }

  Histories does(OutcomeKind kind, String item, int second) {
    events.add(new History.Event(kind, new ItemId(item), START.plusSeconds(second), false, null));
    return this;
  }

  Histories shopTells(OutcomeKind kind, String item, int second) {
    events.add(new History.Event(kind, new ItemId(item), START.plusSeconds(second), true, null));
    return this;
  }

  Histories misses(MissKind kind, String key, String text) {
    misses.add(new History.Miss(kind, key, text, START.plusSeconds(misses.size())));
    return this;
  }

  Histories says(String... stems) {
    words.addAll(List.of(stems));
    return this;
  }

  Histories byModel() {
    route = Route.MODEL;
    return this;
  }

  Histories helped(boolean value) {
    helped = value;
    return this;
  }

  History build() {
    return new History(
        Subject.of(new ConversationId("c_" + name)),
        LocalDate.ofInstant(START, ZoneOffset.UTC),
        START,
        List.of("policy@1"),
        route,
        words,
        listed,
        events,
        misses,
        helped);
  }
}
