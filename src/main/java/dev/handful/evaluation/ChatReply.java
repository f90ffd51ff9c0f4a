package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shopper's program reads of a reply of the chat API; absent lists are empty. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ChatReply(
    @Nullable List<String> text,
    @Nullable List<Suggested> suggestions,
    @Nullable Asked question,
    @Nullable Table comparison,
    @Nullable List<Relaxation> relaxations,
    @Nullable List<Understood> preferences,
    @Nullable Degraded degraded,
    @Nullable String route) {

  /** One suggestion with the ids of its variants. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Suggested(
      String id,
      @Nullable String title,
      @Nullable String role,
      @Nullable List<Why> reasons,
      @Nullable String tradeoff,
      @Nullable List<Variant> variants) {
    Suggested {
      reasons = reasons == null ? List.of() : List.copyOf(reasons);
      variants = variants == null ? List.of() : List.copyOf(variants);
    }
  }

  /** Another item of the suggestion's group. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Variant(String id) {}

  /** A reason as claimed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Why(
      @Nullable String attribute,
      @Nullable String value,
      @Nullable String basis,
      @Nullable String text) {}

  /** The question and what it is about. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(String attribute, @Nullable String text, @Nullable List<Chip> options) {
    Asked {
      options = options == null ? List.of() : List.copyOf(options);
    }
  }

  /** An answer to tap, and how many items it says would remain. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Chip(String label, int count) {}

  /** A comparison: its items, and per attribute one value for each. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Table(List<Suggested> items, List<Row> rows) {}

  /** One line of a comparison; {@code best} is the index of the better value. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(String attribute, List<String> values, @Nullable Integer best) {}

  /** An offer to drop constraints. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Relaxation(@Nullable String label, int count) {}

  /** A preference as the shopper sees it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Understood(
      String label,
      @Nullable String attribute,
      @Nullable String polarity,
      @Nullable String strength,
      @Nullable Wanted value) {}

  /** What a preference asks for; numbers in the attribute's unit, money in minor units. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Wanted(
      String form,
      @Nullable List<String> named,
      @Nullable List<String> narrower,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double target,
      @Nullable Double tolerance,
      @Nullable Boolean yes) {}

  /** Something failed and the reply is less than it could be. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Degraded(@Nullable String reason) {}

  ChatReply {
    text = text == null ? List.of() : List.copyOf(text);
    suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    relaxations = relaxations == null ? List.of() : List.copyOf(relaxations);
    preferences = preferences == null ? List.of() : List.copyOf(preferences);
  }
}
