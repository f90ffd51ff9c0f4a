package dev.handful.chat;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every failure over HTTP is {@code {code,message,retryable,retryAfterMs?}}; no page, no trace. */
public class HttpErrors {

  private static final Logger LOG = Logger.getLogger(HttpErrors.class);
  private static final long RETRY_AFTER_MS = 1_000;

  /** The body of a failed request. */
  record Problem(String code, String message, boolean retryable, @Nullable Long retryAfterMs) {}

  @ServerExceptionMapper
  Response known(HandfulException e) {
    return response(e);
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    var code =
        switch (status) {
          case 401, 403 -> ErrorCode.UNAUTHORISED;
          case 404, 405, 406 -> ErrorCode.NOT_FOUND;
          case 413 -> ErrorCode.TOO_LONG;
          case 429 -> ErrorCode.BUSY;
          default -> status < 500 ? ErrorCode.BAD_FRAME : ErrorCode.INTERNAL;
        };
    var message = advice(status, e.getResponse());
    return json(status, new Problem(code.wire(), message, code.retryable(), null));
  }

  private static String advice(int status, Response refused) {
    var allowed = String.join(", ", new TreeSet<>(refused.getAllowedMethods()));
    return switch (status) {
      case 405 ->
          "This address does not take this method"
              + (allowed.isEmpty() ? "." : "; allowed: " + allowed + ".");
      case 406 -> "This address answers application/json, or text/event-stream for events.";
      case 415 -> "Send the body as application/json.";
      default -> {
        var phrase = Response.Status.fromStatusCode(status);
        yield phrase == null ? "The request failed." : phrase.getReasonPhrase() + ".";
      }
    };
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException e) {
    var known = asHandful(e);
    if (known.code() == ErrorCode.INTERNAL) {
      LOG.error("a request failed", e);
    }
    return response(known);
  }

  static Response response(HandfulException e) {
    return problem(e.code(), message(e), null);
  }

  static Response problem(ErrorCode code, String message, @Nullable Long retryAfterMs) {
    var after =
        code.retryable() && retryAfterMs == null ? Long.valueOf(RETRY_AFTER_MS) : retryAfterMs;
    return json(status(code), new Problem(code.wire(), message, code.retryable(), after));
  }

  /** The HTTP status of a code; a failure of ours is 503, since the same again may succeed. */
  static int status(ErrorCode code) {
    return switch (code) {
      case BAD_FRAME, UNKNOWN_TYPE, BAD_UTF8, EMPTY, UNKNOWN_ITEM, UNKNOWN_QUESTION -> 400;
      case UNAUTHORISED -> 401;
      case NOT_FOUND, UNKNOWN_CATALOGUE -> 404;
      case CONFLICT -> 409;
      case TOO_LONG -> 413;
      case BUSY -> 429;
      case TIMEOUT, UNAVAILABLE, INTERNAL -> 503;
    };
  }

  /** What may be told outside: the texts of our own stores name hosts and classes. */
  static String message(HandfulException e) {
    return switch (e.code()) {
      case UNAVAILABLE, INTERNAL, TIMEOUT -> "The server cannot answer now. Try again.";
      default -> String.valueOf(e.getMessage());
    };
  }

  static HandfulException asHandful(Throwable failure) {
    return switch (failure) {
      case HandfulException known -> known;
      case CompletionException wrapped when wrapped.getCause() != null ->
          asHandful(wrapped.getCause());
      case ExecutionException wrapped when wrapped.getCause() != null ->
          asHandful(wrapped.getCause());
      default -> new HandfulException(ErrorCode.INTERNAL, "unexpected: " + failure, failure);
    };
  }

  private static Response json(int status, Problem problem) {
    var response =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(WireJson.write(problem));
    return problem.retryAfterMs() == null
        ? response.build()
        : response.header("Retry-After", Math.ceilDiv(problem.retryAfterMs(), 1_000L)).build();
  }
}
