package dev.handful.prompt;

import dev.handful.config.HandfulConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The prompt files of this server, followed while it runs. A broken file stops the start with its
 * message; later it changes nothing but the log and the health report.
 */
@ApplicationScoped
public class FilePrompts implements Prompts {

  private static final Logger LOG = Logger.getLogger(FilePrompts.class);
  private static final long POLL_MILLIS = 250;

  private final PromptWatcher watcher;
  private final ScheduledExecutorService polling =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("prompt-files").factory());

  @Inject
  public FilePrompts(HandfulConfig config) {
    this.watcher =
        new PromptWatcher(config.prompts(), config.set(), PromptInputs.builtIn(), new Log());
  }

  @Override
  public PromptLibrary current() {
    return watcher.live().library();
  }

  /** The hash of the files that are served. */
  public String hash() {
    return watcher.live().hash();
  }

  /** Why the files as they are now are not served; empty when they are. */
  public List<PromptProblem> problems() {
    return watcher.live().problems();
  }

  void start(@Observes StartupEvent event) {
    polling.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whatever goes wrong, the next poll comes. */
  private void poll() {
    try {
      watcher.poll();
    } catch (RuntimeException e) {
      LOG.error("the prompt files could not be looked at; the last good ones stay", e);
    }
  }

  @PreDestroy
  void stop() {
    polling.shutdownNow();
  }

  private static final class Log implements PromptWatcher.News {

    @Override
    public void refused(List<PromptProblem> problems) {
      LOG.warnf(
          "prompt files not taken over, the last good ones stay live:%n  %s",
          problems.stream().map(PromptProblem::toString).collect(Collectors.joining("\n  ")));
    }

    @Override
    public void live(LivePrompts prompts) {
      LOG.infof("prompt files are live (%s)", prompts.hash());
    }
  }
}
