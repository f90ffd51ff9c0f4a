package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Groups that follow prices are the groups one would have made with those prices. */
class GroupsTest {

  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          "shop",
          "Shop",
          "EUR",
          Locale.ENGLISH,
          List.of(
              new Attribute(
                  Attribute.PRICE,
                  AttributeType.MONEY,
                  null,
                  "price",
                  List.of(),
                  null,
                  0.5,
                  true,
                  true,
                  Better.LOWER,
                  false)),
          List.of());

  private static Item item(int number, Random random) {
    return new Item(
        new ItemId("i" + number),
        "Chair " + number % 3,
        "",
        List.of(),
        null,
        null,
        new Money(random.nextInt(3), "EUR"),
        random.nextBoolean() ? Availability.IN : Availability.OUT,
        null,
        number % 5 == 0 ? "g" + number % 2 : null,
        Map.of(),
        null);
  }

  @RepeatedTest(20)
  void aChangedPriceMovesAnItemFromLikeToLike(RepetitionInfo repetition) {
    // Given
    var random = new Random(repetition.getCurrentRepetition());
    var items = new ArrayList<Item>();
    for (int i = 0; i < 30; i++) {
      items.add(item(i, random));
    }
    var before = Catalogue.of(SCHEMA, items, List.of(), Set.of());
    var groups = Groups.of(before);
    var seenBefore = members(groups, before);

    // When
    var changed = new ArrayList<Item>();
    for (int i = 0; i < 30; i += 1 + random.nextInt(4)) {
      changed.add(item(i, random));
    }
    var after = before.with(changed);
    var followed = groups.with(before, after);

    // Then
    var anew = Groups.of(after);
    assertThat(members(followed, after)).isEqualTo(members(anew, after));
    for (var item : after.items().values()) {
      assertThat(followed.withTwins(List.of(item))).isEqualTo(anew.withTwins(List.of(item)));
      assertThat(followed.withMembers(List.of(item))).isEqualTo(anew.withMembers(List.of(item)));
    }
    assertThat(members(groups, before)).as("a turn that still runs").isEqualTo(seenBefore);
  }

  private static List<Set<ItemId>> members(Groups groups, Catalogue catalogue) {
    return catalogue.items().values().stream()
        .map(item -> (Set<ItemId>) new HashSet<>(groups.members(item)))
        .toList();
  }
}
