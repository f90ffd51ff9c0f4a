package dev.handful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemToItemTest {

  private static final double EXACT = 1e-12;

  static Stream<Long> seeds() {
    return IntStream.range(0, 40).mapToObj(Long::valueOf);
  }

  /** Up to 30 people who want some of 12 items each. */
  private static List<List<ItemId>> people(long seed) {
    var random = new Random(seed);
    var people = new ArrayList<List<ItemId>>();
    for (int person = 0; person < 1 + random.nextInt(30); person++) {
      var wants = new ArrayList<ItemId>();
      for (int item = 0; item < 12; item++) {
        if (random.nextInt(4) == 0) {
          wants.add(item(item));
        }
      }
      people.add(wants);
    }
    return people;
  }

  private static ItemId item(int number) {
    return new ItemId("i" + number);
  }

  private static double weight(List<List<ItemId>> people, double shrinkage, ItemId a, ItemId b) {
    return new ItemToItem(shrinkage, 100, 100)
        .of(people).getOrDefault(a, List.of()).stream()
            .filter(n -> n.item().equals(b))
            .mapToDouble(Neighbour::weight)
            .findFirst()
            .orElse(0);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isTheCosineOfTheScaledColumnsTimesTheShrunkAgreement(long seed) {
    var people = people(seed);
    double shrinkage = new Random(seed).nextInt(5);
    for (int a = 0; a < 12; a++) {
      for (int b = 0; b < 12; b++) {
        if (a != b) {
          assertThat(weight(people, shrinkage, item(a), item(b)))
              .isCloseTo(byDefinition(people, shrinkage, item(a), item(b)), within(EXACT));
        }
      }
    }
  }

  /** Straight from the definition: a column per item, an entry per person. */
  private static double byDefinition(
      List<List<ItemId>> people, double shrinkage, ItemId a, ItemId b) {
    var one = new double[people.size()];
    var two = new double[people.size()];
    int both = 0;
    for (int person = 0; person < people.size(); person++) {
      var wants = people.get(person);
      double entry = wants.isEmpty() ? 0 : 1 / Math.sqrt(wants.size());
      one[person] = wants.contains(a) ? entry : 0;
      two[person] = wants.contains(b) ? entry : 0;
      both += wants.contains(a) && wants.contains(b) ? 1 : 0;
    }
    double product = IntStream.range(0, one.length).mapToDouble(i -> one[i] * two[i]).sum();
    double lengths = Math.sqrt(squares(one) * squares(two));
    return both == 0 ? 0 : product / lengths * both / (both + shrinkage);
  }

  private static double squares(double[] column) {
    return Arrays.stream(column).map(x -> x * x).sum();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isSymmetricAndBetweenNothingAndOne(long seed) {
    var related = new ItemToItem(3, 100, 100).of(people(seed));
    related.forEach(
        (item, neighbours) -> {
          assertThat(neighbours).extracting(Neighbour::item).doesNotContain(item);
          for (var n : neighbours) {
            assertThat(n.weight()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(related.get(n.item()))
                .anySatisfy(
                    back -> {
                      assertThat(back.item()).isEqualTo(item);
                      assertThat(back.weight()).isCloseTo(n.weight(), within(EXACT));
                    });
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void doesNotDependOnTheOrderOfPeopleOrItems(long seed) {
    var people = people(seed);
    var shuffled = new ArrayList<List<ItemId>>();
    people.forEach(
        wants -> {
          var other = new ArrayList<>(wants);
          Collections.shuffle(other, new Random(seed));
          shuffled.add(other);
        });
    var straight = new ItemToItem(2, 5, 100).of(people);

    assertThat(new ItemToItem(2, 5, 100).of(shuffled)).isEqualTo(straight);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreShrinkageNeverRaisesAWeight(long seed) {
    var people = people(seed);
    for (var item : new TreeSet<>(people.stream().flatMap(List::stream).toList())) {
      for (var n : new ItemToItem(1, 100, 100).of(people).get(item)) {
        assertThat(weight(people, 8, item, n.item())).isLessThan(n.weight());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBestNeighboursAreKeptInOrder(long seed) {
    var all = new ItemToItem(2, 100, 100).of(people(seed));
    var three = new ItemToItem(2, 3, 100).of(people(seed));
    all.forEach(
        (item, neighbours) ->
            assertThat(three.get(item)).isEqualTo(neighbours.stream().limit(3).toList()));
  }

  @Test
  void whoWantsEverythingSaysLittle() {
    var collector = IntStream.range(0, 50).mapToObj(ItemToItemTest::item).toList();
    var related =
        new ItemToItem(0, 100, 100)
            .of(List.of(collector, List.of(item(0), item(1)), List.of(item(0), item(1))));

    assertThat(related.get(item(0)).getFirst().item()).isEqualTo(item(1));
    assertThat(related.get(item(0)).get(1).weight()).isLessThan(0.2);
  }

  @Test
  void anItemNamedTwiceCountsOnce() {
    var once = new ItemToItem(1, 10, 10).of(List.of(List.of(item(1), item(2))));

    assertThat(new ItemToItem(1, 10, 10).of(List.of(List.of(item(1), item(2), item(1)))))
        .isEqualTo(once);
  }

  @Test
  void ofOnePersonOnlySoManyItemsAreRead() {
    var related = new ItemToItem(1, 10, 2).of(List.of(List.of(item(1), item(2), item(3))));

    assertThat(related.keySet()).isEqualTo(Set.of(item(1), item(2)));
  }

  @Test
  void nobodyTeachesNothing() {
    assertThat(new ItemToItem(1, 10, 2).of(List.<List<ItemId>>of())).isEmpty();
    assertThatThrownBy(() -> new ItemToItem(-1, 10, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
