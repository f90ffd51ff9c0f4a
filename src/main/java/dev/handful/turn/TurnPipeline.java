package dev.handful.turn;

import dev.handful.advising.Advisor;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Preference;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.Verdict;
import dev.handful.failure.HandfulException;
import dev.handful.index.IndexUnavailableException;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.memory.ConversationMemory.Lease;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.PreferenceWording;
import dev.handful.prompt.Snapshot;
import dev.handful.retrieval.Retriever;
import dev.handful.understanding.Interpreter;
import dev.handful.validation.ReplyValidator;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One turn, top to bottom: the file to open to understand the server. Step 1 (accept) has happened
 * when {@link #run} is called; everything after it ends in exactly one terminal event.
 */
@ApplicationScoped
public class TurnPipeline {

  private static final Logger LOG = Logger.getLogger(TurnPipeline.class);

  private final Snapshots snapshots;
  private final Interpreter interpreter;
  private final DialogueStateTracker tracker;
  private final DialoguePolicy policy;
  private final Retriever retriever;
  private final Advisor advisor;
  private final ReplyValidator validator;
  private final ConversationMemory memory;
  private final Clock clock;
  private final StageTimes stageTimes = new StageTimes(Metrics.globalRegistry);

  public TurnPipeline(
      Snapshots snapshots,
      Interpreter interpreter,
      DialogueStateTracker tracker,
      DialoguePolicy policy,
      Retriever retriever,
      Advisor advisor,
      ReplyValidator validator,
      ConversationMemory memory,
      Clock clock) {
    this.snapshots = snapshots;
    this.interpreter = interpreter;
    this.tracker = tracker;
    this.policy = policy;
    this.retriever = retriever;
    this.advisor = advisor;
    this.validator = validator;
    this.memory = memory;
    this.clock = clock;
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
      return recorder.timed("turn", () -> converse(turn, messages, snapshot));
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

  private LoggedEvent converse(RunningTurn turn, List<ShopperMessage> messages, Snapshot snapshot) {
    var recorder = turn.recorder();
    var understood = recorder.timed("understand", () -> understand(turn, messages, snapshot));
    var state = understood.state();
    var preferences = preferences(turn, state, snapshot);

    var goals = policy.decide(state, understood.interpretation(), snapshot);
    recorder.decided(goals);
    turn.status("retrieve", snapshot);
    var found = recorder.timed("retrieve", () -> retriever.retrieve(goals, state, snapshot));
    var plan =
        recorder.timed(
            "plan", () -> policy.plan(goals, found, state, understood.interpretation(), snapshot));
    recorder.planned(found, plan);
    turn.checkStop();

    var reply =
        recorder.timed("advise", () -> advise(turn, plan, state, found, preferences, snapshot));
    var next = tracker.afterReply(state, reply, snapshot.catalogue().items());
    return recorder.timed("commit", () -> turn.end(next, new TurnEvent.Final(reply), null));
  }

  /** Steps 2 and 3, per message, so that a later message corrects an earlier one (C07). */
  private Understood understand(
      RunningTurn turn, List<ShopperMessage> messages, Snapshot snapshot) {
    DialogueState state = turn.lease().state();
    var acts = new ArrayList<UnderstoodAct>();
    var unexplained = new ArrayList<String>();
    Interpretation latest = null;
    for (var message : messages) {
      latest = interpreter.interpret(message, state, snapshot);
      acts.addAll(latest.acts());
      unexplained.addAll(latest.unexplained());
      state = tracker.update(state, message, latest, snapshot.catalogue());
    }
    if (latest == null) {
      throw new IllegalArgumentException("a turn has at least one message");
    }
    var whole = new Interpretation(acts, unexplained, latest.route(), latest.routeReason());
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
      RunningTurn turn,
      Plan plan,
      DialogueState state,
      Found found,
      List<Preference> preferences,
      Snapshot snapshot) {
    var reply = new ReplyBuilder();
    advisor.draft(
        plan,
        state,
        found,
        snapshot,
        block -> {
          turn.checkStop();
          var verdict = validator.judge(block, plan, state, found, snapshot);
          turn.recorder().judged(verdict);
          accepted(verdict).stream().flatMap(fit -> reply.add(fit).stream()).forEach(turn::tell);
        });
    var relaxations =
        PreferenceWording.relaxations(plan.relaxations(), state.constraints(), snapshot);
    return reply.build(preferences, relaxations, snapshot.prompts().refs());
  }

  private static Optional<DraftBlock> accepted(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted(var block) -> Optional.of(block);
      case Verdict.Repaired(var block, var rule) -> Optional.of(block);
      case Verdict.Dropped(var block, var rule) -> {
        LOG.warnf("a block was dropped, rule %s", rule);
        yield Optional.empty();
      }
    };
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
