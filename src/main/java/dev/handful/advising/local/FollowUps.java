package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DeclineKind;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Notice;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the shopper could say next; only what leads somewhere given the data. */
final class FollowUps {

  private static final int MOST = 3;

  private final Writing writing;

  FollowUps(Writing writing) {
    this.writing = writing;
  }

  List<String> texts() {
    var texts = new ArrayList<String>();
    writing.plan().goals().stream()
        .filter(FollowUps::begins)
        .forEach(g -> texts.addAll(starters()));
    writing.plan().notices().forEach(notice -> texts.addAll(nearest(notice)));
    cheaper().ifPresent(texts::add);
    better().ifPresent(texts::add);
    int shown = writing.plan().slots().size();
    if (shown >= 2) {
      texts.add(writing.voice().fragment(Say.FOLLOW_UP_COMPARE));
    }
    if (writing.found().candidates().size() > shown && shown > 0) {
      texts.add(writing.voice().fragment(Say.FOLLOW_UP_MORE));
    }
    if (shown == 1) {
      texts.add(writing.voice().fragment(Say.FOLLOW_UP_LIKE));
    }
    if (shown > 0) {
      texts.add(writing.voice().fragment(Say.FOLLOW_UP_WHY));
    }
    return texts.stream().distinct().limit(MOST).toList();
  }

  private static boolean begins(Goal goal) {
    return goal instanceof Goal.Greet
        || goal instanceof Goal.Clarify
        || goal instanceof Goal.Introduce
        || goal instanceof Goal.Decline(var kind) && kind != DeclineKind.SELF_HARM;
  }

  private List<String> starters() {
    var starters = writing.snapshot().policy().assistant().starters();
    var name = writing.snapshot().catalogue().schema().name();
    return starters.getOrDefault(name, starters.getOrDefault("default", List.of()));
  }

  private List<String> nearest(Notice notice) {
    return notice instanceof Notice.AbsentType(var words, var nearest)
        ? nearest.stream()
            .limit(2)
            .map(kind -> writing.voice().fragment(Say.FOLLOW_UP_NEAREST, "kind", kind))
            .toList()
        : List.of();
  }

  private Optional<String> cheaper() {
    return writing
        .attribute(Attribute.PRICE)
        .filter(price -> leads(price, Direction.LESS))
        .flatMap(price -> comparative(price, Direction.LESS));
  }

  /** One number besides the price that most people like at one end, if there is more of it. */
  private Optional<String> better() {
    return writing.attributes().stream()
        .filter(a -> a.type() == AttributeType.NUMBER && a.better() != Better.NEITHER)
        .filter(a -> !a.name().equals(Attribute.RATING))
        .filter(a -> leads(a, direction(a)))
        .flatMap(a -> comparative(a, direction(a)).stream())
        .findFirst();
  }

  private static Direction direction(Attribute attribute) {
    return attribute.better() == Better.HIGHER ? Direction.MORE : Direction.LESS;
  }

  private Optional<String> comparative(Attribute attribute, Direction direction) {
    return Optional.ofNullable(writing.wording().comparative(attribute, direction))
        .map(word -> writing.voice().fragment(Say.FOLLOW_UP_COMPARATIVE, "comparative", word));
  }

  /** Whether something found lies beyond everything shown. */
  private boolean leads(Attribute attribute, Direction direction) {
    double sign = direction == Direction.LESS ? 1 : -1;
    var shown = numbers(writing.items(), attribute, sign);
    var pool = writing.found().pool().stream().map(Candidate::item).toList();
    return shown.length > 0
        && java.util.Arrays.stream(numbers(pool, attribute, sign)).min().orElse(Double.MAX_VALUE)
            < java.util.Arrays.stream(shown).min().orElseThrow();
  }

  private static double[] numbers(List<Item> items, Attribute attribute, double sign) {
    return items.stream()
        .map(item -> Writing.value(item, attribute))
        .filter(Objects::nonNull)
        .filter(value -> value.number().isPresent())
        .mapToDouble(value -> sign * value.number().orElseThrow())
        .toArray();
  }
}
