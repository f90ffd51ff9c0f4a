package dev.handful.retrieval;

import static dev.handful.retrieval.States.atMost;
import static dev.handful.retrieval.States.must;
import static dev.handful.retrieval.States.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Found;
import dev.handful.embedding.onnx.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real embedder over products nobody here wrote. */
class IkeaRetrievalTest {

  private static LoadedShop shop;

  @BeforeAll
  static void load() throws IOException {
    Assumptions.assumeTrue(Ikea.present(), "the public furniture data is not here");
    shop = LoadedShop.of(Ikea.catalogue(), new OnnxEmbedder(), Path.of("target/vectors"));
  }

  private static Found find(States states) {
    return shop.find(states.state(), Policies.standard());
  }

  @Test
  void a_white_bookcase_under_500_for_a_niche_62_cm_wide_is_all_of_that() {
    var found =
        find(
            States.wanting(
                must("type", values("bookcase")),
                must("color", values("white")),
                must("price", atMost(50_000)),
                must("width", atMost(62))));

    assertThat(found.candidates()).isNotEmpty();
    assertThat(found.candidates())
        .extracting(Candidate::item)
        .allSatisfy(
            item -> {
              assertThat(item.price().amount()).isLessThanOrEqualTo(50_000);
              assertThat(item.value("width").number().orElseThrow()).isLessThanOrEqualTo(62);
              assertThat(item.value("color").toString()).contains("white");
            });
  }

  @Test
  void C02_words_no_attribute_explains_still_find_the_right_things() {
    var first = find(States.none().needing("somewhere", "cosy", "sit", "read")).candidates();

    assertThat(first.stream().limit(5).map(c -> c.item().value("type").toString()))
        .anyMatch(type -> type.matches(".*(chair|sofa|seat|lounge|recliner).*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lawnmower", "toaster", "bicycle", "laptop", "shampoo", "headphones"})
  void C05_a_kind_that_is_absent_is_said_to_be_absent(String kind) {
    assertThat(find(States.none().seeking(kind)).absentType()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"couch", "nightstand", "closet", "dresser", "workstation", "cupboard"})
  void C05_a_kind_that_is_there_under_another_name_is_not_denied(String kind) {
    assertThat(find(States.none().seeking(kind)).absentType()).isNull();
  }
}
