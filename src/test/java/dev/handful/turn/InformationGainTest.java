package dev.handful.turn;

import static dev.handful.turn.Furniture.candidates;
import static dev.handful.turn.Furniture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handful.dialogue.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InformationGainTest {

  @Test
  void twoEvenHalvesAreOneBit() {
    var gain =
        new InformationGain(
            candidates(item("a", "white", 60, 100), item("b", "black", 60, 100)), 1);
    assertThat(gain.bits(Furniture.COLOUR)).isEqualTo(1, within(1e-9));
  }

  @Test
  void anAttributeEverybodySharesTellsNothing() {
    var gain =
        new InformationGain(
            candidates(item("a", "white", 60, 100), item("b", "white", 80, 100)), 1);
    assertThat(gain.bits(Furniture.COLOUR)).isZero();
  }

  @Test
  void fourClearlyDifferentSizesAreTwoBits() {
    var gain =
        new InformationGain(
            candidates(
                item("a", "white", 40, 1),
                item("b", "white", 60, 1),
                item("c", "white", 80, 1),
                item("d", "white", 120, 1)),
            1);
    assertThat(gain.bits(Furniture.WIDTH)).isEqualTo(2, within(1e-9));
  }

  @Test
  void sizesWithinFivePercentAreOneAnswer() {
    var gain =
        new InformationGain(candidates(item("a", "white", 60, 1), item("b", "white", 61, 1)), 1);
    assertThat(gain.bits(Furniture.WIDTH)).isZero();
  }

  @Test
  void aBudgetRulesOutWhatIsFarBelowAndAboveIt() {
    var gain =
        new InformationGain(
            candidates(item("a", "white", 60, 10_000), item("b", "white", 60, 100_000)), 1);
    assertThat(gain.bits(Furniture.PRICE)).isEqualTo(1, within(1e-9));
  }

  @Test
  void candidatesThatScoreFarBelowTheBestCountLittle() {
    var sure = new Candidate(item("a", "white", 60, 1), Map.of(), 1.0, List.of());
    var unlikely = new Candidate(item("b", "black", 60, 1), Map.of(), 0.0, List.of());
    double bits = new InformationGain(List.of(sure, unlikely), 0.1).bits(Furniture.COLOUR);
    assertThat(bits).isBetween(0.0, 0.01);
  }

  @Test
  void anAttributeNobodyHasTellsNothing() {
    var gain = new InformationGain(candidates(item("a", "white", 60, 1)), 1);
    assertThat(
            gain.bits(
                new dev.handful.catalogue.Attribute(
                    "height",
                    dev.handful.catalogue.AttributeType.NUMBER,
                    null,
                    "height",
                    List.of(),
                    null,
                    1,
                    true,
                    true,
                    dev.handful.catalogue.Better.NEITHER,
                    false)))
        .isZero();
  }
}
