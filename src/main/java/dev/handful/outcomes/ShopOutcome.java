package dev.handful.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as a shop's own system tells it; not checked yet.
 *
 * @param subject id of a conversation, or the shop's own key of a shopper, of which a hash is kept
 * @param kind accept, basket, bought, like, reject, seen
 * @param time ISO 8601 with its zone, or seconds or milliseconds since 1970; null = now
 * @param value an amount, or the reason of a rejection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShopOutcome(
    @JsonProperty @Nullable String subject,
    @JsonProperty @Nullable String item,
    @JsonProperty @Nullable String kind,
    @JsonProperty @Nullable String time,
    @JsonProperty @Nullable String value) {}
