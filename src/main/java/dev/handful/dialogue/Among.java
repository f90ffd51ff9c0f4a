package dev.handful.dialogue;

/** Among which items an extreme is asked for. */
public enum Among {
  /** Those of the list shown last: "which is the lightest?" */
  SHOWN,
  /** All that fit what is wanted: "the cheapest tent". */
  WANTED,
  /** The whole catalogue, whatever else is wanted: "the most expensive thing you have". */
  CATALOGUE
}
