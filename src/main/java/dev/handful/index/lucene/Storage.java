package dev.handful.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jboss.logging.Logger;

/**
 * Where indexes are kept while they serve: small ones on the heap, large ones in files of their own
 * that the system maps into memory and that leave the heap to the items. Nothing outlives the
 * process: what one that was killed has left is cleared by the next.
 */
final class Storage {

  private static final Logger LOG = Logger.getLogger(Storage.class);
  private static final String LOCK = "write.lock";

  private final Path folder;

  Storage(Path folder) {
    this.folder = folder;
  }

  /** A place for this many items. */
  Directory forItems(int items, Depth depth) throws IOException {
    if (!depth.graph(items)) {
      return new ByteBuffersDirectory();
    }
    Files.createDirectories(folder);
    clearLeftOvers();
    return new OwnFiles(Files.createTempDirectory(folder, "generation-"));
  }

  /** Whose lock can be had, nobody uses. */
  private void clearLeftOvers() throws IOException {
    try (var children = Files.list(folder)) {
      for (var child : children.filter(Files::isDirectory).toList()) {
        clear(child);
      }
    }
  }

  private static void clear(Path child) throws IOException {
    try (var directory = new MMapDirectory(child);
        var unused = directory.obtainLock(LOCK)) {
      LOG.debugf("clearing %s, which a server that ended has left", child);
    } catch (LockObtainFailedException e) {
      return;
    }
    delete(child);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Files that go when the index is closed. */
  private static final class OwnFiles extends MMapDirectory {
    private final Path own;

    OwnFiles(Path own) throws IOException {
      super(own);
      this.own = own;
    }

    @Override
    public synchronized void close() throws IOException {
      super.close();
      delete(own);
    }
  }
}
