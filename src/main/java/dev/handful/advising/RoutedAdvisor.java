package dev.handful.advising;

import dev.handful.config.LocalEngine;
import jakarta.enterprise.context.ApplicationScoped;

/** A model words a reply when one is configured; the local advisor does, or finishes it, else. */
@ApplicationScoped
public class RoutedAdvisor implements Advisor {

  private final Advisor local;

  public RoutedAdvisor(@LocalEngine Advisor local) {
    this.local = local;
  }

  @Override
  public Drafted draft(Brief brief, BlockSink sink) {
    return local.draft(brief, sink);
  }
}
