package dev.handful.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TurnEvent;
import dev.handful.failure.HandfulException;
import dev.handful.transcript.Transcript;
import dev.handful.turn.TurnRunner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The HTTP twins of the chat socket, for clients that prefer requests. */
@Path("/api/conversations")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConversationsResource {

  private final ConversationDesk desk;
  private final ShopperSignals signals;
  private final Transcript transcript;
  private final TurnRunner runner;
  private final LiveFeeds feeds;
  private final FrameParser parser;

  public ConversationsResource(
      ConversationDesk desk,
      ShopperSignals signals,
      Transcript transcript,
      TurnRunner runner,
      LiveFeeds feeds,
      FrameParser parser) {
    this.desk = desk;
    this.signals = signals;
    this.transcript = transcript;
    this.runner = runner;
    this.feeds = feeds;
    this.parser = parser;
  }

  @POST
  public Response open(String body, @Context HttpServerRequest request) {
    var fields = parser.fields(body.isBlank() ? "{}" : body);
    // Behind a proxy this is the proxy's, unless Quarkus is told to believe its headers.
    var from = request.remoteAddress();
    var opened =
        desk.open(
            fields.optionalName("catalogue"),
            fields.optionalName("locale"),
            from == null ? null : from.hostAddress());
    var answer =
        Map.of(
            "conversation", opened.conversation(),
            "token", opened.token(),
            "expiresAt", opened.expiresAt().toString());
    return Response.status(Response.Status.CREATED).entity(WireJson.write(answer)).build();
  }

  /** Where a conversation stands; tells a client whose socket was refused what is wrong. */
  @GET
  @Path("/{conversation}")
  public String find(
      @PathParam("conversation") String conversation,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    var found = desk.admit(conversation, authorization).conversation();
    var answer =
        Map.of(
            "conversation", found.id(),
            "catalogue", found.catalogue(),
            "lastSeq", transcript.lastSeq(found.id()),
            "expiresAt", found.expiresAt().toString());
    return WireJson.write(answer);
  }

  @POST
  @Path("/{conversation}/turns")
  public Response turn(
      @PathParam("conversation") String conversation,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      String body)
      throws InterruptedException {
    var id = desk.admit(conversation, authorization).conversation().id();
    if (!(parser.parse(body, "say") instanceof ClientFrame.Message(ShopperMessage message))) {
      throw FrameFields.bad("This frame is not a turn: send say, answer, act, preference or edit.");
    }
    try {
      return answer(runner.submit(id, message, feeds.listener(id)).get());
    } catch (ExecutionException e) {
      throw HttpErrors.asHandful(e);
    }
  }

  @POST
  @Path("/{conversation}/outcomes")
  public Response outcome(
      @PathParam("conversation") String conversation,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      String body) {
    var found = desk.admit(conversation, authorization).conversation();
    if (!(parser.parse(body, "outcome") instanceof ClientFrame.Signal(var signal))) {
      throw FrameFields.bad("This frame is not an outcome.");
    }
    signals.keep(found, signal);
    return Response.noContent().build();
  }

  private static Response answer(LoggedEvent terminal) {
    return switch (terminal.event()) {
      case TurnEvent.Final(var reply) -> Response.ok(flat(terminal, reply).toString()).build();
      case TurnEvent.Stopped stopped ->
          Response.ok(flat(terminal, stopped).put("stopped", true).toString()).build();
      case TurnEvent.Failed(var code, var retryable, var after, var message) ->
          HttpErrors.problem(code, message, after);
      default -> throw new HandfulException(ErrorCode.INTERNAL, "a turn ended without an end");
    };
  }

  private static ObjectNode flat(LoggedEvent terminal, Object reply) {
    var head = WireJson.tree(Map.of()).put("turn", terminal.turn().value());
    head.put("seq", terminal.seq());
    head.setAll(WireJson.tree(reply));
    return head;
  }
}
