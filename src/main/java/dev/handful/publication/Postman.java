package dev.handful.publication;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueFolder;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.GenerationFolder;
import dev.handful.config.HandfulConfig;
import dev.handful.embedding.Embedder;
import dev.handful.embedding.Progress;
import dev.handful.embedding.VectorCache;
import dev.handful.index.LiveCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** Carries the files of generations between the data folder and the publications. */
@ApplicationScoped
public class Postman {

  private final HandfulConfig config;
  private final Publications publications;
  private final Embedder embedder;
  private final VectorCache vectors;
  private final Clock clock;
  private final SecureRandom random;

  public Postman(
      HandfulConfig config,
      Publications publications,
      Embedder embedder,
      Clock clock,
      SecureRandom random) {
    this.config = config;
    this.publications = publications;
    this.embedder = embedder;
    this.vectors = new VectorCache(config.data().resolve("vectors"), embedder);
    this.clock = clock;
    this.random = random;
  }

  /** Whether other servers may be there to tell; nobody else knows a bundled Redis. */
  boolean shared() {
    return !config.redis().bundled();
  }

  /** Publishes a generation of the data folder unless it is live and whole already. */
  void publish(CatalogueFolder folder, Generation generation, int items) {
    if (!shared()) {
      return;
    }
    var live = publications.live(folder.name());
    if (live != null
        && live.generation().equals(generation)
        && live.model().equals(embedder.model())
        && publications.complete(live)) {
      return;
    }
    var archive = folder.path().resolve(".publication.zip");
    try {
      Archive.pack(folder.of(generation), vectors.files(folder.name()), archive);
      publications.publish(described(folder, generation, items, archive), archive);
    } catch (IOException e) {
      throw new PublicationProblemException(
          archive + " cannot be written (" + e.getMessage() + "): free disk space, import again",
          e);
    } finally {
      remove(archive);
    }
  }

  private Publication described(
      CatalogueFolder folder, Generation generation, int items, Path archive) throws IOException {
    var id = new byte[16];
    random.nextBytes(id);
    long bytes = Files.size(archive);
    int chunks = Math.toIntExact(Math.ceilDiv(bytes, Publications.CHUNK_BYTES));
    return new Publication(
        folder.name(),
        HexFormat.of().formatHex(id),
        generation,
        embedder.model(),
        items,
        chunks,
        bytes,
        Archive.sha256(archive),
        clock.instant());
  }

  /**
   * Brings a publication into the data folder; the generation's folder appears when it is whole.
   *
   * @throws PublicationProblemException when it cannot be used here
   */
  void fetch(Publication publication, CatalogueFolder folder) {
    if (!publication.model().equals(embedder.model())) {
      throw new PublicationProblemException(
          "the published catalogue %s was embedded with %s, this server embeds with %s: give all servers the same embedding model, or import it again"
              .formatted(publication.catalogue(), publication.model(), embedder.model()));
    }
    var target = folder.of(publication.generation());
    var unfinished = folder.unfinished(publication.generation());
    var archive = unfinished.resolve("publication.zip");
    try {
      folder.begin(publication.generation());
      publications.fetch(publication, archive);
      if (!Archive.sha256(archive).equals(publication.sha256())) {
        throw new PublicationProblemException(
            "the published catalogue "
                + publication.catalogue()
                + " is damaged in Redis: import it again");
      }
      Archive.unpack(archive, unfinished);
      Files.delete(archive);
      // Read before it counts: what is served must never be replaced by what cannot be.
      new GenerationFolder(unfinished).items();
      for (var arrived : Archive.vectors(unfinished)) {
        vectors.add(folder.name(), arrived);
      }
      folder.finish(publication.generation());
    } catch (IOException e) {
      throw new PublicationProblemException(
          target + " cannot be written (" + e.getMessage() + "): free disk space", e);
    }
  }

  /** Vectors of other generations are not needed any more. */
  void keepVectorsOf(Catalogue catalogue) {
    var texts = LiveCatalogue.embeddedTexts(catalogue);
    vectors.vectors(catalogue.schema().name(), texts, Progress.SILENT);
  }

  private static void remove(Path archive) {
    try {
      Files.deleteIfExists(archive);
    } catch (IOException e) {
      throw new PublicationProblemException(
          archive + " cannot be taken away: " + e.getMessage(), e);
    }
  }
}
