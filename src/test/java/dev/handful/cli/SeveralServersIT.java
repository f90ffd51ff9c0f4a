package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.testing.RedisCluster;
import dev.handful.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged servers on one Redis cluster are one Handful: no shopper sees which one answers. */
class SeveralServersIT {

  private static final String[] SHOP = {"--catalogue", "src/test/resources/shop/items.jsonl"};
  private static final List<String> TALK =
      List.of("a white bookcase", "under 1000", "cheaper", "compare the first two");

  @TempDir Path first;
  @TempDir Path second;

  @BeforeAll
  static void packaged() {
    Assumptions.assumeTrue(ServerProcess.packaged(), "the program is not packaged");
  }

  @Test
  void I4_D05_conversationsGoOnWhicheverServerOfAClusterTakesTheTurn() throws Exception {
    try (var redis = RedisCluster.start()) {
      var environment =
          Map.of(
              "REDIS_URL",
              redis.url(),
              "QUARKUS_REDIS_CLIENT_TYPE",
              "cluster",
              "HANDFUL_SECRET",
              "a secret of both servers, 32 characters and more");
      try (var one = ServerProcess.start(environment, first, SHOP);
          var other = ServerProcess.start(environment, second, SHOP)) {
        var servers = List.of(one.awaitReady(), other.awaitReady());
        var conversations = new ArrayList<JsonNode>();
        for (int i = 0; i < 6; i++) {
          conversations.add(servers.get(i % 2).json("POST", "/api/conversations", null, "{}"));
        }
        var sequence = new int[conversations.size()];
        for (int turn = 0; turn < TALK.size(); turn++) {
          for (int i = 0; i < conversations.size(); i++) {
            var reply = say(servers.get((turn + i) % 2), conversations.get(i), turn);
            assertThat(reply.path("seq").asInt()).as("%s", reply).isGreaterThan(sequence[i]);
            sequence[i] = reply.path("seq").asInt();
            if (turn > 0) {
              assertThat(reply.path("preferences").toString())
                  .contains("white", turn == 1 ? "1000" : "cheaper");
            }
          }
        }
        assertThat(redis.keys()).as("conversations spread").allMatch(keys -> keys > 0);
      }
    }
  }

  private static JsonNode say(ServerProcess server, JsonNode conversation, int turn)
      throws IOException, InterruptedException {
    return server.json(
        "POST",
        "/api/conversations/" + conversation.path("conversation").asText() + "/turns",
        conversation.path("token").asText(),
        "{\"clientMsgId\":\"m" + turn + "\",\"text\":\"" + TALK.get(turn) + "\"}");
  }
}
