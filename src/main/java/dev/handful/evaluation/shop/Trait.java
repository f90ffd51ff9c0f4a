package dev.handful.evaluation.shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code catalogue.yaml} declares of one attribute.
 *
 * @param from field of the item line; null = {@code attributes.NAME}
 * @param type keyword, number, money, boolean, text or date
 * @param unit CLDR id; null = none
 * @param better higher, lower or neither
 * @param filter whether shoppers may narrow down by it; {@code show} whether they see it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Trait(
    @Nullable String from,
    @Nullable String split,
    String type,
    @Nullable String unit,
    @Nullable String label,
    @Nullable List<String> synonyms,
    @Nullable Double ease,
    @Nullable Boolean filter,
    @Nullable Boolean show,
    @Nullable String better) {

  public Trait {
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
    better = better == null ? "neither" : better;
  }

  /** Whether two items that differ in it look different to a shopper. */
  public boolean visible() {
    return !Boolean.FALSE.equals(show);
  }

  public boolean filters() {
    return !Boolean.FALSE.equals(filter);
  }

  public boolean money() {
    return type.equals("money");
  }

  public boolean keyword() {
    return type.equals("keyword");
  }
}
