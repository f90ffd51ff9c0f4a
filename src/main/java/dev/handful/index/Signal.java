package dev.handful.index;

/** A way of scoring candidates against a query, computed by the index. */
public enum Signal {
  DENSE,
  LEXICAL,
  RECOMMEND
}
