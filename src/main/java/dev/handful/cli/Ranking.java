package dev.handful.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.ranking.FilmFeed;
import dev.handful.ranking.RankingPlan;
import dev.handful.ranking.RankingReport;
import dev.handful.ranking.RankingRun;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts the server's stages without its door, ranks, and stops them. */
final class Ranking {

  private Ranking() {}

  /** Runs when the stages are ready; Quarkus makes this class, so nothing can be passed. */
  public static final class Ready implements QuarkusApplication {
    private static volatile Consumer<RankingRun> work = run -> {};

    @Override
    public int run(String... arguments) {
      work.accept(Arc.container().instance(RankingRun.class).get());
      return 0;
    }
  }

  /**
   * Ranks by a plan.
   *
   * @param folder of the data sets
   * @param data whose vectors are used and kept
   * @param settings policy values over those of the set
   */
  static RankingReport run(
      RankingPlan plan, Path folder, Path data, List<String> settings, PrintStream progress)
      throws InterruptedException {
    Path own = null;
    try {
      own = Files.createTempDirectory("handful-ranking");
      var shop = own.resolve(plan.set().key());
      new FilmFeed().write(folder.resolve(plan.set().key()).resolve("catalog.jsonl"), shop);
      shareVectors(data, own);
      var options = new ServerOptions();
      options.data = own;
      options.catalogues = List.of(shop.toString());
      options.set = List.copyOf(settings);
      var properties = new LinkedHashMap<>(policy(plan));
      properties.putAll(options.properties(System.getenv()));
      plan.without().forEach(signal -> properties.put(key("weights." + signal), "0"));
      properties.put("quarkus.http.host-enabled", "false");
      properties.put("quarkus.log.level", "WARN");
      Settings.apply(properties);
      // Nothing is kept there; the stages of a server do not start without one.
      try (var redis = BundledRedis.start(own, new SecureRandom())) {
        Settings.apply(Map.of("quarkus.redis.hosts", redis.url()));
        return measured(plan, progress);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(own);
    }
  }

  private static RankingReport measured(RankingPlan plan, PrintStream progress) {
    var report = new AtomicReference<@Nullable RankingReport>();
    var failed = new AtomicReference<@Nullable Throwable>();
    progress.println("reading " + plan.set().key() + " ...");
    Ready.work =
        run -> {
          try {
            report.set(run.run(plan, progress, System.console() != null));
          } catch (BadEvaluationInput e) {
            failed.set(e);
          }
        };
    Quarkus.run(
        Ready.class,
        (code, failure) -> {
          if (failure != null) {
            failed.set(failure);
          }
        });
    return switch (failed.get()) {
      case null -> Objects.requireNonNull(report.get());
      case BadEvaluationInput problem -> throw problem;
      case Throwable problem -> throw new IllegalStateException(problem);
    };
  }

  private static Map<String, String> policy(RankingPlan plan) throws IOException {
    var name = "/ranking/" + plan.set().key() + ".policy.yaml";
    try (var file = Ranking.class.getResourceAsStream(name)) {
      Map<String, String> values =
          new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
      var properties = new LinkedHashMap<String, String>();
      values.forEach((key, value) -> properties.put(key(key), value));
      return properties;
    }
  }

  private static String key(String policy) {
    return "handful.set.\"" + policy + "\"";
  }

  private static void shareVectors(Path data, Path own) throws IOException {
    var shared = data.toAbsolutePath().resolve("vectors");
    Files.createDirectories(shared);
    Files.createSymbolicLink(own.resolve("vectors"), shared);
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("a temporary folder is left behind: " + folder);
    }
  }
}
