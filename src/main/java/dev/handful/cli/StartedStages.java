package dev.handful.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.failure.StartupProblem;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The server's stages without its door, started in this process for one piece of work.
 *
 * @param data whose vectors are used and kept
 * @param policy policy values of the work
 * @param settings policy values over those, as in {@code --set}
 * @param without signals whose weight is 0 whatever else is said
 */
record StartedStages(
    Path data, Map<String, String> policy, List<String> settings, List<String> without) {

  /** Runs when the stages are ready; Quarkus makes this class, so nothing can be passed. */
  public static final class Ready implements QuarkusApplication {
    static volatile Runnable work = () -> {};

    @Override
    public int run(String... arguments) {
      work.run();
      return 0;
    }
  }

  /** The policy values of a resource: one {@code key: value} per line. */
  static Map<String, String> policy(String resource) {
    try (var file = StartedStages.class.getResourceAsStream(resource)) {
      return new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String policy) {
    return "handful.set.\"" + policy + "\"";
  }

  /**
   * Starts, works, stops. Once per process.
   *
   * @param name of the catalogue
   * @param feed writes its items into the folder it is given
   * @param stage the bean that works
   * @throws BadEvaluationInput when the work says so
   */
  <B, T> T run(String name, Feed feed, Class<B> stage, Function<B, T> work)
      throws InterruptedException {
    Path own = null;
    try {
      own = Files.createTempDirectory("handful-stages");
      var shop = own.resolve(name);
      feed.write(shop);
      shareVectors(own);
      var options = new ServerOptions();
      options.data = own;
      options.catalogues = List.of(shop.toString());
      options.set = List.copyOf(settings);
      var properties = new LinkedHashMap<String, String>();
      policy.forEach((key, value) -> properties.put(key(key), value));
      properties.putAll(options.properties(System.getenv()));
      without.forEach(signal -> properties.put(key("weights." + signal), "0"));
      properties.put("quarkus.http.host-enabled", "false");
      properties.put("quarkus.log.level", "WARN");
      Settings.apply(properties);
      // Nothing is kept there; the stages of a server do not start without one.
      try (var redis = BundledRedis.start(own, new SecureRandom())) {
        Settings.apply(Map.of("quarkus.redis.hosts", redis.url()));
        leaveNothing(redis, own);
        return worked(stage, work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(own);
    }
  }

  /** Ctrl-C ends the JVM with its hooks only; it must not leave a Redis and a folder behind. */
  private static void leaveNothing(BundledRedis redis, Path own) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (Files.exists(own)) {
                    redis.close();
                    delete(own);
                  }
                }));
  }

  /** Writes an items file and its catalogue.yaml. */
  @FunctionalInterface
  interface Feed {
    void write(Path folder);
  }

  private static <B, T> T worked(Class<B> stage, Function<B, T> work) {
    var result = new AtomicReference<@Nullable T>();
    var failed = new AtomicReference<@Nullable Throwable>();
    Ready.work =
        () -> {
          try {
            result.set(work.apply(Arc.container().instance(stage).get()));
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
      case null -> Objects.requireNonNull(result.get());
      case BadEvaluationInput problem -> throw problem;
      case Throwable problem -> throw new IllegalStateException(problem);
    };
  }

  private void shareVectors(Path own) throws IOException {
    var shared = data.toAbsolutePath().resolve("vectors");
    Files.createDirectories(shared);
    Files.createSymbolicLink(own.resolve("vectors"), shared);
  }

  static void delete(@Nullable Path folder) {
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

  /**
   * Starts the server's parts without a door, does the work once they are ready, and ends them.
   *
   * @throws StartupProblem when they do not start
   */
  static void ready(Runnable work) {
    var failed = new AtomicReference<@Nullable Throwable>();
    Ready.work = work;
    Quarkus.run(
        Ready.class,
        (code, failure) -> {
          if (failure != null) {
            failed.set(failure);
          }
        });
    for (var cause = failed.get(); cause != null; cause = cause.getCause()) {
      if (cause instanceof StartupProblem problem) {
        throw problem;
      }
    }
    if (failed.get() != null) {
      throw new IllegalStateException(failed.get());
    }
  }
}
