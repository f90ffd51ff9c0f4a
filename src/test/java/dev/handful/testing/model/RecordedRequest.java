package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request and what became of its answer; the later facts arrive while it runs. */
public final class RecordedRequest {

  /** How an answer ended. */
  public enum End {
    RUNNING,
    /** As its behaviour wanted. */
    SENT,
    /** The client closed before. */
    CLOSED_BY_CLIENT
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int number;
  private final int connection;
  private final Incoming incoming;
  private final long started = System.nanoTime();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile End end = End.RUNNING;
  private volatile long endedAfter;
  private volatile long bytesSent;

  RecordedRequest(int number, int connection, Incoming incoming) {
    this.number = number;
    this.connection = connection;
    this.incoming = incoming;
  }

  /** From 1 on, over the life of the server. */
  public int number() {
    return number;
  }

  /** Which connection it came on, from 1 on. */
  public int connection() {
    return connection;
  }

  public String method() {
    return incoming.method();
  }

  public String path() {
    return incoming.path();
  }

  /** Names in lower case; a key is only told to be there. */
  public Map<String, String> headers() {
    var shown = new LinkedHashMap<>(incoming.headers());
    shown.computeIfPresent("authorization", (name, value) -> value.split(" ")[0] + " …");
    shown.computeIfPresent("api-key", (name, value) -> "…");
    return shown;
  }

  /** Whether the client sent exactly this key. */
  public boolean hasKey(String key) {
    return ("Bearer " + key).equals(incoming.headers().get("authorization"));
  }

  public String text() {
    return incoming.text();
  }

  public JsonNode body() {
    try {
      return JSON.readTree(incoming.body());
    } catch (IOException e) {
      throw new AssertionError("request " + number + " is no JSON: " + incoming.text(), e);
    }
  }

  public End end() {
    return end;
  }

  /** Waits for the end; fails when there is none within ten seconds. */
  public End awaitEnd() throws InterruptedException {
    if (!ended.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("request " + number + " is still open");
    }
    return end;
  }

  /** From the whole request read until the end. */
  public Duration lasted() {
    return Duration.ofNanos(endedAfter);
  }

  /** Of the response, headers included, as far as it came. */
  public long bytesSent() {
    return bytesSent;
  }

  void sent(long bytes) {
    bytesSent = bytes;
  }

  synchronized void ended(End how) {
    if (end == End.RUNNING) {
      end = how;
      endedAfter = System.nanoTime() - started;
      ended.countDown();
    }
  }

  @Override
  public String toString() {
    return "%d on connection %d: %s %s, %s after %d bytes"
        .formatted(
            number, connection, method(), path(), end.name().toLowerCase(Locale.ROOT), bytesSent);
  }
}
