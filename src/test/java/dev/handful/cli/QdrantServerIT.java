package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.index.qdrant.QdrantDouble;
import dev.handful.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged server with its items in Qdrant's protocol double, which goes away and comes back.
 */
class QdrantServerIT {

  private static final String[] SHOP = {"--catalogue", "src/test/resources/shop/items.jsonl"};

  @TempDir Path data;

  @BeforeAll
  static void packaged() {
    Assumptions.assumeTrue(ServerProcess.packaged(), "the program is not packaged");
  }

  @Test
  void aConversationGoesOnWhileQdrantIsAwayAndSaysSo() throws Exception {
    try (var qdrant = QdrantDouble.start();
        var server =
            ServerProcess.start(Map.of("QDRANT_URL", qdrant.url()), data, SHOP).awaitReady()) {
      var conversation = server.json("POST", "/api/conversations", null, "{}");

      var whole = say(server, conversation, "m1", "a white bookcase");
      assertThat(whole.path("suggestions")).isNotEmpty();
      assertThat(whole.path("degraded").isMissingNode()).as("%s", whole).isTrue();

      qdrant.vanishes();
      var local = say(server, conversation, "m2", "under 1000");
      assertThat(local.path("suggestions")).isNotEmpty();
      assertThat(local.at("/degraded/reason").asText()).isEqualTo("local_index");
      assertThat(server.send("GET", "/q/health/ready", null, null).statusCode()).isEqualTo(200);

      qdrant.comesBack();
      for (int i = 0; i < 60; i++) {
        var again = say(server, conversation, "n" + i, "show me more");
        if (again.path("degraded").isMissingNode()) {
          return;
        }
        Thread.sleep(500);
      }
      throw new AssertionError("Qdrant is back, the server never noticed:\n" + server.log());
    }
  }

  private static JsonNode say(ServerProcess server, JsonNode conversation, String id, String text)
      throws IOException, InterruptedException {
    return server.json(
        "POST",
        "/api/conversations/" + conversation.path("conversation").asText() + "/turns",
        conversation.path("token").asText(),
        "{\"clientMsgId\":\"" + id + "\",\"text\":\"" + text + "\"}");
  }
}
