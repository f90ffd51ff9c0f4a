package dev.handful.turn;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.offers.LiveOffers;
import dev.handful.prompt.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of step 5: price and stock of this moment, for everything the turn says afterwards. */
@ApplicationScoped
public class LiveFigures {

  /** The service is asked about no more than this; what a shopper sees first comes first. */
  private static final int MOST = 100;

  /** What was found, and the turn's catalogue, both as they are now. */
  record Now(Found found, Snapshot snapshot) {}

  private final LiveOffers offers;

  public LiveFigures(LiveOffers offers) {
    this.offers = offers;
  }

  /** Asks at most once; without a service, or without items, everything is as it was found. */
  Now now(Found found, DialogueState state, Snapshot snapshot, TurnRecorder recorder) {
    var seen = offers.configured() ? seen(found, snapshot) : Map.<ItemId, Item>of();
    return seen.isEmpty()
        ? new Now(found, snapshot)
        : recorder.timed("offers", () -> asked(found, state, snapshot, seen, recorder));
  }

  private Now asked(
      Found found,
      DialogueState state,
      Snapshot snapshot,
      Map<ItemId, Item> seen,
      TurnRecorder recorder) {
    var some = seen.values().stream().limit(MOST).toList();
    var quotes = offers.ask(snapshot.catalogue().schema(), some);
    var now = new LinkedHashMap<>(quotes.items());
    int withheld = 0;
    if (offers.required()) {
      withheld = seen.size() - now.size();
      seen.forEach((id, item) -> now.computeIfAbsent(id, i -> Requoted.unsaid(item)));
    }
    recorder.offered(quotes.call().withheld(withheld));
    var live =
        new Snapshot(
            snapshot.prompts(), snapshot.catalogue().with(now.values()), snapshot.experience());
    var requoted = new Requoted(now, quotes.items().keySet(), state, snapshot);
    return new Now(requoted.of(found), live);
  }

  /** Every item whose price or stock this turn may tell, the likeliest first. */
  private static Map<ItemId, Item> seen(Found found, Snapshot snapshot) {
    var variants =
        found.candidates().stream()
            .flatMap(c -> c.variants().stream())
            .map(snapshot.catalogue()::item)
            .filter(Objects::nonNull);
    return Stream.of(
            found.asked().values().stream(),
            found.extremes().stream().map(Found.ExtremeFact::item),
            found.candidates().stream().map(Candidate::item),
            found.nearMisses().stream().map(Found.NearMiss::item),
            variants)
        .flatMap(items -> items)
        .collect(Collectors.toMap(Item::id, item -> item, (one, two) -> one, LinkedHashMap::new));
  }
}
