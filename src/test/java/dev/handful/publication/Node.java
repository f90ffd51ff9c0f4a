package dev.handful.publication;

import dev.handful.config.HandfulConfig;
import dev.handful.embedding.Progress;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.importing.CatalogueImport;
import dev.handful.importing.ImportJobs;
import dev.handful.importing.ImportRequest;
import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportRequest.Shrink;
import dev.handful.importing.ImportStatus;
import dev.handful.importing.enrich.Enricher;
import dev.handful.index.LiveCatalogues;
import dev.handful.index.lucene.LuceneItemIndexes;
import dev.handful.testing.Defaults;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One server as far as its catalogues go: own data folder, shared publications. */
public final class Node {

  public final WordHashEmbedder embedder = new WordHashEmbedder();
  public final LiveCatalogues live;
  public final ImportJobs jobs;
  public final Path data;
  final GenerationFollower follower;

  /** A server that finds nothing imported serves the little shop of the tests. */
  public Node(Path data, Publications publications, Map<String, String> settings) {
    this.data = data;
    var all = new LinkedHashMap<String, String>();
    all.put("handful.data", data.toString());
    all.put("handful.demos", "src/test/resources/shop/items.jsonl");
    all.putAll(settings);
    HandfulConfig config = Defaults.config(all);
    live =
        new LiveCatalogues(
            config, embedder, new LuceneItemIndexes(), name -> Progress.SILENT, List.of());
    var clock = Clock.systemUTC();
    var random = new SecureRandom();
    var postman = new Postman(config, publications, embedder, clock, random);
    var switching = new GenerationSwitch(config, live, name -> Progress.SILENT, postman);
    follower = new GenerationFollower(publications, switching, postman, live, clock);
    jobs = new ImportJobs(new CatalogueImport(config, embedder, switching, Enricher.NONE), random);
  }

  /** Starts in the order of a server. */
  public Node start() {
    follower.before(new StartupEvent());
    live.load();
    return this;
  }

  public ImportStatus take(String name, Path source) {
    return jobs.runNow(new ImportRequest(name, source, Effect.GO_LIVE, Shrink.REFUSE));
  }

  public ImportStatus take(String name, Path source, Effect effect, Shrink shrink) {
    return jobs.runNow(new ImportRequest(name, source, effect, shrink));
  }

  /** How many items it serves under that name; -1 when it serves none. */
  public int items(String name) {
    var catalogue = live.live(name);
    return catalogue == null ? -1 : catalogue.items().size();
  }
}
