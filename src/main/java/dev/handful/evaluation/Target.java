package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One simulated shopper: the item in mind, the first message and what the shopper knows of the
 * item.
 *
 * @param target id of the item in the catalogue's feed
 * @param openingKind how much the opening says: "category", "type", "type+color", "type+price"
 * @param avoidColor a colour the item does not have
 */
record Target(
    String target,
    @JsonProperty("opening_kind") String openingKind,
    String opening,
    Facts facts,
    @JsonProperty("avoid_color") @Nullable String avoidColor) {

  /** A budget of this much or more is no limit. */
  private static final int NO_LIMIT = 99_999;

  /**
   * What the shopper knows; lengths in centimetres, the budget in whole units of the currency.
   *
   * @param color null when the shopper has no colour in mind
   */
  record Facts(
      @Nullable List<String> category,
      @Nullable String type,
      @Nullable List<String> color,
      @JsonProperty("budget_max") @Nullable Integer budgetMax,
      @Nullable Boolean online,
      @JsonProperty("width_cm") @Nullable Double widthCm,
      @JsonProperty("height_cm") @Nullable Double heightCm,
      @JsonProperty("depth_cm") @Nullable Double depthCm) {

    Facts {
      category = category == null ? List.of() : List.copyOf(category);
      color = color == null ? List.of() : List.copyOf(color);
    }

    /** The values that answer a question about {@code kind}; empty when there is no preference. */
    List<String> values(FactKind kind) {
      return switch (kind) {
        case PRICE -> limited() ? List.of(String.valueOf(budgetMax)) : List.of();
        case WIDTH -> length(widthCm);
        case HEIGHT -> length(heightCm);
        case DEPTH -> length(depthCm);
        case COLOUR -> color;
        case TYPE -> type == null ? List.of() : List.of(type);
        case CATEGORY -> category.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        case ONLINE -> online == null ? List.of() : List.of(online ? "yes" : "no");
      };
    }

    /** Whether the budget is a limit at all. */
    boolean limited() {
      return budgetMax != null && budgetMax < NO_LIMIT;
    }

    private static List<String> length(@Nullable Double centimetres) {
      if (centimetres == null) {
        return List.of();
      }
      boolean whole = centimetres == Math.rint(centimetres);
      return List.of(whole ? String.valueOf(centimetres.longValue()) : centimetres.toString());
    }
  }

  Target {
    if (target.isBlank() || opening.isBlank()) {
      throw new IllegalArgumentException("a target needs an id and an opening");
    }
  }
}
