package dev.handful.understanding.llm;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.language.Words;
import dev.handful.prompt.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the attribute a name means: by name, label, synonym, or the product team's synonyms. */
final class AttributeNames {

  private final Snapshot snapshot;
  private final Words words;
  private final Set<String> blocked;
  private final Map<List<String>, String> byStems = new HashMap<>();

  AttributeNames(Snapshot snapshot, Words words) {
    this.snapshot = snapshot;
    this.words = words;
    this.blocked = new HashSet<>();
    snapshot.policy().blocked().forEach(name -> blocked.add(folded(name)));
    var attributes = snapshot.catalogue().schema().attributes();
    attributes.forEach(a -> called(a.name(), a.name()));
    attributes.forEach(a -> called(a.label(), a.name()));
    attributes.forEach(a -> a.synonyms().forEach(word -> called(word, a.name())));
    new TreeMap<>(snapshot.prompts().synonyms().attributes())
        .forEach((word, names) -> names.forEach(name -> called(word, name)));
  }

  /** The attributes a model may know of, in the order shown to people. */
  List<Attribute> open() {
    return snapshot.catalogue().schema().attributes().stream()
        .filter(a -> a.filter() && a.type() != AttributeType.TEXT && !hidden(a))
        .toList();
  }

  /** The attribute, or null with the reason counted. */
  @Nullable Attribute resolve(String written, Tally tally) {
    if (closed(written)) {
      return tally.drop(Drop.PROTECTED);
    }
    var found = find(written);
    return found == null ? tally.drop(Drop.UNKNOWN_ATTRIBUTE) : found;
  }

  /** Whether the name is of something nobody may be asked or judged by. */
  boolean closed(String written) {
    var found = find(written);
    return blocked.contains(folded(written)) || found != null && hidden(found);
  }

  private boolean hidden(Attribute attribute) {
    return attribute.protectedClass() || blocked.contains(folded(attribute.name()));
  }

  private @Nullable Attribute find(String written) {
    var schema = snapshot.catalogue().schema();
    return schema
        .attribute(written)
        .or(() -> Optional.ofNullable(byStems.get(stems(written))).flatMap(schema::attribute))
        .orElse(null);
  }

  private void called(String phrase, String attribute) {
    var stems = stems(phrase);
    if (!stems.isEmpty() && snapshot.catalogue().schema().attribute(attribute).isPresent()) {
      byStems.putIfAbsent(stems, attribute);
    }
  }

  private List<String> stems(String phrase) {
    return words.stems(phrase.replace('_', ' '));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
  }
}
