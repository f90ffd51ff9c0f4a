package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.testing.ServerProcess;
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
  void I1_aKilledRedisComesBackAndTheConversationGoesOn() throws Exception {
    try (var server = ServerProcess.start(data, SHOP).awaitReady()) {
      var opened = server.json("POST", "/api/conversations", null, "{}");
      var conversation = opened.path("conversation").asText();
      var token = opened.path("token").asText();
      say(server, conversation, token, "m1", "a white bookcase");

      server.killRedisAlone();

      var next = sayWithin15s(server, conversation, token, "m2", "show me more");
      assertThat(labels(next)).as("what was remembered").anyMatch(l -> l.contains("white"));
      server.awaitLog("Redis runs again");
      assertThat(server.log().lines().filter(l -> l.contains("WARN")))
          .as("the warnings")
          .filteredOn(l -> l.contains("Redis ended by itself"))
          .hasSize(1);
      assertThat(server.log()).doesNotContain("\tat ");
    }
  }

  private static JsonNode sayWithin15s(
      ServerProcess server, String conversation, String token, String id, String text)
      throws Exception {
    var body = "{\"clientMsgId\":\"" + id + "\",\"text\":\"" + text + "\"}";
    var path = "/api/conversations/" + conversation + "/turns";
    var deadline = System.nanoTime() + 15_000_000_000L;
    var answer = server.send("POST", path, token, body);
    while (answer.statusCode() == 503 && System.nanoTime() < deadline) {
      assertThat(answer.body()).contains("\"unavailable\"");
      Thread.sleep(200);
      answer = server.send("POST", path, token, body);
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
  }

  @Test
  void aPortInUseIsOneClearMessage() throws Exception {
    try (var taken = new ServerSocket(0)) {
      var server = ServerProcess.start(data, taken.getLocalPort(), SHOP);
      assertRefusal(server, "Port " + taken.getLocalPort(), "--port");
    }
  }

  @Test
  void aMissingCatalogueIsOneClearMessage() throws Exception {
    var options = new String[] {"--catalogue", "northlight", "--catalogue", "nowhere.jsonl"};
    assertRefusal(ServerProcess.start(data, options), "nowhere.jsonl", "--catalogue");
  }

  @Test
  void aBrokenPolicyIsOneClearMessage() throws Exception {
    var prompts = Files.createDirectories(data.resolve("prompts"));
    for (var name : List.of("wording.en.yaml", "synonyms.yaml")) {
      Files.copy(Path.of("prompts").resolve(name), prompts.resolve(name));
    }
    Files.writeString(prompts.resolve("policy.yaml"), "assistant: [unclosed");

    var server = ServerProcess.start(data, "--prompts", prompts.toString());
    assertRefusal(server, "policy.yaml", "");
  }

  @Test
  void aDataFolderThatIsAFileIsOneClearMessage() throws Exception {
    var file = Files.writeString(data.resolve("file"), "x");

    assertRefusal(ServerProcess.start(file.resolve("inner"), SHOP), "cannot be written", "--data");
  }

  @Test
  void aRedisThatDoesNotAnswerIsOneClearMessage() throws Exception {
    var redis = "quarkus.redis.hosts=redis://127.0.0.1:" + ServerProcess.freePort();
    var secret = "handful.secret=0123456789abcdef0123456789abcdef";
    var server = ServerProcess.start(data, "--set", redis, "--set", secret);

    assertRefusal(server, "Redis does not answer", "REDIS_URL");
  }

  @Test
  void aSecondServerOnTheSameDataIsOneClearMessage() throws Exception {
    try (var first = ServerProcess.start(data, SHOP).awaitReady()) {
      assertThat(first.json("GET", "/api/catalogues", null, null)).isNotEmpty();
      assertRefusal(ServerProcess.start(data, SHOP), "used by another Handful", "--data");
    }
  }

  private static void assertRefusal(ServerProcess server, String says, String advises)
      throws Exception {
    try (server) {
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
