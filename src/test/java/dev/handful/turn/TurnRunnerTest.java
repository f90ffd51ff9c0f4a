package dev.handful.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.Generation;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import dev.handful.failure.HandfulException;
import dev.handful.journal.InMemoryJournals;
import dev.handful.memory.AbandonedTurns;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Lease;
import dev.handful.memory.inmemory.InMemoryConversationMemory;
import dev.handful.prompt.PromptFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnRunnerTest {

  private static final ConversationId ID = new ConversationId("c1");

  private final InMemoryJournals journals = new InMemoryJournals();
  private final ConversationMemory memory = memory();
  private final List<List<String>> turns = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Heard heard = new Heard();

  @BeforeEach
  void open() {
    memory.open(
        ID, "shop", "en", null, DialogueState.empty(new Generation("g")), Duration.ofDays(1));
  }

  @Test
  void aMessageIsAcceptedBeforeAnythingIsDone() throws Exception {
    var terminal = runner(this::answer).submit(ID, say("m1"), heard).get(5, TimeUnit.SECONDS);

    assertThat(terminal.event()).isInstanceOf(TurnEvent.Stopped.class);
    assertThat(heard.events.getFirst().event()).isInstanceOf(TurnEvent.Accepted.class);
    assertThat(heard.events).isEqualTo(journals.of(ID).events());
  }

  @Test
  void submittingNeverWaitsAndTurnsKeepTheOrderOfTheirMessages() throws Exception {
    var runner = runner(this::answerWhenTheGateOpens);
    var ends = new ArrayList<CompletableFuture<LoggedEvent>>();
    for (int i = 1; i <= 3; i++) {
      ends.add(runner.submit(ID, restart("m" + i), heard));
    }
    assertThat(ends).noneMatch(CompletableFuture::isDone);

    gate.countDown();
    CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(5, TimeUnit.SECONDS);

    assertThat(turns).containsExactly(List.of("m1"), List.of("m2"), List.of("m3"));
  }

  @Test
  void C07_whatIsTypedWhileATurnRunsIsReadTogether() throws Exception {
    var runner = runner(this::answerWhenTheGateOpens);
    runner.submit(ID, say("m1"), heard);
    awaitTurns(1);
    var second = runner.submit(ID, say("m2"), heard);
    var third = runner.submit(ID, say("m3"), heard);

    gate.countDown();

    assertThat(third.get(5, TimeUnit.SECONDS)).isEqualTo(second.get());
    assertThat(turns).containsExactly(List.of("m1"), List.of("m2", "m3"));
  }

  @Test
  void I7_moreThanTheQueueHoldsIsBusy() throws Exception {
    var runner = runner(this::answerWhenTheGateOpens);
    runner.submit(ID, restart("m0"), heard);
    awaitTurns(1);
    for (int i = 1; i <= 2; i++) {
      runner.submit(ID, restart("m" + i), heard);
    }

    assertFails(runner.submit(ID, restart("m9"), heard), ErrorCode.BUSY);
    gate.countDown();
  }

  @Test
  void I3_theSameMessageWhileItsTurnRunsIsTheSameTurn() throws Exception {
    var runner = runner(this::answerWhenTheGateOpens);
    var first = runner.submit(ID, say("m1"), heard);
    awaitTurns(1);
    var again = runner.submit(ID, say("m1"), heard);
    gate.countDown();

    assertThat(again.get(5, TimeUnit.SECONDS)).isEqualTo(first.get());
    assertThat(turns).hasSize(1);
  }

  @Test
  void I3_aMergedBatchWithAKnownMessageAnswersEachAsItShould() throws Exception {
    var done = runner(this::answer).submit(ID, say("m1"), heard).get(5, TimeUnit.SECONDS);
    var runner = runner(this::answerWhenTheGateOpens);
    runner.submit(ID, say("m2"), heard);
    awaitTurns(2);
    var known = runner.submit(ID, say("m1"), heard);
    var fresh = runner.submit(ID, say("m3"), heard);
    gate.countDown();

    assertThat(known.get(5, TimeUnit.SECONDS)).isEqualTo(done);
    assertThat(fresh.get(5, TimeUnit.SECONDS).seq()).isGreaterThan(done.seq());
  }

  @Test
  void I2_aTurnThatNeverEndsIsEndedInTime() throws Exception {
    var runner =
        runner(
            (lease, conversation, messages, listener, stop) -> {
              try {
                Thread.sleep(Duration.ofMinutes(1));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return end(lease, listener);
            });

    var terminal = runner.submit(ID, say("m1"), heard).get(5, TimeUnit.SECONDS);

    assertThat(terminal.event())
        .isInstanceOfSatisfying(
            TurnEvent.Failed.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TIMEOUT));
    assertThat(runner.submit(ID, say("m2"), heard)).isNotNull();
    assertThat(journals.of(ID).events().stream().filter(e -> e.event().terminal())).hasSize(1);
  }

  @Test
  void stopReachesTheRunningTurn() throws Exception {
    var runner =
        runner(
            (lease, conversation, messages, listener, stop) -> {
              turns.add(List.of("m1"));
              while (!stop.stopped()) {
                Thread.onSpinWait();
              }
              return end(lease, listener);
            });
    var end = runner.submit(ID, say("m1"), heard);
    awaitTurns(1);

    runner.stop(ID);

    assertThat(end.get(5, TimeUnit.SECONDS).event()).isInstanceOf(TurnEvent.Stopped.class);
  }

  @Test
  void anUnknownConversationIsNotFoundAndAListenerThatFailsHarmsNobody() throws Exception {
    var runner = runner(this::answer);
    assertFails(runner.submit(new ConversationId("no"), say("m"), heard), ErrorCode.NOT_FOUND);

    var deaf = new Heard();
    deaf.deaf = true;
    assertThat(runner.submit(ID, say("m1"), deaf).get(5, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void aBodyThatBreaksIsAFailureNotSilence() {
    var runner =
        runner(
            (lease, conversation, messages, listener, stop) -> {
              throw new IllegalStateException("broken on purpose");
            });

    assertFails(runner.submit(ID, say("m1"), heard), ErrorCode.INTERNAL);
  }

  private TurnRunner runner(TurnBody body) {
    var ids = new AtomicInteger();
    var execution =
        new TurnExecution(
            body,
            memory,
            code -> "failed",
            () -> new TurnId("t" + ids.incrementAndGet() + "-" + turns.size()),
            Duration.ofSeconds(1),
            Clock.systemUTC());
    return new TurnRunner(execution, 2);
  }

  private LoggedEvent answer(
      Lease lease,
      ConversationMemory.Conversation conversation,
      List<ShopperMessage> messages,
      TurnListener listener,
      StopSignal stop) {
    turns.add(messages.stream().map(m -> m.clientMsgId().value()).toList());
    return end(lease, listener);
  }

  private LoggedEvent answerWhenTheGateOpens(
      Lease lease,
      ConversationMemory.Conversation conversation,
      List<ShopperMessage> messages,
      TurnListener listener,
      StopSignal stop) {
    turns.add(messages.stream().map(m -> m.clientMsgId().value()).toList());
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return end(lease, listener);
  }

  private LoggedEvent end(Lease lease, TurnListener listener) {
    var trace =
        new TurnTrace(
            lease.turn(),
            Instant.EPOCH,
            lease.state().generation(),
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            null,
            null);
    var committed = memory.commit(lease, lease.state(), new TurnEvent.Stopped(), trace);
    listener.onEvent(committed);
    return committed;
  }

  private void awaitTurns(int count) throws InterruptedException {
    for (int i = 0; i < 500 && turns.size() < count; i++) {
      Thread.sleep(10);
    }
    assertThat(turns).hasSizeGreaterThanOrEqualTo(count);
  }

  private static void assertFails(CompletableFuture<LoggedEvent> end, ErrorCode code) {
    assertThatThrownBy(() -> end.get(5, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(HandfulException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static ShopperMessage say(String id) {
    return new ShopperMessage.Say(new ClientMessageId(id), "a desk");
  }

  private static ShopperMessage restart(String id) {
    return new ShopperMessage.Tap(
        new ClientMessageId(id), dev.handful.dialogue.TapKind.RESTART, List.of(), null, null);
  }

  private ConversationMemory memory() {
    var prompts = PromptFiles.load(Path.of("prompts"), Map.of());
    return new InMemoryConversationMemory(
        journals, new AbandonedTurns(() -> prompts), Clock.systemUTC());
  }

  private static final class Heard implements TurnListener {
    private final List<LoggedEvent> events = Collections.synchronizedList(new ArrayList<>());
    private boolean deaf;

    @Override
    public void onEvent(LoggedEvent event) {
      if (deaf) {
        throw new IllegalStateException("deaf on purpose");
      }
      events.add(event);
    }

    @Override
    public void onStatus(TurnId turn, TurnEvent.Status status) {
      throw new AssertionError("no status was given");
    }
  }
}
