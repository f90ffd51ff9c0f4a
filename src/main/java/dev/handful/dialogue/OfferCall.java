package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn's question to the shop's own service for prices and stock, as staff see it.
 *
 * @param asked how many items it was asked about
 * @param ignored entries of its answer that say what cannot be
 * @param micros until the answer was read, or given up
 * @param changed where it says something else than the catalogue
 * @param withheld items shown without price and stock, because they must be live and were not
 */
public record OfferCall(
    Outcome outcome, int asked, int ignored, long micros, List<Changed> changed, int withheld) {

  /** What became of it; only after the first its figures were used. */
  public enum Outcome {
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("timeout")
    TIMEOUT,
    /** No connection, or one that broke off. */
    @JsonProperty("unreachable")
    UNREACHABLE,
    /** Another status than 200. */
    @JsonProperty("refused")
    REFUSED,
    /** Not the JSON of the contract, or too much of it. */
    @JsonProperty("invalid")
    INVALID,
    /** It failed lately and is left alone. */
    @JsonProperty("circuit_open")
    CIRCUIT_OPEN
  }

  /** What the catalogue says of an item and what holds now; null = no price. */
  public record Changed(
      ItemId item,
      @Nullable Money before,
      @Nullable Money now,
      Availability stockBefore,
      Availability stockNow) {}

  public OfferCall {
    changed = List.copyOf(changed);
  }

  /** The same with so many items shown without price and stock. */
  public OfferCall withheld(int items) {
    return new OfferCall(outcome, asked, ignored, micros, changed, items);
  }
}
