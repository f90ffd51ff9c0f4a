package dev.handful.evaluation.shop;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operator's item file, read independently of the server. */
public final class Feed {
  private final Shape shape;
  private final Map<String, CataloguedItem> items = new LinkedHashMap<>();
  private final Map<Appearance, Set<String>> lookalikes;

  /** Everything a card shows or a shopper can ask for; equal values cannot be told apart. */
  private record Appearance(String title, String description, Map<String, Fact> facts) {}

  /** The items under what was declared of them. */
  public Feed(Shape shape, List<CataloguedItem> items) {
    this.shape = shape;
    items.forEach(item -> this.items.put(item.id(), item));
    lookalikes =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    this::appearance, Collectors.mapping(CataloguedItem::id, Collectors.toSet())));
  }

  /**
   * Reads an item file.
   *
   * @throws UnreadableShop naming file and line
   */
  public static Feed read(Path file, Shape shape) {
    return new Feed(shape, new ItemReader(shape).read(file));
  }

  public Shape shape() {
    return shape;
  }

  public Collection<CataloguedItem> items() {
    return Collections.unmodifiableCollection(items.values());
  }

  public @Nullable CataloguedItem get(String id) {
    return items.get(id);
  }

  /** The item and every other one that equals it in everything a shopper can see. */
  public Set<String> lookalikes(String id) {
    CataloguedItem item = items.get(id);
    return item == null ? Set.of(id) : lookalikes.getOrDefault(appearance(item), Set.of(id));
  }

  private Appearance appearance(CataloguedItem item) {
    Map<String, Fact> visible = new HashMap<>();
    item.facts()
        .forEach(
            (name, fact) -> {
              if (shape.trait(name).filter(Trait::visible).isPresent()) {
                visible.put(name, fact);
              }
            });
    return new Appearance(item.title(), item.description(), visible);
  }
}
