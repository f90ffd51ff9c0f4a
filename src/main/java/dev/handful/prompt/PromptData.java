package dev.handful.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The variables of a prompt as plain data, in an order that does not change between runs. */
final class PromptData {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PromptData() {}

  /**
   * A copy; maps without an order of their own are put in the order of their keys.
   *
   * @throws IllegalArgumentException when there is anything but maps, lists, texts, numbers, flags
   */
  static Map<String, Object> of(Map<String, ?> variables) {
    var ordered = variables instanceof SequencedMap ? variables : new TreeMap<>(variables);
    var copy = new LinkedHashMap<String, Object>();
    ordered.forEach(
        (name, value) -> {
          var plain = plain(name, value);
          if (plain != null) {
            copy.put(name, plain);
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object plain(String name, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Number number -> number;
      case Boolean flag -> flag;
      case Map<?, ?> map -> of(named(map));
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(element -> copy.add(plain(name, element)));
        yield Collections.unmodifiableList(copy);
      }
      default ->
          throw new IllegalArgumentException(
              "the variable '" + name + "' holds a " + value.getClass().getSimpleName());
    };
  }

  private static Map<String, ?> named(Map<?, ?> map) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return map instanceof SequencedMap ? named : new TreeMap<>(named);
  }

  /**
   * As JSON on one line. Some servers read {@code <|} as the begin of their own markers, so it is
   * written as an escape; inside JSON it can only stand in a text.
   */
  static String json(@Nullable Object data) {
    try {
      return JSON.writeValueAsString(data).replace("<|", "\\u003c|");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is no data", e);
    }
  }
}
