package dev.handful.admin;

import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Feeds that were sent, as files in the data folder until their import is over. */
@ApplicationScoped
public class Uploads {

  private static final Logger LOG = Logger.getLogger(Uploads.class);
  private static final int CHUNK = 65_536;

  private final HandfulConfig config;

  public Uploads(HandfulConfig config) {
    this.config = config;
  }

  /** What a killed server left behind is of no use: its jobs are forgotten. */
  void start(@Observes StartupEvent event) {
    delete(folder());
  }

  /**
   * Writes a body to a file of its own folder.
   *
   * @param filename as the operator calls it: reports name it, its ending tells the format
   * @throws HandfulException {@code TOO_LONG} beyond the limit, {@code EMPTY} without a byte
   */
  Path keep(InputStream body, String filename) {
    Path own = null;
    try {
      Files.createDirectories(folder());
      own = Files.createTempDirectory(folder(), "feed");
      var file = own.resolve(filename);
      if (copy(body, file) == 0) {
        throw new HandfulException(
            ErrorCode.EMPTY,
            "The body is empty: send the feed as it is, for example with curl -T.");
      }
      return file;
    } catch (IOException e) {
      drop(own);
      throw new UncheckedIOException("the upload could not be kept", e);
    } catch (RuntimeException e) {
      drop(own);
      throw e;
    }
  }

  /** Takes an upload away. */
  void discard(Path file) {
    drop(file.getParent());
  }

  private static void drop(@Nullable Path own) {
    if (own != null) {
      delete(own);
    }
  }

  private long copy(InputStream body, Path file) throws IOException {
    long limit = config.admin().maxUploadBytes();
    long written = 0;
    var chunk = new byte[CHUNK];
    try (var out = Files.newOutputStream(file)) {
      for (int read = read(body, chunk); read >= 0; read = read(body, chunk)) {
        written += read;
        if (written > limit) {
          throw new HandfulException(
              ErrorCode.TOO_LONG,
              "The feed is longer than "
                  + limit
                  + " bytes: compress it with gzip, or raise handful.admin.max-upload-bytes.");
        }
        out.write(chunk, 0, read);
      }
    }
    return written;
  }

  /** A sender that breaks off is no failure of ours. */
  private static int read(InputStream body, byte[] chunk) {
    try {
      return body.read(chunk);
    } catch (IOException e) {
      throw new HandfulException(
          ErrorCode.BAD_FRAME, "The upload broke off before its end: send it again.", e);
    }
  }

  private Path folder() {
    return config.data().resolve("uploads");
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("an upload is left behind in %s: %s", folder, e.getMessage());
    }
  }
}
