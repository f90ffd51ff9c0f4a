package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a conversation; unguessable, URL-safe. */
public record ConversationId(@JsonValue String value) {

  @JsonCreator
  public ConversationId {
    if (value.isBlank() || value.length() > 128) {
      throw new IllegalArgumentException("an id must have 1 to 128 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
