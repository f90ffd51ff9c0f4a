package dev.handful.importing;

import dev.handful.catalogue.BadLineFile;
import dev.handful.catalogue.CatalogueFolder;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.GenerationFolder;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.LoadedCatalogue;
import dev.handful.config.HandfulConfig;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.VectorCache;
import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportRequest.Shrink;
import dev.handful.importing.ImportStatus.Step;
import dev.handful.importing.enrich.Enricher;
import dev.handful.index.LiveCatalogue;
import dev.handful.publication.GenerationSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One import, from the operator's file to the live generation. Reading and checking is repeated
 * when an import is killed; what was embedded is not. Until the last step nothing that is served
 * has changed.
 */
@ApplicationScoped
public class CatalogueImport {

  /** A catalogue that loses more than this share of its items is more likely a file cut short. */
  static final double SHRINK = 0.3;

  private final HandfulConfig config;
  private final VectorCache vectors;
  private final GenerationSwitch switching;
  private final Enricher enricher;

  public CatalogueImport(
      HandfulConfig config, Embedder embedder, GenerationSwitch switching, Enricher enricher) {
    this.config = config;
    this.enricher = enricher;
    this.vectors = new VectorCache(config.data().resolve("vectors"), embedder);
    this.switching = switching;
  }

  /**
   * @throws CatalogueProblemException when the file or the data folder cannot be used
   * @throws RuntimeException when the texts cannot be embedded, indexed or published
   */
  ImportOutcome run(ImportRequest request, ImportListener listener) {
    var folder = CatalogueFolder.in(config.data(), request.catalogue());
    listener.step(Step.READING);
    var checked = new CheckedImport(listener);
    var loaded = read(request, folder, checked);
    var before = liveItems(folder);
    checked.compared(loaded, folder, before);
    int now = loaded.report().items();
    if (request.shrink() == Shrink.REFUSE && now < before.size() * (1 - SHRINK)) {
      return new ImportOutcome.Refused(shrinks(before.size(), now));
    }
    if (request.effect() == Effect.DRY_RUN) {
      return new ImportOutcome.Done(
          "this was a dry run: %,d items could go live; nothing that is served was changed"
              .formatted(now));
    }
    return goLive(loaded, folder, checked, listener);
  }

  private LoadedCatalogue read(
      ImportRequest request, CatalogueFolder folder, CheckedImport checked) {
    try (var bad = new BadLineFile(folder.badLines())) {
      var loaded =
          new CatalogueLoader().load(request.catalogue(), request.source(), folder.path(), bad);
      checked.badLines(bad.written() == 0 ? null : folder.badLines());
      return loaded;
    } catch (UncheckedIOException e) {
      throw new CatalogueProblemException(
          folder.badLines()
              + " cannot be written ("
              + e.getCause()
              + "): free disk space or make the folder writable",
          e);
    }
  }

  private static Map<ItemId, Item> liveItems(CatalogueFolder folder) {
    var live = folder.live();
    return live == null ? Map.of() : new GenerationFolder(folder.of(live)).items();
  }

  private ImportOutcome goLive(
      LoadedCatalogue loaded,
      CatalogueFolder folder,
      CheckedImport checked,
      ImportListener listener) {
    listener.step(Step.ENRICHING);
    var enriched = enricher.enrich(loaded.catalogue(), folder.path(), listener);
    var catalogue = enriched.catalogue();
    if (!enriched.report().isEmpty()) {
      // What follows counts anew.
      listener.at(0, 0, 0);
    }
    if (catalogue.generation().equals(folder.live())) {
      listener.step(Step.PUBLISHING);
      switching.publishAgain(catalogue);
      return new ImportOutcome.Done(
          "nothing has changed: these %,d items are live already"
              .formatted(catalogue.items().size()));
    }
    listener.step(Step.EMBEDDING);
    vectors.adding(folder.name(), LiveCatalogue.embeddedTexts(catalogue), checked);
    listener.step(Step.WRITING);
    folder.write(catalogue);
    listener.step(Step.SWITCHING);
    switching.goLive(catalogue);
    return new ImportOutcome.Done(
        "%,d items are live as '%s', generation %s%s%s"
            .formatted(
                catalogue.items().size(),
                folder.name(),
                catalogue.generation(),
                enriched.report().isEmpty() ? "" : "; " + enriched.report(),
                config.serving() && !switching.servedHere(folder.name())
                    ? "; this server was started for other catalogues: start it without --catalogue, or name it"
                    : ""));
  }

  private static String shrinks(int before, int now) {
    return "refused: the file has %,d items, %,d are live: %.0f %% fewer, and more than %.0f %% is more likely a file cut short than a smaller shop. If it is right, import it again with --force; the old generation stays live"
        .formatted(now, before, 100.0 * (before - now) / before, 100 * SHRINK);
  }
}
