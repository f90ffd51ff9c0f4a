package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a shopper said that no suggestion may contradict. Numbers as in the item file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "must")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StatedMust.OfKind.class, name = "kind"),
  @JsonSubTypes.Type(value = StatedMust.AnyOf.class, name = "any of"),
  @JsonSubTypes.Type(value = StatedMust.NoneOf.class, name = "none of"),
  @JsonSubTypes.Type(value = StatedMust.Within.class, name = "within"),
  @JsonSubTypes.Type(value = StatedMust.About.class, name = "about"),
  @JsonSubTypes.Type(value = StatedMust.Is.class, name = "is")
})
sealed interface StatedMust {

  /** Further off than this share, nobody calls it "about". */
  double ABOUT = 0.25;

  String attribute();

  /** Is of one of the kinds, or of one whose name contains it: a "coffee table" is a "table". */
  record OfKind(String attribute, List<String> kinds) implements StatedMust {
    public OfKind {
      kinds = List.copyOf(kinds);
    }
  }

  /** Has one of the values. */
  record AnyOf(String attribute, List<String> values) implements StatedMust {
    public AnyOf {
      values = List.copyOf(values);
    }
  }

  /** Has none of the values. */
  record NoneOf(String attribute, List<String> values) implements StatedMust {
    public NoneOf {
      values = List.copyOf(values);
    }
  }

  /** Lies within the bounds, both inclusive; null = open. */
  record Within(String attribute, @Nullable Double low, @Nullable Double high)
      implements StatedMust {}

  /** Is near a number. */
  record About(String attribute, double target) implements StatedMust {}

  /** Is so, or is not so. */
  record Is(String attribute, boolean yes) implements StatedMust {}

  /** Whether {@code earlier} no longer counts once this was said: the last word of a kind. */
  default boolean replaces(StatedMust earlier) {
    boolean dislike = this instanceof NoneOf || earlier instanceof NoneOf;
    return !dislike && attribute().equals(earlier.attribute());
  }

  /**
   * How {@code item} contradicts it; null when it does not. What the item file does not say is no
   * contradiction.
   */
  default @Nullable String contradiction(CataloguedItem item, Meaning meaning) {
    Fact fact = item.facts().get(attribute());
    if (fact == null) {
      return null;
    }
    return switch (this) {
      case OfKind(var attribute, var kinds) -> lacks(item.values(attribute), kinds, meaning);
      case AnyOf(var attribute, var values) -> lacks(item.values(attribute), values, meaning);
      case NoneOf(var attribute, var values) ->
          item.values(attribute).stream()
                  .anyMatch(has -> values.stream().anyMatch(not -> meaning.names(not, has)))
              ? attribute + " is " + item.values(attribute) + ", not " + values
              : null;
      case Within(var attribute, var low, var high) ->
          fact instanceof Fact.Amount(double is)
                  && (low != null && is < low - 1e-9 || high != null && is > high + 1e-9)
              ? attribute + " is " + is + ", wanted " + low + " to " + high
              : null;
      case About(var attribute, var target) ->
          fact instanceof Fact.Amount(double is)
                  && Math.abs(is - target) > Math.max(ABOUT * Math.abs(target), 1e-9)
              ? attribute + " is " + is + ", wanted about " + target
              : null;
      case Is(var attribute, var yes) ->
          fact instanceof Fact.Flag(boolean is) && is != yes ? attribute + " is " + is : null;
    };
  }

  private @Nullable String lacks(List<String> has, List<String> wanted, Meaning meaning) {
    boolean met = has.stream().anyMatch(h -> wanted.stream().anyMatch(w -> meaning.covers(w, h)));
    return met || has.isEmpty() ? null : attribute() + " is " + has + ", wanted " + wanted;
  }
}
