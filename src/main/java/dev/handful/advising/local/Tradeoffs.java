package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Rating;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Limits;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one honest weakness of each item of a list, from data, and not five times the same. */
final class Tradeoffs {

  private static final double SAME = 1e-9;
  private static final int FEW_RATINGS = 10;
  private static final int ALIKE = 2;

  /** Said of every item it holds for; the rest is dropped before it is said a third time. */
  private static final Set<Say> GRAVE =
      EnumSet.of(
          Say.TRADEOFF_OUT, Say.TRADEOFF_PREORDER, Say.TRADEOFF_LACKS, Say.TRADEOFF_OFF_TARGET);

  private final Writing writing;
  private final List<Item> list;
  private final PriceTradeoffs prices;

  Tradeoffs(Writing writing, List<Item> list) {
    this.writing = writing;
    this.list = List.copyOf(list);
    this.prices = new PriceTradeoffs(writing, this.list);
  }

  /** The gravest weakness of a kind this reply has not said twice; null when data shows none. */
  @Nullable String of(Item item) {
    var weaknesses = all(item);
    return weaknesses.stream()
        .filter(w -> writing.voice().uses(w.message()) < ALIKE)
        .findFirst()
        .or(() -> weaknesses.stream().filter(w -> GRAVE.contains(w.message())).findFirst())
        .map(w -> writing.voice().sentence(w.message(), w.arguments()))
        .orElse(null);
  }

  private List<Weakness> all(Item item) {
    var all = new ArrayList<@Nullable Weakness>();
    all.add(stock(item));
    for (var constraint : writing.constraints()) {
      all.add(offTarget(constraint, item));
      all.add(lacks(constraint, item));
      all.add(prices.nearLimit(constraint, item));
    }
    all.add(prices.dearest(item));
    all.add(rating(item));
    writing.attributes().forEach(attribute -> all.add(worst(attribute, item)));
    writing.attributes().forEach(attribute -> all.add(unsaid(attribute, item)));
    all.add(prices.dearer(item));
    return all.stream().filter(Objects::nonNull).map(w -> (Weakness) w).toList();
  }

  private static @Nullable Weakness stock(Item item) {
    return switch (item.availability()) {
      case OUT -> new Weakness(Say.TRADEOFF_OUT);
      case PREORDER -> new Weakness(Say.TRADEOFF_PREORDER);
      case IN, UNKNOWN -> null;
    };
  }

  private @Nullable Weakness offTarget(Constraint constraint, Item item) {
    var attribute = writing.attribute(constraint.attribute()).orElseThrow();
    var value = Writing.value(item, attribute);
    if (value == null
        || value.number().isEmpty()
        || constraint.polarity() == Polarity.AVOID
        || attribute.type() == AttributeType.DATE
        || !(constraint.wanted() instanceof Wanted.About(double target, double tolerance))) {
      return null;
    }
    double more = value.number().getAsDouble() - target;
    var comparative =
        writing.wording().comparative(attribute, more > 0 ? Direction.MORE : Direction.LESS);
    return Math.abs(more) < SAME || comparative == null
        ? null
        : new Weakness(
            Say.TRADEOFF_OFF_TARGET,
            "difference",
            writing.wording().number(attribute, Math.abs(more), writing.currency()),
            "comparative",
            comparative,
            "target",
            writing
                .wording()
                .number(attribute, read(attribute, constraint, target), writing.currency()));
  }

  private double read(Attribute attribute, Constraint constraint, double target) {
    return Limits.readable(attribute, constraint, writing.currency())
            instanceof Wanted.About(double read, double tolerance)
        ? read
        : target;
  }

  private @Nullable Weakness lacks(Constraint constraint, Item item) {
    if (constraint.strength() == Strength.MUST || constraint.fulfilledBy(item)) {
      return null;
    }
    var attribute = writing.attribute(constraint.attribute()).orElseThrow();
    var value = Writing.value(item, attribute);
    if (value == null) {
      return constraint.polarity() == Polarity.AVOID
          ? null
          : new Weakness(Say.TRADEOFF_UNSAID, "label", attribute.label());
    }
    return new Weakness(
        Say.TRADEOFF_LACKS,
        "has",
        writing.wording().phrase(attribute, value),
        "asked",
        writing.label(constraint));
  }

  private @Nullable Weakness rating(Item item) {
    var others = list.stream().map(Item::rating).filter(Objects::nonNull).toList();
    var attribute = writing.attribute(Attribute.RATING);
    var rating = item.rating();
    if (attribute.isEmpty() || others.size() < 2) {
      return null;
    }
    if (rating == null) {
      return new Weakness(Say.TRADEOFF_UNRATED);
    }
    if (rating.count() > 0 && rating.count() < FEW_RATINGS) {
      return new Weakness(Say.TRADEOFF_FEW_RATINGS, "count", rating.count());
    }
    boolean lowest =
        others.stream().mapToDouble(Rating::value).filter(v -> v <= rating.value()).count() == 1;
    return lowest
        ? new Weakness(Say.TRADEOFF_LOW_RATING, "value", said(attribute.get(), item))
        : null;
  }

  /** Alone at the end of a number line that most people would rather not be at. */
  private @Nullable Weakness worst(Attribute attribute, Item item) {
    var value = Writing.value(item, attribute);
    boolean spokenFor =
        attribute.name().equals(Attribute.PRICE) || attribute.name().equals(Attribute.RATING);
    if (value == null || value.number().isEmpty() || spokenFor) {
      return null;
    }
    var direction = attribute.better() == Better.HIGHER ? Direction.LESS : Direction.MORE;
    var superlative = writing.wording().superlative(attribute, direction);
    double own = value.number().getAsDouble();
    var all =
        list.stream()
            .map(i -> Writing.value(i, attribute))
            .filter(Objects::nonNull)
            .mapToDouble(v -> v.number().orElse(own))
            .toArray();
    long asBad =
        java.util.Arrays.stream(all)
            .filter(v -> direction == Direction.MORE ? v >= own : v <= own)
            .count();
    return attribute.better() == Better.NEITHER
            || superlative == null
            || all.length < 3
            || asBad > 1
        ? null
        : new Weakness(
            Say.TRADEOFF_EXTREME,
            "superlative",
            superlative,
            "has",
            writing.wording().phrase(attribute, value));
  }

  /** Something all others of the list say and this one does not. */
  private @Nullable Weakness unsaid(Attribute attribute, Item item) {
    long say = list.stream().filter(i -> Writing.value(i, attribute) != null).count();
    boolean nameless =
        attribute.type() == AttributeType.BOOLEAN
            || attribute.name().equals(Attribute.RATING)
            || attribute.name().equals(Attribute.AVAILABILITY);
    return Writing.value(item, attribute) == null
            && !nameless
            && list.size() > 2
            && say == list.size() - 1
        ? new Weakness(Say.TRADEOFF_UNSAID, "label", attribute.label())
        : null;
  }

  private String said(Attribute attribute, Item item) {
    return writing.wording().value(attribute, Objects.requireNonNull(item.value(attribute.name())));
  }
}
