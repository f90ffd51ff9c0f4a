package dev.handful.advising;

import dev.handful.config.LocalEngine;
import jakarta.enterprise.context.ApplicationScoped;

/** A model words a reply when one is configured; the local advisor does, or finishes it, else. */
@ApplicationScoped
public class RoutedAdvisor implements Advisor {

  private final Advisor local;
  private final StreamedAdvisor model;

  public RoutedAdvisor(@LocalEngine Advisor local, StreamedAdvisor model) {
    this.local = local;
    this.model = model;
  }

  @Override
  public Drafted draft(Brief brief, BlockSink sink) {
    return model.takes(brief) ? model.draft(brief, sink, local) : local.draft(brief, sink);
  }
}
