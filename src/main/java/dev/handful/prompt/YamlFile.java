package dev.handful.prompt;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML text into values with their places; nothing is bound to a Java type here. */
final class YamlFile {

  /** An alias can hold itself, or grow to millions of values. */
  private static final int MOST_VALUES = 20_000;

  private static final int DEEPEST = 50;

  private int values;
  private int depth;

  private YamlFile() {}

  /** The file's top-level section; raises a problem with file and line for anything else. */
  static YamlValue.Section section(String file, String text) {
    var top = new Place(file, 1, "");
    if (compose(file, text, top) instanceof MappingNode mapping) {
      return new YamlFile().section(mapping, top);
    }
    throw top.problem("must hold 'key: value' lines; compare it with the file Handful came with");
  }

  /** A value given as text, as on a command line: {@code 6}, {@code false}, {@code [a, b]}. */
  static YamlValue value(Place place, String text) {
    var node = compose(place.file(), text, place);
    return node == null
        ? new YamlValue.Single(place, YamlValue.Kind.NOTHING, "")
        : new YamlFile().value(node, place);
  }

  private static Node compose(String file, String text, Place top) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null || top.line() == 0 ? top.line() : mark.getLine() + 1;
      throw new Place(file, line, top.path())
          .problem("is not valid YAML (" + e.getProblem() + "); mend that line");
    } catch (YAMLException e) {
      throw top.problem("is not valid YAML (" + e.getMessage() + "); mend it");
    }
  }

  private YamlValue value(Node node, Place place) {
    if (++values > MOST_VALUES || depth >= DEEPEST) {
      throw place.problem("holds itself, or far too much; write it without &names and *names");
    }
    depth++;
    var value = read(node, place);
    depth--;
    return value;
  }

  private YamlValue read(Node node, Place place) {
    return switch (node) {
      case MappingNode mapping -> section(mapping, place);
      case SequenceNode list -> items(list, place);
      case ScalarNode single -> new YamlValue.Single(place, kind(single), single.getValue());
      default -> throw place.problem("uses YAML that is not supported; write a plain value");
    };
  }

  private YamlValue.Items items(SequenceNode list, Place place) {
    List<YamlValue> values = new ArrayList<>();
    for (var node : list.getValue()) {
      var at = new Place(place.file(), line(node, place), place.path());
      values.add(value(node, at));
    }
    return new YamlValue.Items(place, values);
  }

  private YamlValue.Section section(MappingNode mapping, Place place) {
    var entries = new LinkedHashMap<String, YamlValue>();
    for (var tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw place.problem("has a key that is not a plain word; write 'word: value'");
      }
      var at = place.under(key.getValue(), line(key, place));
      if (entries.put(key.getValue(), value(tuple.getValueNode(), at)) != null) {
        throw at.problem("is there twice; keep one");
      }
    }
    return new YamlValue.Section(place, entries);
  }

  private static int line(Node node, Place parent) {
    return parent.line() == 0 ? 0 : node.getStartMark().getLine() + 1;
  }

  private static YamlValue.Kind kind(ScalarNode node) {
    var tag = node.getTag();
    if (Tag.NULL.equals(tag)) {
      return YamlValue.Kind.NOTHING;
    }
    if (Tag.BOOL.equals(tag)) {
      return YamlValue.Kind.FLAG;
    }
    return Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)
        ? YamlValue.Kind.NUMBER
        : YamlValue.Kind.TEXT;
  }
}
