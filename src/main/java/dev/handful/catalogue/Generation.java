package dev.handful.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One complete loaded state of a catalogue: its name and a hash of its schema and items. */
public record Generation(@JsonValue String value) {

  @JsonCreator
  public Generation {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a generation must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
