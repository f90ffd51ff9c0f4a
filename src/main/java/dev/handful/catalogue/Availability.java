package dev.handful.catalogue;

/** Whether an item can be had; {@code UNKNOWN} when the feed does not say. */
public enum Availability {
  IN,
  OUT,
  PREORDER,
  UNKNOWN
}
