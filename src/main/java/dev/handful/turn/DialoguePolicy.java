package dev.handful.turn;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.prompt.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What to do in a turn (step 4) and what the reply is to contain (after step 5). Pure. */
@ApplicationScoped
public class DialoguePolicy {

  private final ReplyPlanner planner = new ReplyPlanner();

  /**
   * The goals of this turn, in reply order. What would harm somebody is declined and nothing else
   * is done. Someone who wants a person gets no products (C17), but an answer to what was asked
   * besides. Otherwise questions are answered first and the list comes last.
   */
  public List<Goal> decide(DialogueState state, Interpretation heard, Snapshot snapshot) {
    var acts = heard.acts().stream().map(UnderstoodAct::act).toList();
    var refused = acts.stream().filter(DialoguePolicy::refused).findFirst();
    if (refused.isPresent()) {
      return List.of(new Goal.Decline(((UserAct.Decline) refused.get()).kind()));
    }
    var handOff = acts.stream().filter(UserAct.HandOff.class::isInstance).findFirst();
    if (handOff.isPresent()) {
      return handedOff(((UserAct.HandOff) handOff.get()).kind(), acts, state);
    }
    var goals = new LinkedHashSet<Goal>();
    acts.forEach(act -> direct(act, state).ifPresent(goals::add));
    if (acts.stream().anyMatch(DialoguePolicy::search)) {
      goals.add(new Goal.Recommend(Asking.allowed(state, snapshot)));
    }
    if (goals.isEmpty()) {
      goals.add(social(acts));
    }
    return List.copyOf(goals);
  }

  private static List<Goal> handedOff(HandOffKind kind, List<UserAct> acts, DialogueState state) {
    var goals = new LinkedHashSet<Goal>();
    acts.stream()
        .filter(a -> a instanceof UserAct.InquirePolicy || a instanceof UserAct.InquireItem)
        .forEach(act -> direct(act, state).ifPresent(goals::add));
    goals.add(new Goal.HandOff(kind));
    return List.copyOf(goals);
  }

  /** What the reply is to contain, given what was found. */
  public Plan plan(
      List<Goal> goals, Found found, DialogueState state, Interpretation heard, Snapshot snapshot) {
    return planner.plan(goals, found, state, heard, snapshot);
  }

  /** The same plan with these candidates in its list, in this order. */
  public Plan replan(
      Plan plan,
      List<ItemId> picks,
      Found found,
      DialogueState state,
      Interpretation heard,
      Snapshot snapshot) {
    return planner.replan(plan, picks, found, state, heard, snapshot);
  }

  /** The goal an act sets by itself; empty for acts that only change what is searched. */
  private static Optional<Goal> direct(UserAct act, DialogueState state) {
    return switch (act) {
      case UserAct.Accept(var item) -> Optional.of(new Goal.Confirm(item));
      case UserAct.NameItem(var items) ->
          Optional.of(new Goal.Present(items.stream().limit(Reply.MAX_SUGGESTIONS).toList()));
      case UserAct.InquireItem(var item, var attribute, var question) ->
          Optional.of(new Goal.AnswerItem(item, attribute, question));
      case UserAct.InquireExtreme(var attribute, var direction, var among) ->
          Optional.of(new Goal.AnswerExtreme(attribute, direction, among));
      case UserAct.InquirePolicy(var question) -> Optional.of(new Goal.AnswerPolicy(question));
      case UserAct.InquireAssistant() -> Optional.of(new Goal.Introduce());
      case UserAct.Explain(var items) -> Optional.of(new Goal.Explain(orShown(items, state)));
      case UserAct.Compare(var items) -> compare(orShown(items, state));
      case UserAct.Restart() -> Optional.of(new Goal.Greet());
      case UserAct.HandOff(var kind) -> Optional.of(new Goal.HandOff(kind));
      case UserAct.Decline(var kind) -> Optional.of(new Goal.Decline(kind));
      case UserAct.Disclose ignored -> Optional.empty();
      case UserAct.Need ignored -> Optional.empty();
      case UserAct.AvoidWords ignored -> Optional.empty();
      case UserAct.SeekType ignored -> Optional.empty();
      case UserAct.Critique ignored -> Optional.empty();
      case UserAct.Retract ignored -> Optional.empty();
      case UserAct.Skip ignored -> Optional.empty();
      case UserAct.Reject ignored -> Optional.empty();
      case UserAct.MoreLike ignored -> Optional.empty();
      case UserAct.ShowMore ignored -> Optional.empty();
      case UserAct.ForeignCurrency ignored -> Optional.empty();
      case UserAct.Greet ignored -> Optional.empty();
      case UserAct.Close ignored -> Optional.empty();
      case UserAct.Unclear ignored -> Optional.empty();
    };
  }

  private static List<ItemId> orShown(List<ItemId> items, DialogueState state) {
    return items.isEmpty()
        ? state.lastShown().stream().map(shown -> shown.item().id()).toList()
        : items;
  }

  /** A table needs two items; of a single one the advisor tells what there is to compare. */
  private static Optional<Goal> compare(List<ItemId> items) {
    return Optional.of(
        new Goal.Compare(items.stream().distinct().limit(Reply.MAX_SUGGESTIONS).toList()));
  }

  private static boolean search(UserAct act) {
    return switch (act) {
      case UserAct.Disclose ignored -> true;
      case UserAct.Need ignored -> true;
      case UserAct.AvoidWords ignored -> true;
      case UserAct.SeekType ignored -> true;
      case UserAct.Critique ignored -> true;
      case UserAct.Retract ignored -> true;
      case UserAct.Skip ignored -> true;
      case UserAct.Reject ignored -> true;
      case UserAct.MoreLike ignored -> true;
      case UserAct.ShowMore ignored -> true;
      case UserAct.Accept ignored -> false;
      case UserAct.NameItem ignored -> false;
      case UserAct.InquireItem ignored -> false;
      case UserAct.InquireExtreme ignored -> false;
      case UserAct.InquirePolicy ignored -> false;
      case UserAct.InquireAssistant ignored -> false;
      case UserAct.Explain ignored -> false;
      case UserAct.Compare ignored -> false;
      case UserAct.ForeignCurrency ignored -> false;
      case UserAct.Restart ignored -> false;
      case UserAct.Greet ignored -> false;
      case UserAct.Close ignored -> false;
      case UserAct.HandOff ignored -> false;
      case UserAct.Decline ignored -> false;
      case UserAct.Unclear ignored -> false;
    };
  }

  private static boolean refused(UserAct act) {
    return act instanceof UserAct.Decline(var kind)
        && switch (kind) {
          case SELF_HARM, UNSAFE -> true;
          case OFF_TOPIC, INSTRUCTIONS, PERSONAL -> false;
        };
  }

  private static Goal social(List<UserAct> acts) {
    if (acts.stream().anyMatch(UserAct.Close.class::isInstance)) {
      return new Goal.Farewell();
    }
    if (acts.stream().anyMatch(UserAct.Greet.class::isInstance)) {
      return new Goal.Greet();
    }
    return new Goal.Clarify();
  }
}
