package dev.handful.retrieval;

import static dev.handful.retrieval.Sofas.id;
import static dev.handful.retrieval.States.must;
import static dev.handful.retrieval.States.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Wanted;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.prompt.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is only on request does not answer "which is the cheapest?", but is told of (C04). */
class ExtremeFactsTest {

  private static final Goal CHEAPEST = new Goal.AnswerExtreme("price", Direction.LESS);
  private static final Constraint A_SOFA = must("type", values("sofa"));

  @TempDir Path folder;

  @Test
  void whatIsOnlyOnRequestIsToldBesidesTheAnswer() {
    var fact = find(CHEAPEST, States.wanting(A_SOFA)).extremes().getFirst();

    assertThat(fact.item().id()).isEqualTo(id("grown"));
    assertThat(fact.onlyOnRequest()).isNotNull();
    assertThat(fact.onlyOnRequest().id()).isEqualTo(id("tiny"));
  }

  @Test
  void whoSpokeOfTheAttributeGetsItAsTheAnswer() {
    var pink = must("colour", values("pink", "red"));

    var fact = find(CHEAPEST, States.wanting(A_SOFA, pink)).extremes().getFirst();

    assertThat(fact.item().id()).isEqualTo(id("tiny"));
    assertThat(fact.onlyOnRequest()).isNull();
  }

  @Test
  void whereNothingElseFitsItIsTheAnswer() {
    var small = must("width", new Wanted.Range(null, 70.0));

    var fact = find(CHEAPEST, States.wanting(A_SOFA, small)).extremes().getFirst();

    assertThat(fact.item().id()).isEqualTo(id("tiny"));
    assertThat(fact.onlyOnRequest()).isNull();
  }

  @Test
  void whereEverythingIsOnRequestTheBestOfItIsTheAnswer() {
    var all = Map.of("colour", List.of("pink", "red", "blue"));

    var fact = find(catalogue(), CHEAPEST, States.wanting(A_SOFA), all).extremes().getFirst();

    assertThat(fact.item().id()).isEqualTo(id("tiny"));
    assertThat(fact.onlyOnRequest()).isNull();
  }

  @Test
  void ofTheListTheAnswerIsAmongThoseShownAndThenAmongAllThatFit() {
    var goal = new Goal.AnswerExtreme("price", Direction.LESS, Among.SHOWN);
    var shop = catalogue();
    var shown = States.wanting(A_SOFA).showing(shop.item(id("dear")), shop.item(id("dearest")));

    var found = find(goal, shown);

    assertThat(found.extremes()).hasSize(2);
    assertThat(found.extremes().getFirst().item().id()).isEqualTo(id("dear"));
    assertThat(found.extremes().getLast().item().id()).isEqualTo(id("grown"));
  }

  private static Catalogue catalogue() {
    return Sofas.catalogue(
        Sofas.item("tiny", "sofa", "pink", 60, 100),
        Sofas.item("grown", "sofa", "red", 80, 200),
        Sofas.item("dear", "sofa", "red", 90, 300),
        Sofas.item("dearest", "sofa", "blue", 100, 400));
  }

  private Found find(Goal goal, States states) {
    return find(catalogue(), goal, states, Map.of("colour", List.of("pink")));
  }

  private Found find(
      Catalogue shop, Goal goal, States states, Map<String, List<String>> onRequest) {
    var policy = onRequest(onRequest);
    return LoadedShop.of(shop, new WordHashEmbedder(), folder)
        .find(List.of(goal), states.state(), policy);
  }

  private static Policy onRequest(Map<String, List<String>> onRequest) {
    var p = Policies.standard();
    return new Policy(
        p.assistant(),
        p.questions(),
        p.retrieval(),
        p.weights(),
        p.experience(),
        p.diversity(),
        p.blocked(),
        p.boosts(),
        onRequest,
        p.sponsored(),
        p.model());
  }
}
