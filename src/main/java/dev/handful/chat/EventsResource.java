package dev.handful.chat;

import dev.handful.failure.HandfulException;
import dev.handful.transcript.Transcript;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The logged events of a conversation as server-sent events: first what was missed, then live. */
@Path("/api/conversations/{conversation}/events")
public class EventsResource {

  /** Frames a slow reader may leave unread before its stream is cut; it can resume. */
  private static final int MAX_UNREAD = EventFeed.MAX_REPLAY + 100;

  private final ConversationDesk desk;
  private final Transcript transcript;
  private final LiveFeeds feeds;
  private final SessionFrames sessions;
  private final Clock clock;

  public EventsResource(
      ConversationDesk desk,
      Transcript transcript,
      LiveFeeds feeds,
      SessionFrames sessions,
      Clock clock) {
    this.desk = desk;
    this.transcript = transcript;
    this.feeds = feeds;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  public Multi<OutboundSseEvent> events(
      @PathParam("conversation") String conversation,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context Sse sse) {
    var id = desk.admit(conversation, authorization).conversation().id();
    long after = cursor(lastEventId);
    desk.endAbandoned(id);
    Consumer<MultiEmitter<? super OutboundSseEvent>> start =
        emitter -> {
          var feed =
              new EventFeed(
                  id, transcript, sessions, clock, after, true, f -> emitter.emit(event(sse, f)));
          emitter.onTermination(() -> feeds.remove(feed));
          feeds.add(feed);
          feed.resume(after);
        };
    return Multi.createFrom()
        .emitter(start, BackPressureStrategy.IGNORE)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onOverflow()
        .buffer(MAX_UNREAD);
  }

  private static OutboundSseEvent event(Sse sse, ServerFrame frame) {
    var event = sse.newEventBuilder().mediaType(MediaType.TEXT_PLAIN_TYPE);
    if (frame.seq() != null) {
      event.id(Long.toString(frame.seq()));
    }
    return event.data(String.class, WireJson.write(frame)).build();
  }

  private static long cursor(@Nullable String lastEventId) {
    try {
      long seq = lastEventId == null || lastEventId.isBlank() ? 0 : Long.parseLong(lastEventId);
      if (seq >= 0) {
        return seq;
      }
    } catch (NumberFormatException e) {
      throw badCursor(e);
    }
    throw badCursor(null);
  }

  private static HandfulException badCursor(@Nullable Throwable cause) {
    var message = "Last-Event-ID must be the seq of an event, a whole number.";
    var bad = FrameFields.bad(message);
    return cause == null ? bad : new HandfulException(bad.code(), message, cause);
  }
}
