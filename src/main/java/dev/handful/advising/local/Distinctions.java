package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Slot;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an item has before the others of its list, or before its kind: the lightest, the only. */
final class Distinctions {

  private static final double DIFFERENT = 98;
  private static final double BEST_WANTED = 85;
  private static final double BEST = 48;
  private static final double MOST = 40;
  private static final double ONLY = 42;
  private static final double EASE = 24;

  /** Something only one has is worth naming when people choose by it at least this much. */
  private static final double MATTERS = 0.5;

  private final Writing writing;
  private final Standing standing;
  private final Kinds kinds;

  Distinctions(Writing writing, Standing standing, Kinds kinds) {
    this.writing = writing;
    this.standing = standing;
    this.kinds = kinds;
  }

  List<Ground> of(Slot slot) {
    var item = slot.candidate().item();
    var grounds = new ArrayList<Ground>();
    if (slot.differsIn() != null) {
      writing.attribute(slot.differsIn()).flatMap(a -> different(a, item)).ifPresent(grounds::add);
    }
    var ordered = ordered();
    for (var attribute : writing.attributes()) {
      if (ordered.contains(attribute.name())) {
        continue;
      }
      best(attribute, item).or(() -> most(attribute, item)).ifPresent(grounds::add);
      only(attribute, item).ifPresent(grounds::add);
    }
    return grounds;
  }

  /** In a list ordered by a number, who has least of it is no news. */
  private Set<String> ordered() {
    return writing.plan().goals().stream()
        .filter(Goal.AnswerExtreme.class::isInstance)
        .map(goal -> ((Goal.AnswerExtreme) goal).attribute())
        .collect(Collectors.toSet());
  }

  private Optional<Ground> different(Attribute attribute, Item item) {
    var others = standing.othersShare(attribute, item);
    if (others.isEmpty() || !standing.only(attribute, item)) {
      return Optional.empty();
    }
    var own = own(attribute, item);
    var value = writing.wording().value(attribute, own);
    return Optional.of(
        new Ground(
            attribute.name(),
            "different",
            DIFFERENT,
            () ->
                reason(
                    attribute,
                    value,
                    "different",
                    writing
                        .voice()
                        .sentence(
                            Say.REASON_DIFFERENT,
                            "value",
                            value,
                            "label",
                            attribute.label(),
                            "others",
                            others(attribute, others)))));
  }

  private String others(Attribute attribute, List<String> words) {
    return writing.namesKind(attribute) && words.stream().allMatch(Kinds::speakable)
        ? writing.wording().all(words.stream().map(kinds::plural).toList())
        : writing.wording().value(attribute, new AttributeValue.Keywords(words));
  }

  /** Of a category path its end; otherwise all its words. */
  private static AttributeValue own(Attribute attribute, Item item) {
    var value = Objects.requireNonNull(Writing.value(item, attribute));
    return attribute.name().equals(Attribute.CATEGORY)
            && value instanceof AttributeValue.Keywords(var path)
        ? new AttributeValue.Keywords(List.of(path.getLast()))
        : value;
  }

  private Optional<Ground> best(Attribute attribute, Item item) {
    var superlative =
        attribute.better() == Better.NEITHER
            ? null
            : writing
                .wording()
                .superlative(attribute, Objects.requireNonNull(Standing.better(attribute)));
    if (superlative == null || !standing.best(attribute, item)) {
      return Optional.empty();
    }
    var wanted = wanted(attribute, item);
    double worth = wanted.isPresent() ? BEST_WANTED : BEST + EASE * attribute.ease();
    return Optional.of(
        new Ground(
            attribute.name(),
            "best",
            worth,
            () -> {
              var value = value(attribute, item);
              var text =
                  writing
                      .voice()
                      .sentence(
                          Say.REASON_BEST,
                          "superlative",
                          superlative,
                          "has",
                          value,
                          "count",
                          writing.items().size());
              return new Reason(
                  wanted.map(Constraint::id).orElse(null),
                  attribute.name(),
                  value,
                  wanted.isPresent() ? null : "best",
                  text);
            }));
  }

  /** The wish on this number that the item fulfils: being best at it is what was asked for. */
  private Optional<Constraint> wanted(Attribute attribute, Item item) {
    return writing.constraints().stream()
        .filter(c -> c.attribute().equals(attribute.name()) && c.fulfilledBy(item))
        .filter(c -> c.polarity() == Polarity.WANT)
        .findFirst();
  }

  private Optional<Ground> most(Attribute attribute, Item item) {
    var comparative =
        attribute.better() == Better.NEITHER || attribute.name().equals(Attribute.RATING)
            ? null
            : writing
                .wording()
                .comparative(attribute, Objects.requireNonNull(Standing.better(attribute)));
    var kind = kinds.of(item).filter(Kinds::speakable);
    if (comparative == null || kind.isEmpty() || !standing.betterThanMost(attribute, item)) {
      return Optional.empty();
    }
    return Optional.of(
        new Ground(
            attribute.name(),
            "most",
            MOST + EASE * attribute.ease(),
            () ->
                reason(
                    attribute,
                    value(attribute, item),
                    "most",
                    writing
                        .voice()
                        .sentence(
                            Say.REASON_MOST,
                            "has",
                            value(attribute, item),
                            "comparative",
                            comparative,
                            "kind",
                            kinds.plural(kind.get())))));
  }

  private Optional<Ground> only(Attribute attribute, Item item) {
    boolean telling =
        attribute.ease() >= MATTERS
            && attribute.type() == AttributeType.BOOLEAN
            && attribute.better() != Better.LOWER
            && Writing.value(item, attribute) instanceof AttributeValue.Flag(boolean yes)
            && yes;
    if (!telling || !standing.only(attribute, item)) {
      return Optional.empty();
    }
    return Optional.of(
        new Ground(
            attribute.name(),
            "only",
            ONLY + EASE * attribute.ease(),
            () ->
                reason(
                    attribute,
                    value(attribute, item),
                    "only",
                    writing
                        .voice()
                        .sentence(
                            Say.REASON_ONLY,
                            "what",
                            phrase(attribute, item),
                            "count",
                            writing.items().size()))));
  }

  private static Reason reason(Attribute attribute, String value, String basis, String text) {
    return new Reason(null, attribute.name(), value, basis, text);
  }

  private String value(Attribute attribute, Item item) {
    return writing
        .wording()
        .value(attribute, Objects.requireNonNull(Writing.value(item, attribute)));
  }

  private String phrase(Attribute attribute, Item item) {
    return writing
        .wording()
        .phrase(attribute, Objects.requireNonNull(Writing.value(item, attribute)));
  }
}
