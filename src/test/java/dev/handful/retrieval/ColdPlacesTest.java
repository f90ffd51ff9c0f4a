package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColdPlacesTest {

  static Stream<Long> seeds() {
    return IntStream.range(0, 60).mapToObj(Long::valueOf);
  }

  private record Ranked(List<Candidate> before, List<Candidate> learned, Set<ItemId> known) {
    static Ranked of(long seed) {
      var random = new Random(seed);
      var before = new ArrayList<Candidate>();
      var known = new HashSet<ItemId>();
      for (int i = 0; i < random.nextInt(40); i++) {
        var item = Sofas.item("s" + i, "sofa", "red", 100, 100);
        before.add(new Candidate(item, Map.of(), random.nextDouble(), List.of()));
        if (random.nextBoolean()) {
          known.add(item.id());
        }
      }
      before.sort(Comparator.comparingDouble(Candidate::score).reversed());
      var learned = new ArrayList<>(before);
      Collections.shuffle(learned, random);
      return new Ranked(before, learned, known);
    }

    List<ItemId> kept() {
      return ids(ColdPlaces.keep(before, learned, known::contains));
    }
  }

  private static List<ItemId> ids(List<Candidate> candidates) {
    return candidates.stream().map(c -> c.item().id()).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatNobodyTookKeepsItsPlace(long seed) {
    var ranked = Ranked.of(seed);
    var kept = ranked.kept();
    var before = ids(ranked.before());
    for (int place = 0; place < before.size(); place++) {
      if (!ranked.known().contains(before.get(place))) {
        assertThat(kept.get(place)).isEqualTo(before.get(place));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsKnownStandsInTheLearnedOrderAndNothingIsLost(long seed) {
    var ranked = Ranked.of(seed);
    var known = ranked.kept().stream().filter(ranked.known()::contains).toList();

    assertThat(known)
        .isEqualTo(ids(ranked.learned()).stream().filter(ranked.known()::contains).toList());
    assertThat(ranked.kept()).containsExactlyInAnyOrderElementsOf(ids(ranked.before()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scoresBelongToPlaces(long seed) {
    var ranked = Ranked.of(seed);

    assertThat(ColdPlaces.keep(ranked.before(), ranked.learned(), ranked.known()::contains))
        .extracting(Candidate::score)
        .isEqualTo(ranked.before().stream().map(Candidate::score).toList());
  }
}
