package dev.handful.turn;

import dev.handful.advising.Advisor;
import dev.handful.advising.Brief;
import dev.handful.advising.Drafted;
import dev.handful.advising.Replan;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.Preference;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.failure.HandfulException;
import dev.handful.index.IndexUnavailableException;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.memory.ConversationMemory.Lease;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.outcomes.AnsweredTurn;
import dev.handful.outcomes.Outcomes;
import dev.handful.prompt.PreferenceWording;
import dev.handful.prompt.Snapshot;
import dev.handful.retrieval.Retriever;
import dev.handful.understanding.Interpreter;
import dev.handful.validation.ReplyValidator;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One turn, top to bottom: the file to open to understand the server. Step 1 (accept) has happened
 * when {@link #run} is called; everything after it ends in exactly one terminal event.
 */
@ApplicationScoped
public class TurnPipeline {

  private static final Logger LOG = Logger.getLogger(TurnPipeline.class);

  /** What the local engine is left to finish a turn whose model failed at the last moment. */
  private static final Duration LOCAL_TIME = Duration.ofMillis(1_500);

  private final Snapshots snapshots;
  private final Interpreter interpreter;
  private final DialogueStateTracker tracker;
  private final DialoguePolicy policy;
  private final Retriever retriever;
  private final LiveFigures figures;
  private final Advisor advisor;
  private final ReplyValidator validator;
  private final ConversationMemory memory;
  private final Outcomes outcomes;
  private final Clock clock;
  private final Duration modelTime;
  private final VerdictCounts verdictCounts = new VerdictCounts(Metrics.globalRegistry);
  private final StageTimes stageTimes = new StageTimes(Metrics.globalRegistry);

  public TurnPipeline(
      Snapshots snapshots,
      Interpreter interpreter,
      DialogueStateTracker tracker,
      DialoguePolicy policy,
      Retriever retriever,
      LiveFigures figures,
      Advisor advisor,
      ReplyValidator validator,
      ConversationMemory memory,
      Outcomes outcomes,
      HandfulConfig config,
      Clock clock) {
    this.snapshots = snapshots;
    this.interpreter = interpreter;
    this.tracker = tracker;
    this.policy = policy;
    this.retriever = retriever;
    this.figures = figures;
    this.advisor = advisor;
    this.validator = validator;
    this.memory = memory;
    this.outcomes = outcomes;
    this.clock = clock;
    this.modelTime = config.turn().timeout().minus(LOCAL_TIME);
  }

  /**
   * Runs an accepted turn to its end.
   *
   * @return the terminal event, as committed
   * @throws HandfulException only when the memory cannot take the terminal event
   */
  public LoggedEvent run(
      Lease lease,
      Conversation conversation,
      List<ShopperMessage> messages,
      TurnListener listener,
      StopSignal stop) {
    var recorder = new TurnRecorder(lease, messages, clock, System::nanoTime);
    var turn = new RunningTurn(lease, memory, listener, stop, recorder);
    try {
      var snapshot = snapshots.take(conversation.catalogue());
      recorder.snapshot(snapshot);
      var models = models(turn, conversation, snapshot);
      recorder.models(models);
      return recorder.timed("turn", () -> converse(turn, conversation, messages, snapshot, models));
    } catch (TurnStoppedException e) {
      return turn.end(recorder.reached(), new TurnEvent.Stopped(), null);
    } catch (HandfulException e) {
      return fail(turn, e.code(), e);
    } catch (IndexUnavailableException e) {
      return fail(turn, ErrorCode.UNAVAILABLE, e);
    } catch (RuntimeException e) {
      return fail(turn, ErrorCode.INTERNAL, e);
    } finally {
      stageTimes.record(recorder.timings());
    }
  }

  /** Models may take what is left of the turn, less what the local engine needs to finish it. */
  private ModelTurn models(RunningTurn turn, Conversation conversation, Snapshot snapshot) {
    return new ModelTurn(
        conversation.id(),
        conversation.address(),
        clock.instant().plus(modelTime),
        turn.stop()::stopped,
        query -> turn.searching(query, snapshot),
        () -> turn.status("advise", snapshot));
  }

  private LoggedEvent converse(
      RunningTurn turn,
      Conversation conversation,
      List<ShopperMessage> messages,
      Snapshot snapshot,
      ModelTurn models) {
    var recorder = turn.recorder();
    var understood =
        recorder.timed("understand", () -> understand(turn, messages, snapshot, models));
    var state = understood.state();
    var preferences = preferences(turn, state, snapshot);

    var goals = policy.decide(state, understood.interpretation(), snapshot);
    recorder.decided(goals);
    turn.status("retrieve", snapshot);
    var kept = recorder.timed("retrieve", () -> retriever.retrieve(goals, state, snapshot));
    var now = figures.now(kept, state, snapshot, recorder);
    var found = now.found();
    var live = now.snapshot();
    var plan =
        recorder.timed(
            "plan", () -> policy.plan(goals, found, state, understood.interpretation(), live));
    recorder.planned(found, plan);
    turn.checkStop();

    var reply =
        recorder.timed(
            "advise",
            () -> {
              var heard = understood.interpretation();
              Replan replan = picks -> policy.replan(plan, picks, found, state, heard, live);
              var brief = new Brief(plan, state, found, live, replan, models);
              return advise(turn, brief, preferences, heard);
            });
    var next = tracker.afterReply(state, reply, live.catalogue().items());
    var committed =
        recorder.timed("commit", () -> turn.end(next, new TurnEvent.Final(reply), null));
    outcomes.answered(
        new AnsweredTurn(
            conversation.id(),
            conversation.catalogue(),
            turn.lease().accepted().at(),
            messages,
            turn.lease().state(),
            state,
            understood.interpretation(),
            plan,
            reply,
            live));
    return committed;
  }

  /** Steps 2 and 3, per message, so that a later message corrects an earlier one (C07). */
  private Understood understand(
      RunningTurn turn, List<ShopperMessage> messages, Snapshot snapshot, ModelTurn models) {
    DialogueState state = turn.lease().state();
    var acts = new ArrayList<UnderstoodAct>();
    var unexplained = new ArrayList<String>();
    var flags = new LinkedHashSet<String>();
    String degraded = null;
    Interpretation latest = null;
    for (var message : messages) {
      latest = interpreter.interpret(message, state, snapshot, models);
      acts.addAll(latest.acts());
      unexplained.addAll(latest.unexplained());
      flags.addAll(latest.flags());
      degraded = degraded == null ? latest.degraded() : degraded;
      state = tracker.update(state, message, latest, snapshot.catalogue());
    }
    if (latest == null) {
      throw new IllegalArgumentException("a turn has at least one message");
    }
    var whole =
        new Interpretation(
            acts, unexplained, latest.route(), latest.routeReason(), degraded, List.copyOf(flags));
    turn.recorder().understood(whole, state);
    return new Understood(whole, state);
  }

  private List<Preference> preferences(RunningTurn turn, DialogueState state, Snapshot snapshot) {
    var worded = PreferenceWording.preferences(state.constraints(), snapshot);
    if (!state.constraints().equals(turn.lease().state().constraints())) {
      turn.tell(new TurnEvent.Preferences(worded));
    }
    return worded;
  }

  /** Steps 6 to 8: each block is judged when it is complete, logged, then sent. */
  private Reply advise(
      RunningTurn turn, Brief brief, List<Preference> preferences, Interpretation understood) {
    var reply = new ReplyBuilder();
    var drafted =
        advisor.draft(brief, new JudgedBlocks(validator, verdictCounts, turn, brief, reply));
    var relaxations =
        PreferenceWording.relaxations(
            brief.plan().relaxations(), brief.state().constraints(), brief.snapshot());
    return reply.build(preferences, relaxations, made(drafted, understood, brief));
  }

  /** A model had a part in it when it worded the reply or understood the message. */
  private static Drafted made(Drafted drafted, Interpretation understood, Brief brief) {
    var refs = new LinkedHashSet<>(brief.snapshot().prompts().refs());
    brief.models().calls().forEach(call -> refs.add(call.promptRef()));
    refs.addAll(drafted.promptRefs());
    var degraded = drafted.degraded();
    if (degraded == null && understood.degraded() != null) {
      degraded = new Reply.Degraded(understood.degraded());
    }
    var found = brief.found().degraded();
    if (degraded == null && found != null) {
      degraded = new Reply.Degraded(found);
    }
    boolean model = drafted.route() == Route.MODEL || understood.route() == Route.MODEL;
    return new Drafted(model ? Route.MODEL : Route.LOCAL, degraded, List.copyOf(refs));
  }

  private LoggedEvent fail(RunningTurn turn, ErrorCode code, RuntimeException cause) {
    // Something that is away is news in one line; only a bug is worth a stack trace.
    LOG.errorf(
        code == ErrorCode.INTERNAL ? cause : null,
        "turn failed with %s: %s, conversation %s, turn %s",
        code.wire(),
        cause.getMessage(),
        turn.lease().conversation(),
        turn.lease().turn());
    var message = snapshots.failureText(code);
    var failed = new TurnEvent.Failed(code, code.retryable(), null, message);
    return turn.end(turn.lease().state(), failed, cause.toString());
  }

  private record Understood(Interpretation interpretation, DialogueState state) {}
}
