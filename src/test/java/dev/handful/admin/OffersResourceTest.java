package dev.handful.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.handful.testing.ServerProfile;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ServerProfile.class)
class OffersResourceTest {

  private static final String OFFERS = "/api/admin/catalogues/shop/offers";
  private static final String AS_IT_WAS =
      """
      {"id":"b1","price":{"amount":19900},"availability":"in"}
      {"id":"b2","price":{"amount":29900},"availability":"in"}
      {"id":"b3","price":{"amount":39900},"availability":"in"}
      {"id":"c1","price":{"amount":4900},"availability":"in"}
      """;

  @Inject RedisDataSource redis;

  @AfterEach
  void pricesAreAsTheyWere() {
    assertThat(send(AS_IT_WAS).getInt("accepted")).isEqualTo(4);
  }

  private static JsonPath send(String body) {
    return given()
        .header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN)
        .body(body)
        .post(OFFERS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> shown(JsonPath reply) {
    return reply.getList("suggestions.id");
  }

  private static int amount(JsonPath reply, String id) {
    return reply.getInt("suggestions.find { it.id == '" + id + "' }.price.amount");
  }

  @Test
  void aNewPriceIsOnTheCardInTheFilterAndInTheExtremeAtOnce() {
    // Given
    assertThat(shown(new Shopper().says("a bookcase under 150"))).doesNotContain("b3");

    // When
    var answer = send("[{\"id\":\"b3\",\"price\":{\"amount\":9900}}]");

    // Then
    assertThat(answer.getList("lines.status")).containsExactly("accepted");
    var budget = new Shopper().says("a bookcase under 150");
    assertThat(shown(budget)).containsExactly("b3");
    assertThat(amount(budget, "b3")).isEqualTo(9_900);
    assertThat(budget.getList("text").toString() + budget.getList("suggestions.reasons.text"))
        .doesNotContain("399");
    var shopper = new Shopper();
    shopper.says("a bookcase");
    assertThat(shopper.says("which is the cheapest bookcase?").getList("text").toString())
        .contains("Cedar")
        .contains("99");
  }

  @Test
  void aPriceThatRoseLeavesTheBudget() {
    send("{\"id\":\"b1\",\"price\":{\"amount\":99900,\"currency\":\"eur\"}}");

    assertThat(shown(new Shopper().says("a bookcase under 300"))).containsExactly("b2");
  }

  @Test
  void whatIsSoldOutIsShownLastAndSaysSo() {
    send("{\"id\":\"b1\",\"availability\":\"out\"}");

    var reply = new Shopper().says("a bookcase");

    assertThat(shown(reply)).last().isEqualTo("b1");
    assertThat(reply.getString("suggestions.find { it.id == 'b1' }.tradeoff")).contains("stock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"c1\",\"price\":{\"amount\":-1}} | bad_price",
        "{\"id\":\"c1\",\"price\":{\"amount\":NaN}} | bad_price",
        "{\"id\":\"c1\",\"price\":{\"amount\":1e308}} | bad_price",
        "{\"id\":\"c1\",\"price\":{\"amount\":99999999999999999999}} | bad_price",
        "{\"id\":\"c1\",\"price\":{\"amount\":49.5}} | bad_price",
        "{\"id\":\"c1\",\"price\":{\"amount\":\"4900\"}} | bad_price",
        "{\"id\":\"c1\",\"price\":{}} | bad_price",
        "{\"id\":\"c1\",\"price\":49} | bad_price",
        "{\"id\":\"c1\",\"price\":{\"amount\":4900,\"currency\":\"USD\"}} | other_currency",
        "{\"id\":\"c1\",\"price\":{\"amount\":4900,\"currency\":\"EURO\"}} | other_currency",
        "{\"id\":\"c1\",\"availability\":\"soon\"} | bad_availability",
        "{\"id\":\"c1\",\"price\":{\"amount\":1},\"availability\":7} | bad_availability",
        "{\"id\":\"c1\"} | nothing_said",
        "{\"id\":\"nowhere\",\"price\":{\"amount\":1}} | unknown_id",
        "{\"id\":\"\",\"price\":{\"amount\":1}} | bad_line",
        "{\"price\":{\"amount\":1}} | bad_line",
        "[] | bad_line",
        "no json | bad_line"
      })
  void aLineThatCannotBeIsAnsweredAndChangesNothing(String line, String status) {
    var answer = send("{\"id\":\"b2\",\"price\":{\"amount\":28800}}\n" + line);

    assertThat(answer.getList("lines.status")).containsExactly("accepted", status);
    assertThat(answer.getList("lines.line")).containsExactly(1, 2);
    assertThat(answer.getString("lines[1].message")).isNotBlank();
    assertThat(answer.getInt("accepted")).isEqualTo(1);
    assertThat(answer.getInt("refused")).isEqualTo(1);
    assertThat(amount(new Shopper().says("a white chair"), "c1")).isEqualTo(4_900);
  }

  @Test
  void offersAreKeptWhereOtherServersAndTheNextStartFindThem() {
    send("{\"id\":\"b2\",\"price\":{\"amount\":28800},\"availability\":\"preorder\"}");

    var kept = redis.hash(String.class).hgetall("handful:catalogue:{shop}:offers");

    assertThat(kept.get("price:b2")).startsWith("28800 EUR ");
    assertThat(kept.get("stock:b2")).startsWith("PREORDER ");
  }

  @Test
  void whatAnotherServerTakesInIsShownHereSoon() throws Exception {
    // As another server does it: into Redis, not through this one.
    long now = System.currentTimeMillis();
    redis.execute("HSET", "handful:catalogue:{shop}:offers", "price:b3", "4400 EUR " + now);
    long version = redis.execute("INCR", "handful:catalogue:{shop}:offers:version").toLong();
    redis.execute("ZADD", "handful:catalogue:{shop}:offers:changes", "" + version, "b3");

    for (int i = 0; i < 100; i++) {
      if (shown(new Shopper().says("a bookcase under 50")).contains("b3")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the price never came");
  }

  @Test
  void anUnknownCatalogueIs404AndAnEmptyBody400() {
    for (var wrong : List.of("nowhere", "Shop")) {
      given()
          .header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN)
          .body(AS_IT_WAS)
          .post("/api/admin/catalogues/" + wrong + "/offers")
          .then()
          .statusCode(404)
          .body("code", equalTo("unknown_catalogue"));
    }
    given()
        .header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN)
        .post(OFFERS)
        .then()
        .statusCode(400)
        .body("code", equalTo("empty"));
  }
}
