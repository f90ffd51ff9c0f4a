package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleNamesTest {
  @Test
  void valuesThatAreNearlyAllNamesOfPeopleAreTakenForPeople() {
    // Given
    var directors =
        new ArrayList<>(
            IntStream.range(0, 24).mapToObj(i -> "Anna" + (char) ('a' + i) + " Berg").toList());
    directors.addAll(List.of("Lars von Trier", "Pixar"));

    // When, then
    assertThat(PeopleNames.are(directors)).isTrue();
  }

  @Test
  void aFewBrandsOrLowerCaseWordsAreNoPeople() {
    assertThat(PeopleNames.are(List.of("Varga Wren", "Best Picture"))).isFalse();
    assertThat(PeopleNames.are(IntStream.range(0, 40).mapToObj(i -> "road trip " + i).toList()))
        .isFalse();
  }

  @Test
  void aPersonIsCalledByWhatTheNameEndsWith() {
    assertThat(PeopleNames.lastNames(List.of("guillermo", "del", "toro"), Set.of()))
        .containsExactly(List.of("del", "toro"), List.of("toro"));
  }

  @Test
  void aLastNameThatIsAnOrdinaryWordNeedsTheWholeName() {
    assertThat(PeopleNames.lastNames(List.of("dori", "day"), Set.of("day"))).isEmpty();
  }
}
