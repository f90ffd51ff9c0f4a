package dev.handful.dialogue;

import dev.handful.catalogue.Item;

/**
 * An item a shopper was shown, as it was then; questions about it are answered from here (C03).
 *
 * @param turn number of the turn that showed it last
 * @param rank its place in that turn's list, first = 1
 */
public record Shown(Item item, int turn, int rank) {}
