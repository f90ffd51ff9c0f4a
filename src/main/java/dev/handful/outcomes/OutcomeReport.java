package dev.handful.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How soon shoppers found what they chose, in conversations that began on these days (UTC).
 *
 * @param rows all; then by day, by route, by prompt
 * @param places how often what was listed at a place was chosen: what is listed first is chosen
 *     more often, whatever it is
 */
public record OutcomeReport(
    String catalogue, LocalDate from, LocalDate to, List<Row> rows, List<Listing> places) {

  public OutcomeReport {
    rows = List.copyOf(rows);
    places = List.copyOf(places);
  }

  /**
   * One group of conversations.
   *
   * @param by all, day, route, prompt
   * @param choosing those in which something was accepted, put into the basket or bought
   * @param five of these, the first choice was among the first five distinct items listed
   * @param minute of these, within a minute of the first message
   * @param toChoice median seconds from the first message to a first choice among five; null when
   *     there is none, or only the shop told of it
   * @param toListing median seconds from the first message to its being listed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      String by,
      String group,
      int conversations,
      int choosing,
      int five,
      int minute,
      @Nullable Double toChoice,
      @Nullable Double toListing,
      Counts counts) {}

  /** Conversations in which it happened at least once. */
  public record Counts(
      int accepted, int basket, int bought, int liked, int rejected, int helped, int notHelped) {}

  /** A place among the distinct items listed; first = 1. */
  public record Listing(int place, int listed, int chosen) {}
}
