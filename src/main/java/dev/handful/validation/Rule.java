package dev.handful.validation;

import java.util.Locale;

/** What a block can break; verdicts carry the name, and reports count by it. */
enum Rule {
  UNKNOWN_ITEM,
  REJECTED_ITEM,
  TITLE,
  PRICE,
  URL,
  IMAGE,
  FALSE_REASON,
  FALSE_TRADEOFF,
  NO_TRUE_REASON,
  UNKNOWN_VARIANT,
  UNCLEAN_TEXT,
  EMPTY,
  FOREIGN_LINK,
  COMPARISON_VALUE,
  HIDDEN_ATTRIBUTE,
  QUESTION_OPTIONS,
  UNPLANNED_QUESTION,
  ASKED_BEFORE,
  CONTACT,

  // What a sentence of a model can break.
  FALSE_VALUE,
  FALSE_FLAG,
  FALSE_NUMBER,
  FALSE_RANK,
  FALSE_QUOTE,
  OTHER_ITEM,
  FOREIGN_TITLE,
  UNBACKED_FEATURE,
  BOAST,
  DISCOUNT_PROMISE,
  DELIVERY_PROMISE,
  REFUND_PROMISE,
  STOCK_CLAIM,
  WARRANTY_CLAIM,
  COST_PROMISE,
  COMMITMENT,
  LEAK,
  INJECTION,
  SENSITIVE,
  MARKUP,
  OTHER_SCRIPT,
  TOO_LONG,
  UNGROUNDED;

  /** The name as verdicts have it: {@code unknown-item}. */
  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
