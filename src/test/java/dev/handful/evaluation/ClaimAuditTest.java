package dev.handful.evaluation;

import static dev.handful.evaluation.Shoppers.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check must be able to fail: a true claim passes, the same claim a little wrong does not. */
class ClaimAuditTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CataloguedItem cheap = item("a", "table", 265.0, "white");
  private final CataloguedItem dear = item("b", "coffee table", 995.0, "black");
  private final FactCheck facts =
      new FactCheck(
          new Feed(Shape.recordedFurniture(), List.of(cheap, dear)), Measures.english(), Map.of());

  private static Dialogue dialogue(String reply) throws Exception {
    var said = new SimulatedShopper.Said("max 1000", "price", List.of());
    var exchange = new Dialogue.Exchange(said, JSON.readValue(reply, ChatReply.class), 1);
    return new Dialogue(Shoppers.wantsWhiteTable(), List.of(exchange), null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0", "1, 1",
  })
  void aChipMustCountWhatIsLeft(int count, int misses) throws Exception {
    String reply =
        """
        {"question":{"attribute":"width","options":[{"label":"up to 70 cm","count":%d}]},
         "preferences":[{"label":"under 1000","attribute":"price","polarity":"want","strength":"must",
                         "value":{"form":"range","high":100000}}]}
        """
            .formatted(count);

    assertThat(new ChipAudit(facts).of(List.of(dialogue(reply))).misses()).hasSize(misses);
  }

  @Test
  void aChipCountsOnlyWhatHasEveryFirmPreference() throws Exception {
    String reply =
        """
        {"question":{"attribute":"colors","options":[{"label":"white","count":1},{"label":"black","count":0}]},
         "preferences":[{"label":"not black","attribute":"colors","polarity":"avoid","strength":"must",
                         "value":{"form":"values","named":["black"],"narrower":[]}},
                        {"label":"ideally red","attribute":"colors","polarity":"want","strength":"nice",
                         "value":{"form":"values","named":["red"],"narrower":[]}}]}
        """;
    Claims.Checked checked = new ChipAudit(facts).of(List.of(dialogue(reply)));

    assertThat(checked.claims()).isEqualTo(2);
    assertThat(checked.misses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'SAR 265', 'SAR 995', 0, 0",
    "'SAR 265', 'SAR 996', 0, 1",
    "'SAR 265', 'SAR 995', 1, 1",
    "'SAR 265', '', 0, 1",
  })
  void aTableMustGiveTheFileItsOwnValues(String one, String two, int best, int misses)
      throws Exception {
    String reply =
        """
        {"comparison":{"items":[{"id":"a"},{"id":"b"}],
                       "rows":[{"attribute":"price","values":["%s","%s"],"best":%d}]}}
        """
            .formatted(one, two, best);

    assertThat(new TableAudit(facts).of(List.of(dialogue(reply))).misses()).hasSize(misses);
  }

  @ParameterizedTest
  @CsvSource({
    "best-match, , 0",
    ", best-match, 1",
    "best-match, best-match, 2",
    ", best-value, 1",
    "best-value, , 1",
    "sponsored, , 1",
    "best-match, different, 0",
  })
  void aRoleMustBeTrueOfItsPlace(String first, String second, int misses) throws Exception {
    String reply =
        "{\"suggestions\":[{\"id\":\"a\"%s},{\"id\":\"b\"%s}]}"
            .formatted(role(first), role(second));

    assertThat(new RoleAudit(facts).of(List.of(dialogue(reply))).misses()).hasSize(misses);
  }

  private static String role(@org.jspecify.annotations.Nullable String role) {
    return role == null ? "" : ",\"role\":\"" + role + "\"";
  }

  @ParameterizedTest
  @CsvSource({
    "The dearest of this list: SAR 995., true",
    "The dearest of this list: SAR 265., false",
    "Close to the top of your budget: 995 of 1000., true",
    "Close to the top of your budget: 990 of 1000., false",
    "Nothing is said about its depth., true",
    "Nothing is said about its width., false",
    "3 cm wider than your 62 cm., true",
    "5 cm wider than your 62 cm., false",
    "Out of stock., false",
  })
  void aWeaknessIsReadBackByItsPatternAndLookedUp(String text, boolean holds) throws Exception {
    Wordings wordings =
        Wordings.of(
            new ObjectMapper(new YAMLFactory())
                .readTree(
                    """
                    messages:
                      tradeoff:
                        dearest: "The dearest of this list: {price}."
                        nearLimit: ["Close to the top of your budget: {price} of {limit}."]
                        unsaid: "Nothing is said about its {label}."
                        offTarget: "{difference} {comparative} than your {target}."
                        out: "Out of stock."
                    """));
    String reply =
        "{\"suggestions\":[{\"id\":\"a\"},{\"id\":\"b\",\"tradeoff\":\"%s\"}]}".formatted(text);

    Claims.Checked checked = new TradeoffAudit(facts, wordings).of(List.of(dialogue(reply)));

    assertThat(checked.claims()).isOne();
    assertThat(checked.misses().isEmpty()).isEqualTo(holds);
  }

  @Test
  void aWeaknessOfAnUnknownPatternIsSaidToBeUnreadable() throws Exception {
    Wordings none = Wordings.of(new ObjectMapper().readTree("{}"));
    String reply = "{\"suggestions\":[{\"id\":\"a\",\"tradeoff\":\"Ugly.\"}]}";

    Claims.Checked checked = new TradeoffAudit(facts, none).of(List.of(dialogue(reply)));

    assertThat(checked.claims()).isZero();
    assertThat(checked.unread()).containsExactly("Ugly.");
  }
}
