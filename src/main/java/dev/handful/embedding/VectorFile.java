package dev.handful.embedding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A file of vectors by key: header (magic, model, floats per vector, count), records, CRC-32 of
 * all. Written to a temporary file and moved, so that readers see the old or the new one.
 */
final class VectorFile {

  private static final int MAGIC = 0x48464C31;

  private final Path path;
  private final String model;
  private final int dimensions;

  VectorFile(Path path, String model, int dimensions) {
    this.path = path;
    this.model = model;
    this.dimensions = dimensions;
  }

  /**
   * The vectors in the file; empty when there is no file.
   *
   * @throws IOException when the file is of another model, cut short or damaged
   */
  Map<String, float[]> read() throws IOException {
    if (!Files.exists(path)) {
      return Map.of();
    }
    var checksum = new CRC32();
    try (var file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      var in = new DataInputStream(new CheckedInputStream(file, checksum));
      if (in.readInt() != MAGIC || !in.readUTF().equals(model) || in.readInt() != dimensions) {
        throw new IOException("not a vector file of model " + model);
      }
      var vectors = records(in, in.readInt());
      long computed = checksum.getValue();
      if (in.readLong() != computed) {
        throw new IOException("checksum differs");
      }
      return vectors;
    }
  }

  private Map<String, float[]> records(DataInputStream in, int count) throws IOException {
    var vectors = new HashMap<String, float[]>();
    for (int i = 0; i < count; i++) {
      var key = in.readUTF();
      var vector = new float[dimensions];
      for (int d = 0; d < dimensions; d++) {
        vector[d] = in.readFloat();
      }
      vectors.put(key, vector);
    }
    return vectors;
  }

  /** Replaces the file. */
  void write(Map<String, float[]> vectors) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    var temporary = path.resolveSibling(path.getFileName() + ".tmp");
    var checksum = new CRC32();
    try (var file = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
      var out = new DataOutputStream(new CheckedOutputStream(file, checksum));
      out.writeInt(MAGIC);
      out.writeUTF(model);
      out.writeInt(dimensions);
      out.writeInt(vectors.size());
      for (var record : vectors.entrySet()) {
        out.writeUTF(record.getKey());
        for (float component : record.getValue()) {
          out.writeFloat(component);
        }
      }
      out.writeLong(checksum.getValue());
    }
    Files.move(
        temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
