package dev.handful.dialogue;

/** Why a message, or a part of it, is declined before any model is asked. */
public enum DeclineKind {
  /** Somebody may hurt themselves: a kind word and where help is, nothing to buy. */
  SELF_HARM,
  /** Would harm people: weapons, drugs, abuse, stalking, hate, breaking in. */
  UNSAFE,
  /** Nothing a shop's assistant is for: homework, code, politics, jokes (S05). */
  OFF_TOPIC,
  /** Asks for the assistant's own instructions, or gives it new ones (S04). */
  INSTRUCTIONS,
  /** Asks to guess what people are, or tells only that: not kept, not used, not guessed. */
  PERSONAL
}
