package dev.handful.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ErrorCode;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets feeds and lists of offers be long, and nothing else. A path spelled in any other way has the
 * small limit, so an odd spelling wins nothing.
 */
@ApplicationScoped
public class BodyLimits {

  /** Above the limit of a turn's frame (64 KB), so that a body a little too long is answered. */
  static final long USUAL = 1_048_576;

  /** 10,000 lines of offers with room to spare. */
  static final long OFFERS = 8 * USUAL;

  private static final Pattern UPLOAD =
      Pattern.compile("/api/admin/catalogues/[A-Za-z0-9_-]+/(imports|offers)");

  private final HandfulConfig config;
  private final ObjectMapper json;

  public BodyLimits(HandfulConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
  }

  void install(@Observes Router router) {
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
  }

  private void limit(RoutingContext context) {
    var request = context.request();
    long limit = HttpMethod.POST.equals(request.method()) ? posted(request.path()) : USUAL;
    boolean upload = limit != USUAL;
    if (length(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > limit) {
      refuse(context, limit);
      return;
    }
    // A length nobody said is counted by the handler of an upload, who can still answer.
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, upload ? limit + USUAL : limit);
    context.next();
  }

  private long posted(String path) {
    var upload = UPLOAD.matcher(path);
    if (!upload.matches()) {
      return USUAL;
    }
    return upload.group(1).equals("offers") ? OFFERS : config.admin().maxUploadBytes();
  }

  /** What is no number is refused by the framework. */
  private static long length(@Nullable String header) {
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void refuse(RoutingContext context, long limit) {
    var message = "The body is longer than the " + limit + " bytes that this address takes.";
    try {
      context
          .response()
          .setStatusCode(413)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .putHeader(HttpHeaders.CONNECTION, "close")
          .end(
              json.writeValueAsString(
                  new Refusals.Refusal(ErrorCode.TOO_LONG.wire(), message, false)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
