package dev.handful.dialogue;

/** How a constraint's value is to be read; follows from its form ({@link Wanted}). */
public enum Operator {
  ANY_OF,
  AT_MOST,
  AT_LEAST,
  BETWEEN,
  ABOUT,
  IS
}
