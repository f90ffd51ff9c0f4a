package dev.handful.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.ShopperSignal;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import dev.handful.dialogue.Wanted;
import dev.handful.failure.HandfulException;
import dev.handful.memory.ConversationMemory.Acceptance;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.memory.ConversationMemory.Lease;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.PromptLibrary;
import dev.handful.transcript.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of conversations must do; each adapter extends it. */
public abstract class ConversationMemoryContract {

  private static final Generation GENERATION = new Generation("shop@1");
  private static final Duration RETENTION = Duration.ofDays(30);
  private static final Duration LEASE = Duration.ofSeconds(12);

  private static final PromptLibrary PROMPTS = PromptFiles.load(Path.of("prompts"), Map.of());

  protected final AbandonedTurns abandoned = new AbandonedTurns(() -> PROMPTS);
  private final ConversationId id = new ConversationId("c_" + UUID.randomUUID());

  /** The store under test. */
  protected abstract ConversationMemory memory();

  /** Reads what the store wrote. */
  protected abstract Transcript transcript();

  /** Makes the lease of a dead owner run out. */
  protected abstract void expireLease(ConversationId conversation);

  @Test
  void aConversationIsFoundAsItWasOpened() {
    var opened = open();

    assertThat(memory().find(id))
        .satisfies(
            found -> {
              assertThat(found.catalogue()).isEqualTo("shop");
              assertThat(found.locale()).isEqualTo("en");
              assertThat(found.address()).isEqualTo("from here");
              assertThat(found.createdAt()).isEqualTo(opened.createdAt());
              assertThat(found.expiresAt())
                  .isBetween(
                      opened.expiresAt().minusSeconds(60), opened.expiresAt().plusSeconds(60));
            });
  }

  @Test
  void aConversationFromNowhereIsFoundWithoutAnAddress() {
    memory().open(id, "shop", "en", null, DialogueState.empty(GENERATION), RETENTION);

    assertThat(memory().find(id)).extracting(Conversation::address).isNull();
  }

