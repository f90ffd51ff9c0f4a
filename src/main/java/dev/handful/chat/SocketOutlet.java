package dev.handful.chat;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Sends frames to one socket without waiting for it. What the client has not taken yet is counted;
 * a client that leaves too much unread is closed with 1013 and can resume (D08, I7).
 */
final class SocketOutlet implements Consumer<ServerFrame> {

  private static final Logger LOG = Logger.getLogger(SocketOutlet.class);

  /** Unsent bytes a socket may have. */
  static final long MAX_UNSENT = 256 * 1024;

  private static final CloseReason TRY_AGAIN = new CloseReason(1013, "slow reader, resume");

  private final WebSocketConnection connection;
  private final Runnable onGone;
  private final AtomicLong unsent = new AtomicLong();
  private final AtomicBoolean gone = new AtomicBoolean();

  /** {@code onGone} is run once, when nothing more can be sent. */
  SocketOutlet(WebSocketConnection connection, Runnable onGone) {
    this.connection = connection;
    this.onGone = onGone;
  }

  @Override
  public void accept(ServerFrame frame) {
    if (gone.get()) {
      return;
    }
    var text = WireJson.write(frame);
    long bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (unsent.addAndGet(bytes) > MAX_UNSENT) {
      LOG.infof("a slow reader was closed, conversation %s", frame.conversation());
      leave();
      connection.close(TRY_AGAIN).subscribe().with(ignored -> {}, this::failed);
      return;
    }
    connection.sendText(text).subscribe().with(ignored -> unsent.addAndGet(-bytes), this::failed);
  }

  /** Nothing more is sent. */
  void leave() {
    if (gone.compareAndSet(false, true)) {
      onGone.run();
    }
  }

  private void failed(Throwable cause) {
    LOG.debugf("a socket is gone: %s", cause);
    leave();
  }
}
