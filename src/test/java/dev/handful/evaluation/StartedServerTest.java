package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedServerTest {
  @TempDir Path data;

  private final PrintStream progress = new PrintStream(new ByteArrayOutputStream());

  private StartedServer start(String setting) throws InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Path.of("target", "test-classes").toString(),
            FakeServerProgram.class.getName(),
            "serve");
    return StartedServer.start(
        new StartedServer.Launch(
            command, data, "items.jsonl", List.of(setting), Duration.ofSeconds(20), false),
        progress,
        System::nanoTime);
  }

  @Test
  void itRunsOnAFreePortWithItsOwnFolderAndTheSharedVectorsAndStops() throws Exception {
    int port;
    try (StartedServer server = start("questions.max=6")) {
      port = server.uri().getPort();
      assertThat(accepts(port)).isTrue();
    }

    assertThat(accepts(port)).isFalse();
    String flags = Files.readString(data.resolve("vectors").resolve("kept"));
    assertThat(flags).contains("--catalogue items.jsonl").contains("--set questions.max=6");
    Path folder = Path.of(flags.replaceFirst(".*--data (\\S+).*", "$1"));
    assertThat(folder).doesNotExist();
    assertThat(folder).isNotEqualTo(data);
  }

  @Test
  void aServerThatEndsIsReportedWithTheEndOfItsLog() {
    assertThatThrownBy(() -> start("broken=true"))
        .isInstanceOf(UnusableServer.class)
        .hasMessageContaining("the catalogue has no items");
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
