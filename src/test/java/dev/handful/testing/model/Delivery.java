package dev.handful.testing.model;

import java.time.Duration;
import java.util.Map;

/** What happens on the wire. */
sealed interface Delivery {

  /** The whole answer, streamed when asked so. */
  record Whole() implements Delivery {}

  /** Another status, or another body than a completion. */
  record Page(int status, Map<String, String> headers, String body) implements Delivery {}

  /** 429 with {@code Retry-After} as an HTTP date, so far ahead of the moment of the answer. */
  record RetryDate(Duration ahead) implements Delivery {}

  /** The request is read and nothing ever comes; the connection stays open. */
  record Silence() implements Delivery {}

  /** Headers at once, then nothing for so long, then the answer. */
  record HeadersFirst(Duration pause) implements Delivery {}

  /** So many tokens, then nothing more; the connection stays open. */
  record Stall(int tokens) implements Delivery {}

  /** So many tokens, then the connection ends that way. */
  record Cut(int tokens, Ending ending) implements Delivery {}

  /** The connection ends after so many bytes of the response, headers included. */
  record CutBytes(long bytes) implements Delivery {}

  /** So many tokens, then one event with this data, then the end. */
  record Event(int tokens, String data) implements Delivery {}

  /** Every byte of the body in a chunk of its own. */
  record SingleBytes() implements Delivery {}

  /** How a connection ends. */
  enum Ending {
    /** As if the answer were over: FIN without the closing chunk. */
    CLOSE,
    /** RST. */
    RESET,
    /** In the middle of an announced chunk. */
    HALF_CHUNK
  }
}
