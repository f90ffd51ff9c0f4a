package dev.handful.chat;

import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.transcript.Transcript;
import dev.handful.turn.TurnRunner;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The chat socket: parses, accepts, hands over; never waits for a turn, so that stop gets through.
 */
@WebSocket(path = ChatSocket.PATH)
public class ChatSocket {

  static final String PATH = "/chat/{conversation}";

  private static final Logger LOG = Logger.getLogger(ChatSocket.class);

  /** A client that resumes says so first; one that does not gets live events after this. */
  private static final Duration RESUME_GRACE = Duration.ofSeconds(1);

  private static final CloseReason TOO_BIG = new CloseReason(1009, "too_long");

  private final ConversationDesk desk;
  private final ConversationTokens tokens;
  private final ShopperSignals signals;
  private final Transcript transcript;
  private final TurnRunner runner;
  private final LiveFeeds feeds;
  private final SessionFrames sessions;
  private final FrameParser parser;
  private final Clock clock;
  private final ConcurrentHashMap<String, Session> open = new ConcurrentHashMap<>();

  public ChatSocket(
      ConversationDesk desk,
      ConversationTokens tokens,
      ShopperSignals signals,
      Transcript transcript,
      TurnRunner runner,
      LiveFeeds feeds,
      SessionFrames sessions,
      FrameParser parser,
      Clock clock) {
    this.desk = desk;
    this.tokens = tokens;
    this.signals = signals;
    this.transcript = transcript;
    this.runner = runner;
    this.feeds = feeds;
    this.sessions = sessions;
    this.parser = parser;
    this.clock = clock;
  }

  private record Session(Conversation conversation, EventFeed feed, SocketOutlet outlet) {}

  @OnOpen
  @RunOnVirtualThread
  void opened(WebSocketConnection connection, @PathParam("conversation") String conversation) {
    var authorization = connection.handshakeRequest().header("Authorization");
    try {
      var admission = desk.admit(conversation, authorization);
      var id = admission.conversation().id();
      desk.endAbandoned(id);
      long lastSeq = transcript.lastSeq(id);
      var outlet = new SocketOutlet(connection, () -> forget(connection));
      var feed = new EventFeed(id, transcript, sessions, clock, lastSeq, lastSeq > 0, outlet);
      var token = tokens.renew(admission.expiresAt(), id);
      outlet.accept(sessions.ready(admission.conversation(), lastSeq, token));
      open.put(connection.id(), new Session(admission.conversation(), feed, outlet));
      feeds.add(feed);
      if (connection.isClosed()) {
        forget(connection);
      }
      releaseLater(feed);
    } catch (HandfulException e) {
      refuse(connection, e);
    }
  }

  @OnTextMessage
  @RunOnVirtualThread
  void received(String text, WebSocketConnection connection) {
    var session = open.get(connection.id());
    if (session == null) {
      return;
    }
    try {
      handle(parser.parse(text), session);
    } catch (HandfulException e) {
      tell(session, e, parser.messageId(text));
    } catch (RuntimeException e) {
      LOG.error("a frame could not be handled, conversation " + session.feed().conversation(), e);
      var problem = new HandfulException(ErrorCode.INTERNAL, "The frame could not be handled.", e);
      tell(session, problem, parser.messageId(text));
    }
  }

  @OnBinaryMessage
  @RunOnVirtualThread
  void receivedBytes(Buffer bytes, WebSocketConnection connection) {
    var session = open.get(connection.id());
    if (session != null) {
      tell(session, FrameFields.bad("This server reads text frames: send JSON as text."), null);
    }
  }

  @OnClose
  void closed(WebSocketConnection connection) {
    var session = open.get(connection.id());
    if (session != null) {
      session.outlet().leave();
    }
    forget(connection);
  }

  @OnError
  void failed(WebSocketConnection connection, Throwable cause) {
    LOG.debugf("a socket failed: %s", cause);
    // What arrives here was beyond what the framework reads; the rest of it would follow.
    if (connection.isOpen()) {
      connection.close(TOO_BIG).subscribe().with(ignored -> {}, ignored -> {});
    }
  }

  private void handle(ClientFrame frame, Session session) {
    var conversation = session.feed().conversation();
    if (!(frame instanceof ClientFrame.Resume)) {
      session.feed().release();
    }
    switch (frame) {
      case ClientFrame.Message(var message) ->
          runner
              .submit(conversation, message, feeds.listener(conversation))
              .whenComplete(
                  (terminal, failure) -> tellFailure(session, failure, message.clientMsgId()));
      case ClientFrame.Signal(var signal) -> signals.keep(session.conversation(), signal);
      case ClientFrame.Stop ignored -> runner.stop(conversation);
      case ClientFrame.Resume(var lastSeq) -> session.feed().resume(lastSeq);
      case ClientFrame.Ping ignored ->
          session
              .outlet()
              .accept(
                  ServerFrame.unlogged(conversation, "pong", java.util.Map.of(), clock.instant()));
    }
  }

  private void tellFailure(Session session, @Nullable Throwable failure, ClientMessageId id) {
    if (failure != null) {
      tell(session, HttpErrors.asHandful(failure), id);
    }
  }

  private void tell(Session session, HandfulException problem, @Nullable ClientMessageId id) {
    session
        .outlet()
        .accept(
            ServerFrame.error(
                session.feed().conversation(),
                problem.code(),
                HttpErrors.message(problem),
                id,
                clock.instant()));
  }

  private void refuse(WebSocketConnection connection, HandfulException problem) {
    int code =
        problem.code() == ErrorCode.UNAVAILABLE ? 1013 : 4000 + HttpErrors.status(problem.code());
    connection
        .close(new CloseReason(code, problem.code().wire()))
        .subscribe()
        .with(ignored -> {}, ignored -> {});
  }

  private void releaseLater(EventFeed feed) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(RESUME_GRACE);
                feed.release();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (HandfulException e) {
                LOG.debugf("a feed could not catch up: %s", e);
              }
            });
  }

  private void forget(WebSocketConnection connection) {
    var session = open.remove(connection.id());
    if (session != null) {
      feeds.remove(session.feed());
    }
  }
}
