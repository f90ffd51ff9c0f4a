package dev.handful.testing.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** What {@link Misbehaviour} is put together from. */
final class Faults {

  private Faults() {}

  static UnaryOperator<Behaviour> delivery(Delivery delivery) {
    return usual -> usual.with(delivery);
  }

  static UnaryOperator<Behaviour> cut(int tokens, Delivery.Ending ending) {
    return delivery(new Delivery.Cut(tokens, ending));
  }

  static UnaryOperator<Behaviour> envelope(UnaryOperator<Envelope> change) {
    return usual -> usual.with(change.apply(usual.envelope()));
  }

  static UnaryOperator<Behaviour> content(Content content) {
    return usual -> usual.with(content);
  }

  static UnaryOperator<Behaviour> text(UnaryOperator<String> change) {
    return content(Content.changed(change));
  }

  /** Changes an answer that picks items, in the light of what was offered. */
  static UnaryOperator<Behaviour> lie(BiConsumer<ObjectNode, PromptData> lie) {
    return content(ask -> Tokens.of(Lies.told(ask, lie)));
  }

  static UnaryOperator<Behaviour> status(int status, Map<String, String> headers) {
    return delivery(new Delivery.Page(status, headers, error("status " + status)));
  }

  static UnaryOperator<Behaviour> html(int status) {
    var page = "<!doctype html><html><body><h1>nginx</h1><p>Stand by.</p></body></html>";
    return delivery(new Delivery.Page(status, Map.of("Content-Type", "text/html"), page));
  }

  static UnaryOperator<Behaviour> wrongType() {
    var text = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"hello\"}}]}\n\n";
    return delivery(new Delivery.Page(200, Map.of("Content-Type", "text/plain"), text));
  }

  static String error(String message) {
    return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"server_error\",\"code\":null}}";
  }

  static String broken(String json) {
    return json.substring(0, json.length() / 2) + "}}]\u0000 oops, where was I? {" + json;
  }
}
