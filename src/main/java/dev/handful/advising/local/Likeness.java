package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Reason;
import dev.handful.prompt.Say;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What an item has in common with the one the shopper liked last: the rarer, the more it says. */
final class Likeness {
  private static final String FORM = "alike";
  private static final double WORTH = 54;
  private static final double RARITY = 30;

  /** What more than this share of the candidates has in common likens nothing. */
  private static final double COMMON = 0.34;

  private static final int MOST = 3;

  private final Writing writing;
  private final Optional<Item> liked;

  Likeness(Writing writing) {
    this.writing = writing;
    this.liked =
        writing.state().liked().reversed().stream()
            .findFirst()
            .flatMap(writing::item)
            .map(item -> Objects.requireNonNullElse(catalogued(writing, item), item));
  }

  private static Item catalogued(Writing writing, Item item) {
    return writing.snapshot().catalogue().item(item.id());
  }

  /** One ground for every attribute in which it is like the liked item. */
  List<Ground> of(Item item) {
    return liked.filter(other -> !other.id().equals(item.id())).stream()
        .flatMap(
            other ->
                writing.attributes().stream()
                    .filter(a -> a.type() == AttributeType.KEYWORD && !writing.namesKind(a))
                    .filter(a -> !a.name().equals(Attribute.AVAILABILITY))
                    .filter(this::unsaid)
                    .flatMap(a -> shared(a, item, other)))
        .toList();
  }

  /** What was wished for is told as a wish. */
  private boolean unsaid(Attribute attribute) {
    return writing.constraints().stream().noneMatch(c -> c.attribute().equals(attribute.name()));
  }

  private Stream<Ground> shared(Attribute attribute, Item item, Item other) {
    if (!(item.value(attribute.name()) instanceof AttributeValue.Keywords(var has))
        || !(other.value(attribute.name()) instanceof AttributeValue.Keywords(var wanted))) {
      return Stream.empty();
    }
    var common =
        has.stream()
            .filter(wanted::contains)
            .filter(value -> share(attribute, value) <= COMMON)
            .limit(MOST)
            .toList();
    if (common.isEmpty()) {
      return Stream.empty();
    }
    double rarest =
        common.stream().mapToDouble(value -> share(attribute, value)).min().orElse(COMMON);
    double worth = WORTH + RARITY * (1 - rarest / COMMON);
    return Stream.of(
        new Ground(attribute.name(), FORM, worth, () -> reason(attribute, common, other)));
  }

  /** Of the candidates of this turn; in a large catalogue a few hundred tell enough. */
  private double share(Attribute attribute, String value) {
    var pool = writing.found().pool();
    long with =
        pool.stream()
            .map(Candidate::item)
            .filter(
                i ->
                    i.value(attribute.name()) instanceof AttributeValue.Keywords(var has)
                        && has.contains(value))
            .count();
    return pool.isEmpty() ? 0 : (double) with / pool.size();
  }

  private Reason reason(Attribute attribute, List<String> common, Item other) {
    var value = new AttributeValue.Keywords(common);
    var plain = writing.wording().value(attribute, value);
    var phrase = writing.phrase(attribute, value);
    var text =
        phrase.equals(plain)
            ? writing
                .voice()
                .sentence(
                    Say.REASON_ALIKE_FACT,
                    "title",
                    other.title(),
                    "has",
                    plain,
                    "label",
                    attribute.label())
            : writing.voice().sentence(Say.REASON_ALIKE, "title", other.title(), "has", phrase);
    return new Reason(null, attribute.name(), plain, FORM, text);
  }
}
