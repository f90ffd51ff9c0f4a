package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.understanding.local.Shops;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnwantedTest {
  @Test
  void findsTheItemsThatMentionWhatIsNotWantedInAnyFormOfTheWord() {
    // Given a shop whose shelving unit has leather handles, and a coffee table a glass top
    var home = Shops.catalogue("home");

    // When, then
    assertThat(Unwanted.in(home, List.of("leather"))).containsExactly(new ItemId("b4"));
    assertThat(Unwanted.in(home, List.of("handle", "bamboo")))
        .containsExactlyInAnyOrder(new ItemId("b4"), new ItemId("t7"));
  }

  @Test
  void aShortWordIsNotFoundInsideALongerOne() {
    assertThat(Unwanted.in(Shops.catalogue("home"), List.of("tab"))).isEmpty();
    assertThat(Unwanted.in(Shops.catalogue("home"), List.of())).isEmpty();
  }
}
