package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A constraint as the shopper sees it: worded, removable (C15). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preference(
    ConstraintId id,
    String label,
    String attribute,
    Operator operator,
    Wanted value,
    Polarity polarity,
    Strength strength,
    String quote,
    int turn,
    @Nullable String from) {}
