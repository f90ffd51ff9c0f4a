package dev.handful.architecture.broken.adapter.memory.redis;

/** The adapter that nobody may import. */
public record Store() {}
