package dev.handful.catalogue;

import dev.handful.catalogue.LexiconEntry.AttributeName;
import dev.handful.catalogue.LexiconEntry.TitleOf;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the lexicon of one generation. Entries of a phrase come in the order in which they are
 * likely meant: values it names exactly before values it only covers, and kinds of things, narrow
 * before broad, before other attributes; then names of attributes; titles only where no value has
 * the phrase.
 */
public final class LexiconBuilder {

  private final KnownFields known = KnownFields.bundled();
  private final TypeHeads heads = new TypeHeads(known.content().headEnds());
  private final Words words = new Words();

  /** The lexicon of a catalogue: values, attribute names, titles. */
  public Lexicon build(CatalogueSchema schema, Collection<Item> items) {
    var stems = new PhraseStems(known);
    var seen = new HashSet<String>();
    var ordinary = new HashSet<String>();
    read(schema, items, seen, ordinary);
    var table = new HashMap<List<String>, List<LexiconEntry>>();
    for (var attribute : kindsFirst(schema)) {
      values(stems, schema, attribute, items, ordinary)
          .forEach(entry -> add(table, entry.stems(), entry));
    }
    table.values().forEach(LexiconBuilder::exactFirst);
    var ofValues = new HashSet<>(table.keySet());

    for (var attribute : schema.attributes()) {
      if (!attribute.protectedClass() && (attribute.show() || attribute.filter())) {
        names(stems, attribute)
            .forEach(phrase -> add(table, phrase, new AttributeName(phrase, attribute.name())));
      }
    }
    var titles = new TitlePhrases(stems, ofValues, ordinary);
    titles
        .of(items)
        .forEach(
            (phrase, of) -> {
              if (table.getOrDefault(phrase, List.of()).stream()
                  .noneMatch(entry -> entry instanceof ValueOf)) {
                add(table, phrase, new TitleOf(phrase, of));
              }
            });
    return new StemLexicon(stems, table, titles.whole(items), seen, naming(schema, items));
  }

  private static List<Attribute> kindsFirst(CatalogueSchema schema) {
    var types = schema.typeAttributes();
    return schema.attributes().stream()
        .filter(a -> a.type() == AttributeType.KEYWORD && a.filter() && !a.protectedClass())
        .sorted(
            Comparator.comparingInt(
                a -> types.contains(a.name()) ? types.indexOf(a.name()) : types.size()))
        .toList();
  }

  private static void exactFirst(List<LexiconEntry> entries) {
    entries.sort(
        Comparator.comparingInt(
            entry -> entry instanceof ValueOf value && value.named().isEmpty() ? 1 : 0));
  }

  private List<ValueOf> values(
      PhraseStems stems,
      CatalogueSchema schema,
      Attribute attribute,
      Collection<Item> items,
      Set<String> ordinary) {
    if (attribute.name().equals(Attribute.AVAILABILITY)) {
      return availability(stems);
    }
    var values = new HashSet<String>();
    var alone = new HashSet<String>();
    for (var item : items) {
      if (item.value(attribute.name()) instanceof AttributeValue.Keywords(var of)) {
        values.addAll(of);
        if (of.stream().allMatch(TypeHeads::either)) {
          alone.addAll(of);
        }
      }
    }
    boolean kinds = schema.typeAttributes().contains(attribute.name());
    return new ValuePhrases(stems, heads).of(attribute, values, kinds, ordinary, alone);
  }

  /** Feeds say "in"; people say "in stock". */
  private List<ValueOf> availability(PhraseStems stems) {
    var entries = new ArrayList<ValueOf>();
    known
        .content()
        .availability()
        .forEach(
            (value, phrases) ->
                phrases.stream()
                    .map(stems::of)
                    .filter(phrase -> phrase.size() > 1)
                    .distinct()
                    .map(p -> new ValueOf(p, Attribute.AVAILABILITY, List.of(value), List.of()))
                    .forEach(entries::add));
    return entries;
  }

  private Set<List<String>> names(PhraseStems stems, Attribute attribute) {
    var names = new LinkedHashSet<List<String>>();
    names.add(stems.of(attribute.label()));
    names.add(stems.of(KnownFields.spaced(attribute.name())));
    attribute.synonyms().forEach(synonym -> names.add(stems.of(synonym)));
    names.removeIf(name -> !stems.telling(name));
    return names;
  }

  /** Collects the stems of all that shoppers may read, and those among them used in lower case. */
  private void read(
      CatalogueSchema schema, Collection<Item> items, Set<String> seen, Set<String> ordinary) {
    var shown = new HashSet<String>();
    var hidden = new HashSet<String>();
    for (var item : items) {
      hidden.add(item.title());
      shown.add(item.description());
      shown.addAll(item.category());
      item.attributes()
          .forEach(
              (name, value) ->
                  (schema.attribute(name).filter(Attribute::show).isPresent() ? shown : hidden)
                      .addAll(texts(value)));
    }
    hidden.forEach(text -> seen.addAll(words.stems(text)));
    shown.forEach(text -> read(text, seen, ordinary));
  }

  /** The stems of values, of kinds only what they are: a "laptop table" names no laptop. */
  private Set<String> naming(CatalogueSchema schema, Collection<Item> items) {
    var naming = new HashSet<String>();
    for (var attribute : schema.attributes()) {
      boolean kinds = schema.typeAttributes().contains(attribute.name());
      var values = new HashSet<String>();
      for (var item : items) {
        if (item.value(attribute.name()) instanceof AttributeValue.Keywords(var of)) {
          values.addAll(attribute.show() ? of : List.of());
        }
      }
      for (var value : values) {
        naming.addAll(kinds ? lasts(value) : words.stems(value));
      }
    }
    return naming;
  }

  private List<String> lasts(String kind) {
    return heads.of(kind).stream()
        .map(words::stems)
        .filter(stems -> !stems.isEmpty())
        .map(List::getLast)
        .toList();
  }

  private static List<String> texts(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Keywords(var of) -> of;
      case AttributeValue.Prose(var text) -> List.of(text);
      case AttributeValue.Quantity ignored -> List.of();
      case AttributeValue.Price ignored -> List.of();
      case AttributeValue.Flag ignored -> List.of();
      case AttributeValue.Day ignored -> List.of();
    };
  }

  private void read(String text, Set<String> seen, Set<String> ordinary) {
    for (Token token : words.tokens(text)) {
      seen.add(token.stem());
      if (Character.isLowerCase(text.charAt(token.start()))) {
        ordinary.add(token.stem());
      }
    }
  }

  private static void add(
      Map<List<String>, List<LexiconEntry>> table, List<String> phrase, LexiconEntry entry) {
    table.computeIfAbsent(List.copyOf(phrase), p -> new ArrayList<>()).add(entry);
  }
}
