package dev.handful.retrieval;

import static dev.handful.retrieval.States.atMost;
import static dev.handful.retrieval.States.constraint;
import static dev.handful.retrieval.States.must;
import static dev.handful.retrieval.States.nice;
import static dev.handful.retrieval.States.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoftScoreTest {

  private static Item sofa(double width, int euros) {
    return Sofas.item("x", "sofa", "red", width, euros);
  }

  private static double score(Constraint constraint, Item item) {
    return SoftScore.of(constraint, item);
  }

  @Test
  void a_size_limit_prefers_the_closest_below() {
    var niche = must("width", atMost(62));
    assertThat(score(niche, sofa(60, 1))).isGreaterThan(score(niche, sofa(30, 1)));
    assertThat(score(niche, sofa(30, 1))).isGreaterThan(score(niche, sofa(63, 1)));
  }

  @Test
  void a_budget_is_no_reason_against_its_upper_half_and_a_mild_one_against_a_tenth() {
    var budget = must("price", atMost(100_000));
    assertThat(score(budget, sofa(1, 950))).isEqualTo(score(budget, sofa(1, 500)));
    assertThat(score(budget, sofa(1, 100))).isBetween(0.5, 0.8);
  }

  @Test
  void a_nice_bound_that_is_missed_counts_less_the_further_it_is_missed() {
    var bound = nice("width", new Wanted.Range(100.0, null));
    assertThat(score(bound, sofa(99, 1))).isBetween(0.4, 0.5);
    assertThat(score(bound, sofa(90, 1))).isLessThan(score(bound, sofa(99, 1)));
    assertThat(score(bound, sofa(20, 1))).isZero();
  }

  @Test
  void around_a_price_all_within_is_nearly_as_good() {
    var around = must("price", new Wanted.About(5_000, 500));
    assertThat(score(around, sofa(65, 50))).isEqualTo(1);
    assertThat(score(around, sofa(65, 54))).isBetween(0.8, 0.9);
    assertThat(score(around, sofa(65, 45))).isBetween(0.75, 0.85);
  }

  @Test
  void about_is_best_when_exact() {
    var about = must("width", new Wanted.About(65, 5));
    assertThat(score(about, sofa(65, 1))).isEqualTo(1);
    assertThat(score(about, sofa(66, 1))).isBetween(0.5, 0.6);
    assertThat(score(must("width", new Wanted.About(65, 0)), sofa(65, 1))).isEqualTo(1);
  }

  @Test
  void what_to_avoid_counts_against_exactly_what_has_it() {
    var red = constraint("colour", values("red"), Polarity.AVOID, Strength.NICE);
    var wide = constraint("width", new Wanted.Range(100.0, null), Polarity.AVOID, Strength.NICE);
    assertThat(score(red, sofa(1, 1))).isZero();
    assertThat(score(red, Sofas.item("y", "sofa", "blue", 1, 1))).isEqualTo(1);
    assertThat(score(wide, sofa(99, 1))).isEqualTo(1);
    assertThat(score(wide, sofa(100, 1))).isZero();
  }

  @Test
  void a_missing_value_satisfies_no_wish() {
    assertThat(score(nice("height", atMost(10)), sofa(1, 1))).isZero();
  }

  @Test
  void several_wishes_are_averaged_and_the_policy_may_make_one_count_more() {
    var wishes = List.of(nice("colour", values("red")), nice("width", atMost(1)));
    double even = new SoftScore(wishes, Map.of()).of(sofa(200, 1));
    double colourful = new SoftScore(wishes, Map.of("colour", 3.0)).of(sofa(200, 1));
    assertThat(even).isEqualTo(0.5);
    assertThat(colourful).isEqualTo(0.75);
    assertThat(new SoftScore(List.of(), Map.of()).any()).isFalse();
  }

  @Test
  void a_wish_that_counts_less_counts_less_alone_too() {
    var red = List.of(nice("colour", values("red")));
    assertThat(new SoftScore(red, Map.of()).of(sofa(1, 1))).isEqualTo(1);
    assertThat(new SoftScore(red, Map.of("colour", 0.25)).of(sofa(1, 1))).isEqualTo(0.25);
    assertThat(new SoftScore(red, Map.of("colour", 0.0)).any()).isFalse();
  }
}
