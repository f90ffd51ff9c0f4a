package dev.handful.dialogue;

/** A must filters; a nice-to-have only ranks. */
public enum Strength {
  MUST,
  NICE
}
