package dev.handful.understanding.llm;

import java.util.Locale;

/** Why a part of a model's reading is not used. */
enum Drop {
  /** No act of that name, or not an object. */
  UNKNOWN_ACT,
  /** The catalogue has no such attribute. */
  UNKNOWN_ATTRIBUTE,
  /** What people are: never extracted. */
  PROTECTED,
  /** The catalogue has no such value. */
  UNKNOWN_VALUE,
  /** Not a number, or none that the attribute can have. */
  INVALID_NUMBER,
  /** A number the shopper did not write. */
  MADE_UP_NUMBER,
  /** A unit nobody knows, or of something else. */
  UNKNOWN_UNIT,
  /** No item with that label was shown. */
  UNKNOWN_ITEM,
  /** No such preference is live. */
  UNKNOWN_PREFERENCE,
  /** Words that neither the shopper, the catalogue nor English has. */
  STRANGE_WORDS,
  /** The shopper never wrote the words that would choose, end or take something away. */
  NO_QUOTE,
  /** Makes no sense here: nothing was shown, nothing was asked. */
  OUT_OF_PLACE,
  /** Said otherwise later in the same message. */
  SUPERSEDED,
  /** More acts than a message can have. */
  TOO_MANY;

  /** The name in traces and metrics: {@code made-up-number}. */
  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
