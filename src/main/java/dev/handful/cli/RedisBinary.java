package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import redis.embedded.core.ExecutableProvider;

/**
 * The redis-server to run: the bundled one where there is one for this machine, else the PATH's.
 */
record RedisBinary(Path file, int version) {

  private static final Logger LOG = Logger.getLogger(RedisBinary.class);
  private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.(\\d+)");
  private static final int OLDEST = 602;

  /** A usable one; the bundled one is unpacked into {@code folder}. */
  static RedisBinary find(Path folder) throws IOException {
    var bundled = bundled(folder);
    if (bundled != null) {
      return bundled;
    }
    try {
      var installed = of(ExecutableProvider.newExecutableInPath("redis-server").get().toPath());
      if (installed.version() >= OLDEST) {
        return installed;
      }
    } catch (IOException e) {
      LOG.debugf("no redis-server on the PATH: %s", e);
    }
    throw new StartupProblem(
        "There is no Redis for this machine: install redis-server 6.2 or newer, or set REDIS_URL to"
            + " a Redis of yours.");
  }

  private static @org.jspecify.annotations.Nullable RedisBinary bundled(Path folder) {
    try {
      var bin = Files.createDirectories(folder.resolve("bin"));
      return of(ExecutableProvider.newJarResourceProvider(bin.toFile()).get().toPath());
    } catch (IOException | RuntimeException e) {
      LOG.debugf("the bundled Redis does not run here: %s", e);
      return null;
    }
  }

  private static RedisBinary of(Path file) throws IOException {
    var process = new ProcessBuilder(file.toString(), "--version").start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var match = VERSION.matcher(text);
    if (!match.find()) {
      throw new IOException(file + " is no redis-server: " + text.strip());
    }
    var minor = Integer.parseInt(match.group(2));
    return new RedisBinary(file, Integer.parseInt(match.group(1)) * 100 + minor);
  }

  /** An older Redis may misread the files of a newer one. */
  void refuseDowngrade(Path folder) throws IOException {
    var recorded = folder.resolve("version");
    int last = Files.exists(recorded) ? Integer.parseInt(Files.readString(recorded).strip()) : 0;
    if (last > version) {
      throw new StartupProblem(
          "The conversations in "
              + folder
              + " were written by Redis "
              + words(last)
              + ", this is"
              + " Redis "
              + words(version)
              + ": use the newer one, or another folder with --data"
              + " DIR.");
    }
  }

  void record(Path folder) throws IOException {
    Files.writeString(folder.resolve("version"), version + "\n");
  }

  private static String words(int version) {
    return version / 100 + "." + version % 100;
  }
}
