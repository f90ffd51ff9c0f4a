package dev.handful.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** The compact file: exactly the vectors in use, replaced as a whole. */
final class VectorFile {

  private static final Logger LOG = Logger.getLogger(VectorFile.class);
  private static final int BUFFERED = 64;

  private final Path path;
  private final VectorFormat format;

  VectorFile(Path path, VectorFormat format) {
    this.path = path;
    this.format = format;
  }

  /** Hands over what the file holds; a file that cannot be used is set aside or left, and told. */
  VectorFormat.Contents read(BiConsumer<TextKey, float[]> reader) {
    if (!Files.exists(path)) {
      return VectorFormat.Contents.NONE;
    }
    try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
      var contents = format.read(file, reader);
      if (contents.damaged() > 0 || contents.bytes() < file.size()) {
        LOG.warnf(
            "vectors in %s: %d are damaged or the end is cut off; those are embedded again",
            path, contents.damaged());
      }
      return contents;
    } catch (OtherModelException e) {
      setAside(path, format, e);
    } catch (IOException e) {
      LOG.warnf("vectors in %s are unusable (%s) and are embedded again", path, e.getMessage());
    }
    return VectorFormat.Contents.NONE;
  }

  /** Keeps a file of another model under another name: embedding may have cost money. */
  static void setAside(Path path, VectorFormat format, OtherModelException problem) {
    var aside = path.resolveSibling(path.getFileName() + ".other-model");
    try {
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
      LOG.warnf(
          "%s is not used: %s, configured is %s with %d. It is kept as %s; delete it when it is"
              + " not needed, or configure the model it was made with. All texts are embedded"
              + " again.",
          path, problem.getMessage(), format.model(), format.dimensions(), aside.getFileName());
    } catch (IOException e) {
      LOG.warnf(
          "%s is not used (%s) and cannot be moved (%s)", path, problem.getMessage(), e.toString());
    }
  }

  /** Replaces the file: written beside it and moved, so that readers see the old or the new one. */
  void write(Map<TextKey, float[]> vectors) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    var temporary = path.resolveSibling(path.getFileName() + ".tmp");
    try {
      writeAll(temporary, vectors);
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void writeAll(Path temporary, Map<TextKey, float[]> vectors) throws IOException {
    try (var file =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeFully(file, format.header());
      var bytes = ByteBuffer.allocate(BUFFERED * format.recordBytes());
      for (var vector : vectors.entrySet()) {
        format.put(vector.getKey(), vector.getValue(), bytes);
        if (!bytes.hasRemaining()) {
          writeFully(file, bytes.flip());
          bytes.clear();
        }
      }
      writeFully(file, bytes.flip());
      file.force(true);
    }
  }

  static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }
}
