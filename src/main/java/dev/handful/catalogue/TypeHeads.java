package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a kind of thing is, by the name a shop gives it: "coffee table" is a table, "table and 4
 * chairs" too, "cover for corner sofa" is a cover, "Tables &amp; desks" are tables or desks.
 */
final class TypeHeads {

  private final Set<String> ends;

  /** Takes the words at which the name of the thing itself ends. */
  TypeHeads(Set<String> ends) {
    this.ends = ends;
  }

  /** Everything the value is, from narrow to broad: "coffee table", "table". */
  List<String> of(String value) {
    var heads = new ArrayList<String>();
    var alternatives = either(value) ? value.split("[&,]") : new String[] {value};
    for (var alternative : alternatives) {
      var head = head(alternative);
      for (int from = 0; from < head.size(); from++) {
        heads.add(String.join(" ", head.subList(from, head.size())));
      }
    }
    return heads;
  }

  /** Whether things of the value are one or the other: "Tables &amp; desks". */
  static boolean either(String value) {
    return value.contains("&");
  }

  // A hyphen joins: a sofa-bed is not simply a bed.
  private List<String> head(String value) {
    var head = new ArrayList<String>();
    for (var word : value.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!head.isEmpty() && (ends.contains(word) || Character.isDigit(word.charAt(0)))) {
        break;
      }
      var parts = word.split("[/,+(]", -1);
      if (!parts[0].isEmpty()) {
        head.add(parts[0]);
      }
      if (parts.length > 1) {
        break;
      }
    }
    while (head.size() > 1 && ends.contains(head.getLast())) {
      head.removeLast();
    }
    return head.stream().filter(word -> !word.isBlank()).toList();
  }
}
