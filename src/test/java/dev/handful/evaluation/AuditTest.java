package dev.handful.evaluation;

import static dev.handful.evaluation.Shoppers.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.ChatReply.Why;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final Path IKEA = Path.of("../shared/data/ikea");

  private final Meaning meaning = Meaning.of(Map.of("workstation", List.of("desk")));

  private boolean contradicts(StatedMust must, CataloguedItem item) {
    return must.contradiction(item, meaning) != null;
  }

  @Test
  void aLimitIsContradictedOnlyByWhatTheFeedSays() {
    CataloguedItem table = item("1", "coffee table", 400.0, "dark grey", "white");
    CataloguedItem silent = item("2", "table", null);

    assertThat(contradicts(new StatedMust.Within("price", null, 400.0), table)).isFalse();
    assertThat(contradicts(new StatedMust.Within("price", null, 399.0), table)).isTrue();
    assertThat(contradicts(new StatedMust.Within("price", 401.0, null), table)).isTrue();
    assertThat(contradicts(new StatedMust.Within("price", null, 10.0), silent)).isFalse();
    assertThat(contradicts(new StatedMust.About("width", 60), table)).isFalse();
    assertThat(contradicts(new StatedMust.About("width", 150), table)).isTrue();
    assertThat(contradicts(new StatedMust.Is("online", true), table)).isFalse();
    assertThat(contradicts(new StatedMust.Is("online", false), table)).isTrue();
  }

  @Test
  void valuesAndNegationsAreReadByTheirWords() {
    CataloguedItem table = item("1", "coffee table", 400.0, "dark grey", "white");
    CataloguedItem silent = item("2", "table", null);

    assertThat(contradicts(new StatedMust.AnyOf("colors", List.of("grey")), table)).isFalse();
    assertThat(contradicts(new StatedMust.AnyOf("colors", List.of("red")), table)).isTrue();
    assertThat(contradicts(new StatedMust.AnyOf("colors", List.of("red")), silent)).isFalse();
    assertThat(contradicts(new StatedMust.NoneOf("colors", List.of("grey")), table)).isTrue();
    assertThat(contradicts(new StatedMust.NoneOf("colors", List.of("black")), table)).isFalse();
    assertThat(contradicts(new StatedMust.OfKind("type", List.of("table")), table)).isFalse();
    assertThat(contradicts(new StatedMust.OfKind("type", List.of("bar table")), table)).isTrue();
    assertThat(contradicts(new StatedMust.OfKind("categories", List.of("chairs")), table)).isTrue();
  }

  @Test
  void theCataloguesOwnSpellingsAreNoViolation() {
    assertThat(meaning.covers("3-seat sofa", "three-seat sofa")).isTrue();
    assertThat(meaning.covers("cabinet with door", "cabinet with doors")).isTrue();
    assertThat(meaning.covers("table and 4 chairs", "table+4 chairs")).isTrue();
    assertThat(
            meaning.covers(
                "storage combination w glass-doors", "storage combination with glass doors"))
        .isTrue();
    assertThat(meaning.covers("black", "black-brown")).isTrue();
    assertThat(meaning.covers("top shelf", "top shelves")).isTrue();
    assertThat(meaning.covers("corner workstation", "corner desk")).isTrue();
    assertThat(meaning.covers("2-seat sofa", "3-seat sofa")).isFalse();
    assertThat(meaning.covers("table and 4 chairs", "table+2 chairs")).isFalse();
    assertThat(meaning.covers("black", "brown")).isFalse();
    assertThat(meaning.covers("desk", "workstation")).isFalse();
  }

  @Test
  void theLastWordOfAKindCountsAndDislikesAddUp() {
    StatedMust red = new StatedMust.AnyOf("colors", List.of("red"));
    StatedMust blue = new StatedMust.AnyOf("colors", List.of("blue"));
    StatedMust notBlue = new StatedMust.NoneOf("colors", List.of("blue"));

    assertThat(blue.replaces(red)).isTrue();
    assertThat(notBlue.replaces(red)).isFalse();
    assertThat(red.replaces(notBlue)).isFalse();
    assertThat(new StatedMust.About("width", 60).replaces(red)).isFalse();
  }

  @Test
  void aReasonHoldsOnlyWithTheItemsOwnValue() {
    CataloguedItem table = item("1", "coffee table", 1495.0, "white");

    assertThat(holds("width", "65 cm", table)).isTrue();
    assertThat(holds("width", "66 cm", table)).isFalse();
    assertThat(holds("width", "0.65 m", table)).isTrue();
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

  @Test
  void aNumberInAReasonMustBeTheItemsOrTheShoppers() {
    CataloguedItem table = item("1", "coffee table", 1495.0, "white");
    ReasonAudit audit = new ReasonAudit(facts(table));

    assertThat(audit.holds(why("width", "65 cm", "65 cm wide."), table, "")).isTrue();
    assertThat(audit.holds(why("width", "65 cm", "65 cm, within your 70."), table, "max 70"))
        .isTrue();
    assertThat(audit.holds(why("width", "65 cm", "65 cm, within your 70."), table, "")).isFalse();
    Why left = why("price", "SAR 1,495", "At 1,495 it leaves 505 of your 2,000.");
    assertThat(audit.holds(left, table, "2000 at most")).isTrue();
    assertThat(audit.holds(left, table, "2100 at most, or 2,000")).isTrue();
    assertThat(audit.holds(left, table, "2100 at most")).isFalse();
  }

  private static FactCheck facts(CataloguedItem... items) {
    return new FactCheck(
        new Feed(Shape.recordedFurniture(), List.of(items)), Measures.english(), Map.of());
  }

  private static Why why(String attribute, String value, String text) {
    return new Why(attribute, value, null, text);
  }

  private static boolean holds(String attribute, String value, CataloguedItem item) {
    return new ReasonAudit(facts(item)).holds(why(attribute, value, ""), item, "");
  }

  @Test
  void noRealTargetContradictsItsOwnShopper() {
    Assumptions.assumeTrue(Files.isReadable(IKEA.resolve("items.jsonl")), "no ikea data");
    Feed feed = Feed.read(IKEA.resolve("items.jsonl"), Shape.recordedFurniture());
    List<Target> targets =
        RecordedTargets.read(new ObjectMapper(), IKEA.resolve("targets.dev.jsonl"));

    assertThat(targets).hasSize(600);
    for (Target target : targets) {
      assertThat(contradictions(target, feed)).as(target.opening()).isEmpty();
    }
  }

  private List<StatedMust> contradictions(Target target, Feed feed) {
    CataloguedItem item = feed.get(target.target());
    assertThat(item).isNotNull();
    var manner = new EvaluationPlan.Manner(1, 1, 0, 0);
    var shopper = new SimulatedShopper(target, Shoppers.speech(), manner);
    List<StatedMust> said = new java.util.ArrayList<>(target.stated());
    List.of("price", "colour", "type", "category", "width", "online")
        .forEach(a -> said.addAll(shopper.answer(a).musts()));
    return said.stream().filter(must -> contradicts(must, item)).toList();
  }
}
