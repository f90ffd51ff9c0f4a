package dev.handful.prompt;

import java.util.List;
import java.util.Map;

/**
 * What {@code prompts/synonyms.yaml} says.
 *
 * @param values word or phrase to the catalogue words it stands for: "couch" to ["sofa"]
 * @param hints phrase to the catalogue words it hints at, as nice to have: "garden" to ["outdoor"]
 * @param attributes word to attribute names it can mean: "wide" to ["width"]
 */
public record Synonyms(
    Map<String, List<String>> values,
    Map<String, List<String>> hints,
    Map<String, List<String>> attributes) {
  public Synonyms {
    hints = Map.copyOf(hints);
    values = Map.copyOf(values);
    attributes = Map.copyOf(attributes);
  }

  /** Without hints. */
  public Synonyms(Map<String, List<String>> values, Map<String, List<String>> attributes) {
    this(values, Map.of(), attributes);
  }
}
