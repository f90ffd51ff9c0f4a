package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.dialogue.Direction;
import dev.handful.language.Words;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the attributes of one catalogue are called: labels, synonyms (the catalogue's and the product
 * team's) and adjectives, and the words that stand for catalogue values. Immutable.
 */
final class Vocabulary {
  /** An adjective's form on an attribute of this catalogue. */
  record Form(String attribute, Direction direction, Grade.Degree degree) {}

  private static final Set<String> PEOPLE = Set.of("people", "persons", "person");

  private static final String YEAR = "year";

  private final CatalogueSchema schema;
  private final Set<String> hidden = new HashSet<>();
  private final Map<List<String>, List<String>> mentions = new LinkedHashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final Map<List<String>, List<List<String>>> synonyms = new LinkedHashMap<>();

  private final EverydayValues everyday;
  private final TitleParts titleParts;
  private final Map<List<String>, List<List<String>>> hints = new LinkedHashMap<>();
  private final Set<String> phrases = new LinkedHashSet<>();
  private final Set<String> written = new HashSet<>();
  private final ShopTopics topics;

  Vocabulary(Words words, Cues cues, Snapshot snapshot) {
    schema = snapshot.catalogue().schema();
    topics = new ShopTopics(words, cues, snapshot.catalogue());
    everyday = new EverydayValues(cues, snapshot.catalogue());
    titleParts = new TitleParts(words, snapshot.catalogue().items().values());
    hidden.addAll(snapshot.policy().blocked());
    schema.attributes().stream()
        .filter(Attribute::protectedClass)
        .forEach(a -> hidden.add(a.name()));
    for (var attribute : schema.attributes()) {
      mention(words, attribute.name(), attribute.name());
      mention(words, attribute.label(), attribute.name());
      attribute.synonyms().forEach(word -> mention(words, word, attribute.name()));
    }
    snapshot
        .prompts()
        .synonyms()
        .attributes()
        .forEach((word, names) -> names.forEach(name -> mention(words, word, name)));
    cues.adjectives().forEach(adjective -> addForms(words, adjective));
    snapshot
        .prompts()
        .synonyms()
        .values()
        .forEach(
            (word, stands) -> {
              phrases.add(word);
              phrases.addAll(stands);
              synonyms.put(words.stems(word), stands.stream().map(words::stems).toList());
            });
    snapshot.prompts().synonyms().hints().entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<String>> e) -> -e.getKey().split(" ").length)
                .thenComparing(Map.Entry::getKey))
        .forEach(
            e ->
                hints.put(
                    words.stems(e.getKey()), e.getValue().stream().map(words::stems).toList()));
  }

  /** The attribute, if the catalogue has it and shoppers may constrain it. */
  Optional<Attribute> attribute(String name) {
    return hidden.contains(name) ? Optional.empty() : schema.attribute(name);
  }

  /** Whether a word counts people: "4 people". */
  static boolean person(String word) {
    return PEOPLE.contains(word);
  }

  /** The number that counts people: "sleeps", "persons". */
  Optional<Attribute> people() {
    return schema.attributes().stream()
        .filter(a -> a.type() == AttributeType.NUMBER && a.unit() == null)
        .filter(a -> attribute(a.name()).isPresent())
        .filter(
            a ->
                Stream.concat(Stream.of(a.label()), a.synonyms().stream())
                    .anyMatch(PEOPLE::contains))
        .findFirst();
  }

  /** The number that tells when something was made or released, as a calendar year. */
  Optional<Attribute> calendarYear() {
    return resolve(YEAR)
        .flatMap(this::attribute)
        .filter(a -> a.type() == AttributeType.NUMBER && a.unit() == null);
  }

  /** The product team's words and what they stand for, as written. */
  Set<String> phrases() {
    return phrases;
  }

  /** What the shop's own rules are about. */
  ShopTopics topics() {
    return topics;
  }

  /** Whether an attribute is called by exactly this word. */
  boolean names(String word) {
    return written.contains(word);
  }

  /** Whether an attribute holds amounts in exactly this unit. */
  boolean measured(String unit) {
    return schema.attributes().stream()
        .anyMatch(a -> unit.equals(a.unit()) && attribute(a.name()).isPresent());
  }

  /** Values that are everyday words. */
  EverydayValues everyday() {
    return everyday;
  }

  /** What people call single products by. */
  TitleParts titleParts() {
    return titleParts;
  }

  /** Attributes that these stems name; empty when none. */
  List<String> named(List<String> stems) {
    return mentions.getOrDefault(stems, List.of());
  }

  /** The adjective's form that is written so, or null. */
  @Nullable Form form(String phrase) {
    return forms.get(phrase);
  }

  /** Phrases (as stems) and the words (as stems) they hint at; the longest phrase first. */
  Map<List<String>, List<List<String>>> hints() {
    return hints;
  }

  /** Words (as stems) that stand for other words (as stems). */
  Map<List<String>, List<List<String>>> synonyms() {
    return synonyms;
  }

  private void mention(Words words, String phrase, String attribute) {
    var stems = words.stems(phrase);
    if (!stems.isEmpty() && attribute(attribute).isPresent()) {
      written.add(phrase.toLowerCase(Locale.ROOT));
      var names = mentions.computeIfAbsent(stems, s -> new ArrayList<>());
      if (!names.contains(attribute)) {
        names.add(attribute);
      }
    }
  }

  private void addForms(Words words, Cues.Adjective adjective) {
    var present =
        adjective.attributes().stream().map(this::resolve).flatMap(Optional::stream).toList();
    if (present.isEmpty()) {
      return;
    }
    var name = present.getFirst();
    forms(adjective.words(), new Form(name, adjective.direction(), Grade.Degree.PLAIN));
    forms(adjective.comparative(), new Form(name, adjective.direction(), Grade.Degree.COMPARATIVE));
    forms(adjective.superlative(), new Form(name, adjective.direction(), Grade.Degree.SUPERLATIVE));
    for (var forms : List.of(adjective.words(), adjective.comparative())) {
      forms.forEach(word -> present.forEach(attribute -> mention(words, word, attribute)));
    }
  }

  private void forms(List<String> phrases, Form form) {
    phrases.forEach(phrase -> forms.putIfAbsent(phrase, form));
  }

  /** By name first, then by label or synonym: "width" is found in a catalogue that calls it "w". */
  private Optional<String> resolve(String wanted) {
    if (attribute(wanted).isPresent()) {
      return Optional.of(wanted);
    }
    return schema.attributes().stream()
        .filter(a -> a.numeric() && attribute(a.name()).isPresent())
        .filter(a -> a.label().equalsIgnoreCase(wanted) || a.synonyms().contains(wanted))
        .map(Attribute::name)
        .findFirst();
  }
}
