package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a {@code catalogue.yaml} over what was inferred: what the file says wins. */
final class SchemaEdits {

  private static final Set<String> TOP =
      Set.of(
          "name",
          "title",
          "items",
          "policies",
          "currency",
          "locale",
          "fields",
          "typeAttributes",
          "attributes");
  private static final Set<String> OF_ATTRIBUTE =
      Set.of(
          "from",
          "split",
          "type",
          "unit",
          "label",
          "synonyms",
          "question",
          "ease",
          "filter",
          "show",
          "better",
          "protected");
  private static final Set<String> FIELDS =
      Stream.concat(Stream.of(Role.values()).map(Role::key), Stream.of("priceIn", "ratingOutOf"))
          .collect(Collectors.toUnmodifiableSet());

  private final SchemaDraft inferred;
  private final Set<String> feedFields;
  private final AttributeInference inference;
  private final List<String> warnings;
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final Map<String, AttributeSource> sources = new LinkedHashMap<>();

  /** How a price field is to be read. */
  private enum PriceIn {
    MAJOR,
    MINOR
  }

  SchemaEdits(SchemaDraft inferred, Set<String> feedFields, AttributeInference inference) {
    this.inferred = inferred;
    this.feedFields = feedFields;
    this.inference = inference;
    this.warnings = new ArrayList<>(inferred.warnings());
  }

  /**
   * The draft with the edits.
   *
   * @throws CatalogueProblemException with file and line for an unknown key or a wrong value
   */
  SchemaDraft with(YamlBlock file) {
    file.only(TOP);
    var schema = inferred.schema();
    if (file.has("name") && !schema.name().equals(file.text("name", null))) {
      warnings.add(
          "catalogue.yaml calls itself '%s' but is served as '%s'"
              .formatted(file.text("name", null), schema.name()));
    }
    var mapping = mapping(file.block("fields"));
    attributes(file.block("attributes"), mapping);
    var edited =
        new CatalogueSchema(
            schema.name(),
            file.required("title", schema.title()),
            currency(file),
            Locale.forLanguageTag(file.required("locale", schema.locale().toLanguageTag())),
            List.copyOf(attributes.values()),
            typeAttributes(file));
    if (edited.currency() != null) {
      warnings.removeIf(warning -> warning.endsWith(SchemaInference.SET_CURRENCY));
    }
    return new SchemaDraft(edited, mapping, sources, warnings);
  }

  private @Nullable String currency(YamlBlock file) {
    var code = file.text("currency", inferred.schema().currency());
    if (code != null && !Amounts.isCode(code)) {
      throw file.problem("currency", "'" + code + "' is no ISO 4217 code such as EUR or USD");
    }
    return code;
  }

  private FieldMapping mapping(@Nullable YamlBlock file) {
    var old = inferred.mapping();
    if (file == null) {
      return old;
    }
    file.only(FIELDS);
    var fields = new EnumMap<Role, String>(Role.class);
    for (var role : Role.values()) {
      var field = role == Role.TITLE ? null : file.text(role.key(), old.field(role));
      if (field != null) {
        fields.put(role, field);
        missing(field, "fields: " + role.key());
      }
    }
    var title = file.required("title", old.title());
    var before = old.minorUnits() ? PriceIn.MINOR : PriceIn.MAJOR;
    return new FieldMapping(
        fields,
        title.contains("{") ? title : "{" + title + "}",
        file.choice("priceIn", PriceIn.class, before) == PriceIn.MINOR,
        file.number("ratingOutOf", old.ratingOutOf(), 1, 1000));
  }

  private void attributes(@Nullable YamlBlock file, FieldMapping mapping) {
    if (file != null) {
      file.keys().forEach(name -> attribute(name, file));
    }
    addBuiltIn(Attribute.PRICE, AttributeType.MONEY, mapping.field(Role.PRICE));
    addBuiltIn(Attribute.CATEGORY, AttributeType.KEYWORD, mapping.field(Role.CATEGORY));
    addBuiltIn(Attribute.RATING, AttributeType.NUMBER, mapping.field(Role.RATING));
    addBuiltIn(Attribute.AVAILABILITY, AttributeType.KEYWORD, mapping.field(Role.AVAILABILITY));
    for (var attribute : inferred.schema().attributes()) {
      var source = inferred.sources().get(attribute.name());
      if (source != null && !used(source.field(), mapping)) {
        sources.putIfAbsent(attribute.name(), source);
        attributes.putIfAbsent(attribute.name(), attribute);
      }
    }
  }

  private boolean used(String field, FieldMapping mapping) {
    return mapping.fields().containsValue(field)
        || sources.values().stream().anyMatch(source -> source.field().equals(field));
  }

  private void addBuiltIn(String name, AttributeType type, @Nullable String field) {
    if (field == null) {
      attributes.remove(name);
    } else {
      attributes.computeIfAbsent(name, n -> inference.builtIn(n, type));
    }
  }

  private void attribute(String name, YamlBlock attributesBlock) {
    var file = attributesBlock.block(name);
    if (file == null) {
      return;
    }
    file.only(OF_ATTRIBUTE);
    var builtIn = SchemaInference.BUILT_IN.contains(name);
    var old = inferred.sources().get(name);
    var field = file.required("from", old == null ? name : old.field());
    var base = base(name, field);
    var type = builtIn ? base.type() : file.choice("type", AttributeType.class, base.type());
    var label = file.required("label", base.label());
    attributes.put(
        name,
        new Attribute(
            name,
            type,
            KnownFields.bundled().unitId(file.text("unit", base.unit())),
            label,
            file.list("synonyms", base.synonyms()),
            file.text("question", base.question()),
            file.number("ease", base.ease(), 0, 1),
            file.flag("filter", base.filter()),
            file.flag("show", base.show()),
            file.choice("better", Better.class, base.better()),
            file.flag("protected", base.protectedClass())));
    if (!builtIn) {
      sources.put(name, new AttributeSource(field, file.text("split", split(field))));
      missing(field, "attributes: " + name);
    }
  }

  /** What was inferred under that name, else for that field, else next to nothing. */
  private Attribute base(String name, String field) {
    return inferred
        .schema()
        .attribute(name)
        .or(() -> nameOf(field).flatMap(inferred.schema()::attribute))
        .orElseGet(() -> inference.unseen(name));
  }

  private Optional<String> nameOf(String field) {
    return inferred.sources().entrySet().stream()
        .filter(source -> source.getValue().field().equals(field))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private @Nullable String split(String field) {
    return nameOf(field).map(inferred.sources()::get).map(AttributeSource::split).orElse(null);
  }

  private List<String> typeAttributes(YamlBlock file) {
    var types =
        new LinkedHashSet<>(file.list("typeAttributes", inferred.schema().typeAttributes()));
    if (!file.has("typeAttributes")) {
      types.retainAll(attributes.keySet());
    }
    for (var type : types) {
      var attribute = attributes.get(type);
      if (attribute == null || attribute.type() != AttributeType.KEYWORD) {
        throw file.problem("typeAttributes", "'" + type + "' is not a keyword attribute");
      }
    }
    return List.copyOf(types);
  }

  private void missing(String field, String where) {
    if (!feedFields.contains(field)) {
      warnings.add("catalogue.yaml, " + where + ": no item has a field '" + field + "'");
    }
  }
}
