package dev.handful.turn;

import static dev.handful.turn.Furniture.candidate;
import static dev.handful.turn.Furniture.constraint;
import static dev.handful.turn.Furniture.found;
import static dev.handful.turn.Furniture.heard;
import static dev.handful.turn.Furniture.item;
import static dev.handful.turn.Furniture.snapshot;
import static dev.handful.turn.Furniture.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Role;
import dev.handful.dialogue.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** DESIGN section 3: best match, best value, something different, each only where it is true. */
class RolesTest {

  private static final DialogueState WIDE =
      Furniture.with(state(), 1, List.of(constraint("width", 1)), List.of(), Set.of());

  @Test
  void theBestMatchLeadsByItsScore() {
    assertThat(roles(WIDE, scored("a", "white", 900, .9), scored("b", "white", 900, .8)))
        .containsExactly(Role.BEST_MATCH, null);
  }

  @Test
  void aTieHasNoBestMatch() {
    assertThat(roles(WIDE, scored("a", "white", 900, .9), scored("b", "white", 900, .9)))
        .containsOnlyNulls();
  }

  @Test
  void withoutAnythingToMatchNothingIsTheBestMatch() {
    assertThat(roles(state(), scored("a", "white", 900, .9), scored("b", "white", 900, .8)))
        .containsOnlyNulls();
  }

  @Test
  void theBestValueIsClearlyCheaperThanTheFirst() {
    assertThat(
            roles(
                state(),
                scored("a", "white", 1000, .9),
                scored("b", "white", 900, .8),
                scored("c", "white", 500, .7)))
        .containsExactly(null, null, Role.BEST_VALUE);
    assertThat(
            roles(
                state(),
                scored("a", "white", 1000, .9),
                scored("b", "white", 950, .8),
                scored("c", "white", 900, .7)))
        .containsOnlyNulls();
  }

  @Test
  void theFirstNeedsNoSecondRoleWhenItIsTheCheapestToo() {
    assertThat(
            roles(
                WIDE,
                scored("a", "white", 500, .9),
                scored("b", "white", 900, .8),
                scored("c", "white", 1000, .7)))
        .containsExactly(Role.BEST_MATCH, null, null);
  }

  @Test
  void somethingDifferentIsAloneInAValueWhereTheOthersAgree() {
    var slots =
        slots(
            WIDE,
            scored("a", "white", 500, .9),
            scored("b", "white", 500, .8),
            scored("c", "black", 500, .7));
    assertThat(slots).extracting(Slot::role).containsExactly(Role.BEST_MATCH, null, Role.DIFFERENT);
    assertThat(slots.getLast().differsIn()).isEqualTo("colour");
  }

  @Test
  void amongOthersThatDifferAsWellNothingIsDifferent() {
    assertThat(
            roles(
                state(),
                scored("a", "white", 500, .9),
                scored("b", "grey", 500, .8),
                scored("c", "black", 500, .7)))
        .containsOnlyNulls();
  }

  @Test
  void eachRoleIsGivenOnceAndEachPlaceHasOne() {
    var roles =
        roles(
            WIDE,
            scored("a", "white", 1000, .9),
            scored("b", "white", 300, .8),
            scored("c", "white", 400, .7),
            scored("d", "black", 900, .6));
    assertThat(roles).containsExactly(Role.BEST_MATCH, Role.BEST_VALUE, null, Role.DIFFERENT);
  }

  private static List<Role> roles(DialogueState state, Candidate... candidates) {
    return slots(state, candidates).stream().map(Slot::role).toList();
  }

  private static List<Slot> slots(DialogueState state, Candidate... candidates) {
    return new DialoguePolicy()
        .plan(
            List.of(new Goal.Recommend(false)),
            found(candidates.length, List.of(candidates)),
            state,
            heard(),
            snapshot(2, 0))
        .slots();
  }

  private static Candidate scored(String id, String colour, long price, double score) {
    var plain = candidate(item(id, colour, 60, price));
    return new Candidate(plain.item(), Map.of(), score, List.of());
  }
}
