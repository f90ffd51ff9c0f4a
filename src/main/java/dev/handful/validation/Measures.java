package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether amounts agree, as people round and bound them. */
final class Measures {

  private static final double EXACT = 1e-6;
  private static final double LOOSE = 0.1;
  private static final double ROUNDED = 0.03;

  private final Scene scene;
  private final Sentence sentence;

  Measures(Scene scene, Sentence sentence) {
    this.scene = scene;
    this.sentence = sentence;
  }

  /** Whether the item's data has the amount; where words name an attribute, in that one. */
  boolean has(Item item, Quantity quantity, List<Attribute> cued) {
    var named = cued.stream().filter(a -> Claims.number(item, a) != null).toList();
    if (!named.isEmpty()) {
      return named.stream().anyMatch(a -> agrees(item, a, quantity))
          || written(item, quantity)
          || quantity.bare() && counted(item, quantity);
    }
    return attributes(quantity).anyMatch(a -> agrees(item, a, quantity))
        || quantity.bare() && counted(item, quantity)
        || phrased(item)
        || literal(item, quantity);
  }

  /** In the words in which the wording file says it: "boils a liter in 9 min". */
  private boolean phrased(Item item) {
    var lower = sentence.text().toLowerCase(Locale.ROOT);
    var wording = scene.facts().snapshot().wording();
    return scene.attributes().stream()
        .filter(a -> a.type() == AttributeType.NUMBER && Claims.number(item, a) != null)
        .map(a -> wording.phrase(a, java.util.Objects.requireNonNull(item.value(a.name()))))
        .anyMatch(p -> p.contains(" ") && lower.contains(p.toLowerCase(Locale.ROOT)));
  }

  private Stream<Attribute> attributes(Quantity quantity) {
    var currency = scene.facts().snapshot().catalogue().schema().currency();
    return scene.attributes().stream()
        .filter(
            a ->
                NumberClaims.comparable(a, quantity)
                    || quantity.bare() && a.type() == AttributeType.MONEY && currency == null
                    || quantity.bare() && a.type() == AttributeType.MONEY && below(quantity));
  }

  /** The number of ratings. */
  private static boolean counted(Item item, Quantity quantity) {
    return item.rating() != null && item.rating().count() == quantity.amount();
  }

  /** The same amount with the words around it in the item's own text. */
  private boolean written(Item item, Quantity quantity) {
    int from = Math.max(0, quantity.start() - 1);
    int to = Math.min(sentence.size(), quantity.end() + 1);
    var phrase = sentence.tokens().subList(from, to).stream().map(t -> t.stem()).toList();
    return scene.text(item).says(phrase, scene.claims());
  }

  /** The same amount in the item's own text. */
  private boolean literal(Item item, Quantity quantity) {
    return scene.text(item).amounts().stream()
            .filter(a -> unit(a).equals(unit(quantity)))
            .filter(a -> a.currencies().isEmpty() == quantity.currencies().isEmpty())
            .anyMatch(a -> a.amounts().containsAll(quantity.amounts()))
        || quantity.form() == Quantity.Form.RANGE && ends(item, quantity);
  }

  /** "US 8 to 13": both ends are there. */
  private boolean ends(Item item, Quantity quantity) {
    return quantity.amounts().stream()
        .allMatch(
            end ->
                scene.text(item).amounts().stream()
                    .filter(a -> unit(a).equals(unit(quantity)))
                    .anyMatch(a -> a.amounts().contains(end)));
  }

  private static String unit(Quantity quantity) {
    return String.valueOf(quantity.unit());
  }

  private boolean agrees(Item item, Attribute attribute, Quantity quantity) {
    var own = NumberClaims.on(quantity, attribute, item, scene);
    return own != null
        && quantity.amounts().stream().allMatch(said -> agree(said, own, attribute, quantity));
  }

  private boolean agree(double said, double own, Attribute attribute, Quantity quantity) {
    if (below(quantity) && own < said || above(quantity) && own > said) {
      return true;
    }
    double apart = Math.abs(said - own);
    if (apart <= EXACT * Math.max(1, Math.abs(own))) {
      return true;
    }
    if (sentence.before(quantity.start(), 2, scene.claims().about())) {
      return apart <= LOOSE * Math.abs(own);
    }
    // "1.7 kg" of 1.74: rounded as written; prices and counts are not.
    boolean measure = attribute.type() == AttributeType.NUMBER && quantity.unit() != null;
    return measure && said != Math.rint(said)
        ? apart <= 0.05 + EXACT && apart <= ROUNDED * own
        : false;
  }

