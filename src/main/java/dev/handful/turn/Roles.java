package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Money;
import dev.handful.catalogue.Rating;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.prompt.Snapshot;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the places of one list are for: at most one best match, one best value and one that is
 * something different, each only where it is true. Pure.
 */
final class Roles {

  /** Fewer are no list to stand out of. */
  private static final int FEWEST = 3;

  /** A value offer costs at most this share of the best match. */
  private static final double CLEARLY_CHEAPER = 0.8;

  /** Out of 5: how much lower a value offer may be rated than the best match. */
  private static final double RATED_ALIKE = 0.3;

  /** People care about an attribute that is at least this easy to answer a question about. */
  private static final double MATTERS = 0.5;

  /** Ties are no lead. */
  private static final double LEAD = 1e-9;

  private final List<Candidate> list;
  private final Found found;
  private final DialogueState state;
  private final Snapshot snapshot;

  Roles(List<Candidate> list, Found found, DialogueState state, Snapshot snapshot) {
    this.list = List.copyOf(list);
    this.found = found;
    this.state = state;
    this.snapshot = snapshot;
  }

  /** The item that leads: there was something to match, it can be had, none scores as high. */
  Optional<Item> bestMatch() {
    boolean searched =
        !state.constraints().isEmpty() || !state.need().isEmpty() || !state.liked().isEmpty();
    if (list.size() < 2 || !searched || state.showingMore() || found.absentType() != null) {
      return Optional.empty();
    }
    double best = list.getFirst().score();
    boolean leads =
        list.getFirst().item().availability() != Availability.OUT
            && list.stream().skip(1).noneMatch(c -> c.score() > best - LEAD);
    return leads ? Optional.of(list.getFirst().item()) : Optional.empty();
  }

  /**
   * The cheapest of the same kind that is clearly cheaper than the first of the list, can be had,
   * is rated about as well, and meets every wish the first one meets.
   */
  Optional<Item> bestValue() {
    var first = list.isEmpty() ? null : list.getFirst().item();
    if (first == null || first.price() == null || alike(first) < FEWEST) {
      return Optional.empty();
    }
    return list.stream()
        .skip(1)
        .map(Candidate::item)
        .filter(item -> kind(item).equals(kind(first)))
        .filter(item -> cheaper(item, first))
        .filter(item -> item.availability() != Availability.OUT)
        .filter(item -> rating(item) >= rating(first) - RATED_ALIKE)
        .filter(item -> nice().allMatch(c -> c.fulfilledBy(item) || !c.fulfilledBy(first)))
        .min(Comparator.comparingLong(item -> Objects.requireNonNull(item.price()).amount()));
  }

  /** The first attribute, kind before facets, in which an item is alone and the others agree. */
  Optional<String> differsIn(Item item) {
    var others = list.stream().map(Candidate::item).filter(i -> !i.equals(item)).toList();
    return others.size() < FEWEST - 1
        ? Optional.empty()
        : telling().filter(a -> alone(a.name(), item, others)).map(Attribute::name).findFirst();
  }

  private long alike(Item first) {
    return list.stream().filter(c -> kind(c.item()).equals(kind(first))).count();
  }

  private Stream<Constraint> nice() {
    return state.constraints().stream().filter(c -> c.strength() == Strength.NICE);
  }

  /** Attributes people choose by, that nothing was said about yet. */
  private Stream<Attribute> telling() {
    var schema = snapshot.catalogue().schema();
    var kinds = schema.typeAttributes();
    return Stream.concat(
            kinds.stream().flatMap(name -> schema.attribute(name).stream()),
            schema.attributes().stream()
                .filter(a -> !kinds.contains(a.name()) && a.ease() >= MATTERS)
                .sorted(Comparator.comparingDouble(Attribute::ease).reversed()))
        .filter(a -> a.type() == AttributeType.KEYWORD && a.show() && !a.protectedClass())
        .filter(a -> !a.name().equals(Attribute.AVAILABILITY))
        .filter(a -> !snapshot.policy().blocked().contains(a.name()))
        .filter(a -> state.constraints().stream().noneMatch(c -> wants(c, a)));
  }

  private static boolean wants(Constraint constraint, Attribute attribute) {
    return constraint.polarity() == Polarity.WANT
        && constraint.strength() == Strength.MUST
        && constraint.attribute().equals(attribute.name());
  }

  /** Whether the others have a value in common and the item shares none with any of them. */
  private static boolean alone(String attribute, Item item, List<Item> others) {
    var own = words(item, attribute);
    var theirs = others.stream().map(other -> words(other, attribute)).toList();
    var common = new HashSet<>(theirs.getFirst());
    theirs.forEach(common::retainAll);
    return !own.isEmpty()
        && !common.isEmpty()
        && theirs.stream().flatMap(Set::stream).noneMatch(own::contains);
  }

  private static Set<String> words(Item item, String attribute) {
    if (!(item.value(attribute) instanceof AttributeValue.Keywords(var values))) {
      return Set.of();
    }
    // Of a path only its end says what a thing is: all jackets are clothing.
    return attribute.equals(Attribute.CATEGORY) ? Set.of(values.getLast()) : Set.copyOf(values);
  }

  private Set<String> kind(Item item) {
    return snapshot.catalogue().schema().typeAttributes().stream()
        .map(name -> words(item, name))
        .filter(kind -> !kind.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static boolean cheaper(Item item, Item than) {
    @Nullable Money own = item.price();
    @Nullable Money other = than.price();
    return own != null
        && other != null
        && Objects.equals(own.currency(), other.currency())
        && own.amount() <= CLEARLY_CHEAPER * other.amount();
  }

  private static double rating(Item item) {
    return item.rating() instanceof Rating rating ? rating.value() : 0;
  }
}
