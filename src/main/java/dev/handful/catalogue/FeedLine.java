package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed with its objects flattened: {@code {"price":{"amount":1}}} has the field
 * "price.amount". Absent: null, NaN, blank strings, empty arrays and objects.
 *
 * @param line first line = 1
 */
record FeedLine(int line, Map<String, JsonNode> fields) {

  static FeedLine of(int line, JsonNode object) {
    var fields = new LinkedHashMap<String, JsonNode>();
    flatten("", object, fields);
    return new FeedLine(line, fields);
  }

  @Nullable JsonNode get(@Nullable String field) {
    return field == null ? null : fields.get(field);
  }

  /** A scalar, or the first scalar of an array, as text; null when absent. */
  @Nullable String text(@Nullable String field) {
    var node = get(field);
    if (node != null && node.isArray()) {
      node = node.get(0);
    }
    return node == null || !node.isValueNode() ? null : node.asText();
  }

  private static void flatten(String prefix, JsonNode object, Map<String, JsonNode> fields) {
    for (var entry : object.properties()) {
      var value = entry.getValue();
      if (value.isObject()) {
        flatten(prefix + entry.getKey() + ".", value, fields);
      } else if (!absent(value)) {
        fields.put(prefix + entry.getKey(), value);
      }
    }
  }

  private static boolean absent(JsonNode value) {
    return value.isNull()
        || (value.isArray() && value.isEmpty())
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue()));
  }
}
