package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns answer as a look at every item would. */
class ColumnsTest {

  private static final List<String> COLOURS = List.of("red", "blue", "green", "white");

  private final Random random = new Random(3);
  private final List<Item> items = items(300);
  private final Columns columns = new Columns(items);

  @Test
  void itemsThatHaveOneOfSeveralWordsComeOnceAndInTheFeedsOrder() {
    for (var wanted :
        List.of(
            List.of("red"), List.of("red", "blue", "red"), List.of("no such"), List.<String>of())) {
      var looked =
          items.stream()
              .filter(
                  item ->
                      item.value("colour") instanceof AttributeValue.Keywords(var has)
                          && has.stream().anyMatch(wanted::contains))
              .toList();
      assertThat(columns.having("colour", wanted)).isEqualTo(looked);
    }
  }

  @Test
  void wordsAreThoseThatSomeItemHas() {
    assertThat(columns.words("colour")).containsExactlyInAnyOrderElementsOf(COLOURS);
    assertThat(columns.words("width")).isEmpty();
    assertThat(columns.words("no such attribute")).isEmpty();
  }

  @Test
  void numbersAreCountedWithBothBoundsIncluded() {
    for (double low = -1; low < 12; low += 0.5) {
      double from = low;
      double to = low + 3;
      long looked =
          items.stream()
              .map(item -> item.number("width"))
              .filter(n -> n.isPresent() && n.getAsDouble() >= from && n.getAsDouble() <= to)
              .count();
      assertThat(columns.numbers("width").within(from, to)).isEqualTo((int) looked);
    }
    assertThat(columns.numbers("width").within(5, 2)).isZero();
    assertThat(columns.numbers("colour").isEmpty()).isTrue();
  }

  @Test
  void endsOfTheNumberLineAreTheLowestAndTheHighest() {
    var numbers = columns.numbers("width");
    assertThat(numbers.lowest()).isEqualTo(numbers.at(0)).isZero();
    assertThat(numbers.highest()).isEqualTo(numbers.at(numbers.size() - 1)).isEqualTo(9);
    assertThat(numbers.below(0)).isZero();
    assertThat(numbers.below(100)).isEqualTo(numbers.size());
  }

  @Test
  void yesAndNoAreKeptApart() {
    assertThat(columns.saying("folding", true)).isNotEmpty().allMatch(item -> says(item, true));
    assertThat(columns.saying("folding", false)).isNotEmpty().allMatch(item -> says(item, false));
    assertThat(columns.saying("colour", true)).isEmpty();
  }

  @Test
  void pricesAreNumbersAsWell() {
    assertThat(columns.numbers(Attribute.PRICE).size()).isEqualTo(items.size());
  }

  @Test
  void afterAChangeTheyAnswerAsNewColumnsWould() {
    columns.words("colour");
    columns.numbers("width");
    columns.numbers(Attribute.PRICE);
    var before = new ArrayList<Item>();
    var after = new ArrayList<Item>();
    var now = new ArrayList<>(items);
    for (int i = 0; i < items.size(); i += 7) {
      before.add(items.get(i));
      after.add(item(items.get(i).id().value(), items.get(i).attributes(), 40 + i));
      now.set(i, after.getLast());
    }
    var changed = columns.with(now, before, after);
    var fresh = new Columns(now);
    assertThat(changed.having("colour", COLOURS)).isEqualTo(fresh.having("colour", COLOURS));
    assertThat(changed.numbers(Attribute.PRICE).lowest()).isEqualTo(40);
    assertThat(changed.numbers(Attribute.PRICE).within(0, 99))
        .isEqualTo(fresh.numbers(Attribute.PRICE).within(0, 99));
    assertThat(changed.saying("folding", true)).isEqualTo(fresh.saying("folding", true));
  }

  private static boolean says(Item item, boolean yes) {
    return new AttributeValue.Flag(yes).equals(item.value("folding"));
  }

  private List<Item> items(int count) {
    var made = new ArrayList<Item>();
    for (int i = 0; i < count; i++) {
      var attributes = new HashMap<String, AttributeValue>();
      if (random.nextInt(4) > 0) {
        attributes.put(
            "colour",
            new AttributeValue.Keywords(
                List.of(
                    COLOURS.get(random.nextInt(COLOURS.size())),
                    COLOURS.get(random.nextInt(COLOURS.size())))));
      }
      if (random.nextInt(4) > 0) {
        attributes.put("width", new AttributeValue.Quantity(random.nextInt(10)));
      }
      if (random.nextBoolean()) {
        attributes.put("folding", new AttributeValue.Flag(random.nextBoolean()));
      }
      made.add(item("item-" + i, attributes));
    }
    return made;
  }

  private static Item item(String id, Map<String, AttributeValue> attributes) {
    return item(id, attributes, 100);
  }

  private static Item item(String id, Map<String, AttributeValue> attributes, long price) {
    return new Item(
        new ItemId(id),
        "Thing",
        "",
        List.of(),
        null,
        null,
        new Money(price, null),
        Availability.IN,
        null,
        null,
        attributes,
        null);
  }
}
