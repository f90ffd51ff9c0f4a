package dev.handful.understanding.local;

import dev.handful.catalogue.ItemId;
import java.util.List;

/**
 * Words that stand for items: "the second one", "the POÄNG", "it".
 *
 * @param start first token, inclusive
 * @param end last token, exclusive
 * @param items never empty
 * @param named whether the items are called by name
 */
record Reference(int start, int end, List<ItemId> items, boolean named) {}
