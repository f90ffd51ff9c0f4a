package dev.handful.prompt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value that knows where it stands, so that a problem can name file and line. */
sealed interface YamlValue {

  Place place();

  /** What a single value was written as. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NOTHING
  }

  /** A single value, as written. */
  record Single(Place place, Kind kind, String text) implements YamlValue {}

  /** A list. */
  record Items(Place place, List<YamlValue> values) implements YamlValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Keys with values, in the file's order. */
  record Section(Place place, Map<String, YamlValue> entries) implements YamlValue {
    public Section {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }
}
