package dev.handful.turn;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import dev.handful.failure.HandfulException;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Acceptance;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.memory.ConversationMemory.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Accepts a batch, runs its turn under a watchdog, and tells everybody who waits how it ended. */
final class TurnExecution {

  private static final Logger LOG = Logger.getLogger(TurnExecution.class);

  /** A lease outlives the longest turn, so that only a dead owner loses it. */
  private static final Duration LEASE_MARGIN = Duration.ofSeconds(2);

  private static final long RETRY_MILLIS = 50;

  private final TurnBody body;
  private final ConversationMemory memory;
  private final Function<ErrorCode, String> failureText;
  private final TurnIds ids;
  private final Duration timeout;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  TurnExecution(
      TurnBody body,
      ConversationMemory memory,
      Function<ErrorCode, String> failureText,
      TurnIds ids,
      Duration timeout,
      Clock clock) {
    this.body = body;
    this.memory = memory;
    this.failureText = failureText;
    this.ids = ids;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** Blocks until every message of the batch has its answer; never throws. */
  void execute(ConversationId id, Lane.Batch batch) {
    try {
      var conversation = memory.find(id);
      if (conversation == null) {
        throw new HandfulException(ErrorCode.NOT_FOUND, "there is no such conversation");
      }
      run(conversation, batch);
    } catch (HandfulException e) {
      batch.fail(e);
    } catch (RuntimeException e) {
      LOG.errorf(e, "a turn could not be run, conversation %s", id);
      batch.fail(new HandfulException(ErrorCode.INTERNAL, "the turn could not be run", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      batch.refuse();
    }
  }

  void close() {
    threads.shutdownNow();
  }

  private void run(Conversation conversation, Lane.Batch batch) throws InterruptedException {
    switch (accept(conversation.id(), batch)) {
      case Acceptance.Begun(var lease) -> batch.end(converse(lease, conversation, batch));
      case Acceptance.Duplicate(var turn, var terminal) when batch.messages().size() > 1 -> {
        for (var one : batch.messages()) {
          execute(conversation.id(), new Lane.Batch(List.of(one)));
        }
      }
      case Acceptance.Duplicate(var turn, var terminal) when terminal != null ->
          batch.end(terminal);
      case Acceptance.Duplicate ignored ->
          throw new HandfulException(ErrorCode.CONFLICT, "this message is being answered");
    }
  }

  /** Another server's turn of the same conversation is waited for, at most as long as a lease. */
  private Acceptance accept(ConversationId id, Lane.Batch batch) throws InterruptedException {
    var messages = batch.messages().stream().map(Lane.Waiting::message).toList();
    var lease = timeout.plus(LEASE_MARGIN);
    var deadline = clock.instant().plus(lease);
    while (true) {
      try {
        var acceptance = memory.accept(id, ids.next(), messages, lease);
        var unfinished =
            acceptance instanceof Acceptance.Duplicate(var turn, var end) && end == null;
        if (!unfinished || clock.instant().isAfter(deadline)) {
          return acceptance;
        }
      } catch (HandfulException e) {
        if (e.code() != ErrorCode.CONFLICT || clock.instant().isAfter(deadline)) {
          throw e;
        }
      }
      Thread.sleep(RETRY_MILLIS);
    }
  }

  private LoggedEvent converse(Lease lease, Conversation conversation, Lane.Batch batch)
      throws InterruptedException {
    var startedAt = clock.instant();
    var messages = batch.messages().stream().map(Lane.Waiting::message).toList();
    var listener = new Audience(batch);
    listener.onEvent(lease.accepted());
    Future<LoggedEvent> turn =
        threads.submit(() -> body.run(lease, conversation, messages, listener, batch::stopped));
    try {
      return turn.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw asHandful(e.getCause());
    } catch (TimeoutException e) {
      return endLate(lease, messages, startedAt, listener, turn);
    } finally {
      batch.stop();
      turn.cancel(true);
    }
  }

  /** The watchdog's end of a turn; from then on the turn itself is refused by the memory. */
  private LoggedEvent endLate(
      Lease lease,
      List<ShopperMessage> messages,
      Instant startedAt,
      TurnListener listener,
      Future<LoggedEvent> turn)
      throws InterruptedException {
    LOG.warnf(
        "a turn took longer than %s, conversation %s, turn %s",
        timeout, lease.conversation(), lease.turn());
    var code = ErrorCode.TIMEOUT;
    var failed = new TurnEvent.Failed(code, code.retryable(), null, failureText.apply(code));
    try {
      var ended = memory.commit(lease, lease.state(), failed, trace(lease, messages, startedAt));
      listener.onEvent(ended);
      return ended;
    } catch (HandfulException e) {
      if (e.code() != ErrorCode.CONFLICT) {
        throw e;
      }
      return endedMeanwhile(turn);
    }
  }

  private static LoggedEvent endedMeanwhile(Future<LoggedEvent> turn) throws InterruptedException {
    try {
      return turn.get(1, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw asHandful(e.getCause());
    } catch (TimeoutException e) {
      throw new HandfulException(ErrorCode.TIMEOUT, "the turn ended on another server", e);
    }
  }

  private static TurnTrace trace(Lease lease, List<ShopperMessage> messages, Instant startedAt) {
    return new TurnTrace(
        lease.turn(),
        startedAt,
        lease.state().generation(),
        messages,
        null,
        lease.state(),
        lease.state(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        null,
        "watchdog");
  }

  private static HandfulException asHandful(Throwable cause) {
    return cause instanceof HandfulException known
        ? known
        : new HandfulException(ErrorCode.INTERNAL, "the turn failed without an end", cause);
  }

  /** Everybody whose message is in the turn, each once. A listener that fails harms nobody. */
  private record Audience(List<TurnListener> listeners) implements TurnListener {

    Audience(Lane.Batch batch) {
      this(batch.messages().stream().map(Lane.Waiting::listener).distinct().toList());
    }

    @Override
    public void onEvent(LoggedEvent event) {
      for (var listener : listeners) {
        try {
          listener.onEvent(event);
        } catch (RuntimeException e) {
          LOG.warnf("an event could not be passed on, seq %d: %s", event.seq(), e);
        }
      }
    }

    @Override
    public void onStatus(TurnId turn, TurnEvent.Status status) {
      for (var listener : listeners) {
        try {
          listener.onStatus(turn, status);
        } catch (RuntimeException e) {
          LOG.warnf("a status could not be passed on, turn %s: %s", turn, e);
        }
      }
    }
  }
}
