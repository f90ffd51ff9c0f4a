package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.KnownFields.Known;
import dev.handful.catalogue.feed.FeedLine;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the field of each role by its name, and believes the name only if the values agree. */
final class RoleInference {

  private static final double MOSTLY = 0.9;

  private final KnownFields known;
  private final Map<String, FieldProfile> profiles;
  private final List<FeedLine> lines;
  private final EnumMap<Role, String> found = new EnumMap<>(Role.class);

  RoleInference(KnownFields known, Map<String, FieldProfile> profiles, List<FeedLine> lines) {
    this.known = known;
    this.profiles = profiles;
    this.lines = lines;
  }

  /** Roles and title of the feed. */
  FieldMapping infer() {
    for (var role : Role.values()) {
      candidate(role).ifPresent(field -> found.put(role, field));
    }
    if (!found.containsKey(Role.ID)) {
      uniqueCode().ifPresent(field -> found.put(Role.ID, field));
    }
    if (!found.containsKey(Role.DESCRIPTION)) {
      longestText().ifPresent(field -> found.put(Role.DESCRIPTION, field));
    }
    var title = title();
    found.remove(Role.TITLE);
    return new FieldMapping(found, title, minorUnits(), ratingOutOf());
  }

  private Optional<String> candidate(Role role) {
    var names = known.content().roles().getOrDefault(role.key(), List.of());
    return names.stream()
        .flatMap(name -> profiles.values().stream().filter(p -> named(p, name)))
        .filter(p -> !found.containsValue(p.path()))
        .filter(p -> plausible(role, p))
        .map(FieldProfile::path)
        .findFirst();
  }

