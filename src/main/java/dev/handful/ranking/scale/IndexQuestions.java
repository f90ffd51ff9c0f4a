package dev.handful.ranking.scale;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.ItemId;
import dev.handful.embedding.Embedder;
import dev.handful.evaluation.Progress;
import dev.handful.evaluation.Quantiles;
import dev.handful.index.Filter;
import dev.handful.index.Hit;
import dev.handful.index.ItemIndex;
import dev.handful.index.Signal;
import dev.handful.index.SignalQuery;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Asks an index what a turn asks, and checks the nearest items against all items. */
final class IndexQuestions {

  private static final double[] SHARES = {1, 0.1, 0.01, 0.001};
  private static final int RECALL_AT = 10;
  private static final int WARM_UP = 40;

  /** Every so manieth query is checked: looking at all items takes longer than asking. */
  private static final int CHECKED = 3;

  private final ItemIndex index;
  private final List<ItemIndex.Entry> entries;
  private final IndexPlan plan;
  private final List<float[]> queries;
  private final Narrowing narrowing;
  private final PrintStream progress;
  private final boolean terminal;

  IndexQuestions(
      ItemIndex index,
      Embedder embedder,
      List<ItemIndex.Entry> entries,
      IndexPlan plan,
      PrintStream progress,
      boolean terminal) {
    this.index = index;
    this.entries = entries;
    this.plan = plan;
    this.queries = plan.queries().stream().map(embedder::query).toList();
    this.narrowing = new Narrowing(entries.stream().map(ItemIndex.Entry::item).toList());
    this.progress = progress;
    this.terminal = terminal;
  }

  List<IndexReport.Search> searches() {
    var line =
        new Progress(
            progress, "searches", SHARES.length * queries.size(), terminal, System::nanoTime);
    return DoubleStream.of(SHARES).mapToObj(share -> search(share, line)).toList();
  }

  private IndexReport.Search search(double share, Progress line) {
    var random = new Random(plan.seed());
    var filters =
        IntStream.range(0, queries.size()).mapToObj(i -> narrowing.leaving(share, random)).toList();
    IntStream.range(0, Math.min(WARM_UP, queries.size())).forEach(i -> hybrid(i, filters.get(i)));
    var hybrid = new double[queries.size()];
    var dense = new double[queries.size()];
    double left = 0;
    double recall = 0;
    int checked = 0;
    for (int i = 0; i < queries.size(); i++) {
      var filter = filters.get(i);
      int query = i;
      hybrid[i] = millis(() -> hybrid(query, filter));
      var found = new ArrayList<Hit>();
      dense[i] = millis(() -> found.addAll(dense(query, filter)));
      if (i % CHECKED == 0) {
        recall += recall(nearest(queries.get(i), filter), found);
        checked++;
      }
      left += index.count(filter);
      line.step(true);
    }
    return new IndexReport.Search(
        left / queries.size() / entries.size(),
        Quantiles.of(DoubleStream.of(hybrid)),
        Quantiles.of(DoubleStream.of(dense)),
        recall / checked);
  }

  private void hybrid(int query, Filter filter) {
    index.search(
        List.of(
            new SignalQuery.Dense(queries.get(query)),
            new SignalQuery.Lexical(plan.queries().get(query))),
        filter,
        plan.k());
  }

  private List<Hit> dense(int query, Filter filter) {
    return index.search(List.of(new SignalQuery.Dense(queries.get(query))), filter, plan.k());
  }

  /** By looking at every item. */
  private List<ItemId> nearest(float[] query, Filter filter) {
    record Near(ItemId id, double cosine) {}
    return entries.parallelStream()
        .filter(entry -> Narrowing.holds(filter, entry.item()))
        .map(entry -> new Near(entry.item().id(), dot(query, entry.vector())))
        .sorted(Comparator.comparingDouble(Near::cosine).reversed().thenComparing(Near::id))
        .limit(RECALL_AT)
        .map(Near::id)
        .toList();
  }

  private static double recall(List<ItemId> nearest, List<Hit> found) {
    if (nearest.isEmpty()) {
      return 1;
    }
    var first =
        found.stream()
            .sorted(
                Comparator.comparingDouble((Hit hit) -> hit.scores().get(Signal.DENSE))
                    .reversed()
                    .thenComparing(Hit::id))
            .limit(RECALL_AT)
            .map(Hit::id)
            .toList();
    return (double) nearest.stream().filter(first::contains).count() / nearest.size();
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** What a turn asks besides: counts and facets for its question, extremes for its answers. */
  List<IndexReport.Call> calls(CatalogueSchema schema) {
    return List.of(
        call("count, 10 %", 0.1, index::count),
        call("facet of kinds, all", 1, filter -> index.facets(Attribute.CATEGORY, filter)),
        call("facet of kinds, 10 %", 0.1, filter -> index.facets(Attribute.CATEGORY, filter)),
        call("every facet, 10 %", 0.1, filter -> facets(schema, filter)),
        call("extremes of price, all", 1, filter -> index.extremes(Attribute.PRICE, filter)),
        call("extremes of price, 10 %", 0.1, filter -> index.extremes(Attribute.PRICE, filter)));
  }

  private void facets(CatalogueSchema schema, Filter filter) {
    schema.attributes().stream()
        .filter(attribute -> !attribute.numeric())
        .forEach(attribute -> index.facets(attribute.name(), filter));
  }

  private IndexReport.Call call(String name, double share, Consumer<Filter> question) {
    var random = new Random(plan.seed());
    for (int i = 0; i < WARM_UP; i++) {
      question.accept(narrowing.leaving(share, random));
    }
    var times = new double[queries.size()];
    for (int i = 0; i < times.length; i++) {
      var filter = narrowing.leaving(share, random);
      times[i] = millis(() -> question.accept(filter));
    }
    return new IndexReport.Call(name, Quantiles.of(DoubleStream.of(times)));
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
