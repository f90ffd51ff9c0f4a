package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import dev.handful.importing.ImportJobs;
import dev.handful.importing.ImportRequest;
import dev.handful.importing.ImportStatus;
import io.quarkus.arc.Arc;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An import without a running server: the data folder is locked, and the server's own beans work
 * without its door and without its catalogues.
 */
final class OwnImport {

  private static final String REDIS = "quarkus.redis.hosts";

  private OwnImport() {}

  /**
   * Starts, works, stops. Once per process.
   *
   * @throws StartupProblem when the data folder is in use or a part does not start
   */
  static ImportStatus run(Settings settings, ImportRequest request, ImportProgressLine progress)
      throws InterruptedException {
    var data = settings.handful().data();
    var properties = new LinkedHashMap<String, String>();
    properties.put("handful.serving", "false");
    properties.put("quarkus.http.host-enabled", "false");
    properties.put("quarkus.log.level", "WARN");
    // How it ended is the command's own last line.
    properties.put("quarkus.log.category.\"" + ImportJobs.class.getName() + "\".level", "ERROR");
    Settings.apply(properties);
    try (var folder = DataFolder.lock(data);
        var redis = CheckStage.namesRedis(settings) ? null : bundled(settings)) {
      if (redis != null) {
        Settings.apply(Map.of(REDIS, redis.url(), "handful.redis.bundled", "true"));
      }
      return started(request, progress);
    }
  }

  /** Nobody is told of a generation by a Redis of our own, but no server starts without one. */
  private static BundledRedis bundled(Settings settings) throws InterruptedException {
    return BundledRedis.start(settings.handful().data(), new SecureRandom());
  }

  private static ImportStatus started(ImportRequest request, ImportProgressLine progress) {
    var result = new AtomicReference<@Nullable ImportStatus>();
    StartedStages.ready(() -> result.set(work(request, progress)));
    return Objects.requireNonNull(result.get());
  }

  private static ImportStatus work(ImportRequest request, ImportProgressLine progress) {
    var jobs = Arc.container().instance(ImportJobs.class).get();
    var job = jobs.start(request, () -> {});
    try {
      while (!job.state().over()) {
        Thread.sleep(100);
        job = Objects.requireNonNull(jobs.status(job.id()));
        progress.tell(job);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    progress.end();
    return job;
  }
}
