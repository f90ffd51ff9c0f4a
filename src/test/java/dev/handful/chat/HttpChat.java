package dev.handful.chat;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The HTTP twins, as a test uses them. */
final class HttpChat {

  private HttpChat() {}

  /** A conversation and its token. */
  record Opened(String conversation, String token) {}

  static Opened open() {
    var body = given().post("/api/conversations").then().statusCode(201).extract().jsonPath();
    return new Opened(body.getString("conversation"), body.getString("token"));
  }

  static Response turn(Opened opened, String body) {
    return given()
        .header("Authorization", "Bearer " + opened.token())
        .contentType("application/json")
        .body(body)
        .post("/api/conversations/" + opened.conversation() + "/turns");
  }

  /** The ids of the first events after {@code lastEventId}; blocks until {@code count} came. */
  static List<Long> events(URI server, Opened opened, long lastEventId, int count) {
    var uri = server.resolve("/api/conversations/" + opened.conversation() + "/events");
    try {
      var connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setReadTimeout(10_000);
      connection.setRequestProperty("Authorization", "Bearer " + opened.token());
      connection.setRequestProperty("Last-Event-ID", Long.toString(lastEventId));
      var ids = new ArrayList<Long>();
      try (var lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        while (ids.size() < count) {
          var line = lines.readLine();
          if (line.startsWith("id:")) {
            ids.add(Long.parseLong(line.substring(3).strip()));
          }
        }
      } finally {
        connection.disconnect();
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
