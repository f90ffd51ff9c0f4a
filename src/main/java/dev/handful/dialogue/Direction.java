package dev.handful.dialogue;

/** Where a critique points on the number line, or which extreme is asked for. */
public enum Direction {
  LESS,
  MORE
}
