package dev.handful.architecture.broken.upward.catalogue;

import dev.handful.architecture.broken.upward.dialogue.Talk;

/** Breaks the picture: the catalogue knows conversations. */
public record Shelf(Talk talk) {}
