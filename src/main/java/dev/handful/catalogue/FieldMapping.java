package dev.handful.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From which fields of a feed the built-in parts of an item come.
 *
 * @param fields flattened field name by role; a role without field is absent; the title is not here
 * @param title template with field names in braces: "{name} {type}"
 * @param minorUnits whether the price field holds minor units (cents)
 * @param ratingOutOf the highest rating the feed can give; brought to 5
 */
record FieldMapping(
    Map<Role, String> fields, String title, boolean minorUnits, double ratingOutOf) {

  FieldMapping {
    fields = Map.copyOf(fields);
  }

  @Nullable String field(Role role) {
    return fields.get(role);
  }
}
