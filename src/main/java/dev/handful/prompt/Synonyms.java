package dev.handful.prompt;

import java.util.List;
import java.util.Map;

/**
 * What {@code prompts/synonyms.yaml} says.
 *
 * @param values word or phrase to the catalogue words it stands for: "couch" to ["sofa"]
 * @param attributes word to attribute names it can mean: "wide" to ["width"]
 */
public record Synonyms(Map<String, List<String>> values, Map<String, List<String>> attributes) {
  public Synonyms {
    values = Map.copyOf(values);
    attributes = Map.copyOf(attributes);
  }
}
