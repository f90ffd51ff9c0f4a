package dev.handful.outcomes;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to keep about a subject. Each is kept once, with the time it was first told. */
public sealed interface Note {

  /**
   * A turn was answered.
   *
   * @param refs what made the reply, {@code name.variant@hash}; the latest turn's are kept
   * @param route a model's, once a model had a part in any turn
   * @param words stems of what the message asked for; nothing personal
   */
  record Answered(List<String> refs, Route route, List<String> words) implements Note {
    public Answered {
      refs = List.copyOf(refs);
      words = List.copyOf(words);
    }
  }

  /** An item was listed; items are numbered from 1 in the order they are first listed. */
  record Listed(ItemId item) implements Note {}

  /**
   * Something became of an item.
   *
   * @param shop whether the shop told it, later and by itself, rather than the conversation
   * @param detail the reason of a rejection (a short code) or the value of a purchase
   */
  record Happened(OutcomeKind kind, ItemId item, boolean shop, @Nullable String detail)
      implements Note {}

  /**
   * The shopper asked for something and did not find it.
   *
   * @param key equal for what is the same but for its spelling
   * @param words as people read it
   */
  record Missed(MissKind kind, String key, String words) implements Note {}

  /** The shopper said whether the conversation helped. */
  record Judged(boolean helped) implements Note {}
}
