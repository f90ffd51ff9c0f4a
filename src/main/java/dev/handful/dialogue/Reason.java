package dev.handful.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * Why an item fits.
 *
 * @param constraint the constraint it meets; null when its basis is popularity and the like
 * @param value copied from the item's field, as people read it
 * @param basis without a constraint: "popular", "rated", "versatile", "described"
 */
public record Reason(
    @Nullable ConstraintId constraint,
    String attribute,
    String value,
    @Nullable String basis,
    String text) {}
