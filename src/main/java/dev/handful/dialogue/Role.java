package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a place in the list is for. */
public enum Role {
  @JsonProperty("best-match")
  BEST_MATCH,
  @JsonProperty("best-value")
  BEST_VALUE,
  @JsonProperty("different")
  DIFFERENT
}
