package dev.handful.importing;

import dev.handful.catalogue.CatalogueLoader;
import dev.handful.config.HandfulConfig;
import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportStatus.Step;
import dev.handful.index.LiveCatalogues;
import jakarta.enterprise.context.ApplicationScoped;

/** One import, from the operator's file to the live generation. */
@ApplicationScoped
public class CatalogueImport {

  private final HandfulConfig config;
  private final LiveCatalogues live;

  public CatalogueImport(HandfulConfig config, LiveCatalogues live) {
    this.config = config;
    this.live = live;
  }

  ImportOutcome run(ImportRequest request, ImportListener listener) {
    listener.step(Step.READING);
    var folder = config.data().resolve("catalogues").resolve(request.catalogue());
    var loaded = new CatalogueLoader().load(request.catalogue(), request.source(), folder);
    if (request.effect() == Effect.DRY_RUN) {
      return new ImportOutcome.Done("nothing was changed");
    }
    listener.step(Step.EMBEDDING);
    live.replace(loaded.catalogue(), listener);
    return new ImportOutcome.Done(loaded.report().items() + " items are live");
  }
}
