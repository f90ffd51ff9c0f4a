package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Role;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
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
    var slots = slots(goals, found, state, heard);
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

  /** Named items are shown as they are; otherwise the best candidates, the first the best match. */
  private static List<Slot> slots(
      List<Goal> goals, Found found, DialogueState state, Interpretation heard) {
    var named =
        goals.stream()
            .filter(Goal.Present.class::isInstance)
            .flatMap(goal -> ((Goal.Present) goal).items().stream())
            .flatMap(id -> Optional.ofNullable(found.asked().get(id)).stream())
            .map(item -> new Candidate(item, Map.of(), 1, List.of()))
            .toList();
    boolean searching = goals.stream().anyMatch(Goal.Recommend.class::isInstance);
    var likened = likened(heard);
    var chosen =
        !named.isEmpty()
            ? named
            : searching
                ? found.candidates().stream().filter(c -> !likened.contains(c.item().id())).toList()
                : List.<Candidate>of();
    var first = chosen.stream().limit(Reply.MAX_SUGGESTIONS).toList();
    var before = shownIds(state);
    var bestValue = bestValue(first);
    var slots = new ArrayList<Slot>();
    for (var candidate : first) {
      int rank = slots.size() + 1;
      var id = candidate.item().id();
      @Nullable Role role =
          rank == 1 && first.size() > 1
              ? Role.BEST_MATCH
              : bestValue.filter(id::equals).isPresent() ? Role.BEST_VALUE : null;
      slots.add(new Slot(candidate, rank, role, before.contains(id) ? Change.KEPT : Change.NEW));
    }
    return slots;
  }

  /** Who wants more of a kind has that one already. */
  private static Set<ItemId> likened(Interpretation heard) {
    return heard.acts().stream()
        .map(UnderstoodAct::act)
        .filter(UserAct.MoreLike.class::isInstance)
        .map(act -> ((UserAct.MoreLike) act).item())
        .collect(Collectors.toSet());
  }

  /** The cheapest of a list, when it is clearly cheaper than the best match. */
  private static Optional<ItemId> bestValue(List<Candidate> list) {
    if (list.size() < 3 || list.stream().anyMatch(c -> c.item().price() == null)) {
      return Optional.empty();
    }
    Comparator<Candidate> byPrice = Comparator.comparingLong(c -> amount(c.item()));
    var cheapest = list.stream().min(byPrice).orElseThrow();
    boolean clearly = amount(cheapest.item()) <= 0.8 * amount(list.getFirst().item());
    return clearly ? Optional.of(cheapest.item().id()) : Optional.empty();
  }

  private static long amount(Item item) {
    var price = item.price();
    return price == null ? Long.MAX_VALUE : price.amount();
  }

  private static Set<ItemId> shownIds(DialogueState state) {
    return state.lastShown().stream().map(s -> s.item().id()).collect(Collectors.toSet());
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
    if (found.absentType() instanceof Found.AbsentType(var words, var nearest)) {
      notices.add(new Notice.AbsentType(words, nearest));
    }
    noMatch(found, state, notices);
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
    changed(slots, state).ifPresent(notices::add);
    return notices;
  }

  private static void noMatch(Found found, DialogueState state, List<Notice> notices) {
    if (found.total() == 0) {
      found.extremes().stream()
          .filter(extreme -> extreme.attribute().equals(Attribute.PRICE))
          .findFirst()
          .ifPresent(floor -> notices.add(new Notice.PriceFloor(floor.item())));
      notices.add(new Notice.NoMatch(state.constraints()));
    } else if (found.candidates().isEmpty()) {
      notices.add(new Notice.NoMore());
    }
  }

  /** What differs from the previous list; nothing to say about a first or an unchanged list. */
  private static Optional<Notice> changed(List<Slot> slots, DialogueState state) {
    var before = state.lastShown();
    if (before.isEmpty() || slots.isEmpty()) {
      return Optional.empty();
    }
    var now = slots.stream().map(s -> s.candidate().item().id()).collect(Collectors.toSet());
    var dropped = before.stream().map(Shown::item).filter(i -> !now.contains(i.id())).toList();
    int kept = (int) slots.stream().filter(s -> s.change() == Change.KEPT).count();
    var because = state.constraints().stream().filter(c -> c.turn() == state.turn()).toList();
    return Optional.of(
        new Notice.Changed(slots.size() - kept, kept, dropped, List.<Constraint>copyOf(because)));
  }
}
