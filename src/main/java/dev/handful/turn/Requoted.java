package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found, at other prices and in another state of stock: what no longer fits is left out,
 * what went out of stock comes last. Pure.
 *
 * @param now items as the turn is to tell them
 * @param confirmed those of them whose figures are of this moment; the others are told without
 */
record Requoted(
    Map<ItemId, Item> now, Set<ItemId> confirmed, DialogueState state, Snapshot snapshot) {

  private static final Set<String> LIVE = Set.of(Attribute.PRICE, Attribute.AVAILABILITY);

  /** An item of which neither price nor stock is promised. */
  static Item unsaid(Item item) {
    return item.at(null, Availability.UNKNOWN);
  }

  Found of(Found found) {
    var gone = new LinkedHashSet<ItemId>();
    for (var candidate : found.candidates()) {
      Stream.concat(Stream.of(candidate.item().id()), candidate.variants().stream())
          .filter(this::breaks)
          .forEach(gone::add);
    }
    var asked = new LinkedHashMap<ItemId, Item>();
    found.asked().forEach((id, item) -> asked.put(id, now(item)));
    return new Found(
        ordered(found.candidates(), gone),
        found.pool().stream().filter(c -> !gone.contains(c.item().id())).map(this::now).toList(),
        Math.max(0, found.total() - gone.size()),
        found.facets(),
        found.relaxations(),
        found.extremes().stream().filter(this::stillHolds).map(this::now).toList(),
        asked,
        found.passages(),
        found.absentType(),
        found.nearMisses().stream().map(this::now).toList(),
        found.degraded());
  }

  /** What is confirmed and is not what somebody insists on. */
  private boolean breaks(ItemId id) {
    var item = now.get(id);
    return item != null
        && confirmed.contains(id)
        && state.constraints().stream().anyMatch(c -> insisted(c) && !met(c, item));
  }

  private boolean insisted(Constraint constraint) {
    return constraint.strength() == Strength.MUST
        && LIVE.contains(constraint.attribute())
        && !snapshot.policy().blocked().contains(constraint.attribute())
        && snapshot
            .catalogue()
            .schema()
            .attribute(constraint.attribute())
            .filter(a -> a.filter() && !a.protectedClass())
            .isPresent();
  }

  private static boolean met(Constraint constraint, Item item) {
    var value = item.value(constraint.attribute());
    boolean has = value != null && constraint.wanted().admits(value);
    return constraint.polarity() == Polarity.WANT ? has : !has;
  }

  /** In their order, but what went out of stock just now after the rest. */
  private List<Candidate> ordered(List<Candidate> candidates, Set<ItemId> gone) {
    var first = new ArrayList<Candidate>();
    var last = new ArrayList<Candidate>();
    for (var candidate : candidates) {
      if (!gone.contains(candidate.item().id())) {
        var left = candidate.variants().stream().filter(id -> !gone.contains(id)).toList();
        var kept = new Candidate(candidate.item(), candidate.signals(), candidate.score(), left);
        (sank(candidate.item()) ? last : first).add(now(kept));
      }
    }
    first.addAll(last);
    return first;
  }

  /** As the policy has it: only on request, unless somebody speaks of stock. */
  private boolean sank(Item before) {
    var onRequest = snapshot.policy().onRequest().getOrDefault(Attribute.AVAILABILITY, List.of());
    return only(onRequest, now(before))
        && !only(onRequest, before)
        && state.constraints().stream()
            .noneMatch(c -> c.attribute().equals(Attribute.AVAILABILITY));
  }

  private static boolean only(List<String> onRequest, Item item) {
    var value = item.value(Attribute.AVAILABILITY);
    return value instanceof dev.handful.catalogue.AttributeValue.Keywords(var has)
        && onRequest.containsAll(has);
  }

  /**
   * The cheapest of all is the cheapest still when it became cheaper; when it became dearer nobody
   * knows without asking about the whole catalogue, and nothing is claimed.
   */
  private boolean stillHolds(Found.ExtremeFact fact) {
    var item = now(fact.item());
    var before = fact.item().number(fact.attribute());
    var after = item.number(fact.attribute());
    if (!fact.attribute().equals(Attribute.PRICE) || before.equals(after)) {
      return true;
    }
    return before.isPresent()
        && after.isPresent()
        && (fact.direction() == Direction.LESS
            ? after.getAsDouble() < before.getAsDouble()
            : after.getAsDouble() > before.getAsDouble());
  }

  private Found.ExtremeFact now(Found.ExtremeFact fact) {
    var item = now(fact.item());
    var beside = fact.onlyOnRequest();
    return new Found.ExtremeFact(
        fact.attribute(),
        fact.direction(),
        item.number(fact.attribute()).orElse(fact.value()),
        item,
        fact.among(),
        beside == null ? null : now(beside));
  }

  private Found.NearMiss now(Found.NearMiss near) {
    return new Found.NearMiss(near.constraint(), now(near.item()), near.count());
  }

  private Candidate now(Candidate candidate) {
    return new Candidate(
        now(candidate.item()), candidate.signals(), candidate.score(), candidate.variants());
  }

  private Item now(Item item) {
    return now.getOrDefault(item.id(), item);
  }
}
