package dev.handful.outcomes;

import java.util.Locale;

/** How something was asked for and not found. */
public enum MissKind {
  /** A kind of thing the catalogue does not have. */
  ABSENT,
  /** Wishes that no item meets together. */
  NO_MATCH,
  /** Of those, what alone stood in the way: leaving it out was offered. */
  IN_THE_WAY,
  /** What was in the way and the shopper gave up. */
  GIVEN_UP,
  /** A word that nothing in the catalogue explains. */
  UNKNOWN;

  /** In reports and keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is in the shopper's own words rather than the catalogue's. */
  boolean spoken() {
    return this == ABSENT || this == UNKNOWN;
  }
}
