package dev.handful.architecture.broken.stages.understanding;

import dev.handful.architecture.broken.stages.retrieval.Finder;

/** Breaks the picture: one stage imports another. */
public record Reader(Finder finder) {}
