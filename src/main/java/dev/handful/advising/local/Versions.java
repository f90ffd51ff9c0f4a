package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.language.Words;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Answers for a whole product: what is true of its green version may be false of its gray one, and
 * who asks about the product means all of them.
 */
final class Versions {

  private static final int MOST = 4;

  private final Writing writing;
  private final Words words = new Words();

  Versions(Writing writing) {
    this.writing = writing;
  }

  /** The one version that the question's words name; else the item itself. */
  Item meant(Item item, String question) {
    var named = named(group(item), question);
    return named.size() == 1 ? named.getFirst() : item;
  }

  /** "The first one"; a version of it has its name: "Beck 2 Tent (gray)". */
  String subject(Item item) {
    var subject = writing.subject(item);
    var group = group(item);
    return group.size() < 2 || !subject.equals(item.title())
        ? subject
        : writing
            .voice()
            .fragment(Say.SUBJECT_VERSION, "title", item.title(), "version", name(item, group));
  }

  /** The answer when the versions differ in the attribute; empty when they do not. */
  Optional<String> answer(Attribute attribute, Item item, String question) {
    var group = group(item);
    var given =
        group.stream().map(i -> Optional.ofNullable(Writing.value(i, attribute))).distinct();
    if (group.size() < 2 || given.count() < 2) {
      return Optional.empty();
    }
    if (attribute.type() == AttributeType.KEYWORD
        && !attribute.name().equals(Attribute.AVAILABILITY)) {
      return Optional.of(all(attribute, item, group, question));
    }
    var named = named(group, question);
    return named.size() == 1 ? Optional.empty() : each(attribute, item, named);
  }

  /** "Beck 2 Tent comes in green, gray. Out of stock at the moment: gray." */
  private String all(Attribute attribute, Item item, List<Item> group, String question) {
    var values = new LinkedHashSet<String>();
    group.stream()
        .map(i -> Writing.value(i, attribute))
        .filter(AttributeValue.Keywords.class::isInstance)
        .forEach(value -> values.addAll(((AttributeValue.Keywords) value).values()));
    var answer =
        writing
            .wording()
            .answer(
                attribute, new AttributeValue.Keywords(List.copyOf(values)), writing.subject(item));
    var out =
        named(group, question).stream()
            .filter(i -> i.availability() == Availability.OUT)
            .map(i -> name(i, group))
            .distinct()
            .limit(MOST)
            .toList();
    boolean tellable = writing.attribute(Attribute.AVAILABILITY).isPresent();
    return out.isEmpty() || !tellable
        ? Voice.capital(answer)
        : Voice.capital(answer)
            + " "
            + writing
                .voice()
                .sentence(Say.ANSWER_VERSION_OUT, "version", writing.wording().all(out));
  }

  /** "in stock (green), out of stock (gray)"; empty when too many values differ to be read. */
  private Optional<String> each(Attribute attribute, Item item, List<Item> group) {
    var names = new LinkedHashMap<String, Set<String>>();
    for (var version : group) {
      var value = Writing.value(version, attribute);
      if (value != null) {
        names
            .computeIfAbsent(writing.wording().phrase(attribute, value), v -> new LinkedHashSet<>())
            .add(name(version, group));
      }
    }
    if (names.isEmpty() || names.size() > MOST) {
      return Optional.empty();
    }
    var values =
        names.entrySet().stream()
            .map(
                e ->
                    writing
                        .voice()
                        .fragment(
                            Say.ANSWER_VERSION,
                            "has",
                            e.getKey(),
                            "versions",
                            writing.wording().all(e.getValue().stream().limit(MOST).toList())))
            .toList();
    return Optional.of(
        writing
            .voice()
            .sentence(
                Say.ANSWER_VERSIONS,
                "subject",
                writing.subject(item),
                "values",
                writing.wording().all(values)));
  }

  /** The item as it was given, then the others of its product as the catalogue has them. */
  private List<Item> group(Item item) {
    var group = new ArrayList<Item>();
    group.add(item);
    if (item.group() != null) {
      writing.snapshot().catalogue().items().values().stream()
          .filter(other -> item.group().equals(other.group()) && !other.id().equals(item.id()))
          .forEach(group::add);
    }
    return group;
  }

  /** The versions that the question names; all of them when it names none. */
  private List<Item> named(List<Item> group, String question) {
    var stems = new HashSet<>(words.stems(question));
    var named =
        group.stream()
            .filter(item -> telling(group).stream().anyMatch(a -> says(item, a, stems)))
            .toList();
    return named.isEmpty() ? group : named;
  }

  private boolean says(Item item, Attribute attribute, Set<String> stems) {
    return Writing.value(item, attribute) instanceof AttributeValue.Keywords(var values)
        && values.stream().anyMatch(value -> said(value, stems));
  }

  private boolean said(String value, Set<String> stems) {
    return stems.containsAll(words.stems(value))
        || writing.snapshot().prompts().synonyms().values().entrySet().stream()
            .filter(e -> e.getValue().contains(value))
            .anyMatch(e -> stems.containsAll(words.stems(e.getKey())));
  }

  /** What tells the versions apart: the words in which they differ. */
  private List<Attribute> telling(List<Item> group) {
    return writing.attributes().stream()
        .filter(a -> a.type() == AttributeType.KEYWORD && !a.name().equals(Attribute.AVAILABILITY))
        .filter(a -> group.stream().map(i -> Writing.value(i, a)).distinct().count() > 1)
        .toList();
  }

  private String name(Item item, List<Item> group) {
    var telling = telling(group);
    var enough =
        telling.stream()
            .filter(
                a ->
                    group.stream().map(i -> Writing.value(i, a)).distinct().count() == group.size())
            .findFirst();
    var values =
        enough.map(List::of).orElse(telling).stream()
            .filter(a -> Writing.value(item, a) != null)
            .map(a -> writing.wording().value(a, Objects.requireNonNull(Writing.value(item, a))))
            .toList();
    return values.isEmpty() ? item.title() : String.join(", ", values);
  }
}
