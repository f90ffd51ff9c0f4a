package dev.handful.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Money FEED = new Money(1_000, "EUR");
  private static final Money OFFERED = new Money(700, "EUR");

  private static Item item(@Nullable Instant updated) {
    return new Item(
        new ItemId("i1"),
        "A chair",
        "",
        List.of("Chairs"),
        null,
        null,
        FEED,
        Availability.IN,
        null,
        null,
        Map.of(),
        updated);
  }

  private static Offer offer(@Nullable Money price, @Nullable Availability availability) {
    return Offer.of(new ItemId("i1"), price, availability, NOON);
  }

  @Test
  void whatIsNotSaidStaysAsTheFeedHasIt() {
    var read = NOON.minusSeconds(60);

    var cheaper = offer(OFFERED, null).over(item(null), read);
    assertThat(cheaper.price()).isEqualTo(OFFERED);
    assertThat(cheaper.availability()).isEqualTo(Availability.IN);

    var gone = offer(null, Availability.OUT).over(item(null), read);
    assertThat(gone.price()).isEqualTo(FEED);
    assertThat(gone.availability()).isEqualTo(Availability.OUT);
  }

  @Test
  void aLaterFeedReplacesAnOfferOfItemsWithoutATimeOfTheirOwn() {
    var offer = offer(OFFERED, Availability.OUT);

    assertThat(offer.over(item(null), NOON.plusSeconds(1))).isEqualTo(item(null));
    assertThat(offer.over(item(null), NOON).price()).isEqualTo(OFFERED);
  }

  @Test
  void anItemsOwnTimeDecidesWhereItHasOne() {
    var offer = offer(OFFERED, null);

    assertThat(offer.over(item(NOON.plusSeconds(1)), NOON.minusSeconds(60)).price())
        .isEqualTo(FEED);
    assertThat(offer.over(item(NOON.minusSeconds(1)), NOON.plusSeconds(60)).price())
        .isEqualTo(OFFERED);
  }

  @Test
  void anOfferIsOutdatedWhenNothingOfItHoldsAnyMore() {
    var later = new Offer.Said<>(Availability.OUT, NOON.plusSeconds(10));
    var offer = new Offer(new ItemId("i1"), offer(OFFERED, null).price(), later);

    assertThat(offer.outdated(item(null), NOON.plusSeconds(5))).isFalse();
    assertThat(offer.outdated(item(null), NOON.plusSeconds(20))).isTrue();
    assertThat(offer.outdated(null, NOON)).as("of an item that may come with a feed").isFalse();
    assertThat(offer.outdated(null, NOON.plusSeconds(20))).isTrue();
  }
}
