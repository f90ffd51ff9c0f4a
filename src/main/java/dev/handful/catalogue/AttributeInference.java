package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.KnownFields.Known;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one attribute of one field: type, words for it, and whether it is worth asking for. */
final class AttributeInference {

  private static final int FEW = 20;
  private static final double MOSTLY = 0.9;
  private static final List<String> SEPARATORS = List.of("|", ";", ",");

  private final KnownFields known;
  private final UnitFinder units;

  /** The CLDR unit of a number field; empty for pure numbers. */
  interface UnitFinder {
    Optional<String> unit(FieldProfile profile);
  }

  AttributeInference(KnownFields known, UnitFinder units) {
    this.known = known;
    this.units = units;
  }

  /** The attribute called {@code name} that the field gives. */
  Attribute attribute(String name, FieldProfile profile) {
    var about = known.known(profile.leaf());
    var type = type(profile, about.orElse(null));
    var text = type == AttributeType.TEXT;
    var unit = type == AttributeType.NUMBER ? units.unit(profile).orElse(null) : null;
    var hidden = text && about.isEmpty();
    return about
        .map(k -> known(name, k, type, unit, constant(profile)))
        .orElseGet(
            () ->
                new Attribute(
                    name,
                    type,
                    unit,
                    known.withoutUnit(profile.leaf()),
                    List.of(),
                    null,
                    constant(profile) ? 0 : ease(type, profile),
                    !hidden,
                    !hidden,
                    Better.NEITHER,
                    false));
  }

  /** A built-in attribute as the file of known fields has it. */
  Attribute builtIn(String name, AttributeType type) {
    return known(name, known.known(name).orElseThrow(), type, null, false);
  }

  /** What separates several values in one text of the field; null when nothing does. */
  @Nullable String separator(FieldProfile profile) {
    if (profile.list() || !profile.textual()) {
      return null;
    }
    return SEPARATORS.stream().filter(s -> separates(s, profile)).findFirst().orElse(null);
  }

  private static Attribute known(
      String name, Known k, AttributeType type, @Nullable String unit, boolean constant) {
    boolean open = type != AttributeType.TEXT;
    return new Attribute(
        name,
        type,
        unit,
        Objects.requireNonNullElse(k.label(), KnownFields.spaced(name)),
        Objects.requireNonNullElse(k.synonyms(), List.of()),
        k.question(),
        constant || !open ? 0 : k.ease(),
        open && !Boolean.FALSE.equals(k.filter()),
        Objects.requireNonNullElse(k.show(), open),
        Objects.requireNonNullElse(k.better(), Better.NEITHER),
        k.protectedClass());
  }

  private AttributeType type(FieldProfile profile, @Nullable Known about) {
    if (about != null && about.type() == AttributeType.TEXT) {
      return AttributeType.TEXT;
    }
    if (identifier(profile)) {
      return AttributeType.TEXT;
    }
    var seen = seen(profile);
    if (seen != AttributeType.KEYWORD || (about != null && about.type() == AttributeType.KEYWORD)) {
      return about != null && about.type() == AttributeType.KEYWORD && seen != AttributeType.BOOLEAN
          ? wordy(profile) ? AttributeType.TEXT : AttributeType.KEYWORD
          : seen;
    }
    return wordy(profile) || singular(profile) ? AttributeType.TEXT : AttributeType.KEYWORD;
  }

  private AttributeType seen(FieldProfile p) {
    if (p.list()) {
      return AttributeType.KEYWORD;
    }
    if (p.share(v -> ValueReader.flag(v).isPresent()) == 1) {
      return AttributeType.BOOLEAN;
    }
    if (p.share(v -> ValueReader.number(v).isPresent()) > MOSTLY && measures(p)) {
      return AttributeType.NUMBER;
    }
    if (p.share(v -> ValueReader.date(v).isPresent()) > MOSTLY) {
      return AttributeType.DATE;
    }
    boolean priced = Arrays.asList(KnownFields.spaced(p.leaf()).split(" ")).contains("price");
    return p.share(AttributeInference::signed) > MOSTLY || (priced && p.share(this::money) > 0.8)
        ? AttributeType.MONEY
        : AttributeType.KEYWORD;
  }

  // "51 cm" is a number when all agree on what stands behind it; "3XL" beside "4K" is not.
  private static boolean measures(FieldProfile profile) {
    return profile.values().stream()
            .map(v -> v.isNumber() ? "" : v.asText().replaceAll("[-\\d.,\\s]", ""))
            .distinct()
            .count()
        == 1;
  }

  private boolean money(JsonNode value) {
    return value.isTextual() && Amounts.written(value.asText()).isPresent();
  }

  private static boolean signed(JsonNode value) {
    return Amounts.written(value.asText())
        .filter(w -> KnownFields.bundled().content().currencySigns().containsKey(w.sign()))
        .isPresent();
  }

  private static boolean identifier(FieldProfile profile) {
    var words = KnownFields.spaced(profile.leaf()).split(" ");
    var last = words[words.length - 1];
    return last.equals("id")
        || last.equals("url")
        || last.equals("uuid")
        || profile.share(v -> v.asText().matches("(?i)https?://.+")) > MOSTLY;
  }

  private static boolean wordy(FieldProfile profile) {
    return profile.meanWords() > 8;
  }

  private static boolean singular(FieldProfile profile) {
    return profile.values().size() >= FEW && profile.distinctness() > 0.8;
  }

  private static boolean separates(String separator, FieldProfile profile) {
    var parts = profile.values().stream().flatMap(v -> parts(v, separator)).toList();
    double several = profile.share(v -> parts(v, separator).count() > 1);
    Set<String> distinct = new HashSet<>(parts);
    // Values that come back in other company are a list; parts of a sentence hardly ever do.
    return several >= 0.05
        && distinct.size() <= 0.8 * parts.size()
        && parts.stream().mapToInt(part -> part.split("\\s+").length).average().orElse(9) <= 3;
  }

  private static Stream<String> parts(JsonNode value, String separator) {
    return Arrays.stream(value.asText().split(java.util.regex.Pattern.quote(separator)))
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }

  private static boolean constant(FieldProfile profile) {
    return profile.distinct() == 1 && profile.values().size() > 1;
  }

  private static double ease(AttributeType type, FieldProfile profile) {
    return switch (type) {
      case KEYWORD -> profile.distinct() <= 30 ? 0.4 : 0.2;
      case NUMBER -> 0.1;
      case MONEY, DATE -> 0.1;
      case BOOLEAN -> 0.5;
      case TEXT -> 0;
    };
  }
}
