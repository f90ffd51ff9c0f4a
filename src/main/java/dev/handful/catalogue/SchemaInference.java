package dev.handful.catalogue;

import dev.handful.catalogue.KnownFields.Known;
import dev.handful.catalogue.KnownFields.Unit;
import dev.handful.catalogue.feed.FeedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From the lines of a feed to a first {@code catalogue.yaml}: what people may then correct. */
final class SchemaInference {

  static final String SET_CURRENCY = "set currency: in catalogue.yaml";

  static final Set<String> BUILT_IN =
      Set.of(Attribute.PRICE, Attribute.CATEGORY, Attribute.RATING, Attribute.AVAILABILITY);

  private final KnownFields known = KnownFields.bundled();
  private final String name;
  private final List<FeedLine> lines;
  private final Map<String, FieldProfile> profiles;
  private final UnitEvidence evidence;
  private final AttributeInference attributes;
  private final List<String> warnings = new ArrayList<>();

  SchemaInference(String name, List<FeedLine> lines) {
    this.name = name;
    this.lines = lines;
    this.profiles = FieldProfile.of(lines);
    this.evidence = new UnitEvidence(known.content().units(), lines);
    this.attributes = new AttributeInference(known, this::unit);
  }

  SchemaDraft infer() {
    var mapping = new RoleInference(known, profiles, lines).infer();
    var sources = new LinkedHashMap<String, AttributeSource>();
    var found = new ArrayList<Attribute>();
    builtIns(mapping, found);
    for (var profile : profiles.values()) {
      if (becomesAttribute(profile, mapping)) {
        var attributeName = name(profile, sources.keySet());
        var attribute = attributes.attribute(attributeName, profile);
        var split =
            attribute.type() == AttributeType.KEYWORD ? attributes.separator(profile) : null;
        sources.put(attributeName, new AttributeSource(profile.path(), split));
        found.add(attribute);
      }
    }
    distinctLabels(found);
    var types = typeAttributes(found, sources, mapping);
    found.sort(Comparator.comparingInt(attribute -> order(attribute, types)));
    var schema =
        new CatalogueSchema(name, title(name), currency(mapping), Locale.ENGLISH, found, types);
    return new SchemaDraft(schema, mapping, sources, warnings);
  }

  /** The draft with what {@code catalogue.yaml} says laid over it. */
  SchemaDraft edited(SchemaDraft draft, YamlBlock file) {
    return new SchemaEdits(draft, profiles.keySet(), attributes).with(file);
  }

  private void builtIns(FieldMapping mapping, List<Attribute> found) {
    if (mapping.field(Role.PRICE) != null) {
      found.add(attributes.builtIn(Attribute.PRICE, AttributeType.MONEY));
    }
    if (mapping.field(Role.CATEGORY) != null) {
      found.add(attributes.builtIn(Attribute.CATEGORY, AttributeType.KEYWORD));
    }
    if (mapping.field(Role.RATING) != null) {
      found.add(attributes.builtIn(Attribute.RATING, AttributeType.NUMBER));
    }
    if (mapping.field(Role.AVAILABILITY) != null) {
      found.add(attributes.builtIn(Attribute.AVAILABILITY, AttributeType.KEYWORD));
    }
  }

  /** Two fields of one meaning ("activity", "occasion") are told apart by their own names. */
  private static void distinctLabels(List<Attribute> found) {
    var taken = new HashSet<String>();
    found.replaceAll(
        attribute ->
            taken.add(attribute.label())
                ? attribute
                : attribute.labelled(KnownFields.spaced(attribute.name())));
  }

  private static boolean becomesAttribute(FieldProfile profile, FieldMapping mapping) {
    return profile.allScalar()
        && !mapping.fields().containsValue(profile.path())
        && !mapping.title().startsWith("{" + profile.path() + "}");
  }

  /** The last part of the path, or the whole where that is taken: "dimensions.width". */
  private static String name(FieldProfile profile, Set<String> taken) {
    var name = profile.leaf();
    return taken.contains(name) || BUILT_IN.contains(name)
        ? profile.path().contains(".") ? profile.path().replace('.', '_') : name + "_text"
        : name;
  }

