package dev.handful.prompt;

import dev.handful.config.HandfulConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;

/** The prompt files of this server. A broken file stops the start with its one message. */
@ApplicationScoped
public class FilePrompts implements Prompts {

  // A reference, not a field: a checked library replaces the whole of the previous one at once.
  private final AtomicReference<PromptLibrary> live;

  @Inject
  public FilePrompts(HandfulConfig config) {
    this.live = new AtomicReference<>(PromptFiles.load(config.prompts(), config.set()));
  }

  @Override
  public PromptLibrary current() {
    return live.get();
  }

  void start(@Observes StartupEvent event) {
    current();
  }
}
