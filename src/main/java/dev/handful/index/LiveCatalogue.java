package dev.handful.index;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One generation ready to serve.
 *
 * @param texts unit-length vectors of its own short texts ({@link OwnTexts})
 */
public record LiveCatalogue(Catalogue catalogue, ItemIndex index, Map<String, float[]> texts) {

  public LiveCatalogue {
    texts = Map.copyOf(texts);
  }

  /** Where the vectors of texts come from. */
  @FunctionalInterface
  interface Vectors {
    Map<String, float[]> of(String catalogue, Set<String> texts);
  }

  /** By which conversations choose it. */
  public String name() {
    return catalogue.schema().name();
  }

  /** Its generation. */
  public Generation generation() {
    return catalogue.generation();
  }

  /** Every text of a generation that is embedded: of its items, and its own. */
  public static Set<String> embeddedTexts(Catalogue catalogue) {
    var itemText = new ItemText(catalogue.schema());
    var texts = new LinkedHashSet<String>();
    catalogue.items().values().forEach(item -> texts.add(itemText.embedded(item)));
    texts.addAll(OwnTexts.of(catalogue));
    return texts;
  }

  /** Builds the index, with vectors from {@code source}. */
  static LiveCatalogue build(Catalogue catalogue, Vectors source, ItemIndexFactory factory) {
    var itemText = new ItemText(catalogue.schema());
    var vectors = source.of(catalogue.schema().name(), embeddedTexts(catalogue));
    var entries = new ArrayList<ItemIndex.Entry>();
    for (var item : catalogue.items().values()) {
      entries.add(new ItemIndex.Entry(item, vectors.get(itemText.embedded(item))));
    }
    var texts = OwnTexts.of(catalogue).stream().collect(Collectors.toMap(t -> t, vectors::get));
    return new LiveCatalogue(
        catalogue, factory.build(catalogue.generation(), catalogue.schema(), entries), texts);
  }

  /**
   * The same with other facts of some of its items, in the index too. Their vectors stay: only for
   * facts that are not embedded, such as price and stock.
   */
  LiveCatalogue with(Collection<Item> changed) {
    var known = changed.stream().filter(item -> catalogue.item(item.id()) != null).toList();
    var vectors = index.vectors(known.stream().map(Item::id).toList());
    var next = catalogue.with(known);
    index.upsert(
        known.stream()
            .filter(item -> vectors.containsKey(item.id()))
            .map(item -> new ItemIndex.Entry(item, vectors.get(item.id())))
            .toList());
    return new LiveCatalogue(next, index, texts);
  }
}
