package dev.handful.advising.local;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people call the items of one reply: "Beck 2" for "Tarnhollow Beck 2 Tent". The maker before
 * and the kind after the name are left out as long as no two are called the same.
 */
final class ShortNames {

  private static final String MAKER = "brand";

  private final Kinds kinds;
  private final Words words = new Words();

  ShortNames(Kinds kinds) {
    this.kinds = kinds;
  }

  /** Names in the order of the items, all different when the titles are. */
  List<String> of(List<Item> items) {
    var names = items.stream().map(this::shortened).toList();
    return Set.copyOf(names).size() == names.size()
        ? names
        : items.stream().map(Item::title).toList();
  }

  private String shortened(Item item) {
    var parts = new ArrayList<>(Arrays.asList(item.title().split(" ")));
    var maker =
        item.value(MAKER) instanceof AttributeValue.Keywords(var makers) ? makers.getFirst() : "";
    var before = List.of(maker.split(" "));
    if (parts.size() > before.size() && parts.subList(0, before.size()).equals(before)) {
      parts.subList(0, before.size()).clear();
    }
    var kind = new HashSet<>(words.stems(kinds.of(item).orElse("")));
    while (parts.size() > 1 && kind.containsAll(words.stems(parts.getLast()))) {
      parts.removeLast();
    }
    return String.join(" ", parts);
  }
}
