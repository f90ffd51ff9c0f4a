package dev.handful.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code catalogue.yaml} says of a catalogue.
 *
 * @param name lower-case name by which conversations choose it
 * @param title how shoppers read it: "Northlight Outfitters"
 * @param currency ISO 4217 code of prices that name none; null when unknown
 * @param locale language of the item texts
 * @param attributes all attributes, built-ins included, in the order shown to people
 * @param typeAttributes keyword attributes in which a shopper names the kind of thing wanted, from
 *     narrow to broad: ["type", "category"]
 */
public record CatalogueSchema(
    String name,
    String title,
    @Nullable String currency,
    Locale locale,
    List<Attribute> attributes,
    List<String> typeAttributes) {

  public CatalogueSchema {
    attributes = List.copyOf(attributes);
    typeAttributes = List.copyOf(typeAttributes);
  }

  /** The attribute of that name, if the catalogue has it. */
  public Optional<Attribute> attribute(String wanted) {
    // Asked many times a turn: a loop over a short list, no stream.
    for (var attribute : attributes) {
      if (attribute.name().equals(wanted)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }
}
