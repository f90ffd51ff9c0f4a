package dev.handful.guardrails;

/** What a reply may be found guilty of. */
enum Finding {
  FOREIGN_ITEM,
  LINK,
  PRICE,
  COMMITMENT,
  LEAK,
  /** Something the row itself forbids. */
  FORBIDDEN,
  /** Neither a reply nor a refusal of the message's form. */
  FAILED
}
