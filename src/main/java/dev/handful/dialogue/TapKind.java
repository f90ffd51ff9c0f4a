package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a button does. */
public enum TapKind {
  @JsonProperty("more-like")
  MORE_LIKE,
  @JsonProperty("not-this")
  NOT_THIS,
  @JsonProperty("cheaper")
  CHEAPER,
  @JsonProperty("ask")
  ASK,
  @JsonProperty("why")
  WHY,
  @JsonProperty("compare")
  COMPARE,
  @JsonProperty("accept")
  ACCEPT,
  @JsonProperty("restart")
  RESTART
}
