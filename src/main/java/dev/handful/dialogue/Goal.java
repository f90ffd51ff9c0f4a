package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handful.catalogue.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a turn should do; a turn may have several. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Goal.Recommend.class, name = "recommend"),
  @JsonSubTypes.Type(value = Goal.Present.class, name = "present"),
  @JsonSubTypes.Type(value = Goal.AnswerItem.class, name = "answerItem"),
  @JsonSubTypes.Type(value = Goal.AnswerExtreme.class, name = "answerExtreme"),
  @JsonSubTypes.Type(value = Goal.AnswerPolicy.class, name = "answerPolicy"),
  @JsonSubTypes.Type(value = Goal.Introduce.class, name = "introduce"),
  @JsonSubTypes.Type(value = Goal.Compare.class, name = "compare"),
  @JsonSubTypes.Type(value = Goal.Explain.class, name = "explain"),
  @JsonSubTypes.Type(value = Goal.Confirm.class, name = "confirm"),
  @JsonSubTypes.Type(value = Goal.HandOff.class, name = "handOff"),
  @JsonSubTypes.Type(value = Goal.Greet.class, name = "greet"),
  @JsonSubTypes.Type(value = Goal.Farewell.class, name = "farewell"),
  @JsonSubTypes.Type(value = Goal.Decline.class, name = "decline"),
  @JsonSubTypes.Type(value = Goal.Clarify.class, name = "clarify")
})
public sealed interface Goal {

  /** Search and suggest; {@code elicit} also allows one question. */
  record Recommend(boolean elicit) implements Goal {}

  /** Show exactly these items, which the shopper named. */
  record Present(List<ItemId> items) implements Goal {
    public Present {
      items = List.copyOf(items);
    }
  }

  /** Answer a question about an item from its data. */
  record AnswerItem(ItemId item, @Nullable String attribute, String question) implements Goal {}

  /** Name the item with the least or most of an attribute. */
  record AnswerExtreme(String attribute, Direction direction, Among among) implements Goal {

    /** Among what is looked for. */
    public AnswerExtreme(String attribute, Direction direction) {
      this(attribute, direction, Among.WANTED);
    }
  }

  /** Answer a question about the shop from its policies. */
  record AnswerPolicy(String question) implements Goal {}

  /** Say what Handful is. */
  record Introduce() implements Goal {}

  /** A table of these items. */
  record Compare(List<ItemId> items) implements Goal {
    public Compare {
      items = List.copyOf(items);
    }
  }

  /** Say why these were suggested. */
  record Explain(List<ItemId> items) implements Goal {
    public Explain {
      items = List.copyOf(items);
    }
  }

  /** Confirm the shopper's choice. */
  record Confirm(ItemId item) implements Goal {}

  /** Hand over to a person; never together with a list. */
  record HandOff(HandOffKind kind) implements Goal {}

  /** Say hello and how to begin. */
  record Greet() implements Goal {}

  /** Say goodbye. */
  record Farewell() implements Goal {}

  /** Decline, friendly and short; with a way back unless the turn has other goals. */
  record Decline(DeclineKind kind) implements Goal {}

  /** Nothing was understood: say so and how to go on. */
  record Clarify() implements Goal {}
}
