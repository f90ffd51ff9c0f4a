package dev.handful.catalogue;

import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the lexicon of one generation. */
public final class LexiconBuilder {

  private final Words words = new Words();

  /** The lexicon of a catalogue: values, attribute names, titles. */
  public Lexicon build(CatalogueSchema schema, Collection<Item> items) {
    var phrases = new HashMap<List<String>, List<LexiconEntry>>();
    var known = new HashSet<String>();
    for (var attribute : schema.attributes()) {
      if (attribute.type() == AttributeType.KEYWORD
          && attribute.filter()
          && !attribute.protectedClass()) {
        values(attribute.name(), items)
            .forEach(
                (stems, named) ->
                    phrases
                        .computeIfAbsent(stems, s -> new ArrayList<>())
                        .add(
                            new LexiconEntry.ValueOf(
                                stems, attribute.name(), List.copyOf(named), List.of())));
      }
    }
    for (var item : items) {
      known.addAll(words.stems(item.title() + " " + item.description()));
    }
    phrases.keySet().forEach(known::addAll);
    return new StemLexicon(phrases, known);
  }

  private Map<List<String>, Set<String>> values(String attribute, Collection<Item> items) {
    var values = new LinkedHashMap<List<String>, Set<String>>();
    for (var item : items) {
      if (item.value(attribute) instanceof AttributeValue.Keywords(var of)) {
        of.forEach(
            value ->
                values.computeIfAbsent(words.stems(value), s -> new LinkedHashSet<>()).add(value));
      }
    }
    return values;
  }
}
