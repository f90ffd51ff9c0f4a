package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.feed.FeedLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the values of one field of a feed look like.
 *
 * @param path the flattened name
 * @param items how many items have the field
 * @param lists how many of them have an array
 * @param values every scalar of every item, in order; arrays contribute each element
 * @param distinct number of different scalars
 */
record FieldProfile(
    String path, int items, int lists, boolean allScalar, List<JsonNode> values, int distinct) {

  /** Profiles of all fields, in order of first appearance. */
  static Map<String, FieldProfile> of(List<FeedLine> lines) {
    var nodes = new LinkedHashMap<String, List<JsonNode>>();
    for (var line : lines) {
      line.fields()
          .forEach((path, node) -> nodes.computeIfAbsent(path, p -> new ArrayList<>()).add(node));
    }
    var profiles = new LinkedHashMap<String, FieldProfile>();
    nodes.forEach((path, of) -> profiles.put(path, profile(path, of)));
    return profiles;
  }

  private static FieldProfile profile(String path, List<JsonNode> nodes) {
    var values = new ArrayList<JsonNode>();
    int lists = 0;
    boolean scalar = true;
    for (var node : nodes) {
      if (node.isArray()) {
        lists++;
        for (var element : node) {
          scalar &= element.isValueNode();
          values.add(element);
        }
      } else {
        values.add(node);
      }
    }
    var distinct = new HashSet<String>();
    values.forEach(value -> distinct.add(value.asText()));
    return new FieldProfile(
        path, nodes.size(), lists, scalar, List.copyOf(values), distinct.size());
  }

  /** The part of the path after the last dot. */
  String leaf() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Share of the scalars that satisfy a condition, 0 to 1. */
  double share(Predicate<JsonNode> condition) {
    return values.isEmpty()
        ? 0
        : (double) values.stream().filter(condition).count() / values.size();
  }

  boolean list() {
    return lists > 0;
  }

  boolean textual() {
    return share(JsonNode::isTextual) > 0.9;
  }

  /** Mean number of words per scalar. */
  double meanWords() {
    return values.stream()
        .mapToInt(value -> value.asText().strip().split("\\s+").length)
        .average()
        .orElse(0);
  }

  /** Different scalars per scalar, 0 to 1; 1 when none repeats. */
  double distinctness() {
    return values.isEmpty() ? 0 : (double) distinct / values.size();
  }
}
