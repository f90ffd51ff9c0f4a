package dev.handful.turn;

import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TurnId;
import dev.handful.memory.ConversationMemory;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs turns on virtual threads: one at a time per conversation, in the order of their messages, at
 * most a few waiting. A turn depends on no socket, and ends in time in one terminal event.
 */
@ApplicationScoped
public class TurnRunner {

  private final TurnExecution execution;
  private final int queue;
  private final ConcurrentHashMap<ConversationId, Lane> lanes = new ConcurrentHashMap<>();
  private volatile boolean closing;

  @Inject
  public TurnRunner(
      TurnPipeline pipeline,
      ConversationMemory memory,
      Snapshots snapshots,
      HandfulConfig config,
      Clock clock,
      SecureRandom random) {
    this(
        new TurnExecution(
            new TappedItems(
                pipeline::run, memory, snapshots::serves, snapshots::failureText, clock),
            memory,
            snapshots::failureText,
            () -> new TurnId("t_" + Long.toUnsignedString(random.nextLong(), 36)),
            config.turn().timeout(),
            clock),
        config.turn().queue());
  }

  TurnRunner(TurnExecution execution, int queue) {
    this.execution = execution;
    this.queue = queue;
  }

  /**
   * Takes a message over and returns at once. The same client message id twice is the same turn.
   *
   * @param listener told every event of the turn in order; may be told by another's message that
   *     joined the same turn
   * @return the terminal event of the message's turn; fails with {@code HandfulException} when the
   *     message was not accepted
   * @throws dev.handful.failure.HandfulException {@code BUSY} when too many messages wait
   */
  public CompletableFuture<LoggedEvent> submit(
      ConversationId conversation, ShopperMessage message, TurnListener listener) {
    var answer = new CompletableFuture<CompletableFuture<LoggedEvent>>();
    lanes.compute(
        conversation,
        (id, present) -> {
          var lane = present == null ? new Lane(queue) : present;
          answer.complete(lane.add(message, listener));
          if (present == null) {
            Thread.ofVirtual().name("turns-" + id).start(() -> drain(id, lane));
          }
          return lane;
        });
    return answer.join();
  }

  /** Asks the running turn to stop, if there is one; it ends in {@code turn.stopped}. */
  public void stop(ConversationId conversation) {
    var lane = lanes.get(conversation);
    if (lane != null) {
      lane.stop();
    }
  }

  /** Whether a turn of the conversation runs or waits on this server. */
  public boolean busy(ConversationId conversation) {
    return lanes.containsKey(conversation);
  }

  /** Lets running turns finish, so that a restart interrupts nobody. */
  void close(@Observes ShutdownEvent event) throws InterruptedException {
    closing = true;
    var patience = Duration.ofSeconds(5).toMillis() / 20;
    for (int i = 0; i < patience && !lanes.isEmpty(); i++) {
      Thread.sleep(20);
    }
    execution.close();
  }

  private void drain(ConversationId id, Lane lane) {
    while (lanes.computeIfPresent(id, (ignored, same) -> same.idle() ? null : same) != null) {
      var batch = lane.next();
      if (closing) {
        batch.refuse();
      } else {
        execution.execute(id, batch);
      }
      lane.done();
    }
  }
}
