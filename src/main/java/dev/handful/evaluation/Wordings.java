package dev.handful.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences back by the patterns of {@code wording.en.yaml}: which pattern it is, and what
 * stands in its places. Plurals and choices are one place each.
 */
final class Wordings {

  /** A reading of a sentence. */
  record Read(String key, Map<String, String> arguments) {}

  private record Known(String key, Pattern pattern, Set<String> places) {}

  private final Map<String, List<Known>> sections;
  private final Map<String, Map<String, String>> valueNames;

  private Wordings(Map<String, List<Known>> sections, Map<String, Map<String, String>> valueNames) {
    this.sections = Map.copyOf(sections);
    this.valueNames = Map.copyOf(valueNames);
  }

  /** The wording of a prompts folder; knows no pattern when there is none. */
  static Wordings of(Path prompts) {
    Path file = prompts.resolve("wording.en.yaml");
    if (!Files.isReadable(file)) {
      return new Wordings(Map.of(), Map.of());
    }
    try {
      return of(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read " + file + " (" + e.getMessage() + ")");
    }
  }

  static Wordings of(JsonNode root) {
    Map<String, List<Known>> sections = new HashMap<>();
    for (String section : List.of("tradeoff", "notice")) {
      List<Known> known = new ArrayList<>();
      root.findPath(section)
          .properties()
          .forEach(e -> sentences(e.getValue()).forEach(s -> known.add(known(e.getKey(), s))));
      sections.put(section, known);
    }
    Map<String, Map<String, String>> names = new HashMap<>();
    root.path("attributes")
        .properties()
        .forEach(
            e -> {
              Map<String, String> values = new HashMap<>();
              e.getValue()
                  .path("values")
                  .properties()
                  .forEach(v -> values.put(v.getKey(), v.getValue().asText()));
              if (!values.isEmpty()) {
                names.put(e.getKey(), values);
              }
            });
    return new Wordings(sections, names);
  }

  private static List<String> sentences(JsonNode node) {
    List<String> all = new ArrayList<>();
    if (node.isTextual()) {
      all.add(node.asText());
    }
    node.forEach(one -> all.add(one.asText()));
    return all;
  }

  /** Whether a text holds a sentence of this pattern. */
  boolean says(String section, String key, String text) {
    return sections.getOrDefault(section, List.of()).stream()
        .anyMatch(known -> known.key().equals(key) && known.pattern().matcher(text).find());
  }

  /** How values are called, by attribute. */
  Map<String, Map<String, String>> valueNames() {
    return valueNames;
  }

  /** Every pattern of a section that the sentence can be. */
  List<Read> read(String section, String sentence) {
    List<Read> readings = new ArrayList<>();
    for (Known known : sections.getOrDefault(section, List.of())) {
      Matcher matcher = known.pattern().matcher(sentence);
      if (matcher.matches()) {
        Map<String, String> arguments = new HashMap<>();
        known.places().forEach(place -> arguments.put(place, matcher.group(place)));
        readings.add(new Read(known.key(), arguments));
      }
    }
    return readings;
  }

  private static Known known(String key, String sentence) {
    StringBuilder pattern = new StringBuilder("(?i)");
    Set<String> places = new LinkedHashSet<>();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '{') {
        int end = closing(sentence, i);
        String name = name(sentence.substring(i + 1, end));
        flush(literal, pattern);
        pattern.append(places.add(name) ? "(?<" + name + ">.*?)" : ".*?");
        i = end;
      } else {
        literal.append(c);
      }
    }
    flush(literal, pattern);
    return new Known(key, Pattern.compile(pattern.toString()), places);
  }

  private static void flush(StringBuilder literal, StringBuilder pattern) {
    pattern.append(Pattern.quote(literal.toString().replace("''", "'")));
    literal.setLength(0);
  }

  private static int closing(String sentence, int open) {
    int depth = 0;
    for (int i = open; i < sentence.length(); i++) {
      depth += sentence.charAt(i) == '{' ? 1 : sentence.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new BadEvaluationInput("wording.en.yaml: a brace is open in: " + sentence);
  }

  private static String name(String place) {
    return place.split(",", 2)[0].strip();
  }
}
