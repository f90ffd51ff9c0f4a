package dev.handful.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handful.catalogue.ItemId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TasteTest {

  private static final ItemId EAST = new ItemId("east");
  private static final ItemId NORTH = new ItemId("north");
  private static final Map<ItemId, float[]> VECTORS =
      Map.of(EAST, new float[] {1, 0}, NORTH, new float[] {0, 1});

  private static float[] direction(Map<ItemId, Double> liked, Map<ItemId, Double> rejected) {
    return Taste.of(new SignalQuery.Recommend(liked, rejected), VECTORS).direction();
  }

  @Test
  void a_liked_item_that_counts_half_pulls_half_as_much() {
    assertThat(direction(Map.of(EAST, 2.0, NORTH, 1.0), Map.of()))
        .containsExactly(
            new float[] {2 / (float) Math.sqrt(5), 1 / (float) Math.sqrt(5)}, within(1e-6f));
  }

  @Test
  void only_the_ratio_of_weights_matters() {
    assertThat(direction(Map.of(EAST, 0.02, NORTH, 0.01), Map.of(NORTH, 0.5)))
        .containsExactly(
            direction(Map.of(EAST, 2.0, NORTH, 1.0), Map.of(NORTH, 0.5)), within(1e-6f));
  }

  @Test
  void a_rejected_item_pushes_away_by_its_weight_and_not_at_all_at_zero() {
    assertThat(direction(Map.of(EAST, 1.0), Map.of(NORTH, 1.0)))
        .containsExactly(
            new float[] {2 / (float) Math.sqrt(5), -1 / (float) Math.sqrt(5)}, within(1e-6f));
    assertThat(direction(Map.of(EAST, 1.0), Map.of(NORTH, 0.0))).containsExactly(1, 0);
  }

  @Test
  void examples_that_cancel_out_have_no_direction_and_break_nothing() {
    var opposite = Map.of(EAST, new float[] {1, 0}, NORTH, new float[] {-1, 0});
    var taste =
        Taste.of(new SignalQuery.Recommend(Map.of(EAST, 1.0, NORTH, 1.0), Map.of()), opposite);

    assertThat(taste.direction()).containsExactly(0, 0);
  }
}
