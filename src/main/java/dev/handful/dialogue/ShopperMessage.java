package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handful.catalogue.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame that changes the conversation; each is a turn. Text is already redacted and bounded. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ShopperMessage.Say.class, name = "say"),
  @JsonSubTypes.Type(value = ShopperMessage.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = ShopperMessage.Tap.class, name = "act"),
  @JsonSubTypes.Type(value = ShopperMessage.Prefer.class, name = "preference"),
  @JsonSubTypes.Type(value = ShopperMessage.Edit.class, name = "edit")
})
public sealed interface ShopperMessage {

  ClientMessageId clientMsgId();

  /** Free words. */
  record Say(ClientMessageId clientMsgId, String text) implements ShopperMessage {}

  /** An answer to a question: exactly one of option, skip, text. */
  record Answer(
      ClientMessageId clientMsgId,
      QuestionId questionId,
      @Nullable String option,
      boolean skip,
      @Nullable String text)
      implements ShopperMessage {
    public Answer {
      if ((option != null ? 1 : 0) + (skip ? 1 : 0) + (text != null ? 1 : 0) != 1) {
        throw new IllegalArgumentException("an answer has one of option, skip, text");
      }
    }
  }

  /** A tap on a button. */
  record Tap(
      ClientMessageId clientMsgId,
      TapKind act,
      List<ItemId> items,
      @Nullable String reasonCode,
      @Nullable String text)
      implements ShopperMessage {
    public Tap {
      items = List.copyOf(items);
    }
  }

  /** Removes a constraint by id, or sets one by attribute and value. */
  record Prefer(
      ClientMessageId clientMsgId,
      @Nullable ConstraintId remove,
      @Nullable String attribute,
      @Nullable Wanted wanted)
      implements ShopperMessage {
    public Prefer {
      if ((remove == null) == (attribute == null || wanted == null)) {
        throw new IllegalArgumentException("a preference either removes an id or sets a value");
      }
    }
  }

  /** Says an earlier message anew; what came of the earlier one is undone. */
  record Edit(ClientMessageId clientMsgId, ClientMessageId replaces, String text)
      implements ShopperMessage {}
}
