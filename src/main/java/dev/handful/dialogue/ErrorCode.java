package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a turn or a frame failed; {@code retryable} says whether the same again can succeed. */
public enum ErrorCode {
  @JsonProperty("bad_frame")
  BAD_FRAME(false),
  @JsonProperty("unknown_type")
  UNKNOWN_TYPE(false),
  @JsonProperty("bad_utf8")
  BAD_UTF8(false),
  @JsonProperty("empty")
  EMPTY(false),
  @JsonProperty("too_long")
  TOO_LONG(false),
  @JsonProperty("unknown_item")
  UNKNOWN_ITEM(false),
  @JsonProperty("unknown_question")
  UNKNOWN_QUESTION(false),
  @JsonProperty("unknown_catalogue")
  UNKNOWN_CATALOGUE(false),
  @JsonProperty("unauthorised")
  UNAUTHORISED(false),
  @JsonProperty("not_found")
  NOT_FOUND(false),
  @JsonProperty("conflict")
  CONFLICT(true),
  @JsonProperty("busy")
  BUSY(true),
  @JsonProperty("timeout")
  TIMEOUT(true),
  @JsonProperty("unavailable")
  UNAVAILABLE(true),
  @JsonProperty("internal")
  INTERNAL(true);

  private final boolean retryable;

  ErrorCode(boolean retryable) {
    this.retryable = retryable;
  }

  public boolean retryable() {
    return retryable;
  }

  /** The code as the wire has it. */
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
