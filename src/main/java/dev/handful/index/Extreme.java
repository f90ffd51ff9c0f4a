package dev.handful.index;

import dev.handful.catalogue.ItemId;

/** The lowest and highest value of a numeric attribute under a filter, and who has them. */
public record Extreme(
    String attribute, double lowest, ItemId lowestItem, double highest, ItemId highestItem) {}
