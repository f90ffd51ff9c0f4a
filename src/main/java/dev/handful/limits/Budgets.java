package dev.handful.limits;

import dev.handful.dialogue.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * What models may cost: tokens and money of a conversation, of an address, of a day. Whoever is
 * about to spend sets an estimate aside and settles it with what was really used; what a killed
 * server had set aside stays spent. All methods raise {@code HandfulException} {@code UNAVAILABLE}
 * when the counters cannot be reached.
 */
public interface Budgets {

  /**
   * Who spends.
   *
   * @param address stands for a network address, not readable as one; null when unknown
   */
  record Spender(ConversationId conversation, @Nullable String address) {}

  /**
   * Tokens of input and output, and money in millionths of the prices' currency.
   *
   * @param micros 0 without a price
   */
  record Amount(long tokens, long micros) {
    /** Nothing at all. */
    public static final Amount NONE = new Amount(0, 0);
  }

  /** What may be spent. */
  enum Scope {
    CONVERSATION,
    ADDRESS,
    DAY;

    /** The name in keys and messages. */
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether there is enough left. */
  sealed interface Decision {
    /** The estimate is set aside; settle exactly once. */
    record Granted(Reservation reservation) implements Decision {}

    /** Nothing is set aside: this budget does not hold the estimate any more. */
    record Spent(Scope scope) implements Decision {}
  }

  /** An estimate set aside, to be settled. */
  interface Reservation {
    /** Puts what was used in the place of the estimate. */
    void settle(Amount used);
  }

  Decision reserve(Spender spender, Amount estimate);
}
