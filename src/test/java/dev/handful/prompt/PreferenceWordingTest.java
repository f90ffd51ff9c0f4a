package dev.handful.prompt;

import static dev.handful.advising.Shop.atMost;
import static dev.handful.advising.Shop.nice;
import static dev.handful.advising.Shop.snapshot;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferenceWordingTest {

  @Test
  void whatWasUnderstoodIsWordedForEveryConstraint_C15() {
    var constraints = List.of(want("p1", "width", atMost(62)), nice("p2", "colour", words("oak")));
    var preferences = PreferenceWording.preferences(constraints, snapshot());
    assertThat(preferences).extracting("label").containsExactly("up to 62 cm wide", "ideally oak");
    assertThat(preferences).extracting("id").containsExactly(id("p1"), id("p2"));
  }

  @Test
  void blockedAttributesAreNotMentioned() {
    var constraints = List.of(want("p1", "religion", words("any")));
    assertThat(PreferenceWording.preferences(constraints, snapshot())).isEmpty();
  }

  @Test
  void anUnknownAttributeFallsBackToTheShoppersWords() {
    var constraint = want("p1", "gone", words("any"));
    assertThat(PreferenceWording.label(constraint, snapshot())).isEqualTo("gone");
  }

  @Test
  void aRelaxationSaysWhatItLeavesOut() {
    var constraints = List.of(want("p1", "width", atMost(62)), want("p2", "colour", words("oak")));
    var relaxations =
        List.of(
            new Found.Relaxation(List.of(id("p2")), 12),
            new Found.Relaxation(List.of(id("p1"), id("p2")), 40),
            new Found.Relaxation(List.of(id("gone")), 3));
    var worded = PreferenceWording.relaxations(relaxations, constraints, snapshot());
    assertThat(worded)
        .extracting("label")
        .containsExactly("without “oak”", "without “up to 62 cm wide and oak”");
    assertThat(worded).extracting("count").containsExactly(12, 40);
  }

  private static ConstraintId id(String id) {
    return new ConstraintId(id);
  }
}
