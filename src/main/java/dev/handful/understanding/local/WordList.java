package dev.handful.understanding.local;

/** Single words that rules look for, by what they do: {@code lists} of the cue file. */
enum WordList {
  /** "Drop the limit to": moves what stands. */
  MOVES,
  /** "The third is": goes on about an item. */
  OF_AN_ITEM,
  /** Before a value that is an everyday word: "with down". */
  BEFORE_A_VALUE,
  /** After such a value: "down filled". */
  AFTER_A_VALUE,
  /** "My dog weighs". */
  WEIGHING,
  /** Who weighs something: "I", "he". */
  SOMEBODY,
  /** "My", "their". */
  OWNERS,
  /** Words for somebody spoken of before: "him". */
  WHOM,
  /** What may stand before "last" where it is no verb. */
  DETERMINERS,
  /** What opens a question with a verb: "does it". */
  DOES,
  /** "Is", "was". */
  IS,
  /** What follows "is it" and is no quality of a thing: "possible". */
  NO_QUALITIES,
  /** "Can I". */
  CAN,
  /** Who does something with a thing: "I", "we". */
  WHO,
  /** What asks what a thing has: "does", "has". */
  HAS,
  /** What opens a question for yes or no. */
  YES_OR_NO
}
