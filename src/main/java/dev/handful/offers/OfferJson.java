package dev.handful.offers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Money;
import dev.handful.offers.OfferLine.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One offer as JSON, judged against the item it is about. */
final class OfferJson {

  /** A hundred thousand million of the currency: above it a price is a slip. */
  private static final long MOST = 10_000_000_000_000L;

  private final CatalogueSchema schema;

  OfferJson(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** What it says of the price; null = nothing. */
  @Nullable Money price(JsonNode offer, Item item) throws RefusedOfferException {
    var price = offer.path("price");
    if (price.isMissingNode() || price.isNull()) {
      return null;
    }
    var amount = price.path("amount");
    if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
      throw new RefusedOfferException(
          Status.BAD_PRICE,
          "price is {\"amount\":1999}: a whole number of minor units, 1999 for 19.99");
    }
    if (amount.longValue() < 0 || amount.longValue() > MOST) {
      throw new RefusedOfferException(
          Status.BAD_PRICE, "the amount must lie between 0 and " + MOST + " minor units");
    }
    return new Money(amount.longValue(), currency(price.path("currency"), item));
  }

  private @Nullable String currency(JsonNode said, Item item) throws RefusedOfferException {
    var price = item.price();
    var own = price != null && price.currency() != null ? price.currency() : schema.currency();
    if (said.isMissingNode() || said.isNull()) {
      return own;
    }
    if (!said.asText().strip().toUpperCase(Locale.ROOT).equals(own)) {
      throw new RefusedOfferException(
          Status.OTHER_CURRENCY,
          own == null
              ? "the catalogue names no currency: leave it out"
              : "the item is sold in " + own + "; prices are never converted");
    }
    return own;
  }

  /** What it says of the stock; null = nothing. */
  static @Nullable Availability availability(JsonNode offer) throws RefusedOfferException {
    var said = offer.path("availability");
    if (said.isMissingNode() || said.isNull()) {
      return null;
    }
    return switch (said.asText().strip().toLowerCase(Locale.ROOT)) {
      case "in" -> Availability.IN;
      case "out" -> Availability.OUT;
      case "preorder" -> Availability.PREORDER;
      case "unknown" -> Availability.UNKNOWN;
      default ->
          throw new RefusedOfferException(
              Status.BAD_AVAILABILITY, "availability is in, out, preorder or unknown");
    };
  }
}
