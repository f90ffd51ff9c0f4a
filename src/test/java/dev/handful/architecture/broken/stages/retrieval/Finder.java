package dev.handful.architecture.broken.stages.retrieval;

/** What the other stage must not know. */
public record Finder() {}
