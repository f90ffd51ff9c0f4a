package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.prompt.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiversityTest {

  private static final List<Candidate> RANKED =
      List.of(candidate("a", 1), candidate("a2", 0.95), candidate("b", 0.8), candidate("c", 0));
  private static final Map<ItemId, float[]> VECTORS =
      Map.of(
          Sofas.id("a"), new float[] {1, 0},
          Sofas.id("a2"), new float[] {1, 0},
          Sofas.id("b"), new float[] {0, 1});

  private static Candidate candidate(String id, double score) {
    return new Candidate(Sofas.item(id, "sofa", "red", 1, 1), Map.of(), score, List.of());
  }

  private static List<String> reordered(double weight) {
    return Diversity.reorder(RANKED, VECTORS, weight, 3).stream()
        .map(c -> c.item().id().value())
        .toList();
  }

  @Test
  void the_best_stays_first_and_its_double_gives_way_to_something_else() {
    assertThat(reordered(0.3)).containsExactly("a", "b", "a2");
  }

  @Test
  void without_weight_only_the_score_counts() {
    assertThat(reordered(0)).containsExactly("a", "a2", "b");
  }

  @Test
  void the_weight_fades_as_more_is_known() {
    var policy = new Policy.Diversity(0.4, 2, true);
    assertThat(Diversity.weight(policy, 0)).isEqualTo(0.4);
    assertThat(Diversity.weight(policy, 1)).isEqualTo(0.2);
    assertThat(Diversity.weight(policy, 2)).isZero();
    assertThat(Diversity.weight(new Policy.Diversity(0.4, 0, true), 0)).isZero();
  }
}
