package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handful.catalogue.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shopper's client tells about a conversation without taking a turn. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ShopperSignal.Feedback.class, name = "feedback"),
  @JsonSubTypes.Type(value = ShopperSignal.Impression.class, name = "impression"),
  @JsonSubTypes.Type(value = ShopperSignal.Outcome.class, name = "outcome"),
  @JsonSubTypes.Type(value = ShopperSignal.Context.class, name = "context")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ShopperSignal {

  /**
   * A judgement of a turn or of one item in it; {@code value} is up, down, helped, did-not-help.
   */
  record Feedback(
      TurnId turn,
      @Nullable ItemId itemId,
      String value,
      @Nullable String reasonCode,
      @Nullable String comment)
      implements ShopperSignal {}

  /** Items that were seen on the screen; first position = 1. */
  record Impression(TurnId turn, List<Seen> items) implements ShopperSignal {
    public Impression {
      items = List.copyOf(items);
    }
  }

  /** One item seen at a position. */
  record Seen(ItemId id, int position) {}

  /** What became of a suggestion; {@code kind} is basket or bought. */
  record Outcome(ItemId itemId, String kind) implements ShopperSignal {}

  /** The page the shopper looks at: an item or a category. */
  record Context(@Nullable ItemId item, @Nullable String category) implements ShopperSignal {}
}
