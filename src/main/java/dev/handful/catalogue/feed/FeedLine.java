package dev.handful.catalogue.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed with its objects flattened: {@code {"price":{"amount":1}}} has the field
 * "price.amount". Absent: null, NaN, blank strings, empty arrays and objects.
 *
 * @param file name of the file it stands in
 * @param line where it begins; first line = 1
 * @param fields values by flattened name, in the feed's order
 */
public record FeedLine(String file, int line, Map<String, JsonNode> fields) {

  public @Nullable JsonNode get(@Nullable String field) {
    return field == null ? null : fields.get(field);
  }

  /** A scalar, or the first scalar of an array, as text; null when absent. */
  public @Nullable String text(@Nullable String field) {
    var node = get(field);
    if (node != null && node.isArray()) {
      node = node.get(0);
    }
    return node == null || !node.isValueNode() ? null : node.asText();
  }

  /** The fields as one JSON object, cut when it is long: to show the line to people. */
  public String shown() {
    var object = JsonNodeFactory.instance.objectNode();
    fields.forEach(object::set);
    return shown(object.toString());
  }

  static String shown(String text) {
    return text.length() <= FeedLimits.SHOWN ? text : text.substring(0, FeedLimits.SHOWN) + "…";
  }
}
