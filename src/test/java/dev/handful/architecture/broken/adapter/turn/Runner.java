package dev.handful.architecture.broken.adapter.turn;

import dev.handful.architecture.broken.adapter.memory.redis.Store;

/** Breaks the rule on adapters: someone imports one. */
public record Runner(Store store) {}
