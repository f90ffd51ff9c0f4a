package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.failure.StartupProblem;
import dev.handful.outcomes.ShopOutcome;
import dev.handful.testing.ServerProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(ServerProfile.class)
class RunningDeskTest {

  @TestHTTPResource("/")
  URI server;

  @TempDir Path data;

  private RunningDesk desk(String token) throws Exception {
    Files.writeString(
        data.resolve("server.json"),
        "{\"port\":%d,\"token\":\"%s\"}".formatted(server.getPort(), token));
    return new RunningDesk(RunningServer.find(data));
  }

  @Test
  void aCommandTellsAndAsksTheRunningServer() throws Exception {
    var desk = desk(ServerProfile.OWNER_TOKEN);
    var name = desk.catalogue();
    var told = new ShopOutcome(UUID.randomUUID().toString(), "b1", "bought", null, "19.90");

    assertThat(desk.take(name, List.of(told), 1).kept()).isEqualTo(1);
    assertThat(desk.outcomes(name, 2).rows()).isNotEmpty();
    assertThat(desk.notFound(name, 2, true).catalogue()).isEqualTo(name);
  }

  @Test
  void aRefusalSaysWhatTheServerSaid() throws Exception {
    var desk = desk("wrong");

    assertThatThrownBy(() -> desk.outcomes("shop", 2))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("401");
  }

  @Test
  void noServerIsNoDesk() throws Exception {
    assertThat(RunningServer.find(data)).isNull();
    Files.writeString(data.resolve("server.json"), "{\"port\":1,\"token\":\"x\"}");
    assertThat(RunningServer.find(data)).isNull();
  }
}
