package dev.handful.index;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.embedding.Progress;
import dev.handful.embedding.VectorCache;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;

/** One generation ready to serve: its items, their index, the vectors of its own texts. */
record LiveCatalogue(Catalogue catalogue, ItemIndex index, Map<String, float[]> texts) {

  static LiveCatalogue build(
      Catalogue catalogue, VectorCache cache, ItemIndexFactory factory, Progress progress) {
    var itemText = new ItemText(catalogue.schema());
    var own = OwnTexts.of(catalogue);
    var embedded =
        catalogue.items().values().stream().collect(Collectors.toMap(Item::id, itemText::embedded));
    var all = new LinkedHashSet<>(embedded.values());
    all.addAll(own);
    var vectors = cache.vectors(catalogue.schema().name(), all, progress);
    var entries = new ArrayList<ItemIndex.Entry>();
    for (var item : catalogue.items().values()) {
      entries.add(new ItemIndex.Entry(item, vectors.get(embedded.get(item.id()))));
    }
    var texts = own.stream().collect(Collectors.toMap(text -> text, vectors::get));
    return new LiveCatalogue(
        catalogue,
        factory.build(catalogue.generation(), catalogue.schema(), entries),
        Map.copyOf(texts));
  }
}
