package dev.handful.testing.model;

import java.time.Duration;

/**
 * When tokens leave: the first so long after the request was read, each further one so long after
 * the one before, against the clock, so that writing takes nothing off.
 */
record Pace(Duration firstToken, Duration perToken) {

  static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO);

  static Pace millis(long firstToken, long perToken) {
    return new Pace(Duration.ofMillis(firstToken), Duration.ofMillis(perToken));
  }

  /** Waits until token {@code index} is due. */
  void await(long startNanos, long index) throws InterruptedException {
    long due = startNanos + firstToken.toNanos() + index * perToken.toNanos();
    long left = due - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }
}
