package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A hard condition on items; an item that lacks the attribute never satisfies a leaf on it. */
public sealed interface Filter {

  Filter ALL = new And(List.of());

  /** All parts hold; an empty list holds for every item. */
  record And(List<Filter> parts) implements Filter {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold (also true when the item lacks the attribute). */
  record Not(Filter part) implements Filter {}

  /** A keyword attribute has at least one of the values, in the catalogue's spelling. */
  record AnyOf(String attribute, Set<String> values) implements Filter {
    public AnyOf {
      values = Set.copyOf(values);
    }
  }

  /** A numeric attribute lies within the bounds, both inclusive; a null bound is open. */
  record Between(String attribute, @Nullable Double low, @Nullable Double high) implements Filter {}

  /** A boolean attribute has that value. */
  record Is(String attribute, boolean yes) implements Filter {}

  /** The item is one of these. */
  record Ids(Set<ItemId> ids) implements Filter {
    public Ids {
      ids = Set.copyOf(ids);
    }
  }
}
