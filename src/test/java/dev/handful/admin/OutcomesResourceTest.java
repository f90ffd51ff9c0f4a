package dev.handful.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.handful.testing.ServerProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServerProfile.class)
class OutcomesResourceTest {

  private static RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + ServerProfile.OWNER_TOKEN)
        .contentType("application/json");
  }

  private static String path(String rest) {
    var name = owner().get("/api/admin/catalogues").jsonPath().getString("catalogues[0].name");
    return "/api/admin/catalogues/" + name + rest;
  }

  private static JsonPath tell(String outcomes) {
    return owner()
        .body("{\"outcomes\":[" + outcomes + "]}")
        .post(path("/outcomes"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String outcome(String subject, String item, String kind, Object time) {
    return "{\"subject\":\"%s\",\"item\":\"%s\",\"kind\":\"%s\",\"time\":\"%s\"}"
        .formatted(subject, item, kind, time);
  }

  @Test
  void aShopTellsPurchasesOnceHoweverOftenItSendsThem() {
    var shopper = UUID.randomUUID().toString();
    var bought = outcome(shopper, "b1", "bought", Instant.now().minusSeconds(60));

    var first = tell(bought + "," + outcome(shopper, "b2", "like", Instant.now()));
    var again = tell(bought);

    assertThat(first.getInt("kept")).isEqualTo(2);
    assertThat(again.getInt("kept")).isZero();
    assertThat(again.getInt("known")).isEqualTo(1);
  }

  @Test
  void whatCannotBeKeptIsCountedByReason() {
    var result =
        tell(
            String.join(
                ",",
                outcome("s", "no-such-item", "bought", Instant.now()),
                outcome("s", "b1", "bought", Instant.now().minus(Duration.ofDays(200))),
                outcome("anna@shop.example", "b1", "bought", Instant.now()),
                outcome("s", "b1", "stolen", Instant.now()),
                outcome("s", "b1", "bought", "yesterday"),
                outcome("s", "b1", "bought", Instant.now().plus(Duration.ofDays(2)))));

    assertThat(result.getInt("kept")).isZero();
    assertThat(result.getInt("unknownItems")).isEqualTo(1);
    assertThat(result.getInt("tooOld")).isEqualTo(1);
    assertThat(result.getInt("bad")).isEqualTo(4);
    assertThat(result.getList("problems", String.class))
        .allSatisfy(problem -> assertThat(problem).startsWith("outcome "))
        .noneSatisfy(problem -> assertThat(problem).contains("anna"));
  }

  @Test
  void aShopperIsForgottenOnDemand() {
    var shopper = UUID.randomUUID().toString();
    tell(outcome(shopper, "b1", "like", Instant.now()));

    owner()
        .delete("/api/admin/outcomes/" + shopper)
        .then()
        .statusCode(200)
        .body("erased", equalTo(true));
    owner().delete("/api/admin/outcomes/" + shopper).then().body("erased", equalTo(false));
  }

  @Test
  void aPurchaseOfAConversationIsInTheReport() {
    var opened = given().post("/api/conversations").jsonPath();
    var conversation = opened.getString("conversation");
    int status = 503;
    // The first turn of a server on a busy machine may take longer than a turn may.
    for (int i = 0; i < 3 && status == 503; i++) {
      status =
          given()
              .header("Authorization", "Bearer " + opened.getString("token"))
              .contentType("application/json")
              .body(
                  "{\"clientMsgId\":\"m%d\",\"text\":\"a white bookcase, the quilligat kind\"}"
                      .formatted(i))
              .post("/api/conversations/" + conversation + "/turns")
              .statusCode();
    }
    assertThat(status).isEqualTo(200);
    tell(outcome(conversation, "b1", "bought", Instant.now()));

    var report = owner().get(path("/reports/outcomes?days=1")).jsonPath();
    assertThat(report.getInt("rows[0].choosing")).isPositive();
    owner()
        .get(path("/reports/outcomes.csv"))
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("by,group,conversations"));
    owner()
        .get(path("/reports/not-found?all=true"))
        .then()
        .statusCode(200)
        .body(containsString("quilligat"));
    owner()
        .get(path("/reports/not-found.csv"))
        .then()
        .statusCode(200)
        .body(startsWith("kind,words"));
  }

  @ParameterizedTest
  @CsvSource({"/reports/outcomes?days=0,400", "/reports/not-found?days=9999,400"})
  void aPeriodHasBounds(String rest, int status) {
    owner().get(path(rest)).then().statusCode(status).body("message", containsString("days"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reports/outcomes", "/reports/not-found"})
  void anUnknownCatalogueIsTold(String rest) {
    owner().get("/api/admin/catalogues/nowhere" + rest).then().statusCode(404);
  }

  @Test
  void S02_nobodyReadsReportsWithoutAKey() {
    given().get(path("/reports/outcomes")).then().statusCode(401);
    given().get(path("/reports/not-found.csv")).then().statusCode(401);
    given()
        .contentType("application/json")
        .body("{\"outcomes\":[]}")
        .post(path("/outcomes"))
        .then()
        .statusCode(401);
    given().delete("/api/admin/outcomes/x").then().statusCode(401);
  }
}
