package dev.handful.evaluation;

import static dev.handful.evaluation.Shoppers.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.ChatReply.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final Path IKEA = Path.of("../shared/data/ikea");

  @Test
  void aMustIsContradictedOnlyByWhatTheFeedSays() {
    CataloguedItem table = item("1", "coffee table", 400.0, "dark grey", "white");
    CataloguedItem silent = item("2", "table", null);

    assertThat(new StatedMust.Budget(400).contradiction(table)).isNull();
    assertThat(new StatedMust.Budget(399).contradiction(table)).contains("400");
    assertThat(new StatedMust.Budget(10).contradiction(silent)).isNull();
    assertThat(new StatedMust.InColour(List.of("grey")).contradiction(table)).isNull();
    assertThat(new StatedMust.InColour(List.of("red")).contradiction(table)).isNotNull();
    assertThat(new StatedMust.InColour(List.of("red")).contradiction(silent)).isNull();
    assertThat(new StatedMust.NotInColour("grey").contradiction(table)).isNotNull();
    assertThat(new StatedMust.NotInColour("black").contradiction(table)).isNull();
    assertThat(new StatedMust.OfType("table").contradiction(table)).isNull();
    assertThat(new StatedMust.OfType("bar table").contradiction(table)).isNotNull();
    assertThat(new StatedMust.InCategory(List.of("tables & desks")).contradiction(table)).isNull();
    assertThat(new StatedMust.InCategory(List.of("chairs")).contradiction(table)).isNotNull();
  }

  @Test
  void aReasonHoldsOnlyWithTheItemsOwnValue() {
    CataloguedItem table = item("1", "coffee table", 1495.0, "white");

    assertThat(holds("width", "65 cm", table)).isTrue();
    assertThat(holds("width", "66 cm", table)).isFalse();
    assertThat(holds("depth", "65 cm", table)).isFalse();
    assertThat(holds("height", "74.5 cm", table)).isTrue();
    assertThat(holds("price", "SAR 1,495.00", table)).isTrue();
    assertThat(holds("price", "under 1500", table)).isFalse();
    assertThat(holds("colors", "white", table)).isTrue();
    assertThat(holds("colors", "black", table)).isFalse();
    assertThat(holds("designer", "Nike Karlsson", table)).isTrue();
    assertThat(holds("online", "yes", table)).isTrue();
    assertThat(holds("online", "no", table)).isFalse();
    assertThat(holds("online", "available online", table)).isTrue();
    assertThat(holds("online", "not available online", table)).isFalse();
    assertThat(holds("rating", "4.6", table)).isFalse();
    assertThat(holds("type", "", table)).isFalse();
  }

  private static boolean holds(String attribute, String value, CataloguedItem item) {
    return ReasonAudit.holds(new Why(attribute, value, null, ""), item);
  }

  @Test
  void noRealTargetContradictsItsOwnShopper() {
    Assumptions.assumeTrue(Files.isReadable(IKEA.resolve("items.jsonl")), "no ikea data");
    Feed feed = Feed.read(IKEA.resolve("items.jsonl"));
    List<Target> targets =
        JsonLines.read(new ObjectMapper(), IKEA.resolve("targets.dev.jsonl"), Target.class);

    assertThat(targets).hasSize(600);
    for (Target target : targets) {
      CataloguedItem item = feed.get(target.target());
      assertThat(item).isNotNull();
      assertThat(ConstraintAudit.opening(target))
          .as(target.opening())
          .allMatch(must -> must.contradiction(item) == null);
      assertThat(ConstraintAudit.stated(everyFact(target)))
          .as(target.target())
          .allMatch(must -> must.contradiction(item) == null);
    }
  }

  private static List<SimulatedShopper.Said> everyFact(Target target) {
    var manner = new SimulatedShopper.Manner(1, 1, 0);
    return List.of("price", "colour", "type", "category").stream()
        .map(a -> new SimulatedShopper(target, Paraphrases.english(), manner).answer(a))
        .toList();
  }
}
