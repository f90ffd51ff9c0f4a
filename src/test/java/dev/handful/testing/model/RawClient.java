package dev.handful.testing.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A client without mercy: sends one request and tells what came, byte for byte, and how it ended.
 */
record RawClient(int port, Duration patience) {

  RawClient(int port) {
    this(port, Duration.ofMillis(400));
  }

  enum End {
    /** The server closed in order. */
    CLOSED,
    /** RST. */
    RESET,
    /** Nothing more came for a while. */
    OPEN
  }

  record Heard(String text, End end) {

    int status() {
      return Integer.parseInt(text.split(" ")[1]);
    }

    String head() {
      return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    /** The data of each event. */
    List<String> events() {
      return text.lines()
          .filter(line -> line.startsWith("data: "))
          .map(line -> line.substring("data: ".length()))
          .toList();
    }

    /** Events that carry a piece of text. */
    long tokens() {
      return events().stream().filter(event -> event.contains("\"delta\":{\"content\"")).count();
    }
  }

  /** Asks with a scenario and hears until the end, or until nothing comes any more. */
  Heard ask(String scenario, String body) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout((int) patience.toMillis());
      socket.getOutputStream().write(request(scenario, body));
      return hear(socket);
    }
  }

  static byte[] request(String scenario, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return ("POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer secret-key\r\n"
            + "X-Scenario: "
            + scenario
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Heard hear(Socket socket) throws IOException {
    var heard = new ByteArrayOutputStream();
    var end = End.CLOSED;
    try {
      socket.getInputStream().transferTo(heard);
    } catch (SocketTimeoutException e) {
      end = End.OPEN;
    } catch (SocketException e) {
      end = End.RESET;
    }
    return new Heard(heard.toString(StandardCharsets.UTF_8), end);
  }
}
