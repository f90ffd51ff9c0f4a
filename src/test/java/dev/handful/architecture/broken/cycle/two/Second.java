package dev.handful.architecture.broken.cycle.two;

import dev.handful.architecture.broken.cycle.one.First;

/** The other half. */
public record Second(First next) {}
