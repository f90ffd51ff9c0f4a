package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an item was in the list before. */
public enum Change {
  @JsonProperty("new")
  NEW,
  @JsonProperty("kept")
  KEPT
}
