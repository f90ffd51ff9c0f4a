package dev.handful.testing.model;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it came off the wire.
 *
 * @param headers names in lower case
 */
record Incoming(String method, String path, Map<String, String> headers, byte[] body) {

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether the client wants the connection closed after the answer. */
  boolean last() {
    return "close".equalsIgnoreCase(headers.get("connection"));
  }
}
