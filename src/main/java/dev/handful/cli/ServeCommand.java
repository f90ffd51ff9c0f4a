package dev.handful.cli;

import dev.handful.config.HandfulConfig;
import dev.handful.failure.StartupProblem;
import dev.handful.prompt.PromptFiles;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code handful serve}: checks what can be checked, starts Redis, then the server. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Start the server (the default command).",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:stopped by a signal", "1:could not start; one message says why"})
final class ServeCommand implements Callable<Integer> {

  private static final String REDIS = "quarkus.redis.hosts";

  @Mixin ServerOptions options = new ServerOptions();

  private final SecureRandom random = new SecureRandom();

  @Override
  public Integer call() throws InterruptedException {
    try {
      Settings.apply(options.properties(System.getenv()));
      var settings = Settings.read();
      check(settings);
      return serve(settings);
    } catch (StartupProblem e) {
      return StartFailure.tell(e);
    }
  }

  private static void check(Settings settings) {
    var prompts = settings.handful().prompts();
    if (!Files.isDirectory(prompts)) {
      throw new StartupProblem(
          "There is no prompts folder "
              + prompts
              + ": start Handful where it was installed, or name"
              + " the folder with --prompts DIR.");
    }
    // Again at the start of the server, but by then a catalogue may have been embedded for minutes.
    PromptFiles.load(prompts, settings.handful().set());
    portIsFree(settings.host(), settings.port());
  }

  private static void portIsFree(String host, int port) {
    if (port == 0) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException e) {
      throw new StartupProblem("There is no address '" + host + "' here: correct --host.", e);
    } catch (BindException e) {
      throw new StartupProblem(
          "Port "
              + port
              + " cannot be used ("
              + e.getMessage()
              + "): stop the program that has it,"
              + " or choose another with --port N.",
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartupProblem(
          "Handful cannot listen on " + host + ":" + port + " (" + e.getMessage() + ").", e);
    }
  }

  private int serve(Settings settings) throws InterruptedException {
    var tidy = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitTidy(tidy)));
    try {
      return serveTidily(settings);
    } finally {
      tidy.countDown();
    }
  }

  /** On a signal the JVM ends with its hooks; Redis and the data folder are to be closed first. */
  private static void awaitTidy(CountDownLatch tidy) {
    try {
      if (!tidy.await(20, TimeUnit.SECONDS)) {
        System.err.println("Handful ends before everything was closed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int serveTidily(Settings settings) throws InterruptedException {
    try (var folder = DataFolder.lock(settings.handful().data());
        var redis = redis(settings)) {
      if (redis != null) {
        Settings.apply(Map.of(REDIS, redis.url(), "handful.redis.bundled", "true"));
      }
      var token = ownerToken();
      Settings.apply(Map.of("handful.admin.owner-token", token));
      var exit = new AtomicInteger();
      Serving.onReady = port -> announce(folder, port, token);
      Quarkus.run(
          Serving.class,
          (code, failure) -> exit.set(failure == null ? code : StartFailure.tell(failure)));
      return exit.get();
    }
  }

  private @Nullable BundledRedis redis(Settings settings) throws InterruptedException {
    HandfulConfig handful = settings.handful();
    var named = settings.config().getOptionalValue(REDIS, String.class).orElse("");
    if (named.isEmpty()) {
      return BundledRedis.start(handful.data(), random);
    }
    if (handful.secret().isEmpty()) {
      throw new StartupProblem(
          "REDIS_URL needs HANDFUL_SECRET too, so that every server signs alike: set it to at least"
              + " 32 random characters, for example from 'openssl rand -hex 32'.");
    }
    return null;
  }

  /** Whoever may read the data folder may administer this server, until it ends. */
  private String ownerToken() {
    var token = new byte[32];
    random.nextBytes(token);
    return HexFormat.of().formatHex(token);
  }

  private static void announce(DataFolder folder, int port, String ownerToken) {
    try {
      folder.announce(port, ownerToken);
    } catch (IOException e) {
      System.err.println("data/server.json could not be written: " + e.getMessage());
    }
  }
}
