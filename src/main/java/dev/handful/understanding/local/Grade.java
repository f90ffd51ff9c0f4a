package dev.handful.understanding.local;

import dev.handful.dialogue.Direction;

/**
 * An adjective in a message, with the words that grade it.
 *
 * @param start first token, inclusive
 * @param end last token, exclusive
 * @param attribute the catalogue's attribute it speaks of
 * @param direction where the shopper points: LESS for "too wide", "less expensive", "not too heavy"
 */
record Grade(int start, int end, String attribute, Direction direction, Degree degree) {
  /** How the adjective is used. */
  enum Degree {
    /** "wide" */
    PLAIN,
    /** "wider", "less wide" */
    COMPARATIVE,
    /** "widest", "least wide" */
    SUPERLATIVE,
    /** "too wide" */
    TOO,
    /** "not too wide" */
    NOT_TOO
  }
}
