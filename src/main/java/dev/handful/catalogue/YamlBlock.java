package dev.handful.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file whose keys are known beforehand. Every complaint is a {@link
 * CatalogueProblemException} with file and line.
 */
final class YamlBlock {

  private final Path file;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  YamlBlock(Path file, Node node) {
    this.file = file;
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, "a block of 'key: value' lines is expected here");
    }
    for (var tuple : mapping.getValue()) {
      var key = scalar(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw problem(tuple.getKeyNode(), "'" + key + "' is given twice; keep one");
      }
      keys.put(key, tuple.getKeyNode());
    }
  }

  /** Refuses any other key, so that a slip of the pen is not silently without effect. */
  YamlBlock only(Set<String> allowed) {
    for (var key : keys.entrySet()) {
      if (!allowed.contains(key.getKey())) {
        throw problem(
            key.getValue(),
            "'" + key.getKey() + "' is not known here; possible are " + new TreeSet<>(allowed));
      }
    }
    return this;
  }

  List<String> keys() {
    return List.copyOf(keys.keySet());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The text, or null when it says null; {@code otherwise} when the key is absent. */
  @Nullable String text(String key, @Nullable String otherwise) {
    var node = values.get(key);
    if (node == null) {
      return otherwise;
    }
    return nothing(node) ? null : scalar(node);
  }

  String required(String key, String otherwise) {
    var text = text(key, otherwise);
    if (text == null || text.isBlank()) {
      throw problem(key, "'" + key + "' must not be empty");
    }
    return text;
  }

  double number(String key, double otherwise, double low, double high) {
    var node = values.get(key);
    if (node == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(scalar(node));
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers out of range.
    }
    throw problem(node, "'" + key + "' must be a number from " + low + " to " + high);
  }

  boolean flag(String key, boolean otherwise) {
    var node = values.get(key);
    return node == null
        ? otherwise
        : switch (scalar(node).toLowerCase(Locale.ROOT)) {
          case "true", "yes" -> true;
          case "false", "no" -> false;
          default -> throw problem(node, "'" + key + "' must be true or false");
        };
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    var node = values.get(key);
    if (node == null) {
      return otherwise;
    }
    var names = new ArrayList<String>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(scalar(node))) {
        return constant;
      }
      names.add(constant.name().toLowerCase(Locale.ROOT));
    }
    throw problem(node, "'" + key + "' must be one of " + names);
  }

  List<String> list(String key, List<String> otherwise) {
    var node = values.get(key);
    if (node == null) {
      return otherwise;
    }
    if (nothing(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw problem(node, "'" + key + "' must be a list: [one, two]");
    }
    return sequence.getValue().stream().map(this::scalar).toList();
  }

  /** The block under a key; null when the key is absent or empty. */
  @Nullable YamlBlock block(String key) {
    var node = values.get(key);
    return node == null || nothing(node) ? null : new YamlBlock(file, node);
  }

  /** A complaint about the value of a key of this block. */
  CatalogueProblemException problem(String key, String reason) {
    return problem(values.get(key), reason);
  }

  private CatalogueProblemException problem(Node node, String reason) {
    int line = node.getStartMark().getLine() + 1;
    return new CatalogueProblemException(file + ":" + line + ": " + reason);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem(node, "a single value is expected here");
  }

  private static boolean nothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
