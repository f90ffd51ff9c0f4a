package dev.handful.index;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LoadReport;
import dev.handful.config.HandfulConfig;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.EmbeddingUnavailableException;
import dev.handful.embedding.Progress;
import dev.handful.embedding.VectorCache;
import dev.handful.failure.StartupProblem;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues this server serves, loaded at start: Quarkus opens its port only after the start
 * event, so no chat meets a half-loaded catalogue.
 */
@ApplicationScoped
public class LiveCatalogues implements Catalogues, ItemIndexes, TextVectors {

  private static final Logger LOG = Logger.getLogger(LiveCatalogues.class);
  static final Path BUILT_IN = Path.of("catalogues");
  private static final int PROBLEMS_LOGGED = 20;

  /** Between the limit of a turn and the moment its last step is over. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final HandfulConfig config;
  private final VectorCache cache;
  private final ItemIndexFactory factory;
  private final LoadingProgress progress;
  private final List<ItemOverlay> overlays;
  private final LiveGenerations generations;

  public LiveCatalogues(
      HandfulConfig config,
      Embedder embedder,
      ItemIndexFactory factory,
      LoadingProgress progress,
      @All List<ItemOverlay> overlays) {
    this.config = config;
    this.cache = new VectorCache(config.data().resolve("vectors"), embedder);
    this.factory = factory;
    this.progress = progress;
    this.overlays = overlays;
    this.generations = new LiveGenerations(config.turn().timeout().plus(GRACE));
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (config.serving()) {
      load();
    }
  }

  /**
   * Loads every configured catalogue and swaps them in together.
   *
   * @throws StartupProblem when one cannot be loaded
   */
  public void load() {
    var loaded = new LinkedHashMap<String, LiveCatalogue>();
    // All are found before the first is embedded: a typing mistake is told at once.
    var sources =
        CatalogueSource.settings(config).stream()
            .map(setting -> CatalogueSource.of(setting, BUILT_IN, config.data()))
            .toList();
    for (var source : sources) {
      if (loaded.putIfAbsent(source.name(), build(source)) != null) {
        throw new StartupProblem(
            "Two catalogues are called '" + source.name() + "': rename the folder of one.");
      }
    }
    generations.start(loaded);
  }

  /**
   * Whether an imported catalogue of that name is served here as soon as it is live: unless the
   * settings say which are served, and it is none of them.
   */
  public boolean follows(String name) {
    return config.serving() && config.catalogues().map(named -> named.contains(name)).orElse(true);
  }

  /**
   * A generation ready to be served. Blocking; embeds what the cache lacks.
   *
   * @throws IndexUnavailableException when its index cannot be built
   */
  public LiveCatalogue build(Catalogue catalogue, Progress embedding) {
    return ready(catalogue, (name, texts) -> cache.adding(name, texts, embedding));
  }

  /** Serves a generation in place of the one of its name, which running turns keep. */
  public void replace(LiveCatalogue next) {
    generations.replace(next);
    // What came in while it was built was laid over the one before.
    overlay(next.name());
  }

  /**
   * Other facts of some items of the live generation, in one step: from then on each turn sees all
   * of them. Only for facts that are not embedded, such as price and stock.
   *
   * @param changes from the item as it is to the item as it shall be, by id
   * @return those of the ids that the catalogue has
   */
  public Set<ItemId> update(String catalogue, Map<ItemId, UnaryOperator<Item>> changes) {
    return generations.update(catalogue, changes);
  }

  private LiveCatalogue ready(Catalogue catalogue, LiveCatalogue.Vectors vectors) {
    var changed = new ArrayList<Item>();
    for (var item : catalogue.items().values()) {
      var over = over(catalogue, item);
      if (!over.equals(item)) {
        changed.add(over);
      }
    }
    var served = changed.isEmpty() ? catalogue : catalogue.with(changed);
    return LiveCatalogue.build(served, vectors, factory);
  }

  private Item over(Catalogue generation, Item item) {
    var result = item;
    for (var overlay : overlays) {
      result = overlay.over(generation, result);
    }
    return result;
  }

  private void overlay(String name) {
    if (!overlays.isEmpty()) {
      var changes = new HashMap<ItemId, UnaryOperator<Item>>();
      var live = generations.all().get(name).catalogue();
      live.items().keySet().forEach(id -> changes.put(id, item -> over(live, item)));
      generations.update(name, changes);
    }
  }

  private LiveCatalogue build(CatalogueSource source) {
    try {
      long start = System.nanoTime();
      var loaded = source.load();
      tell(loaded.report());
      if (loaded.catalogue().items().isEmpty()) {
        throw new StartupProblem("No item of " + source.name() + " can be read; see the log.");
      }
      var ready = ready(loaded.catalogue(), vectors(source));
      LOG.infof(
          "catalogue %s: %d items ready in %.1f s; its attributes can be edited in %s",
          source.name(),
          loaded.report().items(),
          (System.nanoTime() - start) / 1e9,
          loaded.report().schemaFile());
      return ready;
    } catch (CatalogueProblemException | EmbeddingUnavailableException e) {
      throw new StartupProblem(e.getMessage(), e);
    }
  }

  /** Beside an imported catalogue's vectors lie those of an import that was interrupted. */
  private LiveCatalogue.Vectors vectors(CatalogueSource source) {
    var told = progress.embedding(source.name());
    return switch (source) {
      case CatalogueSource.Feed feed -> (name, texts) -> cache.vectors(name, texts, told);
      case CatalogueSource.Imported imported -> (name, texts) -> cache.adding(name, texts, told);
    };
  }

  private static void tell(LoadReport report) {
    report.problems().stream().limit(PROBLEMS_LOGGED).forEach(LOG::warn);
    if (report.leftOut() > PROBLEMS_LOGGED) {
      LOG.warnf("and %d more lines left out", report.leftOut() - PROBLEMS_LOGGED);
    }
    report.warnings().forEach(LOG::warn);
  }

  @Override
  public List<String> names() {
    return List.copyOf(generations.all().keySet());
  }

  @Override
  public @Nullable Catalogue live(String name) {
    var found = generations.all().get(name);
    return found == null ? null : found.catalogue();
  }

  @Override
  public ItemIndex of(Generation generation) {
    return holding(generation).index();
  }

  @Override
  public Map<String, float[]> texts(Generation generation) {
    return holding(generation).texts();
  }

  private LiveCatalogue holding(Generation generation) {
    var held = generations.holding(generation);
    if (held == null) {
      throw new IndexUnavailableException("generation " + generation + " is not loaded");
    }
    return held;
  }
}
