package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Chosen by the client per message; the same id twice is the same turn. */
public record ClientMessageId(@JsonValue String value) {

  @JsonCreator
  public ClientMessageId {
    if (value.isBlank() || value.length() > 128) {
      throw new IllegalArgumentException("an id must have 1 to 128 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
