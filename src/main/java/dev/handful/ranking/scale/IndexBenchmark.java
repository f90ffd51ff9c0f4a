package dev.handful.ranking.scale;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.VectorCache;
import dev.handful.evaluation.Progress;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemIndexFactory;
import dev.handful.index.ItemText;
import dev.handful.index.OwnTexts;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Makes a large shop, loads and indexes it as a server does, and asks its index. */
@ApplicationScoped
@Unremovable
public class IndexBenchmark {

  private final Embedder embedder;
  private final ItemIndexFactory factory;

  public IndexBenchmark(Embedder embedder, ItemIndexFactory factory) {
    this.embedder = embedder;
    this.factory = factory;
  }

  /**
   * Measures; leaves the shop and its vectors behind so that a server can serve them.
   *
   * @throws dev.handful.evaluation.BadEvaluationInput when a file cannot be read or written
   */
  public IndexReport run(IndexPlan plan, PrintStream progress, boolean terminal) {
    var shop = LargeShop.of(plan.furniture(), plan.folder().resolve("schemas"), plan.seed());
    var made = shop.write(plan.shop(), plan.items());
    var meter = new Meter(progress);
    var catalogue =
        meter.step(
            "load",
            () -> new CatalogueLoader().load(plan.name(), plan.shop(), plan.shop()).catalogue());
    var texts = new ItemText(catalogue.schema());
    var derived = derived(plan, catalogue, texts, made);
    var vectors =
        meter.step(
            "vectors",
            () -> vectors(plan, shop.real(), catalogue, texts, derived, progress, terminal));
    var entries = new ArrayList<ItemIndex.Entry>();
    for (var item : catalogue.items().values()) {
      entries.add(new ItemIndex.Entry(item, vectors.get(texts.embedded(item))));
    }
    var index =
        meter.step(
            "index",
            () -> factory.build(catalogue.generation(), catalogue.schema(), List.copyOf(entries)));
    var asked = new IndexQuestions(index, embedder, entries, plan, progress, terminal);
    return new IndexReport(
        entries.size(),
        vectors.size() - derived.size(),
        derived.size(),
        meter.steps(),
        asked.searches(),
        asked.calls(catalogue.schema()));
  }

  /** The texts after the first ones; a text that two items share is the first one's. */
  private static Map<String, Ancestry> derived(
      IndexPlan plan, Catalogue catalogue, ItemText texts, Map<String, Ancestry> made) {
    var derived = new HashMap<String, Ancestry>();
    var embedded = new LinkedHashSet<String>();
    for (var item : catalogue.items().values()) {
      var text = texts.embedded(item);
      if (embedded.size() < plan.embedded()) {
        embedded.add(text);
      } else if (!embedded.contains(text)) {
        derived.putIfAbsent(text, made.get(item.id().value()));
      }
    }
    OwnTexts.of(catalogue).forEach(derived::remove);
    return derived;
  }

  /** Under the name a server looks for them. */
  private Map<String, float[]> vectors(
      IndexPlan plan,
      RealItems real,
      Catalogue catalogue,
      ItemText texts,
      Map<String, Ancestry> derived,
      PrintStream progress,
      boolean terminal) {
    var folder = plan.folder().resolve("vectors");
    var originals = real.all().stream().map(texts::embedded).toList();
    var known =
        new VectorCache(folder, embedder)
            .vectors("originals", originals, told("originals", progress, terminal));
    var all = new LinkedHashSet<>(OwnTexts.of(catalogue));
    catalogue.items().values().forEach(item -> all.add(texts.embedded(item)));
    var making = new DerivedVectors(embedder, originals.stream().map(known::get).toList(), derived);
    return new VectorCache(folder, making)
        .vectors(plan.name(), all, told("vectors", progress, terminal));
  }

  private static dev.handful.embedding.Progress told(
      String what, PrintStream out, boolean terminal) {
    return new dev.handful.embedding.Progress() {
      private final List<Progress> line = new ArrayList<>();
      private int seen;

      @Override
      public void at(int done, int total, double perSecond) {
        if (line.isEmpty()) {
          line.add(new Progress(out, what, total, terminal, System::nanoTime));
        }
        for (; seen < done; seen++) {
          line.getFirst().step(true);
        }
      }
    };
  }
}
