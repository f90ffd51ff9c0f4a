package dev.handful.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handful.dialogue.ErrorCode;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who may not is told in the same form as every other failure over HTTP. */
public class Refusals {

  /** The body of a refused request. */
  record Refusal(
      @JsonProperty String code, @JsonProperty String message, @JsonProperty boolean retryable) {}

  @ServerExceptionMapper
  Response anonymous(UnauthorizedException e) {
    return refused(
        Response.Status.UNAUTHORIZED,
        "This address wants 'Authorization: Bearer KEY' with the key of "
            + AdminKeys.VARIABLE
            + ", or with the token of data/server.json on the server's own machine.");
  }

  @ServerExceptionMapper
  Response notAllowed(ForbiddenException e) {
    return refused(Response.Status.FORBIDDEN, "This key may not do that.");
  }

  private static Response refused(Response.Status status, String message) {
    return Response.status(status)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Refusal(ErrorCode.UNAUTHORISED.wire(), message, false))
        .build();
  }
}
