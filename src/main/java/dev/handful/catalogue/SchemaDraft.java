package dev.handful.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that {@code catalogue.yaml} says: the schema, and how a feed becomes items of it.
 *
 * @param sources by attribute name; built-in attributes have none
 * @param warnings what the operator should look at
 */
record SchemaDraft(
    CatalogueSchema schema,
    FieldMapping mapping,
    Map<String, AttributeSource> sources,
    List<String> warnings) {

  SchemaDraft {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    warnings = List.copyOf(warnings);
  }
}
