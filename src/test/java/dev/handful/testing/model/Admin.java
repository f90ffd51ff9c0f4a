package dev.handful.testing.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * Steers the server from outside: {@code POST /admin/script} with {@code
 * {"mode":"stall","firstToken":400,"perToken":20,"tokens":50,"times":1}} (all optional; without
 * times from now on), {@code GET} and {@code DELETE /admin/requests}.
 */
final class Admin {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Script script;
  private final RecordedRequests requests;

  Admin(Script script, RecordedRequests requests) {
    this.script = script;
    this.requests = requests;
  }

  boolean isFor(Incoming incoming) {
    return incoming.path().startsWith("/admin/");
  }

  Behaviour answer(Incoming incoming) {
    return switch (incoming.method() + " " + incoming.path()) {
      case "POST /admin/script" -> script(incoming.text());
      case "GET /admin/requests" -> page(200, requests());
      case "DELETE /admin/requests" -> {
        requests.forget();
        yield page(200, "[]");
      }
      default -> page(404, "{\"error\":{\"message\":\"no such page\"}}");
    };
  }

  private Behaviour script(String body) {
    try {
      var wish = JSON.readTree(body);
      var paced =
          Behaviour.good()
              .paced(wish.path("firstToken").asLong(0), wish.path("perToken").asLong(0));
      int tokens = wish.path("tokens").asInt(0);
      var usual = tokens > 0 ? paced.tokens(tokens) : paced;
      var behaviour = Misbehaviour.named(wish.path("mode").asText("good")).apply(usual);
      int times = wish.path("times").asInt(0);
      if (times == 0) {
        script.always(behaviour);
      }
      for (int i = 0; i < times; i++) {
        script.next(behaviour);
      }
      return page(200, body);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return page(400, "{\"error\":{\"message\":\"not understood\"}}");
    }
  }

  private String requests() {
    var list = JSON.createArrayNode();
    for (var one : requests.all()) {
      var node = list.addObject().put("number", one.number()).put("connection", one.connection());
      node.put("path", one.path()).put("end", one.end().name()).put("bytesSent", one.bytesSent());
      node.putPOJO("headers", one.headers()).set("body", one.body());
    }
    return list.toString();
  }

  private static Behaviour page(int status, String body) {
    return Behaviour.good().with(new Delivery.Page(status, Map.of(), body));
  }
}
