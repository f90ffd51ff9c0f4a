package dev.handful.turn;

import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Strength;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return found.extremes().stream()
        .filter(fact -> fact.attribute().equals(asked.attribute()))
        .filter(fact -> fact.direction() == asked.direction())
        .findFirst();
  }

  /**
   * The pool holds what fits the whole search; without a search the answer stands alone. What an
   * earlier wish rules out is told in words, but not shown.
   */
  private static List<Candidate> list(
      Found.ExtremeFact fact, List<Goal> goals, Found found, DialogueState state) {
    boolean searching = goals.stream().anyMatch(Goal.Recommend.class::isInstance);
    var id = fact.item().id();
    boolean fits =
        !state.rejected().contains(id)
            && state.constraints().stream()
                .allMatch(c -> c.strength() == Strength.NICE || c.fulfilledBy(fact.item()));
    var first =
        found.pool().stream()
            .filter(c -> c.item().id().equals(id))
            .findFirst()
            .orElse(ReplyPlanner.alone(fact.item()));
    double sign = fact.direction() == Direction.LESS ? 1 : -1;
    var next =
        found.pool().stream()
            .filter(c -> searching && !c.item().id().equals(id))
            .filter(c -> number(c, fact.attribute()).isPresent())
            .sorted(
                Comparator.comparingDouble(
                    c -> sign * number(c, fact.attribute()).orElse(Double.NaN)));
    return Stream.concat(fits || !searching ? Stream.of(first) : Stream.empty(), next)
        .limit(Reply.MAX_SUGGESTIONS)
        .toList();
  }

  private static Optional<Double> number(Candidate candidate, String attribute) {
    var value = candidate.item().value(attribute);
    return value == null || value.number().isEmpty()
        ? Optional.empty()
        : Optional.of(value.number().getAsDouble());
  }
}
