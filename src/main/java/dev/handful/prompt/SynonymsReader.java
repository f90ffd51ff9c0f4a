package dev.handful.prompt;

import dev.handful.prompt.YamlValue.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From {@code synonyms.yaml} to {@link Synonyms}. */
final class SynonymsReader {

  private SynonymsReader() {}

  static Synonyms read(Section file) {
    var top = new SectionReader(file);
    var synonyms =
        new Synonyms(
            words(top, "values"),
            top.keys().contains("hints") ? words(top, "hints") : Map.of(),
            words(top, "attributes"));
    top.done();
    return synonyms;
  }

  private static Map<String, List<String>> words(SectionReader in, String key) {
    var words = in.entries(key, SynonymsReader::targets);
    for (var word : words.keySet()) {
      if (!word.equals(word.toLowerCase(Locale.ROOT).strip())) {
        throw in.place().problem("has '" + key + "." + word + "'; write it in lower case");
      }
    }
    return words;
  }

  private static List<String> targets(YamlValue value) {
    var targets =
        value instanceof YamlValue.Single
            ? List.of(SectionReader.text(value))
            : SectionReader.texts(value);
    if (targets.isEmpty()) {
      throw value.place().problem("needs at least one word it stands for");
    }
    return targets;
  }
}
