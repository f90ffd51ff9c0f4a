package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.Progress;
import dev.handful.embedding.VectorCache;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemText;
import dev.handful.index.OwnTexts;
import dev.handful.index.lucene.LuceneItemIndexes;
import dev.handful.prompt.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A catalogue in a real index behind the real retriever. */
final class LoadedShop {

  final Catalogue catalogue;
  final ItemIndex index;
  final HybridRetriever retriever;

  private LoadedShop(Catalogue catalogue, ItemIndex index, HybridRetriever retriever) {
    this.catalogue = catalogue;
    this.index = index;
    this.retriever = retriever;
  }

  static LoadedShop of(Catalogue catalogue, Embedder embedder, Path cache) {
    var text = new ItemText(catalogue.schema());
    var own = OwnTexts.of(catalogue);
    var texts = new LinkedHashSet<>(own);
    catalogue.items().values().forEach(item -> texts.add(text.embedded(item)));
    var vectors = new VectorCache(cache, embedder).vectors("test", texts, Progress.SILENT);
    var entries = new ArrayList<ItemIndex.Entry>();
    for (Item item : catalogue.items().values()) {
      entries.add(new ItemIndex.Entry(item, vectors.get(text.embedded(item))));
    }
    var index = new LuceneItemIndexes().build(catalogue.generation(), catalogue.schema(), entries);
    Map<String, float[]> ownVectors = own.stream().collect(Collectors.toMap(t -> t, vectors::get));
    return new LoadedShop(
        catalogue,
        index,
        new HybridRetriever((Generation generation) -> index, generation -> ownVectors, embedder));
  }

  Found find(DialogueState state, Policy policy) {
    return find(List.of(new Goal.Recommend(true)), state, policy);
  }

  Found find(List<Goal> goals, DialogueState state, Policy policy) {
    return retriever.retrieve(goals, state, Policies.snapshot(catalogue, policy));
  }
}
