package dev.handful.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line of the lines sent, first = 1
 * @param id as sent; null when the line names none
 * @param message what is wrong with it; null when it was accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferLine(int line, @Nullable String id, Status status, @Nullable String message) {

  /** All but the first: the line changed nothing. */
  public enum Status {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("bad_line")
    BAD_LINE,
    @JsonProperty("unknown_id")
    UNKNOWN_ID,
    @JsonProperty("bad_price")
    BAD_PRICE,
    @JsonProperty("other_currency")
    OTHER_CURRENCY,
    @JsonProperty("bad_availability")
    BAD_AVAILABILITY,
    @JsonProperty("nothing_said")
    NOTHING_SAID
  }
}
