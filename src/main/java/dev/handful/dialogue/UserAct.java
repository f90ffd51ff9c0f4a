package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handful.catalogue.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shopper does with a message; one message may carry several. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
  @JsonSubTypes.Type(value = UserAct.Disclose.class, name = "disclose"),
  @JsonSubTypes.Type(value = UserAct.Need.class, name = "need"),
  @JsonSubTypes.Type(value = UserAct.AvoidWords.class, name = "avoidWords"),
  @JsonSubTypes.Type(value = UserAct.SeekType.class, name = "seekType"),
  @JsonSubTypes.Type(value = UserAct.Critique.class, name = "critique"),
  @JsonSubTypes.Type(value = UserAct.Retract.class, name = "retract"),
  @JsonSubTypes.Type(value = UserAct.Skip.class, name = "skip"),
  @JsonSubTypes.Type(value = UserAct.Accept.class, name = "accept"),
  @JsonSubTypes.Type(value = UserAct.Reject.class, name = "reject"),
  @JsonSubTypes.Type(value = UserAct.MoreLike.class, name = "moreLike"),
  @JsonSubTypes.Type(value = UserAct.NameItem.class, name = "nameItem"),
  @JsonSubTypes.Type(value = UserAct.InquireItem.class, name = "inquireItem"),
  @JsonSubTypes.Type(value = UserAct.InquireExtreme.class, name = "inquireExtreme"),
  @JsonSubTypes.Type(value = UserAct.InquirePolicy.class, name = "inquirePolicy"),
  @JsonSubTypes.Type(value = UserAct.InquireAssistant.class, name = "inquireAssistant"),
  @JsonSubTypes.Type(value = UserAct.Explain.class, name = "explain"),
  @JsonSubTypes.Type(value = UserAct.Compare.class, name = "compare"),
  @JsonSubTypes.Type(value = UserAct.ShowMore.class, name = "showMore"),
  @JsonSubTypes.Type(value = UserAct.ForeignCurrency.class, name = "foreignCurrency"),
  @JsonSubTypes.Type(value = UserAct.Restart.class, name = "restart"),
  @JsonSubTypes.Type(value = UserAct.Greet.class, name = "greet"),
  @JsonSubTypes.Type(value = UserAct.Close.class, name = "close"),
  @JsonSubTypes.Type(value = UserAct.HandOff.class, name = "handOff"),
  @JsonSubTypes.Type(value = UserAct.Decline.class, name = "decline"),
  @JsonSubTypes.Type(value = UserAct.Unclear.class, name = "unclear")
})
public sealed interface UserAct {

  /** States a preference; it replaces an earlier one on the same attribute and polarity. */
  record Disclose(Constraint constraint) implements UserAct {}

  /** Content words no constraint explained; kept for search. */
  record Need(String words) implements UserAct {}

  /**
   * Does not want what no catalogue word explains: "no leather". It is not searched for; items
   * whose own words mention it are left out, and the reply says what that is worth.
   */
  record AvoidWords(String words) implements UserAct {}

  /** Names a kind of thing that no lexicon entry explains: "a lawnmower". May be absent. */
  record SeekType(String words) implements UserAct {}

  /**
   * Wants an attribute lower or higher than a shown item has it, or than the middle one of the list
   * shown last (the lower median) has it when {@code item} is null.
   */
  record Critique(String attribute, Direction direction, @Nullable ItemId item)
      implements UserAct {}

  /** Takes preferences back: one by id, all on an attribute, or (both null) the latest. */
  record Retract(@Nullable ConstraintId constraint, @Nullable String attribute)
      implements UserAct {}

  /** Has no preference on a question; null means the pending one. */
  record Skip(@Nullable QuestionId question) implements UserAct {}

  /** Chooses an item. */
  record Accept(ItemId item) implements UserAct {}

  /** Does not want these; {@code reasonCode} such as "too-expensive", "seen", null when unsaid. */
  record Reject(List<ItemId> items, @Nullable String reasonCode) implements UserAct {
    public Reject {
      items = List.copyOf(items);
    }
  }

  /** Wants more of this kind. */
  record MoreLike(ItemId item) implements UserAct {}

  /** Names items exactly: a choice to look at (C06). */
  record NameItem(List<ItemId> items) implements UserAct {
    public NameItem {
      items = List.copyOf(items);
    }
  }

  /** Asks about an item; {@code attribute} null when no attribute explains the question. */
  record InquireItem(ItemId item, @Nullable String attribute, String question) implements UserAct {}

  /** Asks for the least or most of an attribute (C04). */
  record InquireExtreme(String attribute, Direction direction, Among among) implements UserAct {

    /** Asked among what is looked for. */
    public InquireExtreme(String attribute, Direction direction) {
      this(attribute, direction, Among.WANTED);
    }
  }

  /** Asks about the shop: returns, delivery, warranty. */
  record InquirePolicy(String question) implements UserAct {}

  /** Asks what Handful is: "are you a bot?" */
  record InquireAssistant() implements UserAct {}

  /** Asks why items were suggested; empty means all shown last. */
  record Explain(List<ItemId> items) implements UserAct {
    public Explain {
      items = List.copyOf(items);
    }
  }

  /** Asks for a side-by-side; empty means all shown last. */
  record Compare(List<ItemId> items) implements UserAct {
    public Compare {
      items = List.copyOf(items);
    }
  }

  /** Wants further suggestions: "show me more". */
  record ShowMore() implements UserAct {}

  /** Named a currency the catalogue does not use; the amount is compared as it is, and said so. */
  record ForeignCurrency(String currency) implements UserAct {}

  /** Starts over. */
  record Restart() implements UserAct {}

  /** Says hello. */
  record Greet() implements UserAct {}

  /** Says thanks or goodbye. */
  record Close() implements UserAct {}

  /** Wants a person. */
  record HandOff(HandOffKind kind) implements UserAct {}

  /** Said what is declined; what else the message says has acts of its own. */
  record Decline(DeclineKind kind) implements UserAct {}

  /** Nothing could be made of it. */
  record Unclear() implements UserAct {}
}
