package dev.handful.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.handful.language.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of common fields, units and signs: {@code catalogue/known-fields.yaml}. */
final class KnownFields {

  private static final KnownFields BUNDLED = new KnownFields(read());

  private final Content content;
  private final Map<String, Known> byName = new HashMap<>();
  private final Words words = new Words();

  private KnownFields(Content content) {
    this.content = content;
    for (var field : content.fields()) {
      field.names().forEach(name -> byName.put(stemmed(name), field));
    }
  }

  /** The file as it stands. */
  record Content(
      Map<String, List<String>> roles,
      Map<String, List<String>> availability,
      Map<String, String> currencySigns,
      Set<String> sharedSigns,
      List<Unit> units,
      List<Known> fields,
      Set<String> headEnds,
      Map<String, String> sameWords,
      Set<String> functionWords) {}

  /** A unit of measure; {@code factor} is its size in the base unit of its dimension. */
  record Unit(
      String id, String dimension, double factor, List<String> words, List<String> suffixes) {}

  /** A common field; what is null is left to the evidence of the feed. */
  record Known(
      List<String> names,
      @Nullable AttributeType type,
      @Nullable String dimension,
      boolean kind,
      @Nullable String label,
      @Nullable List<String> synonyms,
      @Nullable String question,
      double ease,
      @Nullable Boolean filter,
      @Nullable Boolean show,
      @Nullable Better better,
      @JsonProperty("protected") boolean protectedClass) {}

  static KnownFields bundled() {
    return BUNDLED;
  }

  Content content() {
    return content;
  }

  /** What is known of a field of that name: "available_colors", "width_cm", "netWeight". */
  Optional<Known> known(String field) {
    var exact = byName.get(stemmed(field));
    if (exact != null) {
      return Optional.of(exact);
    }
    return unitSuffix(field)
        .map(unit -> byName.get(stemmed(withoutLastWord(field))))
        .filter(known -> known != null);
  }

  /** The unit that the last word of a field's name states, as in "width_cm". */
  Optional<Unit> unitSuffix(String field) {
    var parts = spaced(field).split(" ");
    if (parts.length < 2) {
      return Optional.empty();
    }
    var last = parts[parts.length - 1];
    return content.units().stream().filter(unit -> unit.suffixes().contains(last)).findFirst();
  }

  /** The CLDR id for a unit as people write it: "cm" to "centimeter"; others stay as they are. */
  @Nullable String unitId(@Nullable String written) {
    return content.units().stream()
        .filter(unit -> written != null && unit.words().contains(written.toLowerCase(Locale.ROOT)))
        .map(Unit::id)
        .findFirst()
        .orElse(written);
  }

  /** The name as words in lower case: "otherColors" and "other_colors" to "other colors". */
  static String spaced(String field) {
    return field
        .replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ")
        .replaceAll("[^\\p{L}\\d]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The name without a unit at its end. */
  String withoutUnit(String field) {
    return unitSuffix(field).isPresent() ? withoutLastWord(field) : spaced(field);
  }

  private static String withoutLastWord(String field) {
    var spaced = spaced(field);
    return spaced.substring(0, spaced.lastIndexOf(' '));
  }

  private String stemmed(String field) {
    return String.join(" ", words.stems(spaced(field)));
  }

  private static Content read() {
    var mapper = YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (var in = KnownFields.class.getResourceAsStream("/catalogue/known-fields.yaml")) {
      if (in == null) {
        throw new IllegalStateException("catalogue/known-fields.yaml is not on the class path");
      }
      return mapper.readValue(in, Content.class);
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue/known-fields.yaml does not parse", e);
    }
  }
}
