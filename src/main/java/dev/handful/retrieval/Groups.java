package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which items share a place: the same {@code group} in the feed, or equal in everything a shopper
 * can see or ask for. Built once per generation.
 */
final class Groups {

  private final List<String> visible;
  private final Map<String, List<ItemId>> members = new HashMap<>();
  private final Map<String, List<ItemId>> twins = new HashMap<>();

  private Groups(CatalogueSchema schema) {
    this.visible =
        schema.attributes().stream()
            .filter(a -> !a.protectedClass() && (a.show() || a.filter()))
            .map(Attribute::name)
            .toList();
  }

  static Groups of(Catalogue catalogue) {
    var groups = new Groups(catalogue.schema());
    for (var item : catalogue.items().values()) {
      groups.members.computeIfAbsent(groups.key(item), k -> new ArrayList<>()).add(item.id());
      groups.twins.computeIfAbsent(groups.looks(item), k -> new ArrayList<>()).add(item.id());
    }
    return groups;
  }

  /** Equal for items that share a place. */
  String key(Item item) {
    return item.group() == null ? looks(item) : "group " + item.group();
  }

  /** Every item of the generation that shares this item's place, itself included. */
  List<ItemId> members(Item item) {
    return members.getOrDefault(key(item), List.of(item.id()));
  }

  /** These items and every item that looks exactly like one of them. */
  Set<ItemId> withTwins(Collection<Item> items) {
    return expand(items, twins, true);
  }

  /** These items and every item of their groups. */
  Set<ItemId> withMembers(Collection<Item> items) {
    return expand(items, members, false);
  }

  private Set<ItemId> expand(
      Collection<Item> items, Map<String, List<ItemId>> others, boolean byLooks) {
    var all = new HashSet<ItemId>();
    for (var item : items) {
      all.add(item.id());
      all.addAll(others.getOrDefault(byLooks ? looks(item) : key(item), List.of()));
    }
    return all;
  }

  private String looks(Item item) {
    var looks = new StringBuilder("looks ");
    looks.append(item.title()).append('\n').append(item.description()).append('\n');
    looks.append(item.price());
    for (var attribute : visible) {
      looks.append('\n').append(item.value(attribute));
    }
    return looks.toString();
  }
}
