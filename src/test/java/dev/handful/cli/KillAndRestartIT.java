package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.testing.ShopperSocket;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed in a conversation; also how it refuses to start. */
class KillAndRestartIT {

  private static final String[] SHOP = {"--catalogue", "src/test/resources/shop/items.jsonl"};

  @TempDir Path data;

  @BeforeAll
  static void packaged() {
    Assumptions.assumeTrue(ServerProcess.packaged(), "the program is not packaged");
  }

  @Test
  void I1_I2_aKilledServerGoesOnWithTheConversation() throws Exception {
    String conversation;
    String token;
    try (var server = ServerProcess.start(data, SHOP).awaitReady()) {
      var opened = server.json("POST", "/api/conversations", null, "{}");
      conversation = opened.path("conversation").asText();
      token = opened.path("token").asText();
      var first = say(server, conversation, token, "m1", "a white bookcase");
      assertThat(first.path("suggestions")).isNotEmpty();
      assertThat(labels(first)).isNotEmpty();

      try (var socket = ShopperSocket.open(server.uri(), conversation, token)) {
        socket.say("m2", "under 1000");
        socket.next("turn.accepted");
        server.killWithRedis();
      }
    }

    try (var server = ServerProcess.start(data, SHOP).awaitReady()) {
      try (var socket = ShopperSocket.open(server.uri(), conversation, token)) {
        assertThat(socket.next().at("/data/resumed").asBoolean()).isTrue();
        socket.send("{\"type\":\"resume\",\"lastSeq\":0}");
        assertEveryAcceptedTurnEnds(socket);
      }
      var again = say(server, conversation, token, "m1", "a white bookcase");
      assertThat(again.path("seq").asLong()).as("the recorded answer").isLessThan(30);
      var next = say(server, conversation, token, "m3", "show me more");
      assertThat(labels(next)).as("what was remembered").anyMatch(l -> l.contains("white"));
      server.killAlone();
    }

    try (var server = ServerProcess.start(data, SHOP).awaitReady()) {
      var next = say(server, conversation, token, "m4", "show me more");
      assertThat(labels(next))
          .as("remembered although the old Redis was still running")
          .anyMatch(l -> l.contains("white"));
    }
    assertThat(data.resolve("server.json")).as("removed by an orderly end").doesNotExist();
  }

  @Test
  void aPortInUseIsOneClearMessage() throws Exception {
    try (var taken = new ServerSocket(0)) {
      assertRefusal("Port " + taken.getLocalPort(), "--port", "--port", "" + taken.getLocalPort());
    }
  }

  @Test
  void aMissingCatalogueIsOneClearMessage() throws Exception {
    assertRefusal("nowhere.jsonl", "", "--catalogue", "nowhere.jsonl");
  }

  @Test
  void aBrokenPolicyIsOneClearMessage() throws Exception {
    var prompts = Files.createDirectories(data.resolve("prompts"));
    Files.writeString(prompts.resolve("policy.yaml"), "assistant: [unclosed");

    assertRefusal("policy.yaml", "", "--prompts", prompts.toString());
  }

  @Test
  void aDataFolderThatIsAFileIsOneClearMessage() throws Exception {
    var file = Files.writeString(data.resolve("file"), "x");

    assertRefusal("cannot be written", "--data", "--data", file.resolve("inner").toString());
  }

  @Test
  void aRedisThatDoesNotAnswerIsOneClearMessage() throws Exception {
    assertRefusal(
        "Redis",
        "REDIS_URL",
        "--set",
        "quarkus.redis.hosts=redis://127.0.0.1:" + ServerProcess.freePort(),
        "--set",
        "handful.secret=0123456789abcdef0123456789abcdef");
  }

  private void assertRefusal(String says, String advises, String... options) throws Exception {
    try (var server = ServerProcess.start(data.resolve("own"), options)) {
      assertThat(server.exitCode()).isNotZero();
      assertThat(server.log())
          .contains("Handful cannot start.", says, advises)
          .doesNotContain("\tat ", "Exception");
    }
  }

  private static JsonNode say(
      ServerProcess server, String conversation, String token, String id, String text)
      throws Exception {
    var body = "{\"clientMsgId\":\"" + id + "\",\"text\":\"" + text + "\"}";
    var answer = server.send("POST", "/api/conversations/" + conversation + "/turns", token, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
  }

  private static List<String> labels(JsonNode turn) {
    return StreamSupport.stream(turn.path("preferences").spliterator(), false)
        .map(preference -> preference.path("label").asText())
        .toList();
  }

  private static void assertEveryAcceptedTurnEnds(ShopperSocket socket) throws Exception {
    long expected = 1;
    for (var end : List.of("turn.final", "turn.final|turn.error")) {
      JsonNode frame;
      do {
        frame = socket.next();
        assertThat(frame.path("seq").asLong()).isEqualTo(expected++);
      } while (!frame.path("type").asText().matches(end));
    }
  }
}
