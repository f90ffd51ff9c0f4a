package dev.handful.index;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.Catalogues;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.LoadReport;
import dev.handful.config.HandfulConfig;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.VectorCache;
import dev.handful.failure.StartupProblem;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final HandfulConfig config;
  private final VectorCache cache;
  private final ItemIndexFactory factory;
  private final LoadingProgress progress;
  private volatile Map<String, LiveCatalogue> live = Map.of();

  public LiveCatalogues(
      HandfulConfig config, Embedder embedder, ItemIndexFactory factory, LoadingProgress progress) {
    this.config = config;
    this.cache = new VectorCache(config.data().resolve("vectors"), embedder);
    this.factory = factory;
    this.progress = progress;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    load();
  }

  /**
   * Loads every configured catalogue and swaps them in together.
   *
   * @throws StartupProblem when one cannot be loaded
   */
  void load() {
    var loaded = new LinkedHashMap<String, LiveCatalogue>();
    // All are found before the first is embedded: a typing mistake is told at once.
    var sources =
        config.catalogues().stream()
            .map(setting -> CatalogueSource.of(setting, BUILT_IN, config.data()))
            .toList();
    for (var source : sources) {
      if (loaded.putIfAbsent(source.name(), build(source)) != null) {
        throw new StartupProblem(
            "Two catalogues are called '" + source.name() + "': rename the folder of one.");
      }
    }
    live = Collections.unmodifiableMap(loaded);
  }

  private LiveCatalogue build(CatalogueSource source) {
    try {
      long start = System.nanoTime();
      var loaded = new CatalogueLoader().load(source.name(), source.items(), source.schemaFolder());
      tell(loaded.report());
      if (loaded.catalogue().items().isEmpty()) {
        throw new StartupProblem("No item of " + source.items() + " can be read; see the log.");
      }
      var ready =
          LiveCatalogue.build(
              loaded.catalogue(), cache, factory, progress.embedding(source.name()));
      LOG.infof(
          "catalogue %s: %d items ready in %.1f s; its attributes can be edited in %s",
          source.name(),
          loaded.report().items(),
          (System.nanoTime() - start) / 1e9,
          loaded.report().schemaFile());
      return ready;
    } catch (CatalogueProblemException e) {
      throw new StartupProblem(e.getMessage(), e);
    }
  }

  private static void tell(LoadReport report) {
    report.problems().stream().limit(PROBLEMS_LOGGED).forEach(LOG::warn);
    if (report.problems().size() > PROBLEMS_LOGGED) {
      LOG.warnf("and %d more lines left out", report.problems().size() - PROBLEMS_LOGGED);
    }
    report.warnings().forEach(LOG::warn);
  }

  @Override
  public List<String> names() {
    return List.copyOf(live.keySet());
  }

  @Override
  public @Nullable Catalogue live(String name) {
    var found = live.get(name);
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
    return live.values().stream()
        .filter(candidate -> candidate.catalogue().generation().equals(generation))
        .findFirst()
        .orElseThrow(
            () -> new IndexUnavailableException("generation " + generation + " is not loaded"));
  }
}
