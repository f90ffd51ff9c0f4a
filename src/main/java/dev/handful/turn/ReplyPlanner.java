package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Role;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what was found to what the reply is to contain. Pure. */
final class ReplyPlanner {

  private final QuestionChoice questions = new QuestionChoice();

  Plan plan(
      List<Goal> goals, Found found, DialogueState state, Interpretation heard, Snapshot snapshot) {
    var slots = slots(goals, found, state, snapshot);
    boolean searching = goals.stream().anyMatch(Goal.Recommend.class::isInstance);
    var considered =
        searching ? questions.consider(found, state, snapshot) : List.<Plan.ConsideredQuestion>of();
    @Nullable Question question =
        goals.contains(new Goal.Recommend(true))
            ? questions.choose(considered, found, state, snapshot).orElse(null)
            : null;
    var relaxations = searching ? found.relaxations() : List.<Found.Relaxation>of();
    var notices = notices(searching, slots, found, state, heard, snapshot);
    return new Plan(goals, slots, question, notices, relaxations, considered);
  }

  /** The plan with these candidates in its list: places, roles and what changed are new. */
  Plan replan(
      Plan plan,
      List<ItemId> picks,
      Found found,
      DialogueState state,
      Interpretation heard,
      Snapshot snapshot) {
    var byId = found.candidates().stream().collect(Collectors.toMap(c -> c.item().id(), c -> c));
    var chosen =
        picks.stream()
            .distinct()
            .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
            .limit(Reply.MAX_SUGGESTIONS)
            .toList();
    var slots = slots(chosen, state, roles(chosen, new Roles(chosen, found, state, snapshot)));
    return new Plan(
        plan.goals(),
        slots,
        plan.question(),
        notices(true, slots, found, state, heard, snapshot),
        plan.relaxations(),
        plan.considered());
  }

  /** Named items as they are, the extreme that was asked for first, else the best candidates. */
  private static List<Slot> slots(
      List<Goal> goals, Found found, DialogueState state, Snapshot snapshot) {
    var named =
        goals.stream()
            .filter(Goal.Present.class::isInstance)
            .flatMap(goal -> ((Goal.Present) goal).items().stream())
            .flatMap(id -> Optional.ofNullable(found.asked().get(id)).stream())
            .map(ReplyPlanner::alone)
            .toList();
    var extremes = Extremes.list(goals, found, state);
    boolean searching = goals.stream().anyMatch(Goal.Recommend.class::isInstance);
    var had = had(state);
    if (!named.isEmpty() || !extremes.isEmpty()) {
      return slots(named.isEmpty() ? extremes : named, state, Map.of());
    }
    var chosen =
        found.candidates().stream()
            .filter(c -> searching && !had.contains(c.item().id()))
            .limit(Reply.MAX_SUGGESTIONS)
            .toList();
    return slots(chosen, state, roles(chosen, new Roles(chosen, found, state, snapshot)));
  }

  /** An item that was not searched for. */
  static Candidate alone(Item item) {
    return new Candidate(item, Map.of(), 1, List.of());
  }

  private record Given(Role role, @Nullable String differsIn) {}

  /** Each role at most once; who leads or is good value need not be different as well. */
  private static Map<ItemId, Given> roles(List<Candidate> list, Roles roles) {
    var given = new HashMap<ItemId, Given>();
    roles.bestMatch().ifPresent(i -> given.put(i.id(), new Given(Role.BEST_MATCH, null)));
    roles.bestValue().ifPresent(i -> given.put(i.id(), new Given(Role.BEST_VALUE, null)));
    list.stream()
        .skip(1)
        .map(Candidate::item)
        .filter(item -> !given.containsKey(item.id()))
        .flatMap(item -> roles.differsIn(item).map(in -> Map.entry(item.id(), in)).stream())
        .findFirst()
        .ifPresent(e -> given.put(e.getKey(), new Given(Role.DIFFERENT, e.getValue())));
    return given;
  }

