package dev.handful.advising.local;

import dev.handful.prompt.Say;

/** A weakness of an item that could be said, not yet said. */
record Weakness(Say message, Object... arguments) {}
