package dev.handful.evaluation.shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a catalogue is read: the operator's {@code catalogue.yaml}, as far as checks need it.
 *
 * @param items the item file, beside this one; null = {@code items.jsonl}
 * @param typeAttributes where the kind of a thing stands, from narrow to broad
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Shape(
    @Nullable String name,
    @Nullable String currency,
    @Nullable String items,
    @Nullable Fields fields,
    List<String> typeAttributes,
    Map<String, Trait> attributes) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Fields of an item line for the parts of an item; null = the built-in name. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fields(
      @Nullable String id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String category,
      @Nullable String price,
      @Nullable String priceIn,
      @Nullable String rating,
      @Nullable String ratingCount,
      @Nullable String availability,
      @Nullable String group) {

    static final Fields BUILT_IN =
        new Fields(null, null, null, null, null, null, null, null, null, null);
  }

  public Shape {
    fields = fields == null ? Fields.BUILT_IN : fields;
    typeAttributes = List.copyOf(typeAttributes);
    attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /**
   * Reads a {@code catalogue.yaml}.
   *
   * @throws UnreadableShop naming the file
   */
  public static Shape read(Path file) {
    try {
      return YAML.readValue(file.toFile(), Shape.class);
    } catch (IOException e) {
      throw new UnreadableShop("cannot read " + file + " (" + e.getMessage() + ")");
    }
  }

  /** The shape of the public furniture data, which has no {@code catalogue.yaml} of its own. */
  public static Shape recordedFurniture() {
    try (InputStream file = Shape.class.getResourceAsStream("/evaluation/ikea.catalogue.yaml")) {
      return YAML.readValue(file, Shape.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The attribute that is called so: by name, else by label, else by synonym. */
  public Optional<String> resolve(String asked) {
    String wanted = plain(asked);
    return attributes.keySet().stream()
        .filter(name -> plain(name).equals(wanted))
        .findFirst()
        .or(() -> named(wanted));
  }

  private Optional<String> named(String wanted) {
    return attributes.entrySet().stream()
        .filter(
            e ->
                e.getValue().label() != null && plain(e.getValue().label()).equals(wanted)
                    || e.getValue().synonyms().stream().anyMatch(s -> plain(s).equals(wanted)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The declaration of an attribute. */
  public Optional<Trait> trait(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  public boolean type(String attribute) {
    return typeAttributes.contains(attribute);
  }

  /** A name in lower case with spaces between its words. */
  public static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
