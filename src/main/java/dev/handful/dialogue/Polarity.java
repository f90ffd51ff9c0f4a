package dev.handful.dialogue;

/** Whether a constraint asks for its value or against it. */
public enum Polarity {
  WANT,
  AVOID
}
