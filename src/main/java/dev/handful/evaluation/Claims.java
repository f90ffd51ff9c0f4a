package dev.handful.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What checks of one kind of claim found, as they go; used by one thread. */
final class Claims {

  /**
   * A claim that the item file does not bear out.
   *
   * @param turn number of the reply, opening = 0
   * @param about the attribute or kind of the claim
   */
  record Miss(String target, int turn, String item, String about, String value, String text) {}

  /**
   * How many were looked up, those not borne out, and those that no check can read.
   *
   * @param unread sentences of a pattern the check does not know; shown so that it gets to know
   *     them
   */
  record Checked(int claims, List<Miss> misses, List<String> unread) {
    Checked {
      misses = List.copyOf(misses);
      unread = List.copyOf(unread);
    }
  }

  /** Where in which conversation a claim stands. */
  record Place(String target, int turn) {}

  private final List<Miss> misses = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private int claims;

  /** Counts a claim that was checked. */
  void claim(boolean holds, Place place, String item, String about, String value, String text) {
    claims++;
    if (!holds) {
      misses.add(new Miss(place.target(), place.turn(), item, about, value, text));
    }
  }

  /** Counts a claim that could not be read. */
  void unread(String text) {
    unread.add(text);
  }

  Checked checked() {
    return new Checked(claims, misses, unread);
  }
}
