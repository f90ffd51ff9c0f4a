package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One complete part of a draft, validated on its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DraftBlock.Text.class, name = "text"),
  @JsonSubTypes.Type(value = DraftBlock.Suggested.class, name = "suggestion"),
  @JsonSubTypes.Type(value = DraftBlock.Asked.class, name = "question"),
  @JsonSubTypes.Type(value = DraftBlock.Compared.class, name = "comparison"),
  @JsonSubTypes.Type(value = DraftBlock.FollowUps.class, name = "followUps"),
  @JsonSubTypes.Type(value = DraftBlock.HandedOff.class, name = "handOff")
})
public sealed interface DraftBlock {

  /** A paragraph; plain text. */
  record Text(String text) implements DraftBlock {}

  /** A suggestion. */
  record Suggested(Suggestion suggestion) implements DraftBlock {}

  /** The question. */
  record Asked(Question question) implements DraftBlock {}

  /** The table. */
  record Compared(Comparison comparison) implements DraftBlock {}

  /** At most three things to say next, as the shopper would say them. */
  record FollowUps(java.util.List<String> texts) implements DraftBlock {
    public FollowUps {
      texts = java.util.List.copyOf(texts);
    }
  }

  /** How to reach a person. */
  record HandedOff(HandOff handOff) implements DraftBlock {}
}
