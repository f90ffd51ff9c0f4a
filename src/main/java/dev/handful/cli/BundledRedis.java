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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Our own redis-server under the data folder: on loopback, with a password, with an AOF. While the
 * server runs it is started again when it dies, on the same port and folder (I1).
 */
final class BundledRedis implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(BundledRedis.class);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final List<String> command;
  private final Path log;
  private final RedisProbe probe;
  private final RestartLimit limit = new RestartLimit();
  private Process process;
  private boolean closing;

  private BundledRedis(List<String> command, Path log, RedisProbe probe) throws IOException {
    this.command = command;
    this.log = log;
    this.probe = probe;
    this.process = launch(ProcessBuilder.Redirect.to(log.toFile()));
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
      var command = command(binary.file(), config);
      var redis = new BundledRedis(command, folder.resolve("redis.log"), probe);
      redis.await();
      binary.record(folder);
      Thread.ofVirtual().name("redis-watch").start(redis::watch);
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
    var last = lastProcess();
    probe.shutDown();
    try {
      if (!last.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        last.destroyForcibly();
      }
    } catch (InterruptedException e) {
      last.destroy();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Process lastProcess() {
    closing = true;
    return process;
  }

  /** The redis-server of now. */
  synchronized Process process() {
    return process;
  }

  private synchronized boolean closing() {
    return closing;
  }

  private Process launch(ProcessBuilder.Redirect output) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
  }

  /** Starts it again whenever it ends by itself, until too many ends say that this is no help. */
  private void watch() {
    try {
      while (true) {
        int code = process().waitFor();
        if (closing()) {
          return;
        }
        var pause = limit.pauseAfterEnd(System.nanoTime());
        if (pause == null) {
          LOG.errorf(
              "Redis ended again and again and is not started any more: nothing can be answered."
                  + " See %s, free memory or disk, and start Handful again.",
              log);
          return;
        }
        LOG.warnf(
            "Redis ended by itself (exit code %d, its log: %s); it is started again in %d ms.",
            code, log, pause.toMillis());
        Thread.sleep(pause);
        relaunch();
        if (comesUp()) {
          LOG.info("Redis runs again.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void relaunch() {
    if (closing) {
      return;
    }
    try {
      process = launch(ProcessBuilder.Redirect.appendTo(log.toFile()));
    } catch (IOException e) {
      // The ended process stands for the failed start: the watch counts it and tries again.
      LOG.warnf("Redis could not be started again: %s", e.getMessage());
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

  private void await() throws IOException, InterruptedException {
    if (!comesUp()) {
      process().destroyForcibly();
      throw new StartupProblem(
          "Redis did not start: "
              + lastLine(log)
              + " (the whole log: "
              + log
              + "). Mend that, or"
              + " set REDIS_URL to a Redis of yours.");
    }
  }

  private boolean comesUp() throws InterruptedException {
    for (long waited = 0; waited < PATIENCE.toMillis() && process().isAlive(); waited += 50) {
      if (probe.answers()) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
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
