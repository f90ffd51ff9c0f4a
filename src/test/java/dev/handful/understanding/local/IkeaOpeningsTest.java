package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IkeaOpeningsTest {
  private static final Path TARGETS = Shops.IKEA.resolveSibling("targets.dev.jsonl");

  @Test
  void understandsWhatEverySimulatedShopperOpensWith() throws IOException {
    assumeTrue(Files.exists(TARGETS), "../shared/data/ikea is not here");
    var missed = new ArrayList<String>();
    for (var line : Files.readAllLines(TARGETS)) {
      var target = new ObjectMapper().readTree(line);
      var opening = target.get("opening").asText();
      var understood = new Talk("ikea").understand(opening).acts();
      if (!understands(understood, target)) {
        missed.add(opening + " => " + understood);
      }
    }

    assertThat(missed).isEmpty();
  }

  private static boolean understands(List<UnderstoodAct> acts, JsonNode target) {
    var kind = target.get("opening_kind").asText();
    var facts = target.get("facts");
    boolean thing =
        kind.equals("category")
            ? facts
                .get("category")
                .valueStream()
                .anyMatch(c -> names(acts, "categories", c.asText()))
            : names(acts, "type", facts.get("type").asText());
    boolean price =
        !kind.equals("type+price")
            || acts.stream()
                .anyMatch(
                    a ->
                        a.act() instanceof UserAct.Disclose(var c)
                            && c.attribute().equals("price"));
    return thing && price && acts.stream().noneMatch(a -> a.act() instanceof UserAct.Need);
  }

  private static boolean names(List<UnderstoodAct> acts, String attribute, String value) {
    return acts.stream()
        .anyMatch(
            a ->
                a.act() instanceof UserAct.Disclose(var c)
                    && c.attribute().equals(attribute)
                    && c.wanted() instanceof Wanted.Values(var named, var ignored)
                    && named.contains(value));
  }
}
