package dev.handful.ranking.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartTest {

  /** Sixty people, none of whom likes what another likes. */
  private static TreeMap<String, List<ItemId>> people() {
    var people = new TreeMap<String, List<ItemId>>();
    IntStream.range(0, 60)
        .forEach(
            p ->
                people.put(
                    "p" + p,
                    IntStream.range(0, 1 + p % 7).mapToObj(i -> new ItemId(p + "-" + i)).toList()));
    return people;
  }

  @Test
  void nobodyWhoIsAskedAboutTeaches() {
    var part = Part.of(people(), 1);
    var taught = new HashSet<ItemId>();
    part.teaching().forEach(taught::addAll);

    assertThat(part.teaching()).hasSize(30);
    assertThat(Stream.concat(part.choosing().stream(), part.reporting().stream()))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(taught)
                  .doesNotContain(one.wanted())
                  .doesNotContainAnyElementsOf(one.examples());
              assertThat(one.examples()).hasSizeBetween(1, 3).doesNotContain(one.wanted());
            });
    assertThat(part.choosing().stream().map(Part.Case::wanted))
        .doesNotContainAnyElementsOf(part.reporting().stream().map(Part.Case::wanted).toList());
  }

  @Test
  void theSameSeedGivesTheSamePeople() {
    assertThat(Part.of(people(), 7)).isEqualTo(Part.of(people(), 7));
    assertThat(Part.of(people(), 7)).isNotEqualTo(Part.of(people(), 8));
  }
}
