package dev.handful.prompt;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.handful.prompt.YamlValue.Items;
import dev.handful.prompt.YamlValue.Section;
import dev.handful.prompt.YamlValue.Single;
import java.math.BigDecimal;
import java.util.Map;

/** YAML values as JSON. */
final class YamlData {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private YamlData() {}

  static JsonNode json(YamlValue value) {
    return switch (value) {
      case Section section -> {
        var object = JSON.objectNode();
        section.entries().forEach((key, entry) -> object.set(key, json(entry)));
        yield object;
      }
      case Items items -> {
        var array = JSON.arrayNode();
        items.values().forEach(entry -> array.add(json(entry)));
        yield array;
      }
      case Single single -> single(single);
    };
  }

  private static JsonNode single(Single single) {
    return switch (single.kind()) {
      case TEXT -> JSON.textNode(single.text());
      case FLAG -> JSON.booleanNode(single.text().equalsIgnoreCase("true"));
      case NOTHING -> JSON.nullNode();
      case NUMBER -> number(single);
    };
  }

  private static JsonNode number(Single single) {
    try {
      var number = new BigDecimal(single.text());
      return number.scale() <= 0
          ? JSON.numberNode(number.longValueExact())
          : JSON.numberNode(number);
    } catch (ArithmeticException | NumberFormatException e) {
      throw single.place().problem("must be a plain number such as 3 or 0.5");
    }
  }

  static Map<String, Object> variables(Section section) {
    return MAPPER.convertValue(json(section), new TypeReference<>() {});
  }

  /** Where the part of a value stands that a JSON pointer names, or the nearest around it. */
  static Place place(YamlValue value, String pointer) {
    var found = value;
    for (var name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      var next =
          switch (found) {
            case Section section -> section.entries().get(name);
            case Items items when name.matches("\\d+") ->
                items.values().get(Integer.parseInt(name));
            case Items items -> null;
            case Single single -> null;
          };
      if (next == null) {
        break;
      }
      found = next;
    }
    return found.place();
  }
}
