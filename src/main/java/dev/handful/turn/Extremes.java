package dev.handful.turn;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Strength;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list that answers "the cheapest rain jacket": that one first, then the next ones (C04). */
final class Extremes {

  private Extremes() {}

  /** Empty when no extreme was asked for, or when no item has the attribute. */
  static List<Candidate> list(List<Goal> goals, Found found, DialogueState state) {
    return goals.stream()
        .filter(Goal.AnswerExtreme.class::isInstance)
        .map(Goal.AnswerExtreme.class::cast)
        .flatMap(asked -> fact(asked, found).stream())
        .findFirst()
        .map(fact -> list(fact, goals, found, state))
        .orElse(List.of());
  }

  private static Optional<Found.ExtremeFact> fact(Goal.AnswerExtreme asked, Found found) {
    return Optional.ofNullable(found.extreme(asked.attribute(), asked.direction(), asked.among()));
  }

  private static List<Candidate> list(
      Found.ExtremeFact fact, List<Goal> goals, Found found, DialogueState state) {
    var further = found.extreme(fact.attribute(), fact.direction(), Among.WANTED);
    return fact.among() == Among.SHOWN
        ? ofTheList(fact, further, found, state)
        : ofAll(fact, goals, found, state);
  }

  /**
   * The one of the list, what goes further among all that is wanted, and the rest of the list: the
   * shopper may still speak of its second one.
   */
  private static List<Candidate> ofTheList(
      Found.ExtremeFact fact, Found.@Nullable ExtremeFact all, Found found, DialogueState state) {
    boolean further = all != null && beyond(all.value(), fact) && fits(all.item(), state);
    var told = further ? Stream.of(fact.item(), all.item()) : Stream.of(fact.item());
    var rest =
        state.lastShown().stream()
            .map(Shown::item)
            .filter(item -> !state.rejected().contains(item.id()));
    var chosen = new LinkedHashMap<ItemId, Candidate>();
    Stream.concat(told, rest).forEach(i -> chosen.putIfAbsent(i.id(), candidate(i, found)));
    return chosen.values().stream().limit(Reply.MAX_SUGGESTIONS).toList();
  }

  /**
   * The pool holds what fits the whole search; without a search the answer stands alone. What an
   * earlier wish rules out is told in words, but not shown; so is what is only on request.
   */
  private static List<Candidate> ofAll(
      Found.ExtremeFact fact, List<Goal> goals, Found found, DialogueState state) {
    boolean searching = goals.stream().anyMatch(Goal.Recommend.class::isInstance);
    var id = fact.item().id();
    boolean fits = fits(fact.item(), state);
    double sign = fact.direction() == Direction.LESS ? 1 : -1;
    var next =
        found.pool().stream()
            .filter(c -> searching && !c.item().id().equals(id))
            .filter(c -> number(c, fact.attribute()).isPresent())
            .filter(
                c ->
                    fact.onlyOnRequest() == null
                        || !beyond(number(c, fact.attribute()).orElse(fact.value()), fact))
            .sorted(
                Comparator.comparingDouble(
                    c -> sign * number(c, fact.attribute()).orElse(Double.NaN)));
    return Stream.concat(
            fits || !searching ? Stream.of(candidate(fact.item(), found)) : Stream.empty(), next)
        .limit(Reply.MAX_SUGGESTIONS)
        .toList();
  }

  private static boolean beyond(double value, Found.ExtremeFact fact) {
    return fact.direction() == Direction.LESS ? value < fact.value() : value > fact.value();
  }

  private static boolean fits(Item item, DialogueState state) {
    return !state.rejected().contains(item.id())
        && state.constraints().stream()
            .allMatch(c -> c.strength() == Strength.NICE || c.fulfilledBy(item));
  }

  private static Candidate candidate(Item item, Found found) {
    return found.pool().stream()
        .filter(c -> c.item().id().equals(item.id()))
        .findFirst()
        .orElse(ReplyPlanner.alone(item));
  }

  private static Optional<Double> number(Candidate candidate, String attribute) {
    var value = candidate.item().value(attribute);
    return value == null || value.number().isEmpty()
        ? Optional.empty()
        : Optional.of(value.number().getAsDouble());
  }
}
