package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Our own redis-server under the data folder: on loopback, with a password, with an AOF. */
final class BundledRedis implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Process process;
  private final RedisProbe probe;

  private BundledRedis(Process process, RedisProbe probe) {
    this.process = process;
    this.probe = probe;
  }

  /** Starts it and waits until it answers; a {@link StartupProblem} says what is in the way. */
  static BundledRedis start(Path data, SecureRandom random) throws InterruptedException {
    var folder = data.toAbsolutePath().normalize().resolve("redis");
    try {
      Files.createDirectories(folder);
      endLeftOver(folder);
      var binary = RedisBinary.find(folder);
      binary.refuseDowngrade(folder);
      var probe = new RedisProbe(freePort(), password(random));
      var config = folder.resolve("redis.conf");
      DataFolder.writeOwnerOnly(config, config(folder, probe));
      DataFolder.writeOwnerOnly(
          folder.resolve("redis.run"), probe.port() + " " + probe.password() + "\n");
      var log = folder.resolve("redis.log");
      var process =
          new ProcessBuilder(command(binary.file(), config))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var redis = new BundledRedis(process, probe);
      redis.await(log);
      binary.record(folder);
      return redis;
    } catch (IOException | UncheckedIOException e) {
      throw new StartupProblem(
          "Redis cannot be started in "
              + folder
              + " ("
              + e.getMessage()
              + "): make the folder"
              + " writable, or set REDIS_URL to a Redis of yours.",
          e);
    }
  }

  /** Where the client finds it. */
  String url() {
    return "redis://:" + probe.password() + "@127.0.0.1:" + probe.port();
  }

  /** Ends it after it has written everything. */
  @Override
  public void close() {
    probe.shutDown();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  /** The Redis of a killed server still runs; two on one file would destroy it. */
  private static void endLeftOver(Path folder) throws IOException, InterruptedException {
    var old = leftOver(folder);
    if (old == null || !old.isOurs()) {
      return;
    }
    old.shutDown();
    for (long waited = 0; old.isOurs(); waited += 50) {
      if (waited > STOP.toMillis()) {
        throw new StartupProblem(
            "The Redis of an earlier run still works on "
                + folder
                + " (port "
                + old.port()
                + "): end that redis-server process and start again.");
      }
      Thread.sleep(50);
    }
  }

  private static @Nullable RedisProbe leftOver(Path folder) throws IOException {
    var file = folder.resolve("redis.run");
    if (!Files.exists(file)) {
      return null;
    }
    var words = Files.readString(file).strip().split(" ");
    return words.length == 2 && words[0].matches("\\d{1,5}")
        ? new RedisProbe(Integer.parseInt(words[0]), words[1])
        : null;
  }

  private void await(Path log) throws IOException, InterruptedException {
    for (long waited = 0; !probe.answers(); waited += 50) {
      if (!process.isAlive() || waited > PATIENCE.toMillis()) {
        process.destroyForcibly();
        throw new StartupProblem(
            "Redis did not start: "
                + lastLine(log)
                + " (the whole log: "
                + log
                + "). Mend that, or"
                + " set REDIS_URL to a Redis of yours.");
      }
      Thread.sleep(50);
    }
  }

  private static String lastLine(Path log) throws IOException {
    var lines = Files.readAllLines(log);
    return lines.isEmpty() ? "it says nothing" : lines.getLast();
  }

  /** Ctrl-C goes to every process of the terminal's group; Redis must outlive the last turn. */
  private static List<String> command(Path binary, Path config) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(List.of(binary.toString(), config.toString()));
    return command;
  }

  private static String config(Path folder, RedisProbe probe) {
    return """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        appendonly yes
        appendfsync everysec
        save ""
        """
        .formatted(probe.port(), probe.password(), folder);
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
