package dev.handful.evaluation;

import dev.handful.evaluation.Dialogue.Exchange;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Feed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks every shown suggestion against what its shopper had firmly said, by the feed alone. */
final class ConstraintAudit {

  /**
   * A suggestion that contradicts something stated.
   *
   * @param must the kind and attribute: "Within price"
   * @param turn number of the reply, opening = 0
   * @param relaxationsOffered whether the reply said that not everything could be met
   */
  record Violation(
      String target,
      int turn,
      String item,
      String must,
      String detail,
      boolean relaxationsOffered) {}

  private final Feed feed;
  private final Meaning meaning;
  private final Map<String, Set<String>> named;

  ConstraintAudit(Feed feed, Meaning meaning) {
    this.feed = feed;
    this.meaning = meaning;
    this.named = named(feed);
  }

  /**
   * Something stated, and whether the words themselves said of which attribute: an answer does,
   * "but not family" leaves open whether the genre or the audience is meant.
   */
  private record Held(StatedMust must, boolean tied) {}

  List<Violation> of(Dialogue dialogue) {
    List<Violation> violations = new ArrayList<>();
    List<Held> held = new ArrayList<>();
    for (int turn = 0; turn < dialogue.exchanges().size(); turn++) {
      Exchange exchange = dialogue.exchanges().get(turn);
      for (StatedMust must : exchange.said().musts()) {
        held.removeIf(earlier -> must.replaces(earlier.must()));
        held.add(new Held(must, must.attribute().equals(exchange.said().attribute())));
      }
      for (ChatReply.Suggested shown : exchange.reply().suggestions()) {
        violations.addAll(check(dialogue.target(), turn, shown.id(), held, exchange.reply()));
      }
    }
    return violations;
  }

  private List<Violation> check(
      Target target, int turn, String id, List<Held> held, ChatReply reply) {
    CataloguedItem item = feed.get(id);
    boolean relaxed = !reply.relaxations().isEmpty();
    if (item == null) {
      return List.of(
          new Violation(target.target(), turn, id, "Exists", "not in the feed", relaxed));
    }
    List<Violation> violations = new ArrayList<>();
    for (Held one : held) {
      String detail = one.must().contradiction(item, meaning);
      if (detail != null && (one.tied() || !otherwiseMet(one.must(), item))) {
        String kind = one.must().getClass().getSimpleName() + " " + one.must().attribute();
        violations.add(new Violation(target.target(), turn, id, kind, detail, relaxed));
      }
    }
    return violations;
  }

  /** Whether the words are also a value of another attribute, and the item is right in that one. */
  private boolean otherwiseMet(StatedMust must, CataloguedItem item) {
    return switch (must) {
      case StatedMust.AnyOf(var attribute, var values) ->
          others(attribute, values).stream()
              .anyMatch(
                  other ->
                      item.values(other).stream()
                          .anyMatch(has -> values.stream().anyMatch(v -> meaning.covers(v, has))));
      case StatedMust.NoneOf(var attribute, var values) ->
          others(attribute, values).stream()
              .anyMatch(
                  other ->
                      item.values(other).stream()
                          .noneMatch(has -> values.stream().anyMatch(v -> meaning.names(v, has))));
      case StatedMust.OfKind ignored -> false;
      case StatedMust.Within ignored -> false;
      case StatedMust.About ignored -> false;
      case StatedMust.Is ignored -> false;
    };
  }

  private Set<String> others(String attribute, List<String> values) {
    Set<String> others = new TreeSet<>();
    values.forEach(value -> others.addAll(named.getOrDefault(Speech.lower(value), Set.of())));
    others.remove(attribute);
    return others;
  }

  /** By value in lower case, the attributes in which some item has it. */
  private static Map<String, Set<String>> named(Feed feed) {
    Map<String, Set<String>> named = new HashMap<>();
    for (CataloguedItem item : feed.items()) {
      for (String attribute : item.facts().keySet()) {
        item.values(attribute)
            .forEach(
                v -> named.computeIfAbsent(Speech.lower(v), k -> new TreeSet<>()).add(attribute));
      }
    }
    return named;
  }
}
