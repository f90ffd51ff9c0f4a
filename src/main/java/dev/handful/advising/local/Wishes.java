package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Limits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The shopper's wishes as grounds: those that not every shown item meets alike tell most. */
final class Wishes {

  private static final double TELLING = 95;
  private static final double WORKED_OUT = 88;
  private static final double NUMBER = 62;
  private static final double NEW = 14;

  /** The price stands on the card anyway. */
  private static final double PRICE = 40;

  private static final double ALONE = 64;
  private static final double ALONE_FLAG = 60;
  private static final double SHARED = 6;
  private static final double AVOIDED = 4;
  private static final double KIND = 2;

  private final Writing writing;
  private final Needs needs;
  private final Standing standing;

  Wishes(Writing writing, Needs needs, Standing standing) {
    this.writing = writing;
    this.needs = needs;
    this.standing = standing;
  }

  List<Ground> of(Item item) {
    return writing.constraints().stream()
        .filter(c -> c.fulfilledBy(item))
        .flatMap(c -> ground(c, item).stream())
        .toList();
  }

  private Optional<Ground> ground(Constraint constraint, Item item) {
    var attribute = writing.attribute(constraint.attribute()).orElseThrow();
    if (Writing.value(item, attribute) == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Ground(
            attribute.name(),
            attribute.numeric() ? "number" : "wish",
            onlyCovers(constraint, item) && !writing.namesKind(attribute)
                ? TELLING
                : worth(constraint, attribute),
            () -> needs.met(constraint, item).orElseThrow()));
  }

  /** Black-brown for "black" must be told: it may not be what was meant. */
  private static boolean onlyCovers(Constraint constraint, Item item) {
    return constraint.polarity() == Polarity.WANT
        && constraint.wanted() instanceof Wanted.Values(var named, var narrower)
        && item.value(constraint.attribute()) instanceof AttributeValue.Keywords(var has)
        && has.stream().noneMatch(named::contains)
        && !named.isEmpty();
  }

  private double worth(Constraint constraint, Attribute attribute) {
    if (writing.namesKind(attribute)) {
      return KIND;
    }
    if (constraint.polarity() == Polarity.AVOID) {
      return AVOIDED;
    }
    boolean alone = writing.items().size() < 2;
    if (!attribute.numeric()) {
      return alone ? ALONE : differs(constraint, attribute) ? TELLING : SHARED;
    }
    double fresh = constraint.turn() == writing.state().turn() ? NEW : 0;
    if (attribute.name().equals(Attribute.PRICE)) {
      return alone ? ALONE_FLAG : PRICE + fresh;
    }
    boolean wish = constraint.strength() == Strength.NICE && !Limits.named(constraint);
    return standing.shared(attribute) ? alone ? ALONE : SHARED : wish ? WORKED_OUT : NUMBER + fresh;
  }

  /** Whether some shown item lacks it, or has another of the words that were asked for. */
  private boolean differs(Constraint constraint, Attribute attribute) {
    var told =
        writing.items().stream()
            .map(
                item ->
                    constraint.fulfilledBy(item)
                        ? Needs.relevant(
                            constraint, Objects.requireNonNull(item.value(attribute.name())))
                        : null)
            .distinct();
    return told.count() > 1;
  }
}