  private List<String> typeAttributes(
      List<Attribute> found, Map<String, AttributeSource> sources, FieldMapping mapping) {
    var kinds = new TreeSet<Attribute>(narrowFirst(sources, mapping));
    for (var attribute : found) {
      var about = known.known(attribute.name()).filter(Known::kind);
      if (about.isPresent() && attribute.type() == AttributeType.KEYWORD) {
        kinds.add(attribute);
      }
    }
    return kinds.stream().map(Attribute::name).toList();
  }

  private Comparator<Attribute> narrowFirst(
      Map<String, AttributeSource> sources, FieldMapping mapping) {
    return Comparator.<Attribute>comparingInt(
            a -> {
              var source = sources.get(a.name());
              var field = source == null ? mapping.field(Role.CATEGORY) : source.field();
              return field == null ? 0 : -profiles.get(field).distinct();
            })
        .thenComparing(Attribute::name);
  }

  private static int order(Attribute attribute, List<String> types) {
    int kind = types.indexOf(attribute.name());
    if (kind >= 0) {
      return kind;
    }
    return switch (attribute.name()) {
      case Attribute.PRICE -> 10;
      case Attribute.RATING, Attribute.AVAILABILITY -> 30;
      default -> attribute.show() ? 20 : 40;
    };
  }

  private Optional<String> unit(FieldProfile profile) {
    var stated = known.unitSuffix(profile.leaf());
    if (stated.isPresent() && profile.share(v -> v.isNumber()) > 0) {
      return stated.map(Unit::id);
    }
    var written = writtenUnit(profile);
    if (written.isPresent()) {
      return written;
    }
    var dimension = known.known(profile.leaf()).map(Known::dimension).orElse(null);
    var beside = unitBeside(dimension);
    if (beside.isPresent()) {
      return beside;
    }
    var own = evidence.unit(List.of(profile.path()), dimension);
    if (own.isPresent() || dimension == null) {
      return own.map(Unit::id);
    }
    return evidence.unit(sameDimension(dimension), dimension).map(Unit::id);
  }

  private Optional<String> writtenUnit(FieldProfile profile) {
    var behind = profile.values().getFirst().asText().replaceAll("[-\\d.,\\s]", "");
    return known.content().units().stream()
        .filter(unit -> unit.words().contains(behind.toLowerCase(Locale.ROOT)))
        .map(Unit::id)
        .findFirst();
  }

  /** What a field of units says for all items: "dimensions_unit": "cm". */
  private Optional<String> unitBeside(@Nullable String dimension) {
    return profiles.values().stream()
        .filter(p -> p.distinct() == 1 && KnownFields.spaced(p.leaf()).endsWith(" unit"))
        .map(p -> p.values().getFirst().asText().toLowerCase(Locale.ROOT))
        .flatMap(said -> known.content().units().stream().filter(u -> u.words().contains(said)))
        .filter(unit -> unit.dimension().equals(dimension))
        .map(Unit::id)
        .findFirst();
  }

  private List<String> sameDimension(String dimension) {
    return profiles.values().stream()
        .filter(
            p -> known.known(p.leaf()).map(Known::dimension).filter(dimension::equals).isPresent())
        .map(FieldProfile::path)
        .toList();
  }

  private @Nullable String currency(FieldMapping mapping) {
    var said = new HashSet<String>();
    for (var line : lines) {
      var code = line.text(mapping.field(Role.CURRENCY));
      if (code != null) {
        said.add(code);
      }
    }
    if (said.isEmpty()) {
      profiles.values().stream()
          .filter(p -> KnownFields.spaced(p.path()).contains("price"))
          .forEach(p -> p.values().forEach(v -> sign(v.asText(), said)));
    }
    var codes = said.stream().map(ValueReader::code).flatMap(Optional::stream).distinct().toList();
    if (!said.isEmpty() && codes.size() != 1) {
      warnings.add(
          "prices are marked "
              + new TreeSet<>(said)
              + ", which is not one known currency; "
              + SET_CURRENCY);
    }
    return codes.size() == 1 ? codes.getFirst() : null;
  }

  private static void sign(String text, Set<String> said) {
    Amounts.written(text).map(Amounts.Written::sign).filter(s -> !s.isEmpty()).ifPresent(said::add);
  }

  private static String title(String name) {
    var spaced = KnownFields.spaced(name);
    return spaced.isEmpty()
        ? name
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
