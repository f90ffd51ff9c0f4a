package dev.handful.chat;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key that signs tokens: from the configuration, else made once and kept in the data folder.
 */
@ApplicationScoped
public class SigningSecret {

  private static final int MIN_LENGTH = 32;

  private final HandfulConfig config;
  private final SecureRandom random;

  public SigningSecret(HandfulConfig config, SecureRandom random) {
    this.config = config;
    this.random = random;
  }

  /** At least 32 bytes; a {@link StartupProblem} when there is none to be had. */
  byte[] bytes() {
    var secret = config.secret().orElseGet(this::kept);
    if (secret.length() < MIN_LENGTH) {
      throw new StartupProblem(
          "HANDFUL_SECRET is too short: give it at least 32 random characters, for example from"
              + " 'openssl rand -hex 32'.");
    }
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  private String kept() {
    var file = config.data().resolve("secret");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartupProblem(
          "The signing secret "
              + file
              + " cannot be read or written: make the data folder"
              + " writable, or set HANDFUL_SECRET.",
          e);
    }
  }

  private void write(Path file) throws IOException {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    }
    Files.writeString(file, HexFormat.of().formatHex(bytes));
  }
}
