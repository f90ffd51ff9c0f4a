package dev.handful.understanding.llm;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Words;
import dev.handful.prompt.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the catalogue's values that a model's words mean: as spelled, by the lexicon (stems,
 * spelling), by the product team's synonyms.
 */
final class ValueNames {

  private static final double LIKE = 0.75;

  private final Snapshot snapshot;
  private final Words words;
  private final Map<List<String>, List<String>> synonyms = new HashMap<>();

  ValueNames(Snapshot snapshot, Words words) {
    this.snapshot = snapshot;
    this.words = words;
    snapshot
        .prompts()
        .synonyms()
        .values()
        .forEach((word, stands) -> synonyms.put(words.stems(word), stands));
  }

  /** The value of that attribute, with the narrower values it covers; null when there is none. */
  Wanted.@Nullable Values of(Attribute attribute, String written) {
    var entries =
        entries(written).filter(value -> value.attribute().equals(attribute.name())).toList();
    return entries.isEmpty() ? spelled(attribute, written) : joined(entries);
  }

  /** The one attribute with such a value, when the words name a value of no other. */
  @Nullable String owner(String written) {
    var owners =
        entries(written)
            .filter(value -> !value.named().isEmpty())
            .map(ValueOf::attribute)
            .distinct()
            .toList();
    return owners.size() == 1 ? owners.getFirst() : null;
  }

  private Stream<ValueOf> entries(String written) {
    var stems = words.stems(written);
    var direct = whole(stems).toList();
    if (!direct.isEmpty()) {
      return direct.stream();
    }
    return synonyms.getOrDefault(stems, List.of()).stream()
        .flatMap(stands -> whole(words.stems(stands)));
  }

  /** What the lexicon makes of all the words together. */
  private Stream<ValueOf> whole(List<String> stems) {
    return snapshot.catalogue().lexicon().match(stems).stream()
        .filter(m -> m.start() == 0 && m.end() == stems.size() && m.similarity() >= LIKE)
        .flatMap(m -> m.entries().stream())
        .filter(ValueOf.class::isInstance)
        .map(ValueOf.class::cast);
  }

  /** A value that is no phrase of the lexicon: "M", "40". */
  private Wanted.@Nullable Values spelled(Attribute attribute, String written) {
    return snapshot.catalogue().items().values().stream()
        .map(item -> item.value(attribute.name()))
        .flatMap(v -> v instanceof AttributeValue.Keywords(var has) ? has.stream() : Stream.empty())
        .filter(written::equalsIgnoreCase)
        .findFirst()
        .map(value -> new Wanted.Values(List.of(value), List.of()))
        .orElse(null);
  }

  private static Wanted.Values joined(List<ValueOf> entries) {
    var named = new LinkedHashSet<String>();
    var narrower = new LinkedHashSet<String>();
    for (var entry : entries) {
      named.addAll(entry.named());
      narrower.addAll(entry.narrower());
    }
    narrower.removeAll(named);
    return new Wanted.Values(List.copyOf(named), List.copyOf(narrower));
  }
}
