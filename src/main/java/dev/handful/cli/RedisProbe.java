package dev.handful.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A few words to a Redis on this machine, before there is a client and after it is gone. */
record RedisProbe(int port, String password) {

  private static final int TIMEOUT_MS = 1_000;

  /** Whether it lets us in and is ready. */
  boolean answers() {
    try {
      return say("PING").startsWith("+PONG");
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it lets us in, even while it still loads its file: then it is ours. */
  boolean isOurs() {
    try {
      var answer = say("PING");
      return answer.startsWith("+PONG") || answer.startsWith("-LOADING");
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks it to write what it holds and to end. */
  void shutDown() {
    try {
      say("SHUTDOWN");
    } catch (IOException e) {
      // It answers by closing the connection.
      return;
    }
  }

  private String say(String command) throws IOException {
    try (var socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
      var lines = "AUTH " + password + "\r\n" + command + "\r\n";
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var login = in.readLine();
      if (login == null || !login.startsWith("+OK")) {
        throw new IOException("refused: " + login);
      }
      var answer = in.readLine();
      return answer == null ? "" : answer;
    }
  }
}
