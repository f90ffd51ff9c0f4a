package dev.handful.evaluation;

import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Shape;
import dev.handful.evaluation.shop.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Simulated shoppers for any catalogue: an item of each group in the order of the seed, and what
 * somebody knows who has it in mind. A shopper names at most two of several values, and a budget
 * rounded up to what people would say.
 */
final class DrawnTargets {
  private static final int NAMED = 2;
  private static final int DISLIKABLE = 40;
  private static final double EASY = 0.3;

  private final Feed feed;
  private final Openings openings;
  private final Map<String, List<String>> values = new HashMap<>();

  private DrawnTargets(Feed feed, Speech speech) {
    this.feed = feed;
    this.openings = new Openings(feed, speech);
  }

  /** At most {@code most} targets; 0 = one per group. */
  static List<Target> of(Feed feed, Speech speech, long seed, int most) {
    DrawnTargets drawn = new DrawnTargets(feed, speech);
    Map<String, List<CataloguedItem>> groups =
        feed.items().stream()
            .sorted(Comparator.comparing(CataloguedItem::id))
            .collect(
                Collectors.groupingBy(CataloguedItem::group, TreeMap::new, Collectors.toList()));
    List<List<CataloguedItem>> order = new ArrayList<>(groups.values());
    java.util.Collections.shuffle(order, new Random(seed));
    List<Target> targets = new ArrayList<>();
    for (List<CataloguedItem> group :
        order.subList(0, most == 0 ? order.size() : Math.min(most, order.size()))) {
      SplittableRandom random = new SplittableRandom(seed * 31 + group.getFirst().id().hashCode());
      targets.add(drawn.target(group.get(random.nextInt(group.size())), targets.size(), random));
    }
    return targets;
  }

  private Target target(CataloguedItem item, int number, SplittableRandom random) {
    Map<String, Fact> known = new HashMap<>();
    new TreeMap<>(item.facts())
        .forEach((attribute, fact) -> known.put(attribute, known(attribute, fact, random)));
    Openings.Opening opening = openings.of(item, known, number, random);
    return new Target(
        item.id(),
        opening.kind(),
        opening.spoken().text(),
        opening.spoken().musts(),
        known,
        dislike(item, random));
  }

  private Fact known(String attribute, Fact fact, SplittableRandom random) {
    Shape shape = feed.shape();
    boolean money = shape.trait(attribute).filter(Trait::money).isPresent();
    return switch (fact) {
      case Fact.Words(var all) when shape.type(attribute) ->
          new Fact.Words(List.of(Speech.lower(all.getLast())));
      case Fact.Words(var all) -> new Fact.Words(some(all, random));
      case Fact.Amount(double value) -> new Fact.Amount(money ? Speech.roundUp(value) : value);
      case Fact.Flag flag -> flag;
    };
  }

  private static List<String> some(List<String> all, SplittableRandom random) {
    if (all.size() <= NAMED) {
      return all;
    }
    int first = random.nextInt(all.size());
    int second = (first + 1 + random.nextInt(all.size() - 1)) % all.size();
    return List.of(all.get(first), all.get(second));
  }

  /** A value that others have and this item does not, of an attribute people can answer. */
  private Target.@Nullable Dislike dislike(CataloguedItem item, SplittableRandom random) {
    List<String> attributes =
        item.facts().keySet().stream()
            .sorted()
            .filter(name -> feed.shape().trait(name).filter(this::dislikable).isPresent())
            .filter(name -> !feed.shape().type(name) && all(name).size() <= DISLIKABLE)
            .toList();
    if (attributes.isEmpty()) {
      return null;
    }
    String attribute = attributes.get(random.nextInt(attributes.size()));
    Meaning plain = Meaning.of(Map.of());
    List<String> others =
        all(attribute).stream()
            .filter(value -> item.values(attribute).stream().noneMatch(h -> plain.names(value, h)))
            .filter(value -> item.values(attribute).stream().noneMatch(h -> plain.names(h, value)))
            .toList();
    return others.isEmpty()
        ? null
        : new Target.Dislike(attribute, others.get(random.nextInt(others.size())));
  }

  private boolean dislikable(Trait trait) {
    return trait.keyword()
        && trait.filters()
        && trait.visible()
        && (trait.ease() == null || trait.ease() >= EASY);
  }

  private List<String> all(String attribute) {
    return values.computeIfAbsent(
        attribute,
        name ->
            feed.items().stream()
                .flatMap(i -> i.values(name).stream())
                .distinct()
                .sorted()
                .toList());
  }
}
