package dev.handful.publication;

import dev.handful.catalogue.GenerationFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a generation and its vectors as one compressed file. */
final class Archive {

  private static final String VECTORS = "vectors";

  private Archive() {}

  /** Packs what a generation's folder holds, and the file of its vectors when there is one. */
  static void pack(Path folder, Path vectors, Path archive) throws IOException {
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
      for (var name : GenerationFolder.FILES) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
          add(zip, name, file);
        }
      }
      if (Files.exists(vectors)) {
        add(zip, VECTORS, vectors);
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** Unpacks the known files and no other: what came over the network names no path here. */
  static void unpack(Path archive, Path folder, Path vectors) throws IOException {
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(VECTORS)) {
          copy(zip, vectors);
        } else if (GenerationFolder.FILES.contains(entry.getName())) {
          copy(zip, folder.resolve(entry.getName()));
        }
      }
    }
  }

  private static void copy(InputStream from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    try (var out = Files.newOutputStream(to)) {
      from.transferTo(out);
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
