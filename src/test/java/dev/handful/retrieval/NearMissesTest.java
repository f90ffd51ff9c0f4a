package dev.handful.retrieval;

import static dev.handful.retrieval.Sofas.id;
import static dev.handful.retrieval.States.must;
import static dev.handful.retrieval.States.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Wanted;
import dev.handful.embedding.WordHashEmbedder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearMissesTest {

  private static final Constraint A_SOFA = must("type", values("sofa"));

  @TempDir Path folder;

  @Test
  void theNearestNumberAboveALimitIsNamedWithHowManyHaveIt() {
    var near = find(A_SOFA, must("width", new Wanted.Range(null, 70.0))).nearMisses();

    assertThat(near).hasSize(1);
    assertThat(near.getFirst().item().value("width").number()).hasValue(80);
    assertThat(near.getFirst().count()).isEqualTo(2);
    assertThat(near.getFirst().constraint())
        .isEqualTo(must("width", new Wanted.Range(null, 70.0)).id());
  }

  @Test
  void theNearestNumberBelowALeastIsNamed() {
    var near = find(A_SOFA, must("width", new Wanted.Range(200.0, null))).nearMisses();

    assertThat(near.getFirst().item().id()).isEqualTo(id("wide"));
  }

  @Test
  void aboutIsMissedOnTheNearerSide() {
    var near = find(A_SOFA, must("width", new Wanted.About(110, 5))).nearMisses();

    assertThat(near.getFirst().item().id()).isEqualTo(id("wide"));
  }

  @Test
  void whereAnotherWishFailsNoNumberIsNear() {
    var purple = must("colour", values("purple"));

    assertThat(find(A_SOFA, purple, must("width", new Wanted.Range(null, 90.0))).nearMisses())
        .isEmpty();
  }

  @Test
  void pricesHaveTheirFloorInstead() {
    assertThat(find(A_SOFA, must("price", new Wanted.Range(null, 10.0))).nearMisses()).isEmpty();
  }

  @Test
  void whatFitsMissesNothing() {
    assertThat(find(A_SOFA, must("width", new Wanted.Range(null, 90.0))).nearMisses()).isEmpty();
  }

  private Found find(Constraint... wishes) {
    return LoadedShop.of(catalogue(), new WordHashEmbedder(), folder)
        .find(States.wanting(wishes).state(), Policies.standard());
  }

  private static Catalogue catalogue() {
    return Sofas.catalogue(
        Sofas.item("narrow", "sofa", "red", 80, 200),
        Sofas.item("also-narrow", "sofa", "blue", 80, 300),
        Sofas.item("wide", "sofa", "blue", 120, 400),
        Sofas.item("stool", "chair", "blue", 40, 50));
  }
}
