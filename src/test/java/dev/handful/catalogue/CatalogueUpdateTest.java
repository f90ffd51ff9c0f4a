package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A catalogue whose prices changed is the catalogue one would have made with those prices. */
class CatalogueUpdateTest {

  private static final Attribute PRICE =
      attribute(Attribute.PRICE, AttributeType.MONEY, Better.LOWER);
  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          "shop",
          "Shop",
          "EUR",
          Locale.ENGLISH,
          List.of(attribute("category", AttributeType.KEYWORD, Better.NEITHER), PRICE),
          List.of("category"));

  private static Attribute attribute(String name, AttributeType type, Better better) {
    return new Attribute(name, type, null, name, List.of(), null, 0.5, true, true, better, false);
  }

  private static Item item(int number, @Nullable Money price) {
    return new Item(
        new ItemId("i" + number),
        "Thing " + number,
        "",
        List.of(number % 3 == 0 ? "Chairs" : "Desks"),
        null,
        null,
        price,
        Availability.IN,
        null,
        null,
        Map.of(),
        null);
  }

  private static @Nullable Money price(Random random) {
    return random.nextInt(5) == 0 ? null : new Money(random.nextInt(12), "EUR");
  }

  @RepeatedTest(30)
  void everyRankIsTheSameAsInATableMadeAnew(RepetitionInfo repetition) {
    // Given
    var random = new Random(repetition.getCurrentRepetition());
    var items = new ArrayList<Item>();
    for (int i = 0; i < 40; i++) {
      items.add(item(i, price(random)));
    }
    var catalogue = Catalogue.of(SCHEMA, items, List.of(), Set.of());

    // When
    var changed = new ArrayList<Item>();
    for (int i = 0; i < 40; i += 1 + random.nextInt(6)) {
      changed.add(item(i, price(random)));
    }
    changed.add(item(99, new Money(1, "EUR")));
    var updated = catalogue.with(changed);

    // Then
    changed.removeLast();
    changed.forEach(item -> items.set(Integer.parseInt(item.id().value().substring(1)), item));
    var anew = Catalogue.of(SCHEMA, items, List.of(), Set.of());
    assertThat(List.copyOf(updated.items().values())).isEqualTo(items);
    for (var kind : List.of("Chairs", "Desks")) {
      for (int amount = -1; amount < 13; amount++) {
        assertThat(updated.kinds().rank(kind, PRICE, amount))
            .isEqualTo(anew.kinds().rank(kind, PRICE, amount));
      }
    }
  }

  @Test
  void whatSomebodyHoldsDoesNotChange() {
    var before = Catalogue.of(SCHEMA, List.of(item(0, new Money(5, "EUR"))), List.of(), Set.of());

    var after = before.with(List.of(item(0, new Money(9, "EUR"))));

    assertThat(before.item(new ItemId("i0")).price()).isEqualTo(new Money(5, "EUR"));
    assertThat(before.kinds().rank("Chairs", PRICE, 6).worse()).isZero();
    assertThat(after.kinds().rank("Chairs", PRICE, 6).worse()).isEqualTo(1);
    assertThat(after.generation()).isEqualTo(before.generation());
    assertThat(after.saysTheSame(before)).isTrue();
  }

  @Test
  void withoutAChangeItIsTheSameCatalogue() {
    var catalogue =
        Catalogue.of(SCHEMA, List.of(item(0, new Money(5, "EUR"))), List.of(), Set.of());

    assertThat(catalogue.with(List.of(item(0, new Money(5, "EUR")), item(7, null))))
        .isSameAs(catalogue);
  }
}