  private static List<Slot> slots(
      List<Candidate> list, DialogueState state, Map<ItemId, Given> roles) {
    var before = state.shown().stream().map(s -> s.item().id()).collect(Collectors.toSet());
    var slots = new ArrayList<Slot>();
    for (var candidate : list) {
      var id = candidate.item().id();
      @Nullable Given given = roles.get(id);
      slots.add(
          new Slot(
              candidate,
              slots.size() + 1,
              given == null ? null : given.role(),
              before.contains(id) ? Change.KEPT : Change.NEW,
              given == null ? null : given.differsIn()));
    }
    return slots;
  }

  /** What was chosen or liked is no suggestion: who wants more of a kind has that one already. */
  private static Set<ItemId> had(DialogueState state) {
    var had = new HashSet<>(state.liked());
    if (state.accepted() != null) {
      had.add(state.accepted());
    }
    return had;
  }

  private static List<Notice> notices(
      boolean searching,
      List<Slot> slots,
      Found found,
      DialogueState state,
      Interpretation heard,
      Snapshot snapshot) {
    var notices = new ArrayList<Notice>();
    var acts = heard.acts().stream().map(UnderstoodAct::act).toList();
    if (acts.stream().anyMatch(UserAct.Restart.class::isInstance)) {
      notices.add(new Notice.Restarted());
    }
    acts.stream()
        .filter(UserAct.ForeignCurrency.class::isInstance)
        .map(act -> new Notice.CurrencyUnknown(((UserAct.ForeignCurrency) act).currency()))
        .forEach(notices::add);
    if (!searching) {
      return notices;
    }
    if (!said(acts, state)
        && found.absentType() instanceof Found.AbsentType(var words, var nearest)) {
      notices.add(new Notice.AbsentType(words, nearest));
    }
    noMatch(slots, found, state, notices);
    var avoided =
        acts.stream()
            .flatMap(a -> a instanceof UserAct.AvoidWords(var w) ? Stream.of(w.split(" ")) : null)
            .toList();
    if (!avoided.isEmpty() && !slots.isEmpty()) {
      notices.add(new Notice.NotExcludable(avoided));
    }
    var ranked = heard.unexplained().stream().filter(w -> !avoided.contains(w)).toList();
    if (!ranked.isEmpty() && found.absentType() == null && !slots.isEmpty()) {
      notices.add(new Notice.NotFilterable(ranked));
    }
    ListChanges.of(slots, state).ifPresent(notices::add);
    return notices;
  }

  /** Whether an earlier turn told of the kind that is sought: said once is enough. */
  private static boolean said(List<UserAct> acts, DialogueState state) {
    var sought = state.soughtType();
    return sought != null
        && acts.stream().noneMatch(UserAct.SeekType.class::isInstance)
        && state.history().stream()
            .anyMatch(c -> c.turn() == state.turn() && sought.equals(c.soughtType()));
  }

  private static Optional<Notice> nearMiss(Found.NearMiss near, DialogueState state) {
    return state.constraints().stream()
        .filter(c -> c.id().equals(near.constraint()))
        .<Notice>map(c -> new Notice.NearMiss(c.attribute(), near.item(), near.count()))
        .findFirst();
  }

  private static void noMatch(
      List<Slot> slots, Found found, DialogueState state, List<Notice> notices) {
    if (found.total() == 0) {
      found.extremes().stream()
          .filter(extreme -> extreme.attribute().equals(Attribute.PRICE))
          .findFirst()
          .ifPresent(floor -> notices.add(new Notice.PriceFloor(floor.item())));
      notices.add(new Notice.NoMatch(state.constraints()));
      found.nearMisses().forEach(near -> nearMiss(near, state).ifPresent(notices::add));
    } else if (slots.isEmpty()) {
      notices.add(new Notice.NoMore());
    }
  }
}
