package dev.handful.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an item within one catalogue; the operator's own id. */
public record ItemId(@JsonValue String value) implements Comparable<ItemId> {

  @JsonCreator
  public ItemId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an item id must not be blank");
    }
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
