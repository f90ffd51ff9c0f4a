package dev.handful.publication;

import dev.handful.index.LiveCatalogues;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows what other servers publish. Asks twice a second, and does nothing else: a subscription
 * would be faster by half a second and would need this beside it, for the message that is lost.
 */
@ApplicationScoped
public class GenerationFollower {

  private static final Logger LOG = Logger.getLogger(GenerationFollower.class);
  private static final Duration PERIOD = Duration.ofMillis(500);

  /** A publication that could not be used is tried again after this. */
  private static final Duration AGAIN = Duration.ofSeconds(30);

  /** A publication that could not be used. */
  private record Failure(String publication, Instant at, String message) {}

  private final Publications publications;
  private final GenerationSwitch switching;
  private final Postman postman;
  private final LiveCatalogues live;
  private final Clock clock;
  private final Map<String, Failure> failures = new ConcurrentHashMap<>();
  private @Nullable Thread thread;

  public GenerationFollower(
      Publications publications,
      GenerationSwitch switching,
      Postman postman,
      LiveCatalogues live,
      Clock clock) {
    this.publications = publications;
    this.switching = switching;
    this.postman = postman;
    this.live = live;
    this.clock = clock;
  }

  /** Before the catalogues are loaded: a new server begins with what the others serve. */
  void before(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 50) StartupEvent event) {
    if (postman.shared()) {
      look(switching::takeIn);
    }
  }

  void start(@Observes StartupEvent event) {
    if (postman.shared()) {
      thread = Thread.ofVirtual().name("published-catalogues").start(this::watch);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Why what is published is not served here, by catalogue. */
  public Map<String, String> problems() {
    var problems = new TreeMap<String, String>();
    failures.forEach((name, failure) -> problems.put(name, failure.message()));
    return problems;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        poll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once and follows. */
  void poll() {
    look(
        publication -> {
          var served = live.live(publication.catalogue());
          if (served == null || !served.generation().equals(publication.generation())) {
            switching.follow(publication);
            LOG.infof(
                "catalogue %s: generation %s of another server, %d items, is served",
                publication.catalogue(), publication.generation(), publication.items());
          }
        });
  }

  private void look(Consumer<Publication> follow) {
    try {
      publications.catalogues().stream().filter(live::follows).forEach(name -> look(name, follow));
    } catch (RuntimeException e) {
      // Redis away is told by the one who watches it.
      LOG.debugf("publications cannot be read: %s", e.getMessage());
    }
  }

  private void look(String name, Consumer<Publication> follow) {
    var id = "";
    try {
      var publication = publications.live(name);
      if (publication != null && !justFailed(publication)) {
        id = publication.id();
        follow.accept(publication);
        failures.remove(name);
      }
    } catch (RuntimeException e) {
      var message = e.getMessage() == null ? e.toString() : e.getMessage();
      var before = failures.put(name, new Failure(id, clock.instant(), message));
      if (before == null || !before.message().equals(message)) {
        LOG.errorf("catalogue %s: %s. What was served before stays.", name, message);
      }
    }
  }

  private boolean justFailed(Publication publication) {
    var failure = failures.get(publication.catalogue());
    return failure != null
        && failure.publication().equals(publication.id())
        && clock.instant().isBefore(failure.at().plus(AGAIN));
  }
}
