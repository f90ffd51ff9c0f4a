package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which engine did a step. */
public enum Route {
  @JsonProperty("local")
  LOCAL,
  @JsonProperty("model")
  MODEL
}
