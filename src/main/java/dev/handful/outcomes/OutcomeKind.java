package dev.handful.outcomes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to an item. */
public enum OutcomeKind {
  /** Chosen in the conversation: "I'll take that one". */
  ACCEPT,
  /** Put into the basket. */
  BASKET,
  /** Paid for. */
  BOUGHT,
  /** Liked: more like this, thumbs up, or a good rating. */
  LIKE,
  /** Not wanted. */
  REJECT,
  /** Seen on the screen. */
  SEEN;

  /** In files, keys and metrics. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that key, in any case; empty for any other word. */
  public static Optional<OutcomeKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equalsIgnoreCase(key)).findFirst();
  }

  /** Whether the shopper found what they came for. */
  public boolean choice() {
    return this == ACCEPT || this == BASKET || this == BOUGHT;
  }

  /** Whether it says that somebody wants the item. */
  public boolean positive() {
    return choice() || this == LIKE;
  }
}
