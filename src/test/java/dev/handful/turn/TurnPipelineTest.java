package dev.handful.turn;

import static dev.handful.turn.Furniture.constraint;
import static dev.handful.turn.Furniture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.advising.Advisor;
import dev.handful.advising.Drafted;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.Generation;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.UserAct;
import dev.handful.index.IndexUnavailableException;
import dev.handful.journal.InMemoryJournals;
import dev.handful.memory.AbandonedTurns;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Acceptance;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.memory.inmemory.InMemoryConversationMemory;
import dev.handful.offers.LiveOffers;
import dev.handful.outcomes.KeptInMemory;
import dev.handful.outcomes.Outcomes;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.PromptLibrary;
import dev.handful.retrieval.Retriever;
import dev.handful.testing.Defaults;
import dev.handful.transcript.inmemory.InMemoryTranscript;
import dev.handful.understanding.Interpreter;
import dev.handful.validation.ReplyValidator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The pipeline's promises on fakes for stages 2, 5 and 6; memory, policy and validation are real.
 */
class TurnPipelineTest {

  private static final ConversationId CONVERSATION = new ConversationId("c_1");
  private static final PromptLibrary PROMPTS = PromptFiles.load(Path.of("prompts"), Map.of());
  private static final Catalogue CATALOGUE =
      new Catalogue(
          Furniture.SCHEMA,
          new Generation("g"),
          IntStream.range(0, 9).mapToObj(i -> item("i" + i, "white", 60 + i, 1000)).toList(),
          Furniture.snapshot(2, 0).catalogue().lexicon());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  private final InMemoryJournals journals = new InMemoryJournals();
  private final ConversationMemory memory =
      new InMemoryConversationMemory(journals, new AbandonedTurns(() -> PROMPTS), CLOCK);
  private final List<LoggedEvent> told = new ArrayList<>();

  private Interpreter interpreter =
      (message, state, snapshot, models) ->
          Furniture.heard(new UserAct.Disclose(constraint("colour", 1)));
  private Retriever retriever = (goals, state, snapshot) -> everything();
  private Advisor advisor =
      (brief, sink) -> {
        suggest(9, block -> sink.offer(block, Route.LOCAL, brief.plan()));
        return Drafted.local();
      };
  private StopSignal stop = () -> false;

  @Test
  void aTurnEndsInOneFinalReplyAfterItsBlocks() {
    var terminal = run("a white bookcase");

    assertThat(terminal.event()).isInstanceOf(TurnEvent.Final.class);
    assertThat(told).filteredOn(e -> e.event().terminal()).containsExactly(terminal);
    assertThat(told).extracting(LoggedEvent::seq).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(told.getFirst().event()).isInstanceOf(TurnEvent.Preferences.class);
  }

  @Test
  void howeverManyTheAdvisorProposesFiveReachTheShopper() {
    var reply = ((TurnEvent.Final) run("a white bookcase").event()).reply();

    assertThat(reply.suggestions()).hasSize(5);
    assertThat(told).filteredOn(e -> e.event() instanceof TurnEvent.Suggested).hasSize(5);
  }

  /** I5. */
  @Test
  void anInventedItemNeverReachesTheShopper() {
    advisor =
        (brief, sink) -> {
          sink.offer(suggested(item("invented", "white", 60, 1)), Route.LOCAL, brief.plan());
          return Drafted.local();
        };

    var reply = ((TurnEvent.Final) run("a white bookcase").event()).reply();

    assertThat(reply.suggestions()).isEmpty();
    assertThat(told).noneMatch(e -> e.event() instanceof TurnEvent.Suggested);
  }

  @Test
  void whatIsToldStandsInTheLogBefore() {
    run("a white bookcase");

    var log = new InMemoryTranscript(journals).events(CONVERSATION, 1, 100);
    assertThat(log).isEqualTo(told);
  }

