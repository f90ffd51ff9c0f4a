package dev.handful.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of one frame, read strictly; every problem names the field and what it must be. */
record FrameFields(ObjectNode node, int maxText) {

  private static final int MAX_NAME = 128;

  /** An id, a name or a code: 1 to 128 characters without control characters. */
  String name(String field) {
    var value = optionalName(field);
    if (value == null) {
      throw bad("'" + field + "' is missing.");
    }
    return value;
  }

  @Nullable String optionalName(String field) {
    return node.hasNonNull(field) ? checkedName(field, node.get(field)) : null;
  }

  /** One of the allowed words. */
  String word(String field, List<String> allowed) {
    var value = name(field);
    if (!allowed.contains(value)) {
      throw bad("'" + field + "' must be one of " + String.join(", ", allowed) + ".");
    }
    return value;
  }

  /** Free words: control characters are dropped, the rest must not be blank or too long. */
  String text(String field) {
    var value = optionalText(field);
    if (value == null) {
      throw bad("'" + field + "' is missing.");
    }
    return value;
  }

  @Nullable String optionalText(String field) {
    if (!node.hasNonNull(field)) {
      return null;
    }
    if (!node.get(field).isTextual()) {
      throw bad("'" + field + "' must be text.");
    }
    var clean = CleanText.clean(node.get(field).textValue());
    if (clean.isBlank()) {
      throw new HandfulException(ErrorCode.EMPTY, "'" + field + "' is empty.");
    }
    if (clean.codePointCount(0, clean.length()) > maxText) {
      throw new HandfulException(
          ErrorCode.TOO_LONG, "'" + field + "' has more than " + maxText + " characters.");
    }
    return clean;
  }

  boolean flag(String field) {
    if (!node.hasNonNull(field)) {
      return false;
    }
    if (!node.get(field).isBoolean()) {
      throw bad("'" + field + "' must be true or false.");
    }
    return node.get(field).booleanValue();
  }

  /** A whole number of at least {@code least}. */
  long number(String field, long least) {
    var value = node.get(field);
    if (value == null
        || !value.canConvertToLong()
        || !value.isIntegralNumber()
        || value.longValue() < least) {
      throw bad("'" + field + "' must be a whole number of at least " + least + ".");
    }
    return value.longValue();
  }

  /** A list of ids, empty when absent. */
  List<String> names(String field) {
    return list(field, element -> checkedName(field, element));
  }

  /** A list of objects, empty when absent. */
  List<FrameFields> objects(String field) {
    return list(
        field,
        element -> {
          if (!(element instanceof ObjectNode object)) {
            throw bad("'" + field + "' must hold objects.");
          }
          return new FrameFields(object, maxText);
        });
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  private <T> List<T> list(String field, Function<JsonNode, T> element) {
    if (!node.hasNonNull(field)) {
      return List.of();
    }
    var value = node.get(field);
    if (!value.isArray() || value.size() > MAX_NAME) {
      throw bad("'" + field + "' must be a list of at most " + MAX_NAME + ".");
    }
    return StreamSupport.stream(value.spliterator(), false).map(element).toList();
  }

  private static String checkedName(String field, JsonNode value) {
    var name = value.isTextual() ? value.textValue() : "";
    if (name.isBlank()
        || name.length() > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw bad("'" + field + "' must be text of 1 to " + MAX_NAME + " characters.");
    }
    return name;
  }

  static HandfulException bad(String message) {
    return new HandfulException(ErrorCode.BAD_FRAME, message);
  }
}
