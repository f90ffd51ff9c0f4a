package dev.handful.index;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The text by which an item is found: what is embedded, and the words BM25 reads per field. */
public final class ItemText {

  private final CatalogueSchema schema;

  public ItemText(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** One text for the embedder: kind first, because short queries mostly name the kind. */
  public String embedded(Item item) {
    var parts = new LinkedHashSet<String>();
    parts.add(item.title());
    parts.addAll(kinds(item));
    if (!item.description().isBlank()) {
      parts.add(item.description());
    }
    parts.addAll(words(item));
    return String.join(". ", parts);
  }

  /** What BM25 reads of an item, by field; prose of attributes counts among the words. */
  public Map<SearchedField, List<String>> searched(Item item) {
    var texts = new EnumMap<SearchedField, List<String>>(SearchedField.class);
    texts.put(SearchedField.TITLE, List.of(item.title()));
    texts.put(SearchedField.KIND, kinds(item));
    var words = new ArrayList<>(words(item));
    item.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .forEach(
            value -> {
              if (value instanceof AttributeValue.Prose(var prose)) {
                words.add(prose);
              }
            });
    texts.put(SearchedField.WORDS, words);
    texts.put(SearchedField.DESCRIPTION, List.of(item.description()));
    return texts;
  }

  /** The item's values of the type attributes. */
  public List<String> kinds(Item item) {
    var kinds = new ArrayList<String>();
    schema.typeAttributes().forEach(name -> kinds.addAll(keywords(item, name)));
    return kinds;
  }

  /** The item's other keyword values; none of protected attributes. */
  public List<String> words(Item item) {
    var words = new ArrayList<String>();
    for (var attribute : schema.attributes()) {
      if (!attribute.protectedClass()
          && !attribute.name().equals(Attribute.AVAILABILITY)
          && !schema.typeAttributes().contains(attribute.name())) {
        words.addAll(keywords(item, attribute.name()));
      }
    }
    return words;
  }

  private static List<String> keywords(Item item, String attribute) {
    return item.value(attribute) instanceof AttributeValue.Keywords(var values)
        ? values
        : List.of();
  }
}
