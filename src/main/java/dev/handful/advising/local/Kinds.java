package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What kind of thing an item is, in the catalogue's words, and the others of its kind. */
final class Kinds {

  /** "Table and 4 chairs", "wall upright/shelves": no noun for a sentence. */
  private static final Pattern LIST = Pattern.compile("[0-9/&]| and ");

  private final Writing writing;
  private final List<Attribute> attributes;

  /** Every item by its kind, looked through once a reply. */
  private @Nullable Map<String, List<Item>> members;

  Kinds(Writing writing) {
    this.writing = writing;
    this.attributes =
        writing.snapshot().catalogue().schema().typeAttributes().stream()
            .flatMap(name -> writing.attribute(name).stream())
            .toList();
  }

  /** The narrowest name of its kind, as the catalogue spells it; empty when it has none. */
  Optional<String> of(Item item) {
    return attributes.stream()
        .map(a -> Writing.value(item, a))
        .filter(AttributeValue.Keywords.class::isInstance)
        .map(value -> ((AttributeValue.Keywords) value).values().getLast())
        .findFirst();
  }

  /** Every item of the catalogue of that kind. */
  List<Item> members(String kind) {
    var found = members;
    if (found == null) {
      found = new HashMap<>();
      for (var item : writing.snapshot().catalogue().items().values()) {
        var of = of(item);
        if (of.isPresent()) {
          found.computeIfAbsent(of.get(), k -> new ArrayList<>()).add(item);
        }
      }
      members = found;
    }
    return found.getOrDefault(kind, List.of());
  }

  /** What everything in the catalogue is called, when that is one word: "Films". */
  Optional<String> common() {
    var first = writing.snapshot().catalogue().items().values().stream().findFirst();
    return first
        .flatMap(this::of)
        .filter(
            kind ->
                writing.snapshot().catalogue().items().values().stream()
                    .allMatch(item -> of(item).filter(kind::equals).isPresent()));
  }

  /** Whether it can stand in a sentence as a noun. */
  static boolean speakable(String kind) {
    return !LIST.matcher(kind).find();
  }

  /** "Sleeping Bags" to "sleeping bags", but "BILLY" stays. */
  static String lower(String kind) {
    return Arrays.stream(kind.split(" "))
        .map(
            word ->
                word.length() > 1 && Character.isLowerCase(word.charAt(1))
                    ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)
                    : word)
        .collect(Collectors.joining(" "));
  }

  /** Several of it, as a noun: "tents". */
  String plural(String kind) {
    return writing.wording().plural(lower(kind));
  }
}
