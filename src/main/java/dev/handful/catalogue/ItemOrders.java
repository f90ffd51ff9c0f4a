package dev.handful.catalogue;

import dev.handful.guard.Guard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leaves orders out of what items say (S04): a sentence that tells a model what to do, or sends a
 * shopper to another place, is neither searched, quoted nor sent to one. What else the item says
 * stays, and so does its title. One use per feed.
 */
final class ItemOrders {

  private static final int NAMED = 20;

  private final Guard guard = Guard.english();
  private final ForeignContacts contacts;
  private final Set<ItemId> found = new LinkedHashSet<>();

  ItemOrders(ForeignContacts contacts) {
    this.contacts = contacts;
  }

  /** The items, those with orders without them. */
  List<Item> without(Collection<Item> items) {
    var clean = new ArrayList<Item>(items.size());
    items.forEach(item -> clean.add(without(item)));
    return clean;
  }

  /** Items that had orders in them, in feed order. */
  Set<ItemId> found() {
    return found;
  }

  /** One sentence with count and ids, or none. */
  List<String> warnings() {
    if (found.isEmpty()) {
      return List.of();
    }
    var ids = found.stream().limit(NAMED).map(ItemId::value).collect(Collectors.joining(", "));
    return List.of(
        "%d item(s) give orders to whoever reads them, or send shoppers elsewhere; those sentences were left out: %s%s"
            .formatted(found.size(), ids, found.size() > NAMED ? ", …" : ""));
  }

  private Item without(Item item) {
    // What the shop calls it is shown as it stands; no model may be sent it.
    boolean named = !guard.orders(item.title()).isEmpty();
    var description = clean(item.description());
    var category = values(item.category());
    var attributes = new LinkedHashMap<String, AttributeValue>();
    item.attributes().forEach((name, value) -> put(attributes, name, clean(value)));
    boolean same =
        !named
            && description.equals(item.description())
            && category.equals(item.category())
            && attributes.equals(item.attributes());
    if (same) {
      return item;
    }
    found.add(item.id());
    return new Item(
        item.id(),
        item.title(),
        description,
        category,
        item.url(),
        item.image(),
        item.price(),
        item.availability(),
        item.rating(),
        item.group(),
        attributes,
        item.updated());
  }

  private String clean(String text) {
    return contacts.withoutAny(guard.withoutOrders(text));
  }

  private static void put(
      Map<String, AttributeValue> attributes, String name, @Nullable AttributeValue value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  private @Nullable AttributeValue clean(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Keywords(var words) -> {
        var clean = values(words);
        yield clean.isEmpty() ? null : new AttributeValue.Keywords(clean);
      }
      case AttributeValue.Prose(var text) -> {
        var clean = clean(text);
        yield clean.isBlank() && !text.isBlank() ? null : new AttributeValue.Prose(clean);
      }
      case AttributeValue.Quantity ignored -> value;
      case AttributeValue.Price ignored -> value;
      case AttributeValue.Flag ignored -> value;
      case AttributeValue.Day ignored -> value;
    };
  }

  private List<String> values(List<String> values) {
    return values.stream().filter(v -> guard.orders(v).isEmpty()).toList();
  }
}
