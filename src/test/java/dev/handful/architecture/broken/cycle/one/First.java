package dev.handful.architecture.broken.cycle.one;

import dev.handful.architecture.broken.cycle.two.Second;

/** Half of a cycle. */
public record First(Second next) {}
