package dev.handful.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.handful.dialogue.ConversationId;
import dev.handful.memory.ConversationMemory;
import dev.handful.testing.ServerProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServerProfile.class)
class ConversationsResourceTest {

  @TestHTTPResource("/")
  URI server;

  @Inject ConversationMemory memory;
  @Inject ClientAddresses addresses;

  @Test
  void theAddressOfAConversationIsKeptButNotReadable() {
    var opened = HttpChat.open();

    var found = memory.find(new ConversationId(opened.conversation()));

    assertThat(found.address())
        .isIn(addresses.opaque("127.0.0.1"), addresses.opaque("::1"))
        .doesNotContain("127");
  }

  @Test
  void aTurnIsAnsweredFlat() {
    var turn = HttpChat.turn(HttpChat.open(), say("m1", "a white bookcase"));

    assertThat(turn.statusCode()).isEqualTo(200);
    assertThat(turn.jsonPath().getString("turn")).isNotBlank();
    assertThat(turn.jsonPath().getLong("seq")).isGreaterThan(1);
    assertThat(turn.jsonPath().getList("suggestions")).hasSizeBetween(1, 5);
    assertThat(turn.body().asString()).doesNotContain("\"wanted\"");
  }

  @Test
  void I3_theSameMessageTwiceIsTheSameTurnAndItsRecordedAnswer() {
    var opened = HttpChat.open();

    var first = HttpChat.turn(opened, say("m1", "a white bookcase")).asString();
    var second = HttpChat.turn(opened, say("m1", "a white bookcase")).asString();

    assertThat(WireFixtures.parse(second)).isEqualTo(WireFixtures.parse(first));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 400 | bad_frame",
        "[] | 400 | bad_frame",
        "{\"text\":\"a\"} | 400 | bad_frame",
        "{\"type\":\"stop\"} | 400 | bad_frame",
        "{\"type\":\"dance\"} | 400 | unknown_type",
        "{\"clientMsgId\":\"m\",\"text\":\" \"} | 400 | empty",
        "{\"clientMsgId\":\"m\",\"text\":\"\uFFFD\"} | 400 | bad_utf8"
      })
  void aBadBodyIsRefusedWithItsCode(String body, int status, String code) {
    assertProblem(HttpChat.turn(HttpChat.open(), body), status, code);
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 70_000})
  void aBodyThatIsTooLongIs413(int length) {
    assertProblem(HttpChat.turn(HttpChat.open(), say("m1", "x".repeat(length))), 413, "too_long");
  }

  @Test
  void aTurnThatFailsIs503WithoutInternals() {
    var failed = HttpChat.turn(HttpChat.open(), say("m1", ServerProfile.BROKEN));

    assertProblem(failed, 503, "internal");
    assertThat(failed.jsonPath().getBoolean("retryable")).isTrue();
    assertThat(failed.asString()).doesNotContain("Exception", "on purpose");
  }

  @Test
  void anUnknownCatalogueIs404AndSaysWhichThereAre() {
    given()
        .body("{\"catalogue\":\"nowhere\"}")
        .post("/api/conversations")
        .then()
        .statusCode(404)
        .body("code", equalTo("unknown_catalogue"))
        .body("message", containsString("shop"));
  }

  @Test
  void S01_onlyTheTokensOwnerReadsOrWritesAConversation() {
    var mine = HttpChat.open();
    var other = HttpChat.open();
    var stolen = new HttpChat.Opened(other.conversation(), mine.token());

    assertProblem(HttpChat.turn(stolen, say("m1", "hi")), 401, "unauthorised");
    for (var path : List.of("", "/events")) {
      given()
          .header("Authorization", "Bearer " + mine.token())
          .get("/api/conversations/" + other.conversation() + path)
          .then()
          .statusCode(401)
          .body("code", equalTo("unauthorised"));
      given().get("/api/conversations/" + mine.conversation() + path).then().statusCode(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {";x=1", "%3Bx", "%2F..%2F", "%5C", "/../", "//", "%00"})
  void S02_noSpellingOfThePathGetsPastTheToken(String odd) {
    var other = HttpChat.open();
    for (var path :
        List.of(
            "/api/conversations/" + other.conversation() + odd + "/events",
            "/api/conversations/" + odd + other.conversation() + "/events",
            "/api/conversations/" + other.conversation() + "/events" + odd)) {
      int status =
          given()
              .urlEncodingEnabled(false)
              .get(server.resolve("/") + path.substring(1))
              .statusCode();
      assertThat(status).as(path).isBetween(400, 499);
    }
  }

  @Test
  void theStreamStartsAfterTheLastEventTheClientHas() {
    var opened = HttpChat.open();
    HttpChat.turn(opened, say("m1", "a white bookcase"));

    assertThat(HttpChat.events(server, opened, 0, 3)).containsExactly(1L, 2L, 3L);
    assertThat(HttpChat.events(server, opened, 2, 1)).containsExactly(3L);
  }

  @Test
  void aCursorThatIsNoNumberIs400() {
    var opened = HttpChat.open();
    given()
        .header("Authorization", "Bearer " + opened.token())
        .header("Last-Event-ID", "yesterday")
        .get("/api/conversations/" + opened.conversation() + "/events")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad_frame"));
  }

  @Test
  void D05_twoConversationsShareNothing() {
    var one = HttpChat.open();
    var two = HttpChat.open();
    assertThat(one.conversation()).isNotEqualTo(two.conversation()).hasSizeGreaterThan(22);

    HttpChat.turn(one, say("m1", "a white bookcase"));
    var answer = HttpChat.turn(two, say("m1", "hello"));

    assertThat(answer.jsonPath().getList("preferences")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "accept, nowhere, 400",
    "not-this, nowhere, 400",
    "why, nowhere, 400",
    "compare, nowhere, 400",
    "more-like, nowhere, 400",
    "ask, nowhere, 400",
    "accept, unseen, 400",
    "not-this, unseen, 400",
    "more-like, unseen, 200",
    "accept, shown, 200"
  })
  void I5_onlyWhatWasShownCanBeChosen(String act, String which, int status) {
    // Given
    var opened = HttpChat.open();
    var turn = HttpChat.turn(opened, say("m1", "a white bookcase")).jsonPath();
    var shown = turn.<String>getList("suggestions.id");
    var unseen = ServerProfile.itemIds().stream().filter(id -> !shown.contains(id)).findFirst();
    var item =
        switch (which) {
          case "shown" -> shown.getFirst();
          case "unseen" -> unseen.orElseThrow();
          default -> which;
        };

    // When
    var tap = "{\"type\":\"act\",\"clientMsgId\":\"m2\",\"act\":\"%s\",\"items\":[\"%s\"]}";
    var answer = HttpChat.turn(opened, tap.formatted(act, item));

    // Then
    if (status == 200) {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    } else {
      assertProblem(answer, status, "unknown_item");
    }
  }

  @Test
  void anOutcomeIsKeptAndABadOneRefused() {
    var opened = HttpChat.open();
    var path = "/api/conversations/" + opened.conversation() + "/outcomes";
    var auth = "Bearer " + opened.token();

    given()
        .header("Authorization", auth)
        .body("{\"itemId\":\"b1\",\"kind\":\"basket\"}")
        .post(path)
        .then()
        .statusCode(204);
    given()
        .header("Authorization", auth)
        .body("{\"kind\":\"basket\"}")
        .post(path)
        .then()
        .statusCode(400);
  }

  @Test
  void theFrameworksOwnErrorsLookLikeOurs() {
    given()
        .delete("/api/conversations")
        .then()
        .statusCode(405)
        .body("code", equalTo("not_found"))
        .body("message", containsString("method"));
    given()
        .header("Accept", "text/plain")
        .get("/api/catalogues")
        .then()
        .statusCode(406)
        .body("code", equalTo("not_found"))
        .body("message", containsString("application/json"));
    given().get("/api/nothing").then().statusCode(404).body("code", equalTo("not_found"));
  }

  @Test
  void theCataloguesAreListedWithTheDefaultFirst() {
    given()
        .get("/api/catalogues")
        .then()
        .statusCode(200)
        .body("catalogues.name", hasItem("shop"))
        .body("catalogues[0].default", equalTo(true));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    given()
        .get("/api/catalogues")
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")));
  }

  @Test
  void aForeignPageMayNotUseTheApi() {
    given().header("Origin", "https://shop.example").get("/api/catalogues").then().statusCode(200);
    given().header("Origin", "https://evil.example").get("/api/catalogues").then().statusCode(403);
  }

  private static void assertProblem(
      io.restassured.response.Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/json");
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    assertThat(response.jsonPath().getString("message")).isNotBlank();
  }

  private static String say(String id, String text) {
    return "{\"clientMsgId\":\"" + id + "\",\"text\":\"" + text + "\"}";
  }
}