  private boolean below(Quantity quantity) {
    return sentence.before(quantity.start(), 2, scene.claims().below())
        || than(quantity) && sentence.before(quantity.start(), 3, scene.claims().lessThan());
  }

  private boolean above(Quantity quantity) {
    return sentence.before(quantity.start(), 2, scene.claims().above())
        || than(quantity) && sentence.before(quantity.start(), 3, scene.claims().moreThan());
  }

  private boolean than(Quantity quantity) {
    return sentence.before(quantity.start(), 2, java.util.Set.of("than"));
  }

  /** A number the shopper gave. */
  boolean wished(Quantity quantity) {
    return scene.facts().state().constraints().stream()
            .flatMap(c -> bounds(c).map(b -> scaled(c, b, quantity)))
            .anyMatch(b -> quantity.amounts().stream().allMatch(a -> Math.abs(a - b) < EXACT))
        && (sentence.before(quantity.start(), 4, scene.claims().yours())
            || sentence.before(quantity.start(), 6, scene.claims().asked())
            || sentence.before(quantity.start(), 3, scene.claims().below()));
  }

  private double scaled(Constraint constraint, double bound, Quantity quantity) {
    var attribute = scene.facts().attribute(constraint.attribute());
    if (attribute.isEmpty()) {
      return Double.NaN;
    }
    if (attribute.get().type() == AttributeType.MONEY) {
      var currency = scene.facts().snapshot().catalogue().schema().currency();
      return bound / Math.pow(10, Vocabulary.CURRENCIES.fractionDigits(currency));
    }
    var unit = attribute.get().unit();
    return unit == null || quantity.unit() == null
        ? bound
        : Vocabulary.UNITS.convert(bound, unit, quantity.unit()).orElse(Double.NaN);
  }

  private static Stream<Double> bounds(Constraint constraint) {
    return switch (constraint.wanted()) {
      case Wanted.Range(var low, var high) ->
          Stream.of(Stream.ofNullable(low), Stream.ofNullable(high)).flatMap(s -> s);
      case Wanted.About(double target, double tolerance) -> Stream.of(target);
      case Wanted.Values ignored -> Stream.empty();
      case Wanted.Flag ignored -> Stream.empty();
    };
  }

  /** How far the item is from what the shopper set; "below" means below. */
  boolean fromWish(Item item, Quantity quantity) {
    return scene.facts().state().constraints().stream()
        .anyMatch(
            c ->
                scene
                    .facts()
                    .attribute(c.attribute())
                    .filter(a -> NumberClaims.comparable(a, quantity) || quantity.bare())
                    .map(a -> NumberClaims.on(quantity, a, item, scene))
                    .filter(
                        own ->
                            bounds(c).anyMatch(b -> side(scaled(c, b, quantity) - own, quantity)))
                    .isPresent());
  }

  private boolean side(double room, Quantity quantity) {
    boolean over =
        sentence.after(quantity.end(), 2, scene.claims().moreThan())
            || sentence.after(quantity.end(), 2, scene.claims().above())
            || sentence.word(quantity.end()).equals("more");
    return Math.abs((over ? -room : room) - quantity.amount()) < 0.005;
  }

  /** How far two items are apart. */
  boolean apart(Item one, Item other, Quantity quantity) {
    boolean less =
        sentence.after(quantity.end(), 2, scene.claims().lessThan())
            || sentence.after(quantity.end(), 2, scene.claims().below());
    return attributes(quantity)
        .anyMatch(
            a -> {
              var own = NumberClaims.on(quantity, a, one, scene);
              var theirs = NumberClaims.on(quantity, a, other, scene);
              return own != null
                  && theirs != null
                  && Math.abs((less ? theirs - own : Math.abs(own - theirs)) - quantity.amount())
                      < 0.005;
            });
  }

  /** The lowest of its kind in these items. */
  boolean lowest(Quantity quantity, List<Item> items) {
    return attributes(quantity)
        .anyMatch(
            a ->
                items.stream()
                    .map(i -> NumberClaims.on(quantity, a, i, scene))
                    .filter(java.util.Objects::nonNull)
                    .min(Double::compare)
                    .filter(least -> Math.abs(least - quantity.amount()) < EXACT)
                    .isPresent());
  }

  /** "From $69 to $599": both ends are there. */
  boolean span(Quantity quantity, List<Item> items, List<Attribute> cued) {
    return quantity.amounts().stream()
        .allMatch(
            end ->
                attributes(quantity)
                    .filter(a -> cued.isEmpty() || cued.contains(a))
                    .anyMatch(
                        a ->
                            items.stream()
                                .map(i -> NumberClaims.on(quantity, a, i, scene))
                                .anyMatch(own -> own != null && Math.abs(own - end) < EXACT)));
  }
}
