package dev.handful.architecture.broken.clock.turn;

/** Breaks the rule on clocks: reads the time itself. */
public class Timed {
  java.time.Instant now() {
    return java.time.Instant.now();
  }
}
