package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model is used for; each has its own name, server, limits and price. */
public enum ModelRole {
  /** Understanding. */
  @JsonProperty("fast")
  FAST,
  /** Advice. */
  @JsonProperty("advisor")
  ADVISOR,
  /** Grades finished turns, off the critical path. */
  @JsonProperty("teacher")
  TEACHER;

  /** The name in settings and reports. */
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
