package dev.handful.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/**
 * How vectors of one model lie in a file: a header (magic, floats per vector, name of the model),
 * then records of one length (key, floats, CRC-32 of both). So a file can be appended to, what a
 * killed writer left half-written at its end is known by its length, and a damaged record costs
 * itself alone.
 */
record VectorFormat(String model, int dimensions) {

  private static final int MAGIC = 0x48464C32;
  private static final int LONGEST_NAME = 512;
  private static final int AT_ONCE = 64;

  /**
   * What a file held.
   *
   * @param bytes its length without a torn tail; appending goes on there
   * @param records sound ones
   * @param damaged records whose checksum differs
   */
  record Contents(long bytes, int records, int damaged) {
    static final Contents NONE = new Contents(0, 0, 0);
  }

  int recordBytes() {
    return TextKey.BYTES + dimensions * Float.BYTES + Integer.BYTES;
  }

  ByteBuffer header() {
    var name = model.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(3 * Integer.BYTES + name.length)
        .putInt(MAGIC)
        .putInt(dimensions)
        .putInt(name.length)
        .put(name)
        .flip();
  }

  /** Puts one record behind the buffer's position. */
  void put(TextKey key, float[] vector, ByteBuffer target) {
    int start = target.position();
    key.write(target);
    for (float component : vector) {
      target.putFloat(component);
    }
    target.putInt(checksum(target.slice(start, recordBytes() - Integer.BYTES)));
  }

  /**
   * Reads a file from its begin and leaves it as it is.
   *
   * @throws OtherModelException when its vectors are of another model or length
   * @throws IOException when it is no file of vectors, or cannot be read
   */
  Contents read(FileChannel file, BiConsumer<TextKey, float[]> reader) throws IOException {
    file.position(0);
    if (file.size() == 0) {
      return Contents.NONE;
    }
    long position = readHeader(file);
    int records = 0;
    int damaged = 0;
    var bytes = ByteBuffer.allocate(AT_ONCE * recordBytes());
    while (fill(file, bytes) >= recordBytes()) {
      while (bytes.remaining() >= recordBytes()) {
        position += recordBytes();
        if (handOver(bytes, reader)) {
          records++;
        } else {
          damaged++;
        }
      }
      bytes.compact();
    }
    return new Contents(position, records, damaged);
  }

  /** Reads until the buffer is full or the file ends; returns what is in it now. */
  private static int fill(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {
      // a file gives as much as it likes
    }
    return bytes.flip().remaining();
  }

  private boolean handOver(ByteBuffer bytes, BiConsumer<TextKey, float[]> reader) {
    int end = bytes.position() + recordBytes();
    int computed = checksum(bytes.slice(bytes.position(), recordBytes() - Integer.BYTES));
    var key = TextKey.read(bytes);
    var vector = new float[dimensions];
    bytes.asFloatBuffer().get(vector);
    bytes.position(end - Integer.BYTES);
    boolean sound = bytes.getInt() == computed;
    if (sound) {
      reader.accept(key, vector);
    }
    return sound;
  }

  private long readHeader(FileChannel file) throws IOException {
    var fixed = ByteBuffer.allocate(3 * Integer.BYTES);
    if (fill(file, fixed) < fixed.capacity() || fixed.getInt() != MAGIC) {
      throw new IOException("it is no file of vectors");
    }
    int found = fixed.getInt();
    int length = fixed.getInt();
    if (length < 0 || length > LONGEST_NAME) {
      throw new IOException("its header is damaged");
    }
    var name = ByteBuffer.allocate(length);
    if (fill(file, name) < length) {
      throw new IOException("its header is cut short");
    }
    var of = StandardCharsets.UTF_8.decode(name).toString();
    if (!of.equals(model) || found != dimensions) {
      throw new OtherModelException(of, found);
    }
    return file.position();
  }

  private static int checksum(ByteBuffer bytes) {
    var checksum = new CRC32();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
