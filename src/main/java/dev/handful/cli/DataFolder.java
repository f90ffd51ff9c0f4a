package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder of everything the server writes, held by one server at a time. */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final RandomAccessFile file;

  private DataFolder(Path folder, RandomAccessFile file) {
    this.folder = folder;
    this.file = file;
  }

  /** Makes the folder when needed and locks it; the lock goes with the process, however it ends. */
  static DataFolder lock(Path folder) {
    try {
      Files.createDirectories(folder);
      var file = new RandomAccessFile(folder.resolve("server.lock").toFile(), "rw");
      if (tryLock(file) == null) {
        file.close();
        throw new StartupProblem(
            "The data folder "
                + folder
                + " is used by another Handful: stop that one, or choose"
                + " another folder with --data DIR.");
      }
      return new DataFolder(folder, file);
    } catch (IOException e) {
      throw new StartupProblem(
          "The data folder "
              + folder
              + " cannot be written ("
              + e.getMessage()
              + "): make it"
              + " writable, or choose another with --data DIR.",
          e);
    }
  }

  private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Says where the server listens, for commands that talk to it; only the owner may read it. */
  void announce(int port, String ownerToken) throws IOException {
    var text =
        "{\"port\":%d,\"pid\":%d,\"token\":\"%s\"}%n"
            .formatted(port, ProcessHandle.current().pid(), ownerToken);
    writeOwnerOnly(folder.resolve("server.json"), text);
  }

  static void writeOwnerOnly(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    }
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve("server.json"));
      file.close();
    } catch (IOException e) {
      System.err.println("The data folder could not be released: " + e.getMessage());
    }
  }
}
