package dev.handful.publication;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueFolder;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.GenerationFolder;
import dev.handful.config.HandfulConfig;
import dev.handful.embedding.Progress;
import dev.handful.index.LiveCatalogue;
import dev.handful.index.LiveCatalogues;
import dev.handful.index.LoadingProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes generations live, one at a time: one that this server imported, for all servers; one that
 * another has published, for this. What can fail comes first, so that whatever happens a complete
 * generation is served.
 */
@ApplicationScoped
public class GenerationSwitch {

  private final HandfulConfig config;
  private final LiveCatalogues live;
  private final LoadingProgress loading;
  private final Postman postman;
  private final ReentrantLock one = new ReentrantLock();

  public GenerationSwitch(
      HandfulConfig config, LiveCatalogues live, LoadingProgress loading, Postman postman) {
    this.config = config;
    this.live = live;
    this.loading = loading;
    this.postman = postman;
  }

  /**
   * Makes a generation live whose folder is complete and whose vectors are made: here, and by its
   * publication on every server of this Redis.
   *
   * @throws RuntimeException when it cannot be indexed, published or written; the old one stays
   */
  public void goLive(Catalogue catalogue) {
    one.lock();
    try {
      var folder = folder(catalogue.schema().name());
      var before = folder.live();
      var ready = live.follows(folder.name()) ? live.build(catalogue, Progress.SILENT) : null;
      try {
        postman.publish(folder, catalogue.generation(), catalogue.items().size());
        folder.makeLive(catalogue.generation());
      } catch (RuntimeException e) {
        discard(ready);
        throw e;
      }
      if (ready != null) {
        live.replace(ready);
      }
      tidy(folder, catalogue.generation(), before);
      postman.keepVectorsOf(catalogue);
    } finally {
      one.unlock();
    }
  }

  /** Whether this server serves a catalogue of that name once it is live. */
  public boolean servedHere(String name) {
    return live.follows(name);
  }

  /** Publishes the generation that is live in this data folder unless it is published already. */
  public void publishAgain(Catalogue catalogue) {
    one.lock();
    try {
      var folder = folder(catalogue.schema().name());
      postman.publish(folder, catalogue.generation(), catalogue.items().size());
    } finally {
      one.unlock();
    }
  }

  /** Brings the files of a publication into the data folder, for a server that is starting. */
  void takeIn(Publication publication) {
    one.lock();
    try {
      var folder = folder(publication.catalogue());
      var before = valid(folder);
      if (!publication.generation().equals(before)) {
        postman.fetch(publication, folder);
        folder.makeLive(publication.generation());
        tidy(folder, publication.generation(), before);
      }
    } finally {
      one.unlock();
    }
  }

  /** Serves a publication in place of what is served under its name. */
  void follow(Publication publication) {
    one.lock();
    try {
      var folder = folder(publication.catalogue());
      var served = live.live(publication.catalogue());
      if (served != null && served.generation().equals(publication.generation())) {
        return;
      }
      var before = valid(folder);
      if (!publication.generation().equals(before)) {
        postman.fetch(publication, folder);
      }
      var catalogue = new GenerationFolder(folder.of(publication.generation())).read();
      live.replace(live.build(catalogue, loading.embedding(folder.name())));
      folder.makeLive(publication.generation());
      tidy(folder, publication.generation(), before);
      postman.keepVectorsOf(catalogue);
    } finally {
      one.unlock();
    }
  }

  private CatalogueFolder folder(String name) {
    return CatalogueFolder.in(config.data(), name);
  }

  /** A pointer to nothing is no reason to refuse a whole generation. */
  private static @Nullable Generation valid(CatalogueFolder folder) {
    try {
      return folder.live();
    } catch (CatalogueProblemException e) {
      return null;
    }
  }

  private static void discard(@Nullable LiveCatalogue built) {
    if (built != null) {
      built.index().close();
    }
  }

  /** The one before stays, for an operator who wants to look back. */
  private static void tidy(CatalogueFolder folder, Generation now, @Nullable Generation before) {
    var kept = new HashSet<Generation>();
    kept.add(now);
    if (before != null) {
      kept.add(before);
    }
    folder.keepOnly(kept);
  }
}
