package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.handful.catalogue.LoadReport.Problem;
import dev.handful.catalogue.feed.FeedLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes items of the lines of a feed, as the schema says. One use per load. */
final class ItemMapper {

  private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}");

  private final SchemaDraft draft;
  private final BadLines badLines;
  private final FieldMapping mapping;
  private final ValueReader values;
  private final Map<ItemId, Item> items = new LinkedHashMap<>();
  private final Map<ItemId, Place> places = new HashMap<>();
  private final Map<String, Misfit> misfits = new LinkedHashMap<>();

  private int duplicates;

  private record Place(String file, int line) {}

  /** Values of one field that are not of its type: how many, and the first. */
  private record Misfit(int count, int line, String value) {}

  /**
   * @param badLines is told each line that makes no item
   */
  ItemMapper(SchemaDraft draft, BadLines badLines) {
    this.draft = draft;
    this.badLines = badLines;
    this.mapping = draft.mapping();
    this.values = new ValueReader(draft.schema().currency());
  }

  /** Makes an item of a line; a line that makes none, or one that is there already, is left out. */
  void add(FeedLine line) {
    var item = item(line);
    if (item == null) {
      return;
    }
    var first = places.putIfAbsent(item.id(), new Place(line.file(), line.line()));
    if (first == null) {
      items.put(item.id(), item);
    } else {
      duplicates++;
      var where = first.line() + (first.file().equals(line.file()) ? "" : " of " + first.file());
      problem(line, "repeats the id '" + item.id() + "' of line " + where);
    }
  }

  /** The items, first come first kept. */
  Collection<Item> items() {
    return items.values();
  }

  /** How many lines repeated an id. */
  int duplicates() {
    return duplicates;
  }

  List<String> warnings() {
    return Stream.concat(idless(), misfits()).toList();
  }

  private Stream<String> idless() {
    return mapping.field(Role.ID) == null && !items.isEmpty()
        ? Stream.of(
            "no field is the items' id, so each item is known by all it says and is a new one when"
                + " that changes; name a field in catalogue.yaml under fields: id")
        : Stream.empty();
  }

  private Stream<String> misfits() {
    return misfits.entrySet().stream()
        .map(
            misfit ->
                "%s: %d value(s) could not be read and were left out, the first in line %d: '%s'"
                    .formatted(
                        misfit.getKey(),
                        misfit.getValue().count(),
                        misfit.getValue().line(),
                        misfit.getValue().value()));
  }

  private @Nullable Item item(FeedLine line) {
    var id = line.text(mapping.field(Role.ID));
    if (mapping.field(Role.ID) != null && (id == null || id.isBlank())) {
      problem(line, "has no id (field '" + mapping.field(Role.ID) + "')");
      return null;
    }
    var title = title(line);
    if (title.isBlank()) {
      problem(line, "has no title (" + mapping.title() + ")");
      return null;
    }
    var description = line.text(mapping.field(Role.DESCRIPTION));
    return new Item(
        new ItemId(id == null ? Hash.of(line.fields().toString()) : id.strip()),
        title,
        description == null ? "" : description,
        ValueReader.path(line.get(mapping.field(Role.CATEGORY))),
        line.text(mapping.field(Role.URL)),
        line.text(mapping.field(Role.IMAGE)),
        price(line),
        read(line, Role.AVAILABILITY, ItemMapper::known, Availability.UNKNOWN),
        rating(line),
        line.text(mapping.field(Role.GROUP)),
        attributes(line),
        read(line, Role.UPDATED, ItemMapper::instant, null));
  }

  /** The template with its fields; a field the item lacks leaves nothing behind. */
  private String title(FeedLine line) {
    return FIELD
        .matcher(mapping.title())
        .replaceAll(
            field -> {
              var text = line.text(field.group(1));
              return text == null ? "" : java.util.regex.Matcher.quoteReplacement(text);
            })
        .strip();
  }

  private @Nullable Money price(FeedLine line) {
    var said = line.text(mapping.field(Role.CURRENCY));
    var own = said == null ? null : ValueReader.code(said).orElse(null);
    if (said != null && own == null && line.get(mapping.field(Role.PRICE)) != null) {
      // An amount of nobody knows what is no price.
      misfit(Role.CURRENCY.key(), line, TextNode.valueOf(said));
      return null;
    }
    var currency = own == null ? draft.schema().currency() : own;
    return read(
        line,
        Role.PRICE,
        node -> ValueReader.money(node, currency, mapping.minorUnits()).orElse(null),
        null);
  }

  private @Nullable Rating rating(FeedLine line) {
    var value = read(line, Role.RATING, node -> ValueReader.number(node).orElse(null), null);
    var count = read(line, Role.RATING_COUNT, node -> ValueReader.number(node).orElse(null), null);
    if (value == null || value < 0) {
      return null;
    }
    double ofFive = value * 5 / mapping.ratingOutOf();
    return new Rating(ofFive, count == null ? 0 : Math.max(0, count.intValue()));
  }

  private Map<String, AttributeValue> attributes(FeedLine line) {
    var read = new LinkedHashMap<String, AttributeValue>();
    draft
        .sources()
        .forEach(
            (name, source) -> {
              var node = line.get(source.field());
              if (node != null) {
                var type = draft.schema().attribute(name).orElseThrow().type();
                values
                    .read(node, type, source.split())
                    .ifPresentOrElse(
                        value -> read.put(name, value), () -> misfit(name, line, node));
              }
            });
    return read;
  }

  private <T> @Nullable T read(
      FeedLine line, Role role, Function<JsonNode, @Nullable T> reader, @Nullable T otherwise) {
    var node = line.get(mapping.field(role));
    if (node == null) {
      return otherwise;
    }
    var value = reader.apply(node);
    if (value == null) {
      misfit(role.key(), line, node);
      return otherwise;
    }
    return value;
  }

  private static @Nullable Availability known(JsonNode node) {
    var said = ValueReader.availability(node);
    return said == Availability.UNKNOWN && !node.asText().equalsIgnoreCase("unknown") ? null : said;
  }

  private static @Nullable Instant instant(JsonNode node) {
    var text = node.asText();
    try {
      return text.length() > 10
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void misfit(String field, FeedLine line, JsonNode node) {
    var text = node.asText().isEmpty() ? node.toString() : node.asText();
    var shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    misfits.merge(
        field,
        new Misfit(1, line.line(), shown),
        (first, next) -> new Misfit(first.count() + 1, first.line(), first.value()));
  }

  private void problem(FeedLine line, String reason) {
    badLines.leftOut(new Problem(line.file(), line.line(), reason), line.shown());
  }
}
