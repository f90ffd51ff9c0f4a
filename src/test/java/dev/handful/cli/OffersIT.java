package dev.handful.cli;

import static dev.handful.testing.ScriptedShop.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.testing.ScriptedShop;
import dev.handful.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with an admin's key, and with a shop's own service for prices and stock. */
class OffersIT {

  private static final String KEY = "a-key-of-the-operator-0123456789abcdef";
  private static final String[] SHOP = {"--catalogue", "src/test/resources/shop/items.jsonl"};
  private static final String OFFERS = "/api/admin/catalogues/shop/offers";

  @TempDir Path data;
  private final ScriptedShop shop = new ScriptedShop();

  @BeforeAll
  static void packaged() {
    Assumptions.assumeTrue(ServerProcess.packaged(), "the program is not packaged");
  }

  private ServerProcess start(Map<String, String> more) throws Exception {
    var environment = new HashMap<>(more);
    environment.put("HANDFUL_ADMIN_KEY", KEY);
    return ServerProcess.start(environment, data, SHOP).awaitReady();
  }

  private static JsonNode ask(ServerProcess server, String text)
      throws IOException, InterruptedException {
    var opened = server.json("POST", "/api/conversations", null, "{}");
    var path = "/api/conversations/" + opened.path("conversation").asText() + "/turns";
    var body = "{\"clientMsgId\":\"m1\",\"text\":\"" + text + "\"}";
    return server.json("POST", path, opened.path("token").asText(), body);
  }

  private static List<String> ids(JsonNode reply) {
    var ids = new ArrayList<String>();
    reply.path("suggestions").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  private static JsonNode card(JsonNode reply, String id) {
    for (var one : reply.path("suggestions")) {
      if (one.path("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError(id + " is not shown: " + reply);
  }

  @Test
  void theKeyOpensTheDoorAndAPriceSurvivesTheServer() throws Exception {
    try (var server = start(Map.of())) {
      var taken = server.json("POST", OFFERS, KEY, "{\"id\":\"b3\",\"price\":{\"amount\":9900}}");
      assertThat(taken.path("accepted").asInt()).as(taken.toString()).isEqualTo(1);
      assertThat(ids(ask(server, "a bookcase under 150"))).containsExactly("b3");

      var local = "/api/admin/catalogues/shop/imports/local";
      var body = "{\"path\":\"/etc/passwd\"}";
      assertThat(server.send("POST", local, KEY, body).statusCode())
          .as("a file of this machine is for its owner")
          .isEqualTo(403);
      assertThat(server.send("GET", "/api/admin/imports", KEY + "x", null).statusCode())
          .isEqualTo(401);
      var owner =
          new ObjectMapper().readTree(Files.readString(data.resolve("server.json"))).path("token");
      assertThat(server.send("GET", "/api/admin/imports", owner.asText(), null).statusCode())
          .isEqualTo(200);
      server.killWithRedis();
    }
    try (var server = start(Map.of())) {
      assertThat(ids(ask(server, "a bookcase under 150"))).containsExactly("b3");
    }
  }

  @Test
  void everythingATurnSaysIsOfThisMoment() throws Exception {
    try (var server =
        start(Map.of("HANDFUL_OFFERS_URL", shop.url(), "HANDFUL_OFFERS_TIMEOUT", "3s"))) {
      // Dearer than the budget now: not shown. Sold out: last. Cheaper: on the card.
      shop.does(
          says(
              200,
              """
              [{"id":"b1","price":{"amount":59900}},{"id":"b2","price":{"amount":27700}},
               {"id":"b3","availability":"out"},{"id":"b9","price":{"amount":1}}]
              """));
      var budget = ask(server, "a bookcase under 500");
      assertThat(ids(budget)).containsExactly("b2", "b3");
      assertThat(card(budget, "b2").at("/price/amount").asInt()).isEqualTo(27_700);
      assertThat(card(budget, "b2").path("reasons").toString()).doesNotContain("299");
      assertThat(card(budget, "b3").path("tradeoff").asText()).contains("stock");
      assertThat(shop.asked()).hasSize(1);

      // One that is silent costs no turn and says nothing.
      shop.does(shop.hangs());
      var silent = ask(server, "a bookcase under 500");
      assertThat(ids(silent)).contains("b1", "b2", "b3");
      assertThat(card(silent, "b2").at("/price/amount").asInt()).isEqualTo(29_900);
      assertThat(silent.has("degraded")).isFalse();
      assertThat(server.send("GET", "/q/metrics", null, null).body())
          .contains("handful_offers_calls_seconds_count{outcome=\"timeout\"} 1");
    }
  }

  @Test
  void whatMustBeLiveAndIsNotHasNoPrice() throws Exception {
    try (var server =
        start(
            Map.of(
                "HANDFUL_OFFERS_URL", shop.url(),
                "HANDFUL_OFFERS_TIMEOUT", "3s",
                "HANDFUL_OFFERS_REQUIRED", "true"))) {
      shop.does(
          says(200, "[{\"id\":\"b1\",\"price\":{\"amount\":18800},\"availability\":\"in\"}]"));
      var some = ask(server, "a bookcase");
      assertThat(card(some, "b1").at("/price/amount").asInt()).isEqualTo(18_800);
      assertThat(card(some, "b2").has("price")).isFalse();

      shop.does(says(503, ""));
      var none = ask(server, "a bookcase under 500");
      assertThat(ids(none)).isNotEmpty();
      assertThat(none.path("suggestions").toString()).doesNotContain("\"price\":{");
      assertThat(none.toString()).doesNotContain("199", "299", "399");
    }
  }
}
