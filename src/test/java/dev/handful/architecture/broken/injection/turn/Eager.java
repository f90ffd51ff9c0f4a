package dev.handful.architecture.broken.injection.turn;

import jakarta.inject.Inject;

/** Breaks the rule on injection: a field is injected. */
public class Eager {
  @Inject java.time.Clock clock;
}
