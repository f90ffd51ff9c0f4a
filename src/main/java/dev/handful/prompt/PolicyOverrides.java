package dev.handful.prompt;

import dev.handful.prompt.YamlValue.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts settings such as {@code questions.max=6} over the policy file, before it is checked. */
final class PolicyOverrides {

  private PolicyOverrides() {}

  /** The section with every override in place; checks of the file then hold for them too. */
  static Section apply(Section policy, Map<String, String> overrides) {
    var result = policy;
    for (var override : new TreeMap<>(overrides).entrySet()) {
      var file = "--set " + override.getKey() + "=" + override.getValue();
      var place = new Place(file, 0, override.getKey());
      var value = YamlFile.value(place, override.getValue());
      result = with(result, List.of(override.getKey().split("\\.")), value);
    }
    return result;
  }

  private static Section with(Section section, List<String> path, YamlValue value) {
    var entries = new LinkedHashMap<>(section.entries());
    var key = path.getFirst();
    if (path.size() == 1) {
      entries.put(key, value);
    } else if (entries.get(key) instanceof Section inner) {
      entries.put(key, with(inner, path.subList(1, path.size()), value));
    } else {
      throw value
          .place()
          .problem("is not a known key; use one under: " + String.join(", ", entries.keySet()));
    }
    return new Section(section.place(), entries);
  }
}
