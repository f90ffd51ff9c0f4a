package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalCommandTest {
  @TempDir Path folder;

  private HttpServer server;
  private String suggested = "a";

  @BeforeEach
  void aServerThatAlwaysSuggestsOneItem() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/api/conversations",
        exchange -> {
          boolean start = exchange.getRequestURI().getPath().equals("/api/conversations");
          String body =
              start
                  ? "{\"conversation\":\"c\",\"token\":\"t\"}"
                  : "{\"text\":[],\"suggestions\":[{\"id\":\"" + suggested + "\"}]}";
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    Files.writeString(folder.resolve("items.jsonl"), "{\"id\":\"a\",\"name\":\"LACK\"}\n");
    Files.writeString(
        folder.resolve("targets.dev.jsonl"),
        "{\"target\":\"a\",\"opening_kind\":\"type\",\"opening\":\"a table\",\"facts\":{}}\n");
    Files.writeString(folder.resolve("gate.yaml"), "hit: [1.0]\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int eval(String... more) {
    CommandLine command = new CommandLine(new EvalCommand()).setOverwrittenOptionsAllowed(true);
    String[] arguments =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "--server",
                    "http://localhost:" + server.getAddress().getPort(),
                    "--targets",
                    folder.toString()),
                java.util.Arrays.stream(more))
            .toArray(String[]::new);
    return command.execute(arguments);
  }

  @Test
  void aPassedGateExitsWithZeroAndAFailedOneWithOne() {
    String gate = folder.resolve("gate.yaml").toString();

    assertThat(eval("--questions", "0", "--gate", gate)).isZero();

    suggested = "b";
    assertThat(eval("--questions", "0", "--gate", gate)).isEqualTo(1);
  }

  @Test
  void aMissingFileExitsWithTwoAndAMissingServerWithThree() {
    assertThat(eval("--gate", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(eval("--targets", folder.resolve("none").toString())).isEqualTo(2);

    server.stop(0);
    assertThat(eval()).isEqualTo(3);
  }

  @Test
  void theReportIsWritten() throws IOException {
    Path out = folder.resolve("report.json");

    assertThat(eval("--questions", "1", "--out", out.toString())).isZero();

    assertThat(Files.readString(out)).contains("\"openingKind\" : \"type\"");
    assertThat(eval("--compare", out.toString(), out.toString())).isZero();
  }
}
