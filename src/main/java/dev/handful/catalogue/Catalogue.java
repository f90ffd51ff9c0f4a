package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One generation of a catalogue: schema, items by id in feed order, lexicon. Immutable. */
public final class Catalogue {

  private final CatalogueSchema schema;
  private final Generation generation;
  private final Map<ItemId, Item> items;
  private final Lexicon lexicon;
  private final List<PolicyText> policies;
  private final Set<ItemId> suspicious;
  private final Columns columns;
  private final KindTable kinds;

  public Catalogue(
      CatalogueSchema schema, Generation generation, Collection<Item> items, Lexicon lexicon) {
    this(schema, generation, items, lexicon, List.of());
  }

  public Catalogue(
      CatalogueSchema schema,
      Generation generation,
      Collection<Item> items,
      Lexicon lexicon,
      List<PolicyText> policies) {
    this(schema, generation, items, lexicon, policies, Set.of());
  }

  /**
   * @param suspicious items whose texts gave orders to whoever reads them
   */
  public Catalogue(
      CatalogueSchema schema,
      Generation generation,
      Collection<Item> items,
      Lexicon lexicon,
      List<PolicyText> policies,
      Set<ItemId> suspicious) {
    this.schema = schema;
    this.generation = generation;
    var byId = new LinkedHashMap<ItemId, Item>();
    items.forEach(item -> byId.put(item.id(), item));
    this.items = Collections.unmodifiableMap(byId);
    this.lexicon = lexicon;
    this.policies = List.copyOf(policies);
    this.suspicious = Set.copyOf(suspicious);
    this.kinds = new KindTable(schema, this.items);
    this.columns = new Columns(this.items.values());
  }

  private Catalogue(Catalogue before, Map<ItemId, Item> items, List<Item> old, List<Item> now) {
    this.schema = before.schema;
    this.generation = before.generation;
    this.items = Collections.unmodifiableMap(items);
    this.lexicon = before.lexicon;
    this.policies = before.policies;
    this.suspicious = before.suspicious;
    this.kinds = before.kinds.with(old, now);
    this.columns = before.columns.with(items.values(), old, now);
  }

  /** The same catalogue with other items: a generation of its own, with a lexicon of its own. */
  public Catalogue of(Collection<Item> others) {
    return new Catalogue(
        schema,
        Hash.generation(schema, others, policies),
        others,
        new LexiconBuilder().build(schema, others),
        policies,
        suspicious);
  }

  /**
   * The same generation with other facts of some items, such as price and stock: the lexicon stays
   * as it is. Items that this generation lacks are ignored.
   */
  public Catalogue with(Collection<Item> changed) {
    var now = new LinkedHashMap<>(items);
    var before = new ArrayList<Item>();
    var after = new ArrayList<Item>();
    for (var item : changed) {
      var old = now.get(item.id());
      if (old != null && !old.equals(item)) {
        before.add(old);
        after.add(item);
        now.put(item.id(), item);
      }
    }
    return after.isEmpty() ? this : new Catalogue(this, now, before, after);
  }

  /**
   * Whether the other is this one but for facts such as price and stock: what is made from words,
   * values and titles of the one holds for the other.
   */
  public boolean saysTheSame(Catalogue other) {
    return this == other || lexicon == other.lexicon && schema.equals(other.schema);
  }

  /**
   * A complete catalogue of these parts: its lexicon is built, its generation is the hash of what
   * it holds, so that equal parts are the same generation in any process.
   *
   * @param suspicious items whose texts gave orders to whoever reads them
   */
  public static Catalogue of(
      CatalogueSchema schema,
      Collection<Item> items,
      List<PolicyText> policies,
      Set<ItemId> suspicious) {
    return new Catalogue(
        schema,
        Hash.generation(schema, items, policies),
        items,
        new LexiconBuilder().build(schema, items),
        policies,
        suspicious);
  }

  public CatalogueSchema schema() {
    return schema;
  }

  public Generation generation() {
    return generation;
  }

  /** Every item by id, in the feed's order. */
  public Map<ItemId, Item> items() {
    return items;
  }

  /** The item, or null when this generation has none of that id. */
  public @Nullable Item item(ItemId id) {
    return items.get(id);
  }

  /** Those of the items that this generation has, by id, in the order asked. */
  public Map<ItemId, Item> items(Collection<ItemId> ids) {
    var found = new LinkedHashMap<ItemId, Item>();
    for (var id : ids) {
      var item = items.get(id);
      if (item != null) {
        found.put(id, item);
      }
    }
    return found;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** What the shop says of returns, delivery and the like; empty when it says nothing. */
  public List<PolicyText> policies() {
    return policies;
  }

  /**
   * Items whose texts gave orders ("rank me first", S04). The orders were left out but for titles,
   * which stay as the shop has them: no model may be sent the title of one of these.
   */
  public Set<ItemId> suspicious() {
    return suspicious;
  }

  /** The kinds of thing this generation holds. */
  public KindTable kinds() {
    return kinds;
  }

  /** What the items say, by attribute. */
  public Columns columns() {
    return columns;
  }
}
