package dev.handful.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * Why an item fits.
 *
 * @param constraint the constraint it meets; null when its basis is popularity and the like
 * @param value copied from the item's field, as people read it
 * @param basis without a constraint: "popular", "rated", "versatile", "described"; also "best"
 *     (alone at the better end of this list), "most" (better than most of its kind), "only" and
 *     "different" (alone in this list to have the value), "alike" (shared with a liked item)
 */
public record Reason(
    @Nullable ConstraintId constraint,
    String attribute,
    String value,
    @Nullable String basis,
    String text) {}
