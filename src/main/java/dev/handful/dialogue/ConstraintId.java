package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a constraint within a conversation; stable while it lives. */
public record ConstraintId(@JsonValue String value) {

  @JsonCreator
  public ConstraintId {
    if (value.isBlank() || value.length() > 128) {
      throw new IllegalArgumentException("an id must have 1 to 128 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
