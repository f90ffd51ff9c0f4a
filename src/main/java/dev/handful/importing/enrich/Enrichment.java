package dev.handful.importing.enrich;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one item; nothing of it is believed before {@link TextCheck}.
 *
 * @param values of attributes the catalogue has
 * @param proposed values of attributes it lacks
 * @param junk parts of the text that are not about the item
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Enrichment(List<Value> values, List<Value> proposed, List<String> junk) {

  private static final int MOST = 20;

  static final Enrichment NOTHING = new Enrichment(List.of(), List.of(), List.of());

  /**
   * One value.
   *
   * @param quote the words of the item's text it rests on
   * @param confidence 0 to 1, as the model says
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Value(String attribute, String value, String quote, double confidence) {
    Value {
      attribute = attribute == null ? "" : attribute.strip();
      value = value == null ? "" : value.strip();
      quote = quote == null ? "" : quote.strip();
      confidence = confidence >= 0 && confidence <= 1 ? confidence : 0;
    }
  }

  Enrichment {
    values = few(values);
    proposed = few(proposed);
    junk = few(junk);
  }

  private static <T> List<T> few(@Nullable List<T> some) {
    return some == null ? List.of() : some.stream().filter(one -> one != null).limit(MOST).toList();
  }
}
