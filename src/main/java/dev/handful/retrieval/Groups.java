package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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

  /** Bytes: two looks that differ share one less often than a disk misreads. */
  private static final int FINGERPRINT = 15;

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
      var looks = groups.looks(item);
      groups.twins.computeIfAbsent(looks, k -> new ArrayList<>(1)).add(item.id());
      var key = item.group() == null ? looks : groups.key(item);
      groups.members.computeIfAbsent(key, k -> new ArrayList<>(1)).add(item.id());
    }
    return groups;
  }

  /** The same for other facts of some items; each of the two generations keeps its own. */
  Groups with(Catalogue before, Catalogue after) {
    var next = new Groups(after.schema());
    next.members.putAll(members);
    next.twins.putAll(twins);
    for (var item : after.items().values()) {
      var old = before.item(item.id());
      if (old != null && old != item) {
        move(next.members, key(old), key(item), item.id());
        move(next.twins, looks(old), looks(item), item.id());
      }
    }
    return next;
  }

  /** Lists are shared with the groups before: they are replaced, never changed. */
  private static void move(Map<String, List<ItemId>> lists, String from, String to, ItemId id) {
    if (from.equals(to)) {
      return;
    }
    var left = new ArrayList<>(lists.getOrDefault(from, List.of()));
    left.remove(id);
    lists.put(from, List.copyOf(left));
    var joined = new ArrayList<>(lists.getOrDefault(to, List.of()));
    joined.add(id);
    lists.put(to, List.copyOf(joined));
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

  /** A fingerprint of all that can be seen: the texts themselves would fill the heap. */
  private String looks(Item item) {
    var looks = new StringBuilder();
    looks.append(item.title()).append('\n').append(item.description()).append('\n');
    looks.append(item.price());
    for (var attribute : visible) {
      looks.append('\n').append(item.value(attribute));
    }
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(looks.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, FINGERPRINT));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
