package dev.handful.index;

/** What to score by: one query per signal. */
public sealed interface SignalQuery {

  /** Cosine similarity to a unit-length vector (384 floats for bge-small). */
  record Dense(float[] vector) implements SignalQuery {}

  /** BM25 over title, type, description and attribute words. */
  record Lexical(String text) implements SignalQuery {}
}
