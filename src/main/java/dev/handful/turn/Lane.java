package dev.handful.turn;

import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.failure.HandfulException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The messages of one conversation in their order: one batch runs, a few wait. Thread-safe. */
final class Lane {

  private final int capacity;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable Batch running;
  private boolean started;

  Lane(int capacity) {
    this.capacity = capacity;
  }

  /** A message and who wants to know of it. */
  record Waiting(
      ShopperMessage message, TurnListener listener, CompletableFuture<LoggedEvent> terminal) {}

  /** Adds a message, or finds it again when it is already here. */
  synchronized CompletableFuture<LoggedEvent> add(ShopperMessage message, TurnListener listener) {
    var known = find(message);
    if (known != null) {
      return known.terminal();
    }
    // The first message is taken by the runner at once, it does not wait.
    if (waiting.size() >= capacity + (started ? 0 : 1)) {
      return CompletableFuture.failedFuture(
          new HandfulException(
              ErrorCode.BUSY, "too many messages wait; send it again after the answer"));
    }
    var added = new Waiting(message, listener, new CompletableFuture<>());
    waiting.add(added);
    return added.terminal();
  }

  /** Whether nothing waits. */
  synchronized boolean idle() {
    return waiting.isEmpty();
  }

  /** The next turn's messages: what was typed while another turn ran is read together (C07). */
  synchronized Batch next() {
    started = true;
    var messages = new ArrayList<Waiting>();
    messages.add(waiting.remove());
    while (words(messages.getLast()) && waiting.peek() != null && words(waiting.peek())) {
      messages.add(waiting.remove());
    }
    running = new Batch(messages);
    return running;
  }

  synchronized void done() {
    running = null;
  }

  synchronized void stop() {
    if (running != null) {
      running.stop();
    }
  }

  private @Nullable Waiting find(ShopperMessage message) {
    var all = new ArrayList<>(waiting);
    if (running != null) {
      all.addAll(running.messages());
    }
    return all.stream()
        .filter(w -> Objects.equals(w.message().clientMsgId(), message.clientMsgId()))
        .findFirst()
        .orElse(null);
  }

  private static boolean words(Waiting waiting) {
    return waiting.message() instanceof ShopperMessage.Say;
  }

  /** The messages of one turn. */
  static final class Batch {
    private final List<Waiting> messages;
    private volatile boolean stopped;

    Batch(List<Waiting> messages) {
      this.messages = List.copyOf(messages);
    }

    List<Waiting> messages() {
      return messages;
    }

    void stop() {
      stopped = true;
    }

    boolean stopped() {
      return stopped;
    }

    void refuse() {
      fail(new HandfulException(ErrorCode.UNAVAILABLE, "the server is stopping"));
    }

    void fail(RuntimeException cause) {
      messages.forEach(m -> m.terminal().completeExceptionally(cause));
    }

    void end(LoggedEvent terminal) {
      messages.forEach(m -> m.terminal().complete(terminal));
    }
  }
}
