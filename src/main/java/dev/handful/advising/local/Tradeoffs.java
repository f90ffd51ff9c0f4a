package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
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

/**
 * The one weakness of each item that a shopper would want to know before taking it; none when the
 * data shows none. What holds for nearly all of a list is no weakness of one of them.
 */
final class Tradeoffs {

  private static final double SAME = 1e-9;

  /** A sentence of one kind is read twice in a list at most, unless it is grave. */
  private static final int ALIKE = 2;

  /** A wish that so large a part of the list misses is said of the list, not on each card. */
  private static final double MOSTLY = 0.6;

  /** People care about an attribute that is at least this easy to answer a question about. */
  private static final double MATTERS = 0.5;

  private static final Set<Say> GRAVE =
      EnumSet.of(Say.TRADEOFF_OUT, Say.TRADEOFF_PREORDER, Say.TRADEOFF_OFF_TARGET);

  private final Writing writing;
  private final List<Item> list;
  private final Weaknesses weaknesses;

  Tradeoffs(Writing writing, List<Item> list) {
    this.writing = writing;
    this.list = List.copyOf(list);
    this.weaknesses = new Weaknesses(writing, this.list);
  }

  /** The gravest weakness of a kind this reply has not said twice; null when data shows none. */
  @Nullable String of(Item item) {
    var all = all(item);
    return all.stream()
        .filter(w -> GRAVE.contains(w.message()) || writing.voice().uses(w.message()) < ALIKE)
        .findFirst()
        .map(w -> writing.voice().sentence(w.message(), w.arguments()))
        .orElse(null);
  }

  private List<Weakness> all(Item item) {
    var all = new ArrayList<@Nullable Weakness>();
    all.add(stock(item));
    for (var constraint : writing.constraints()) {
      all.add(offTarget(constraint, item));
    }
    for (var constraint : writing.constraints()) {
      all.add(lacks(constraint, item));
    }
    writing.attributes().forEach(attribute -> all.add(without(attribute, item)));
    all.addAll(weaknesses.of(item));
    writing.attributes().forEach(attribute -> all.add(unsaid(attribute, item)));
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
    boolean welcome =
        attribute.better() == Better.LOWER && more < 0
            || attribute.better() == Better.HIGHER && more > 0;
    return Math.abs(more) < SAME || comparative == null || welcome
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
    if (constraint.strength() == Strength.MUST
        || constraint.fulfilledBy(item)
        || mostly(i -> !constraint.fulfilledBy(i))) {
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

  private boolean mostly(java.util.function.Predicate<Item> holds) {
    return list.size() > 1 && list.stream().filter(holds).count() > MOSTLY * list.size();
  }

  /** "Not waterproof", where the others of its list mostly are. */
  private @Nullable Weakness without(Attribute attribute, Item item) {
    boolean lacks =
        attribute.type() == AttributeType.BOOLEAN
            && attribute.better() == Better.HIGHER
            && attribute.ease() >= MATTERS
            && Writing.value(item, attribute) instanceof AttributeValue.Flag(boolean yes)
            && !yes;
    long have =
        list.stream()
            .filter(i -> new AttributeValue.Flag(true).equals(Writing.value(i, attribute)))
            .count();
    return lacks && 2 * have >= list.size() - 1 && have > 0
        ? new Weakness(
            Say.TRADEOFF_NOT,
            "what",
            writing.wording().phrase(attribute, new AttributeValue.Flag(false)))
        : null;
  }

  /** Something people choose by, that all others of the list say and this one does not. */
  private @Nullable Weakness unsaid(Attribute attribute, Item item) {
    long say = list.stream().filter(i -> Writing.value(i, attribute) != null).count();
    boolean named =
        attribute.type() != AttributeType.BOOLEAN
            && attribute.ease() >= MATTERS
            && !attribute.name().equals(Attribute.RATING)
            && !attribute.name().equals(Attribute.AVAILABILITY);
    return Writing.value(item, attribute) == null
            && named
            && list.size() > 2
            && say == list.size() - 1
        ? new Weakness(Say.TRADEOFF_UNSAID, "label", attribute.label())
        : null;
  }
}
