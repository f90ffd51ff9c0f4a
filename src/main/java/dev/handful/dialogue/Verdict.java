package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What validation says of a block. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Verdict.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = Verdict.Repaired.class, name = "repaired"),
  @JsonSubTypes.Type(value = Verdict.Dropped.class, name = "dropped")
})
public sealed interface Verdict {

  /** May be sent as it is. */
  record Accepted(DraftBlock block) implements Verdict {}

  /** May be sent in this form; {@code rule} names what was mended. */
  record Repaired(DraftBlock block, String rule) implements Verdict {}

  /** Must not be sent; {@code rule} names why. */
  record Dropped(DraftBlock block, String rule) implements Verdict {}
}
