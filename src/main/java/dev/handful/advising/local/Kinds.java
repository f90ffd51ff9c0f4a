package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.KindTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What kind of thing an item is, in the catalogue's words, and the others of its kind. */
final class Kinds {

  /** "Table and 4 chairs", "wall upright/shelves": no noun for a sentence. */
  private static final Pattern LIST = Pattern.compile("[0-9/&]| and ");

  private final Writing writing;
  private final KindTable table;
  private final boolean tellable;

  Kinds(Writing writing) {
    var catalogue = writing.snapshot().catalogue();
    this.writing = writing;
    this.table = catalogue.kinds();
    this.tellable =
        catalogue.schema().typeAttributes().stream()
            .allMatch(name -> writing.attribute(name).isPresent());
  }

  /** The narrowest name of its kind, as the catalogue spells it; empty when it has none. */
  Optional<String> of(Item item) {
    return tellable ? table.of(item) : Optional.empty();
  }

  /** How many of its kind the item's number beats; nobody where it has no kind. */
  KindTable.Rank rank(Item item, Attribute attribute, double number) {
    return of(item)
        .map(kind -> table.rank(kind, attribute, number))
        .orElse(new KindTable.Rank(0, 0));
  }

  /** What everything in the catalogue is called, when that is one word: "Films". */
  Optional<String> common() {
    return tellable ? table.common() : Optional.empty();
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
