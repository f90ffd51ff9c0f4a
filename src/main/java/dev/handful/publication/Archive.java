package dev.handful.publication;

import dev.handful.catalogue.GenerationFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a generation and its vectors as one compressed file. */
final class Archive {

  /** The vectors' files are called "vectors.0" and so on, in the order they are to be read. */
  private static final Pattern VECTORS = Pattern.compile("vectors\\.\\d");

  private Archive() {}

  /** Packs what a generation's folder holds, and the files of its vectors. */
  static void pack(Path folder, List<Path> vectors, Path archive) throws IOException {
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
      for (var name : GenerationFolder.FILES) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
          add(zip, name, file);
        }
      }
      for (int i = 0; i < vectors.size(); i++) {
        add(zip, "vectors." + i, vectors.get(i));
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** Unpacks the known files and no other: what came over the network names no path here. */
  static void unpack(Path archive, Path folder) throws IOException {
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        if (GenerationFolder.FILES.contains(name) || VECTORS.matcher(name).matches()) {
          Files.copy(zip, folder.resolve(name));
        }
      }
    }
  }

  /** The files of vectors in an unpacked folder, in order. */
  static List<Path> vectors(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> VECTORS.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  /** Hexadecimal SHA-256 of a file. */
  static String sha256(Path file) throws IOException {
    try (var in =
        new DigestInputStream(
            new BufferedInputStream(Files.newInputStream(file)),
            MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
