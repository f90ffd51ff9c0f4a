package dev.handful.ranking.recquest;

import java.nio.file.Path;

/**
 * What is to be ranked.
 *
 * @param items the products, with their domains
 * @param dialogues the chats
 * @param limit first chats only; 0 = all
 */
public record RecquestPlan(Path items, Path dialogues, int limit) {}
