package dev.handful.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.RetryAfter;
import dev.handful.llm.ModelFailure;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What a response without an answer means. */
final class Refusal {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 16 * 1024;
  private static final int MAX_WORDS = 200;

  private Refusal() {}

  static AttemptFailedException of(
      int status, HttpHeaders headers, UpstreamBody body, Clock clock) {
    var words = words(body);
    var message = "HTTP " + status + (words.isEmpty() ? "" : ": " + words);
    if (status == 429) {
      // A spent account comes with the status of a busy server, but no waiting helps.
      return words.contains("insufficient_quota")
          ? AttemptFailedException.lasting(ModelFailure.RATE_LIMITED, message)
          : AttemptFailedException.later(
              ModelFailure.RATE_LIMITED, message, RetryAfter.of(headers, clock));
    }
    if (status >= 500 || status == 408) {
      return AttemptFailedException.later(
          ModelFailure.SERVER_ERROR, message, RetryAfter.of(headers, clock));
    }
    return AttemptFailedException.lasting(ModelFailure.REFUSED, message);
  }

  /** The server's code and message, shortened; reading to the end lets the connection be reused. */
  private static String words(UpstreamBody body) {
    var bytes = new byte[MAX_BODY];
    int count = 0;
    try {
      for (int read = 0; read >= 0 && count < MAX_BODY; count += Math.max(0, read)) {
        read = body.read(bytes, count, MAX_BODY - count);
      }
    } catch (AttemptFailedException e) {
      return "";
    }
    return words(new String(bytes, 0, count, StandardCharsets.UTF_8));
  }

  private static String words(String body) {
    try {
      var error = JSON.readTree(body).path("error");
      var text = error.path("code").asText("") + " " + error.path("message").asText("");
      return shortened(text.strip());
    } catch (JsonProcessingException e) {
      return shortened(body.strip());
    }
  }

  /** Servers quote the key they refuse. */
  private static String shortened(String text) {
    var plain = text.replaceAll("\\bsk-\\S+", "sk-…").replaceAll("\\s+", " ");
    return plain.length() > MAX_WORDS ? plain.substring(0, MAX_WORDS) + "…" : plain;
  }
}
