package dev.handful.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at a point of a body.
 *
 * @param schema JSON schema of {@code this}
 * @param path of variable names that leads here; empty for the top
 * @param outer what {@code ../} means; null at the top
 */
record Scope(JsonNode schema, String path, @Nullable Scope outer) {

  /** What a path such as {@code ../candidates.label} means, null when nothing. */
  @Nullable Scope find(String written) {
    var from = this;
    var rest = written;
    while (rest.startsWith("../")) {
      from = from.outer();
      rest = rest.substring(3);
      if (from == null) {
        return null;
      }
    }
    if (rest.equals("this")) {
      return from;
    }
    if (rest.startsWith("this.")) {
      rest = rest.substring("this.".length());
    }
    var found = from;
    for (var name : rest.split("\\.", -1)) {
      found = found.field(name, from);
      if (found == null) {
        return null;
      }
    }
    return found;
  }

  private @Nullable Scope field(String name, Scope from) {
    var below = path.isEmpty() ? name : path + "." + name;
    if (anything()) {
      return new Scope(schema, below, from);
    }
    var field = schema.path("properties").get(name);
    return field == null ? null : new Scope(field, below, from);
  }

  /** An element of the list that this is, seen from {@code at}; null when it is no list. */
  @Nullable Scope element(Scope at) {
    if (anything()) {
      return new Scope(schema, path, at);
    }
    return is("array") ? new Scope(schema.path("items"), path, at) : null;
  }

  boolean anything() {
    return !schema.has("type") && !schema.has("enum");
  }

  boolean is(String type) {
    var types = schema.path("type");
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false).anyMatch(t -> t.asText().equals(type))
        : types.asText().equals(type);
  }

  /** The names a problem can offer instead. */
  List<String> names() {
    var names = new ArrayList<String>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Paths of everything declared below that holds no fields of its own. */
  List<String> leaves() {
    if (is("array") && schema.path("items").has("properties")) {
      return new Scope(schema.path("items"), path, null).leaves();
    }
    if (!schema.has("properties")) {
      return List.of(path);
    }
    var leaves = new ArrayList<String>();
    for (var name : names()) {
      var field = field(name, this);
      if (field != null) {
        leaves.addAll(field.leaves());
      }
    }
    return leaves;
  }
}
