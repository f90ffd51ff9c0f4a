package dev.handful.offers;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.index.ItemOverlay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** This server's copy of the offers, laid over every generation it serves. */
@ApplicationScoped
public class KnownOffers implements ItemOverlay {

  private static final class Copy {
    private final Map<ItemId, Offer> offers = new ConcurrentHashMap<>();
    private long version;
  }

  private final OfferStore store;
  private final Clock clock;
  private final Map<String, Copy> copies = new ConcurrentHashMap<>();
  private final Map<Generation, Instant> read = new ConcurrentHashMap<>();

  public KnownOffers(OfferStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Item over(Catalogue generation, Item item) {
    var name = generation.schema().name();
    var read = firstRead(generation);
    var offer = copies.computeIfAbsent(name, this::whole).offers.get(item.id());
    return offer == null ? item : offer.over(item, read);
  }

  /** Fetches what others put; gives the items whose offers are new here. */
  List<ItemId> refresh(String catalogue) {
    var copy = copies.computeIfAbsent(catalogue, this::whole);
    synchronized (copy) {
      var changes = store.since(catalogue, copy.version);
      changes.offers().forEach(offer -> copy.offers.put(offer.item(), offer));
      copy.version = changes.version();
      return changes.offers().stream().map(Offer::item).toList();
    }
  }

  /** Forgets, here and for everybody, what a later feed has replaced. */
  void dropOutdated(Catalogue live) {
    var name = live.schema().name();
    var copy = copies.computeIfAbsent(name, this::whole);
    var read = firstRead(live);
    var outdated =
        copy.offers.values().stream()
            .filter(offer -> offer.outdated(live.item(offer.item()), read))
            .toList();
    if (!outdated.isEmpty()) {
      store.drop(name, outdated);
      outdated.forEach(offer -> copy.offers.remove(offer.item(), offer));
    }
  }

  private Instant firstRead(Catalogue generation) {
    return read.computeIfAbsent(
        generation.generation(),
        one -> store.firstRead(generation.schema().name(), one, clock.instant()));
  }

  private Copy whole(String catalogue) {
    var copy = new Copy();
    var all = store.since(catalogue, 0);
    all.offers().forEach(offer -> copy.offers.put(offer.item(), offer));
    copy.version = all.version();
    return copy;
  }
}