  @Test
  void anUnknownConversationIsNotFound() {
    assertThat(memory().find(id)).isNull();
    assertThat(failure(() -> accept("t1", "m1"))).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(failure(() -> memory().endAbandoned(id))).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void D05_aConversationIsNeverOpenedTwice() {
    open();

    assertThat(failure(this::open)).isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void I1_anAcceptedMessageIsInTheLogBeforeAnythingElse() {
    open();

    var lease = begin("t1", "m1");

    assertThat(lease.accepted().seq()).isEqualTo(1);
    assertThat(events()).containsExactly(lease.accepted());
    assertThat(lease.state()).isEqualTo(DialogueState.empty(GENERATION));
  }

  @Test
  void I4_eventsAreNumberedWithoutGapFromAcceptanceToTheEnd() {
    open();

    var lease = begin("t1", "m1");
    memory().append(lease, new TurnEvent.Text("one"));
    memory().append(lease, new TurnEvent.Text("two"));
    commit(lease, state());
    var next = begin("t2", "m2");

    assertThat(events()).extracting(LoggedEvent::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(transcript().lastSeq(id)).isEqualTo(next.accepted().seq());
    assertThat(transcript().events(id, 2, 2)).extracting(LoggedEvent::seq).containsExactly(3L, 4L);
  }

  @Test
  void theNextTurnStartsFromTheWholeCommittedState() {
    open();

    commit(begin("t1", "m1"), state());

    assertThat(begin("t2", "m2").state()).isEqualTo(state());
  }

  @Test
  void theTraceOfATurnIsReadAsItWasWritten() {
    open();
    var lease = begin("t1", "m1");

    var trace = trace(lease, state());
    memory().commit(lease, state(), new TurnEvent.Stopped(), trace);

    assertThat(transcript().trace(id, lease.turn())).isEqualTo(trace);
    assertThat(transcript().trace(id, new TurnId("t9"))).isNull();
  }

  @Test
  void I3_theSameMessageAgainIsTheSameTurnAndItsRecordedAnswer() {
    open();
    var lease = begin("t1", "m1");

    assertThat(accept("t2", "m1")).isEqualTo(new Acceptance.Duplicate(lease.turn(), null));
    var terminal = commit(lease, state());

    assertThat(accept("t3", "m1")).isEqualTo(new Acceptance.Duplicate(lease.turn(), terminal));
    assertThat(events()).hasSize(2);
  }

  @Test
  void whileATurnRunsNoOtherBegins() {
    open();
    begin("t1", "m1");

    assertThat(failure(() -> accept("t2", "m2"))).isEqualTo(ErrorCode.CONFLICT);
    assertThat(memory().endAbandoned(id)).as("a living turn is left alone").isTrue();
  }

  @Test
  void I2_aTurnOfADeadOwnerIsEndedBeforeTheNextBegins() {
    open();
    var dead = begin("t1", "m1");
    memory().append(dead, new TurnEvent.Text("half an"));
    expireLease(id);

    var lease = begin("t2", "m2");

    assertThat(events()).extracting(LoggedEvent::seq).containsExactly(1L, 2L, 3L, 4L);
    assertThat(events().get(2).turn()).isEqualTo(dead.turn());
    assertThat(events().get(2).event()).isEqualTo(abandoned.ending());
    assertThat(lease.accepted().seq()).isEqualTo(4);
    assertThat(accept("t3", "m1"))
        .isEqualTo(new Acceptance.Duplicate(dead.turn(), events().get(2)));
  }

  @Test
  void D03_aTurnOfADeadOwnerIsEndedWhenSomebodyLooks() {
    open();
    var dead = begin("t1", "m1");
    expireLease(id);

    assertThat(memory().endAbandoned(id)).isFalse();
    assertThat(memory().endAbandoned(id)).isFalse();

    assertThat(events()).hasSize(2);
    assertThat(events().getLast().event()).isEqualTo(abandoned.ending());
    assertThat(failure(() -> memory().append(dead, new TurnEvent.Text("late"))))
        .isEqualTo(ErrorCode.CONFLICT);
    assertThat(failure(() -> commit(dead, state()))).isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void I2_aTurnEndsOnlyOnce() {
    open();
    var lease = begin("t1", "m1");
    commit(lease, state());

    assertThat(failure(() -> commit(lease, DialogueState.empty(GENERATION))))
        .isEqualTo(ErrorCode.CONFLICT);
    assertThat(events()).hasSize(2);
  }

  @Test
  void aTurnThatOutlivesItsLeaseMayEndWhenNobodyTookOver() {
    open();
    var lease = begin("t1", "m1");
    expireLease(id);

    memory().append(lease, new TurnEvent.Text("slow"));
    commit(lease, state());

    assertThat(begin("t2", "m2").state()).isEqualTo(state());
  }

  @Test
  void D07_ofManyAtOnceExactlyOneBegins() throws Exception {
    open();
    var calls = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 16; i++) {
      var name = "t" + i;
      calls.add(
          () -> {
            try {
              return accept(name, name) instanceof Acceptance.Begun;
            } catch (HandfulException e) {
              return false;
            }
          });
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun = 0;
      for (var result : threads.invokeAll(calls)) {
        begun += result.get() ? 1 : 0;
      }
      assertThat(begun).isEqualTo(1);
    }
    assertThat(events()).hasSize(1);
  }

  @Test
  void signalsAreKeptOnlyForKnownConversations() {
    var signal = new ShopperSignal.Outcome(new ItemId("a"), "basket");
    assertThat(failure(() -> memory().keep(id, signal))).isEqualTo(ErrorCode.NOT_FOUND);

    open();
    memory().keep(id, signal);

    assertThat(events()).as("a signal is no event").isEmpty();
  }

  private ConversationMemory.Conversation open() {
    return memory().open(id, "shop", "en", "from here", DialogueState.empty(GENERATION), RETENTION);
  }

  private Acceptance accept(String turn, String message) {
    return memory().accept(id, new TurnId(turn), List.of(say(message)), LEASE);
  }

  private Lease begin(String turn, String message) {
    return switch (accept(turn, message)) {
      case Acceptance.Begun(var lease) -> lease;
      case Acceptance.Duplicate duplicate -> throw new AssertionError("begun before: " + duplicate);
    };
  }

  private LoggedEvent commit(Lease lease, DialogueState state) {
    return memory().commit(lease, state, new TurnEvent.Stopped(), trace(lease, state));
  }

  private List<LoggedEvent> events() {
    return transcript().events(id, 0, 100);
  }

  private static ErrorCode failure(Callable<?> call) {
    var failure = catchThrowableOfType(HandfulException.class, call::call);
    assertThat(failure).as("a failure").isNotNull();
    return failure.code();
  }

  private static ErrorCode failure(Runnable call) {
    return failure(
        () -> {
          call.run();
          return null;
        });
  }

  private static ShopperMessage say(String id) {
    return new ShopperMessage.Say(new ClientMessageId(id), "a white bookcase 🎒 \"quoted\"");
  }

  private static Item item() {
    return new Item(
        new ItemId("a"),
        "BILLY bookcase",
        "Bookcase, 60x28 cm",
        List.of("Storage", "Bookcases"),
        null,
        null,
        new Money(26500, "SAR"),
        Availability.IN,
        null,
        null,
        Map.of(
            "width", new AttributeValue.Quantity(60),
            "colour", new AttributeValue.Keywords(List.of("white")),
            "foldable", new AttributeValue.Flag(false),
            "since", new AttributeValue.Day(LocalDate.of(2026, 1, 31)),
            "care", new AttributeValue.Prose("Wipe clean")),
        Instant.parse("2026-11-20T12:00:00Z"));
  }

  private static DialogueState state() {
    var wanted = new Wanted.Values(List.of("white"), List.of());
    var constraint =
        new Constraint(
            new ConstraintId("p1"),
            "colour",
            wanted,
            Polarity.WANT,
            Strength.MUST,
            "white",
            1,
            null);
    var question =
        new Question(
            new QuestionId("q1"),
            "width",
            "How wide?",
            List.of(new QuestionOption("o1", "up to 60", 3, new Wanted.Range(null, 60.0))),
            true);
    return new DialogueState(
        GENERATION,
        1,
        List.of(constraint),
        List.of("bookcase"),
        List.of("leather"),
        null,
        List.of(new Shown(item(), 1, 1)),
        List.of(new ItemId("a")),
        Set.of(new ItemId("b")),
        null,
        List.of("width"),
        Set.of(),
        Set.of("height"),
        question,
        new ItemId("a"),
        true,
        false,
        List.of(
            new DialogueState.Checkpoint(
                new ClientMessageId("m1"), 1, List.of(), List.of(), List.of(), null)));
  }

  private static TurnTrace trace(Lease lease, DialogueState after) {
    var candidate = new Candidate(item(), Map.of("dense", 0.7), 0.7, List.of(new ItemId("c")));
    var found =
        new Found(
            List.of(candidate),
            List.of(candidate),
            1,
            List.of(),
            List.of(),
            List.of(),
            Map.of(new ItemId("a"), item()),
            List.of(),
            null);
    return new TurnTrace(
        lease.turn(),
        Instant.parse("2026-11-20T12:00:00Z"),
        GENERATION,
        List.of(say("m1")),
        null,
        lease.state(),
        after,
        List.of(new Goal.Recommend(true)),
        found,
        null,
        List.of(),
        List.of("policy@1"),
        Map.of("retrieve", 1200L),
        List.of(),
        null,
        null);
  }
}
