package dev.handful.guardrails;

import static io.restassured.RestAssured.given;

import java.util.Map;

/** A conversation over HTTP, as any client holds it. */
final class Chat {

  private final String conversation;
  private final String token;
  private int sent;

  private Chat(String conversation, String token) {
    this.conversation = conversation;
    this.token = token;
  }

  static Chat open(String catalogue) {
    var opened =
        given()
            .contentType("application/json")
            .body(Map.of("catalogue", catalogue))
            .post("/api/conversations")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Chat(opened.getString("conversation"), opened.getString("token"));
  }

  Told say(String text) {
    sent++;
    var response =
        given()
            .header("Authorization", "Bearer " + token)
            .contentType("application/json")
            .body(Map.of("clientMsgId", "m" + sent, "text", text))
            .post("/api/conversations/" + conversation + "/turns");
    return Told.of(response.statusCode(), response.asString());
  }
}
