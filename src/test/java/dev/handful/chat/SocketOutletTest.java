package dev.handful.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.ConversationId;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SocketOutletTest {

  private static final ServerFrame FRAME =
      ServerFrame.unlogged(new ConversationId("c1"), "text", "x".repeat(10_000), Instant.EPOCH);
  private static final int BYTES = WireJson.write(FRAME).getBytes(StandardCharsets.UTF_8).length;

  @Test
  void D08_clientsThatNeverReadAreClosedAndHoldNoMoreThanTheLimit() {
    for (int client = 0; client < 4; client++) {
      // Given
      var wire = new Wire();
      var gone = new AtomicInteger();
      var outlet = new SocketOutlet(wire.connection(), gone::incrementAndGet);

      // When
      for (int frame = 0; frame < 10_000; frame++) {
        outlet.accept(FRAME);
      }

      // Then
      assertThat(wire.closed).extracting(CloseReason::getCode).containsExactly(1013);
      assertThat((long) wire.unsent.size() * BYTES).isLessThanOrEqualTo(SocketOutlet.MAX_UNSENT);
      assertThat(gone).hasValue(1);
    }
  }

  @Test
  void D08_aClientThatReadsMayBeSentAnyAmount() {
    // Given
    var wire = new Wire();
    var outlet = new SocketOutlet(wire.connection(), () -> {});

    // When
    for (int frame = 0; frame < 1_000; frame++) {
      outlet.accept(FRAME);
      wire.read();
    }

    // Then
    assertThat(wire.closed).isEmpty();
    assertThat(wire.taken).isEqualTo(1_000);
  }

  @Test
  void aSocketThatFailsIsLeftOnce() {
    // Given
    var wire = new Wire();
    var gone = new AtomicInteger();
    var outlet = new SocketOutlet(wire.connection(), gone::incrementAndGet);
    outlet.accept(FRAME);
    outlet.accept(FRAME);

    // When
    wire.unsent.forEach(sending -> sending.fail(new IllegalStateException("reset by peer")));
    outlet.accept(FRAME);

    // Then
    assertThat(gone).hasValue(1);
    assertThat(wire.unsent).as("nothing is sent after it").hasSize(2);
  }

  /** A socket whose client takes a frame only when the test says so. */
  private static final class Wire {
    private final List<UniEmitter<? super Void>> unsent = new ArrayList<>();
    private final List<CloseReason> closed = new ArrayList<>();
    private int taken;

    /** The interface has two dozen methods and the outlet needs two of them. */
    WebSocketConnection connection() {
      return (WebSocketConnection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {WebSocketConnection.class},
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "sendText" -> Uni.createFrom().<Void>emitter(unsent::add);
                    case "close" -> {
                      closed.add((CloseReason) arguments[0]);
                      yield Uni.createFrom().voidItem();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                  });
    }

    void read() {
      unsent.removeFirst().complete(null);
      taken++;
    }
  }
}
