package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.index.Filter;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a constraint means to the index, and which constraints may filter at all. Pure. */
final class ConstraintFilters {

  private final CatalogueSchema schema;
  private final Set<String> blocked;

  ConstraintFilters(Snapshot snapshot) {
    this.schema = snapshot.catalogue().schema();
    this.blocked = Set.copyOf(snapshot.policy().blocked());
  }

  /** Whether an attribute may play a part at all: known, neither protected nor blocked. */
  boolean usable(String attribute) {
    return schema
        .attribute(attribute)
        .filter(a -> !a.protectedClass() && !blocked.contains(a.name()))
        .isPresent();
  }

  /** Whether a constraint filters; a must on what cannot be filtered only ranks (C02). */
  boolean filters(Constraint constraint) {
    return constraint.strength() == Strength.MUST
        && usable(constraint.attribute())
        && schema.attribute(constraint.attribute()).filter(Attribute::filter).isPresent();
  }

  /** All constraints that filter, and without these items. */
  Filter all(List<Constraint> constraints, Collection<ItemId> without) {
    var parts = new ArrayList<Filter>();
    constraints.stream().filter(this::filters).map(ConstraintFilters::of).forEach(parts::add);
    if (!without.isEmpty()) {
      parts.add(new Filter.Not(new Filter.Ids(Set.copyOf(without))));
    }
    return new Filter.And(parts);
  }

  /** The constraints that say which kind of thing is wanted. */
  List<Constraint> kinds(List<Constraint> constraints) {
    return constraints.stream().filter(this::kind).toList();
  }

  boolean kind(Constraint constraint) {
    return schema.typeAttributes().contains(constraint.attribute())
        && constraint.polarity() == Polarity.WANT
        && filters(constraint);
  }

  static Filter of(Constraint constraint) {
    var wanted = of(constraint.attribute(), constraint.wanted());
    return switch (constraint.polarity()) {
      case WANT -> wanted;
      case AVOID -> new Filter.Not(wanted);
    };
  }

  static Filter of(String attribute, Wanted wanted) {
    return switch (wanted) {
      case Wanted.Values(var named, var narrower) -> {
        var values = new HashSet<>(named);
        values.addAll(narrower);
        yield new Filter.AnyOf(attribute, values);
      }
      case Wanted.Range(var low, var high) -> new Filter.Between(attribute, low, high);
      case Wanted.About(double target, double tolerance) ->
          new Filter.Between(attribute, target - tolerance, target + tolerance);
      case Wanted.Flag(boolean yes) -> new Filter.Is(attribute, yes);
    };
  }
}
