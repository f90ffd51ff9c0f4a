package dev.handful.admin;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;

/** One conversation over HTTP. */
final class Shopper {

  private final String path;
  private final String token;
  private int messages;

  Shopper() {
    var opened = given().body("{}").post("/api/conversations").jsonPath();
    this.path = "/api/conversations/" + opened.getString("conversation") + "/turns";
    this.token = opened.getString("token");
  }

  JsonPath says(String text) {
    var answer =
        given()
            .header("Authorization", "Bearer " + token)
            .body(
                "{\"type\":\"say\",\"clientMsgId\":\"m%d\",\"text\":\"%s\"}"
                    .formatted(++messages, text))
            .post(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.asString());
    }
    return answer.jsonPath();
  }
}