  private static boolean named(FieldProfile profile, String name) {
    var path = profile.path().replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "_");
    return path.replaceAll("[\\s-]+", "_").equalsIgnoreCase(name);
  }

  private boolean plausible(Role role, FieldProfile p) {
    return switch (role) {
      case ID -> identifies(p);
      case TITLE -> p.textual() && !p.list() && p.items() >= lines.size() / 2;
      case DESCRIPTION -> p.textual() && !p.list();
      case CATEGORY ->
          p.textual()
              && (p.path().equals(Attribute.CATEGORY) || isPath(p))
              && (!ofItsOwn(p) || p.share(v -> v.asText().contains(">")) > 0.5);
      case PRICE -> !p.list() && p.share(RoleInference::amount) > MOSTLY;
      case RATING, RATING_COUNT -> !p.list() && p.share(RoleInference::number) > MOSTLY;
      case AVAILABILITY -> !p.list() && p.share(this::availability) > MOSTLY;
      case URL -> p.share(v -> v.asText().matches("(?i)https?://.+|//.+|/.+")) > MOSTLY;
      case IMAGE -> p.share(v -> v.asText().matches("(?i)(https?:|//|/|data:image).+")) > MOSTLY;
      case CURRENCY -> p.share(v -> ValueReader.code(v.asText()).isPresent()) > MOSTLY;
      case GROUP -> p.allScalar() && !p.list();
      case UPDATED -> !p.list() && p.share(v -> v.asText().matches("\\d{4}-\\d\\d-\\d\\d.*")) > 0.9;
    };
  }

  /** "product_type" is what kind of thing an item is, but a path in Google's feeds. */
  private boolean ofItsOwn(FieldProfile profile) {
    return known.known(profile.leaf()).filter(Known::kind).isPresent()
        && !profile.leaf().toLowerCase(java.util.Locale.ROOT).contains("categor")
        && KnownFields.spaced(profile.leaf()).endsWith("type");
  }

  /** A field called "id" is believed even when many lines lack or repeat it: those are told. */
  private boolean identifies(FieldProfile profile) {
    double share = profile.path().equalsIgnoreCase("id") ? 0.5 : MOSTLY;
    return !profile.list()
        && profile.items() >= share * lines.size()
        && profile.distinctness() > share;
  }

  /** A path has every value below always the same parent; a list of alternatives has not. */
  private boolean isPath(FieldProfile profile) {
    var parents = new HashMap<String, HashMap<String, Integer>>();
    int elements = 0;
    for (var line : lines) {
      var parent = "";
      for (var value : ValueReader.path(line.get(profile.path()))) {
        parents.computeIfAbsent(value, v -> new HashMap<>()).merge(parent, 1, Integer::sum);
        parent = value;
        elements++;
      }
    }
    int agreeing =
        parents.values().stream()
            .mapToInt(counts -> counts.values().stream().max(Comparator.naturalOrder()).orElse(0))
            .sum();
    // One text per item is a path or one category; "Beds|Sofas" in it may be alternatives.
    boolean several = profile.list() || profile.share(ValueReader::several) > 0;
    return !several || agreeing >= 0.98 * elements;
  }

  private String title() {
    var title =
        Optional.ofNullable(found.get(Role.TITLE))
            .or(this::shortText)
            .orElseThrow(
                () ->
                    new CatalogueProblemException(
                        "no field of the items serves as a title: name one in catalogue.yaml under"
                            + " fields: title, as in \"{name}\""));
    return "{" + title + "}" + kindBehind(title).map(kind -> " {" + kind + "}").orElse("");
  }

  /** The field that says what an item called "BILLY" is. */
  private Optional<String> kindBehind(String title) {
    if (profiles.get(title).distinctness() > 0.6) {
      return Optional.empty();
    }
    return profiles.values().stream()
        .filter(p -> !p.list() && p.textual() && p.items() > lines.size() / 2)
        .filter(p -> known.known(p.leaf()).filter(Known::kind).isPresent())
        .max(Comparator.comparingInt(FieldProfile::distinct))
        .map(FieldProfile::path);
  }

  private Optional<String> uniqueCode() {
    return profiles.values().stream()
        .filter(p -> !p.list() && p.items() == lines.size() && p.distinct() == lines.size())
        .filter(p -> p.meanWords() == 1)
        .map(FieldProfile::path)
        .findFirst();
  }

  private Optional<String> shortText() {
    return profiles.values().stream()
        .filter(p -> p.textual() && !p.list() && p.items() > MOSTLY * lines.size())
        .filter(p -> !found.containsValue(p.path()) && p.meanWords() < 15)
        .max(Comparator.comparingInt(FieldProfile::distinct))
        .map(FieldProfile::path);
  }

  private Optional<String> longestText() {
    return profiles.values().stream()
        .filter(p -> p.textual() && !p.list() && p.meanWords() > 8)
        .filter(p -> !found.containsValue(p.path()))
        .max(Comparator.comparingDouble(FieldProfile::meanWords))
        .map(FieldProfile::path);
  }

  // An object {amount, currency} is the wire's own shape, in minor units; 19.99 shows otherwise.
  private boolean minorUnits() {
    var price = found.get(Role.PRICE);
    return price != null
        && price.endsWith(".amount")
        && profiles.get(price).share(JsonNode::isIntegralNumber) == 1;
  }

  private double ratingOutOf() {
    var rating = found.get(Role.RATING);
    double highest =
        rating == null
            ? 5
            : profiles.get(rating).values().stream()
                .mapToDouble(JsonNode::asDouble)
                .max()
                .orElse(5);
    return highest <= 5 ? 5 : highest <= 10 ? 10 : 100;
  }

  private boolean availability(JsonNode value) {
    return value.isIntegralNumber()
        || ValueReader.availability(value) != Availability.UNKNOWN
        || value.asText().equalsIgnoreCase("unknown");
  }

  private static boolean amount(JsonNode value) {
    return value.isNumber() || Amounts.written(value.asText()).isPresent();
  }

  private static boolean number(JsonNode value) {
    return value.isNumber() || value.asText().matches("\\d+([.,]\\d+)?");
  }
}