  @Test
  void anIndexThatIsAwayEndsTheTurnRetryableAndKeepsTheStateBefore() {
    retriever =
        (goals, state, snapshot) -> {
          throw new IndexUnavailableException("gone", new IllegalStateException("disk"));
        };

    var failed = (TurnEvent.Failed) run("a white bookcase").event();

    assertThat(failed.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(failed.retryable()).isTrue();
    assertThat(stateNow().constraints()).isEmpty();
  }

  @Test
  void aBugInAStageIsToldWithoutItsText() {
    interpreter =
        (message, state, snapshot, models) -> {
          throw new IllegalStateException("NullPointer at dev.handful.Secret");
        };

    var failed = (TurnEvent.Failed) run("a white bookcase").event();

    assertThat(failed.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(failed.message())
        .isNotBlank()
        .doesNotContain("Secret")
        .doesNotContain("dev.handful");
  }

  /** D03: also a failure in the middle of the blocks ends the turn. */
  @Test
  void aFailureAfterTheFirstBlockStillEndsTheTurnOnce() {
    advisor =
        (brief, sink) -> {
          suggest(1, block -> sink.offer(block, Route.LOCAL, brief.plan()));
          throw new IllegalStateException("broke off");
        };

    run("a white bookcase");

    assertThat(told).filteredOn(e -> e.event().terminal()).hasSize(1);
    assertThat(told.getLast().event()).isInstanceOf(TurnEvent.Failed.class);
  }

  @Test
  void aStoppedTurnKeepsWhatWasUnderstood() {
    var asked = new int[1];
    stop = () -> asked[0]++ > 0;

    assertThat(run("a white bookcase").event()).isInstanceOf(TurnEvent.Stopped.class);
    assertThat(stateNow().constraints()).hasSize(1);
  }

  @Test
  void theTraceHoldsWhatTheShopperNeverGets() {
    var terminal = run("a white bookcase");

    var trace = new InMemoryTranscript(journals).trace(CONVERSATION, terminal.turn());
    assertThat(trace).isNotNull();
    assertThat(trace.interpretation()).isNotNull();
    assertThat(trace.plan()).isNotNull();
    assertThat(trace.verdicts()).hasSize(9);
    assertThat(trace.refs()).isEqualTo(PROMPTS.refs());
    assertThat(trace.timingsMicros())
        .containsKeys("understand", "retrieve", "plan", "advise")
        .containsKeys("first-block", "first-suggestion");
  }

  private LoggedEvent run(String text) {
    var conversation =
        memory.open(
            CONVERSATION,
            "furniture",
            "en",
            null,
            DialogueState.empty(new Generation("g")),
            Duration.ofDays(1));
    List<ShopperMessage> messages =
        List.of(new ShopperMessage.Say(new ClientMessageId("m1"), text));
    var begun =
        (Acceptance.Begun)
            memory.accept(CONVERSATION, new TurnId("t_1"), messages, Duration.ofSeconds(10));
    return pipeline().run(begun.lease(), conversation, messages, listener(), stop);
  }

  private TurnPipeline pipeline() {
    return new TurnPipeline(
        new Snapshots(() -> PROMPTS, catalogues()),
        interpreter,
        new DialogueStateTracker(),
        new DialoguePolicy(),
        retriever,
        new LiveFigures(new LiveOffers(Defaults.config())),
        advisor,
        new ReplyValidator(),
        memory,
        new Outcomes(new KeptInMemory(), catalogues(), CLOCK),
        Defaults.config(),
        CLOCK);
  }

  private DialogueState stateNow() {
    var next =
        memory.accept(
            CONVERSATION,
            new TurnId("t_2"),
            List.of(new ShopperMessage.Say(new ClientMessageId("m2"), "and?")),
            Duration.ofSeconds(10));
    return ((Acceptance.Begun) next).lease().state();
  }

  private TurnListener listener() {
    return new TurnListener() {
      @Override
      public void onEvent(LoggedEvent event) {
        told.add(event);
      }

      @Override
      public void onStatus(TurnId turn, TurnEvent.Status status) {
        assertThat(status.text()).isNotBlank();
      }
    };
  }

  private static Catalogues catalogues() {
    return new Catalogues() {
      @Override
      public List<String> names() {
        return List.of("furniture");
      }

      @Override
      public Catalogue live(String name) {
        return CATALOGUE;
      }
    };
  }

  private static Found everything() {
    var candidates = CATALOGUE.items().values().stream().map(Furniture::candidate).toList();
    return Furniture.found(candidates.size(), candidates);
  }

  private static void suggest(int count, java.util.function.Consumer<DraftBlock> sink) {
    CATALOGUE.items().values().stream().limit(count).map(TurnPipelineTest::suggested).forEach(sink);
  }

  private static DraftBlock suggested(dev.handful.catalogue.Item item) {
    var reason =
        new Reason(constraint("colour", 1).id(), "colour", "white", null, "White, as you asked.");
    return new DraftBlock.Suggested(
        new Suggestion(
            item.id(),
            item.title(),
            null,
            null,
            item.price(),
            1,
            null,
            List.of(reason),
            null,
            Change.NEW,
            List.of(),
            false,
            null));
  }
}
