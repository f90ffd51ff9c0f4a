package dev.handful.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The phrases by which shoppers mean values of one keyword attribute. */
final class ValuePhrases {

  private final PhraseStems stems;
  private final TypeHeads heads;
  private final Map<List<String>, Set<String>> named = new LinkedHashMap<>();
  private final Map<List<String>, Set<String>> covered = new LinkedHashMap<>();

  ValuePhrases(PhraseStems stems, TypeHeads heads) {
    this.stems = stems;
    this.heads = heads;
  }

  /**
   * One entry per phrase; values of an attribute that says what a thing is go by their heads,
   * people by their last names unless those are {@code ordinary} words.
   *
   * @param alone values that are all some item says of itself
   */
  List<LexiconEntry.ValueOf> of(
      Attribute attribute,
      Collection<String> values,
      boolean kinds,
      Set<String> ordinary,
      Set<String> alone) {
    var distinct = new TreeSet<>(values);
    boolean people = !kinds && PeopleNames.are(distinct);
    for (var value : distinct) {
      name(phrase(attribute, value), value);
    }
    for (var value : distinct) {
      if (kinds) {
        heads.of(value).forEach(head -> cover(stems.of(head), value));
        cover(withoutNumbers(stems.of(value)), value);
      } else {
        contained(stems.of(value)).forEach(part -> cover(part, value));
      }
      if (people) {
        PeopleNames.lastNames(stems.of(value), ordinary).forEach(part -> cover(part, value));
        for (var otherwise : PeopleNames.spellings(value)) {
          cover(stems.of(otherwise), value);
          PeopleNames.lastNames(stems.of(otherwise), ordinary).forEach(part -> cover(part, value));
        }
      }
    }
    covered.values().forEach(of -> preciseOnly(of, alone));
    var phrases = new LinkedHashSet<>(named.keySet());
    phrases.addAll(covered.keySet());
    return phrases.stream().map(phrase -> entry(attribute.name(), phrase, people)).toList();
  }

  // On a path "Sofas & armchairs > 3-seat sofa" the shelf holds armchairs too, its sofas say so.
  private static void preciseOnly(Set<String> values, Set<String> alone) {
    if (values.stream().anyMatch(value -> !TypeHeads.either(value))) {
      values.removeIf(value -> TypeHeads.either(value) && !alone.contains(value));
    }
  }

  /** "40" alone is any number, and "M" any letter: such values need their label, "size 40". */
  private List<String> phrase(Attribute attribute, String value) {
    var phrase = stems.of(value);
    return stems.telling(phrase) ? phrase : stems.of(attribute.label() + " " + value);
  }

  private List<List<String>> contained(List<String> value) {
    var parts = new LinkedHashSet<List<String>>();
    for (int from = 0; from < value.size(); from++) {
      for (int to = from + 1; to <= value.size(); to++) {
        var part = value.subList(from, to);
        if (named.containsKey(part)) {
          parts.add(List.copyOf(part));
        }
      }
    }
    return List.copyOf(parts);
  }

  /** "chest of 6 drawers" is also asked for as "chest of drawers". */
  private static List<String> withoutNumbers(List<String> value) {
    var words = value.stream().filter(stem -> !PhraseStems.number(stem)).toList();
    return words.size() < value.size() && words.size() > 1 ? words : List.of();
  }

  private void name(List<String> phrase, String value) {
    if (stems.telling(phrase)) {
      named.computeIfAbsent(phrase, p -> new LinkedHashSet<>()).add(value);
    }
  }

  private void cover(List<String> phrase, String value) {
    if (stems.telling(phrase)) {
      covered.computeIfAbsent(phrase, p -> new LinkedHashSet<>()).add(value);
    }
  }

  /** A last name that only one person has names that person. */
  private LexiconEntry.ValueOf entry(String attribute, List<String> phrase, boolean people) {
    var exactly = named.getOrDefault(phrase, Set.of());
    var narrower = new LinkedHashSet<>(covered.getOrDefault(phrase, Set.of()));
    narrower.removeAll(exactly);
    if (people && exactly.isEmpty() && narrower.size() == 1) {
      return new LexiconEntry.ValueOf(phrase, attribute, List.copyOf(narrower), List.of());
    }
    return new LexiconEntry.ValueOf(phrase, attribute, List.copyOf(exactly), List.copyOf(narrower));
  }
}
