package dev.handful.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Vectors appended batch by batch while they are made, so that a killed process goes on where it
 * was. Locked while open: one process at a time makes the vectors of a catalogue. The lock goes
 * with the process.
 */
final class VectorJournal implements Closeable {

  private static final Logger LOG = Logger.getLogger(VectorJournal.class);

  private final Path path;
  private final VectorFormat format;
  private final FileChannel file;
  private boolean failed;

  private VectorJournal(Path path, VectorFormat format, FileChannel file) {
    this.path = path;
    this.format = format;
    this.file = file;
  }

  /**
   * Opens the journal, hands over what is in it and drops a torn tail. Null, and told, when it
   * cannot be written or somebody else holds it; then nothing is kept of this run.
   */
  static @Nullable VectorJournal open(
      Path path, VectorFormat format, BiConsumer<TextKey, float[]> reader) {
    try {
      return opened(path, format, reader);
    } catch (OtherModelException e) {
      VectorFile.setAside(path, format, e);
      return Files.exists(path) ? null : open(path, format, reader);
    } catch (IOException e) {
      LOG.warnf(
          "no checkpoints of vectors can be kept in %s (%s): a run that is interrupted begins"
              + " again",
          path, e);
      return null;
    }
  }

  private static @Nullable VectorJournal opened(
      Path path, VectorFormat format, BiConsumer<TextKey, float[]> reader) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean kept = false;
    try {
      if (!locked(file)) {
        LOG.warnf("%s is being written by another import; this run keeps no checkpoints", path);
        return null;
      }
      resume(path, file, format, reader);
      kept = true;
      return new VectorJournal(path, format, file);
    } finally {
      if (!kept) {
        file.close();
      }
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void resume(
      Path path, FileChannel file, VectorFormat format, BiConsumer<TextKey, float[]> reader)
      throws IOException {
    var contents = VectorFormat.Contents.NONE;
    try {
      contents = format.read(file, reader);
    } catch (OtherModelException e) {
      throw e;
    } catch (IOException e) {
      LOG.warnf("%s is unusable (%s) and is begun again", path, e.getMessage());
    }
    if (file.size() > contents.bytes()) {
      LOG.infof("%s: the end was cut off in the middle of a write and is dropped", path);
    }
    file.truncate(contents.bytes()).position(contents.bytes());
    if (contents.bytes() == 0) {
      VectorFile.writeFully(file, format.header());
    }
  }

  /**
   * Adds vectors, each under the key at its place; on disk on return. After a write that failed
   * (told) nothing more is added: it would stand behind a torn record.
   */
  void append(List<TextKey> keys, List<float[]> vectors) {
    if (failed) {
      return;
    }
    var bytes = ByteBuffer.allocate(keys.size() * format.recordBytes());
    for (int i = 0; i < keys.size(); i++) {
      format.put(keys.get(i), vectors.get(i), bytes);
    }
    try {
      VectorFile.writeFully(file, bytes.flip());
      file.force(false);
    } catch (IOException e) {
      failed = true;
      LOG.warnf(
          "vectors cannot be kept in %s (%s): make room; an interrupted run begins again from here",
          path, e);
    }
  }

  /** Removes it, once everything in it lies in the compact file. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
