package dev.handful.offers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.index.LiveCatalogues;
import dev.handful.offers.OfferLine.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes offers in, keeps them, and has the live generation show them. */
@ApplicationScoped
public class OfferDesk {

  /**
   * What became of a request.
   *
   * @param accepted lines that are live on this server now, on others within a second
   * @param lines every line, in order
   */
  public record Answer(int accepted, int refused, List<OfferLine> lines) {}

  private final Catalogues catalogues;
  private final LiveCatalogues live;
  private final OfferStore store;
  private final KnownOffers known;
  private final Clock clock;

  public OfferDesk(
      Catalogues catalogues,
      LiveCatalogues live,
      OfferStore store,
      KnownOffers known,
      Clock clock) {
    this.catalogues = catalogues;
    this.live = live;
    this.store = store;
    this.known = known;
    this.clock = clock;
  }

  /**
   * Judges each line; what can be is live on return.
   *
   * @param body a JSON array of offers, or one offer per line
   * @throws HandfulException {@code UNKNOWN_CATALOGUE}; {@code BAD_FRAME}, {@code EMPTY} and {@code
   *     TOO_LONG} for a body that is none; {@code UNAVAILABLE} when they cannot be kept
   */
  public Answer take(String catalogue, byte[] body) {
    var served = served(catalogue);
    var json = new OfferJson(served.schema());
    var offers = new ArrayList<Offer>();
    var lines = new ArrayList<OfferLine>();
    for (var line : OfferReader.read(body)) {
      lines.add(judged(line, served, json, offers));
    }
    if (!offers.isEmpty()) {
      store.put(catalogue, offers);
      follow(catalogue);
    }
    return new Answer(offers.size(), lines.size() - offers.size(), lines);
  }

  /** Shows what this server or another one has taken in since the last time. */
  void follow(String catalogue) {
    var changed = known.refresh(catalogue);
    var served = catalogues.live(catalogue);
    if (changed.isEmpty() || served == null) {
      return;
    }
    var changes = new HashMap<ItemId, UnaryOperator<Item>>();
    changed.forEach(id -> changes.put(id, item -> known.over(served, item)));
    live.update(catalogue, changes);
  }

  private Catalogue served(String catalogue) {
    var served = catalogues.live(catalogue);
    if (served == null) {
      throw new HandfulException(
          ErrorCode.UNKNOWN_CATALOGUE, "No catalogue '" + catalogue + "' is served here.");
    }
    return served;
  }

  private OfferLine judged(
      OfferReader.Line line, Catalogue served, OfferJson json, List<Offer> offers) {
    var sent = line.json();
    if (sent == null || !sent.isObject()) {
      return new OfferLine(line.number(), null, Status.BAD_LINE, "the line is no JSON object");
    }
    var id = id(sent.path("id"));
    var item = id.isBlank() ? null : served.item(new ItemId(id));
    if (item == null) {
      return id.isBlank()
          ? new OfferLine(line.number(), null, Status.BAD_LINE, "the line has no id")
          : new OfferLine(
              line.number(), id, Status.UNKNOWN_ID, "the live generation has no such item");
    }
    try {
      var price = json.price(sent, item);
      var availability = OfferJson.availability(sent);
      if (price == null && availability == null) {
        throw new RefusedOfferException(
            Status.NOTHING_SAID, "the line has neither price nor availability");
      }
      offers.add(Offer.of(item.id(), price, availability, clock.instant()));
      return new OfferLine(line.number(), id, Status.ACCEPTED, null);
    } catch (RefusedOfferException e) {
      return new OfferLine(line.number(), id, e.status(), e.getMessage());
    }
  }

  /** Feeds write ids as numbers, too. */
  private static String id(JsonNode said) {
    return said.isTextual() || said.isIntegralNumber() ? said.asText().strip() : "";
  }
}
