package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Measures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shoppers drawn from a catalogue by nothing but its own catalogue.yaml. */
class DrawnTargetsTest {

  private static Speech speech(Feed feed) {
    return new Speech(Paraphrases.english(), Measures.english(), feed.shape());
  }

  private static Feed feed(String catalogue) {
    return Subject.served(catalogue, Path.of("target/none")).feed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"northlight", "films"})
  void noShopperContradictsItsOwnItemWhateverIsAsked(String catalogue) {
    Feed feed = feed(catalogue);
    Speech speech = speech(feed);
    Meaning meaning = Meaning.of(Path.of("prompts"));

    for (Target target : DrawnTargets.of(feed, speech, 1, 0)) {
      CataloguedItem item = feed.get(target.target());
      var shopper = new SimulatedShopper(target, speech, new EvaluationPlan.Manner(1, 0.5, 0, 0));
      List<StatedMust> said = new ArrayList<>(target.stated());
      feed.shape().attributes().keySet().forEach(a -> said.addAll(shopper.answer(a).musts()));
      assertThat(said)
          .as(target.target() + ": " + target.opening())
          .allMatch(must -> must.contradiction(item, meaning) == null);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"northlight", "films"})
  void everyGroupHasOneShopperTheSeedDecidesAndNoSlotIsLeftOpen(String catalogue) {
    Feed feed = feed(catalogue);
    List<Target> targets = DrawnTargets.of(feed, speech(feed), 1, 0);
    long groups = feed.items().stream().map(CataloguedItem::group).distinct().count();

    assertThat(targets).hasSize((int) groups);
    assertThat(DrawnTargets.of(feed, speech(feed), 1, 0)).isEqualTo(targets);
    assertThat(DrawnTargets.of(feed, speech(feed), 2, 30)).hasSize(30).isNotEqualTo(targets);
    assertThat(targets).noneMatch(target -> target.opening().matches(".*[{}].*"));
    assertThat(targets.stream().map(Target::openingKind).collect(Collectors.toSet()))
        .contains("kind+wish", "vague", "word");
  }
}
