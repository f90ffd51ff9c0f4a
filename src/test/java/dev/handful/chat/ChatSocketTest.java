package dev.handful.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.testing.ServerProfile;
import dev.handful.testing.ShopperSocket;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServerProfile.class)
class ChatSocketTest {

  @TestHTTPResource("/")
  URI server;

  private HttpChat.Opened mine;

  @BeforeEach
  void open() {
    mine = HttpChat.open();
  }

  static Stream<String> bad() {
    return WireFixtures.types("client", ".bad.json");
  }

  @Test
  void C18_aNewSocketIsToldWhoSpeaksAndThatItIsAnAi() throws Exception {
    try (var socket = connect()) {
      var ready = socket.next();

      assertThat(ready.path("type").asText()).isEqualTo("session.ready");
      assertThat(ready.at("/data/assistant/disclosure").asText()).isNotBlank();
      assertThat(ready.at("/data/resumed").asBoolean()).isFalse();
      assertThat(ready.at("/data/lastSeq").asLong()).isZero();
    }
  }

  @Test
  void I4_aTurnGoesFromAcceptedToFinalWithoutGap() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "a white bookcase");
      var logged = socket.loggedUntil("turn.final");

      assertThat(logged.getFirst().path("type").asText()).isEqualTo("turn.accepted");
      assertThat(seqs(logged)).isEqualTo(countingFrom(1, logged.size()));
      assertThat(logged.getLast().at("/data/suggestions")).hasSizeBetween(1, 5);
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aBadFrameIsAnsweredAndTheSocketStaysOpen(String type) throws Exception {
    var fixture = WireFixtures.read("client", type + ".bad.json");
    try (var socket = connect()) {
      socket.send(fixture.get("frame").toString());

      assertThat(socket.next("error").at("/data/code")).isEqualTo(fixture.get("code"));
      assertAnswers(socket);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 64 * 1024, 100_000, 300_000, 1_000_000})
  void I7_aMessageThatIsTooLongIsAnsweredAndTheSocketStaysOpen(int length) throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "x".repeat(length));

      assertThat(socket.next("error").at("/data/code").asText()).isEqualTo("too_long");
      assertAnswers(socket);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{\"type\":", "\u0000"})
  void whatIsNotJsonIsAnsweredAndTheSocketStaysOpen(String message) throws Exception {
    try (var socket = connect()) {
      socket.send(message);

      assertThat(socket.next("error").at("/data/code").asText()).isEqualTo("bad_frame");
      assertAnswers(socket);
    }
  }

  @Test
  void aBinaryMessageIsAnsweredAndTheSocketStaysOpen() throws Exception {
    try (var socket = connect()) {
      socket.sendBytes(new byte[] {1, 2, 3});

      assertThat(socket.next("error").at("/data/code").asText()).isEqualTo("bad_frame");
      assertAnswers(socket);
    }
  }

  @Test
  void aMessageBeyondWhatIsReadAtAllClosesTheSocketAsTooBig() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "x".repeat(1_500_000));

      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void anErrorSaysWhichMessageItIsAbout() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", " ");
      assertThat(socket.next("error").at("/data/clientMsgId").asText()).isEqualTo("m1");

      socket.send("{\"type\":\"dance\"}");
      assertThat(socket.next("error").at("/data").has("clientMsgId")).isFalse();
    }
  }

  @Test
  void D10_lostBytesAreRefusedAndNotStored() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "caf\uFFFD");

      assertThat(socket.next("error").at("/data/code").asText()).isEqualTo("bad_utf8");
      assertAnswers(socket);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"🎒🎒🎒", "рюкзак для похода", "背包", "حقيبة ظهر", "a\u0000b\u0007c\u001b[0m"})
  void anyScriptIsAnsweredSensibly(String text) throws Exception {
    try (var socket = connect()) {
      socket.say("m1", text);

      assertThat(socket.next("turn.final").at("/data/text")).isNotEmpty();
    }
  }

  @Test
  void stopWorksWhileATurnRuns() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "search " + ServerProfile.SLOW);
      socket.next("turn.accepted");
      socket.send("{\"type\":\"ping\"}");
      socket.next("pong");
      socket.send("{\"type\":\"stop\"}");

      assertThat(socket.loggedUntil("turn.stopped")).isNotEmpty();
      socket.say("m2", "a white desk");
      socket.next("turn.final");
    }
  }

  @Test
  void D03_aTurnThatFailsEndsInOneTerminalEventAndTellsNoInternals() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "search " + ServerProfile.BROKEN);
      var error = socket.next("turn.error");

      assertThat(error.at("/data/code").asText()).isEqualTo("internal");
      assertThat(error.toString()).doesNotContain("on purpose", "Exception");
      assertThat(HttpChat.events(server, mine, 0, 2)).hasSize(2);
    }
  }

  @Test
  void D04_closingTheTabDoesNotCancelTheTurnAndAResumeBringsTheRest() throws Exception {
    long seen;
    try (var socket = connect()) {
      socket.say("m1", "white bookcase " + ServerProfile.SLOW);
      seen = socket.next("turn.accepted").path("seq").asLong();
    }

    try (var socket = connect()) {
      assertThat(socket.next().at("/data/resumed").asBoolean()).isTrue();
      socket.send("{\"type\":\"resume\",\"lastSeq\":" + seen + "}");
      var logged = socket.loggedUntil("turn.final");

      assertThat(seqs(logged)).isEqualTo(countingFrom(seen + 1, logged.size()));
    }
  }

  @Test
  void D02_aResumeRepeatsNothingTheClientHas() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "a white bookcase");
      long last = socket.next("turn.final").path("seq").asLong();
      socket.send("{\"type\":\"resume\",\"lastSeq\":" + last + "}");
      socket.send("{\"type\":\"ping\"}");

      assertThat(socket.next().path("type").asText()).isEqualTo("pong");
    }
  }

  @Test
  void D06_aCursorAheadOfTheLogGetsASnapshot() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "a white bookcase");
      long last = socket.next("turn.final").path("seq").asLong();
      socket.send("{\"type\":\"resume\",\"lastSeq\":" + (last + 1_000) + "}");
      var snapshot = socket.next("session.snapshot");

      assertThat(snapshot.at("/data/lastSeq").asLong()).isEqualTo(last);
      assertThat(snapshot.at("/data/turns")).hasSize(2);
    }
  }

  @Test
  void I3_theSameMessageTwiceIsOneTurn() throws Exception {
    try (var socket = connect()) {
      socket.say("m1", "a white bookcase");
      long last = socket.next("turn.final").path("seq").asLong();
      socket.say("m1", "a white bookcase");
      socket.say("m2", "a white desk");

      assertThat(socket.next("turn.accepted").path("seq").asLong()).isEqualTo(last + 1);
    }
  }

  @Test
  void everySocketOfAConversationSeesTheTurn() throws Exception {
    try (var one = connect();
        var other = connect()) {
      one.next("session.ready");
      other.next("session.ready");
      one.say("m1", "a white bookcase");

      assertThat(seqs(other.loggedUntil("turn.final")))
          .isEqualTo(seqs(one.loggedUntil("turn.final")));
    }
  }

  @Test
  void S01_noTokenOpensAnothersConversation() {
    var other = HttpChat.open();

    assertRefused(401, other.conversation(), mine.token());
    assertRefused(401, mine.conversation(), "");
    assertRefused(401, mine.conversation(), mine.token() + "x");
    assertRefused(401, "c_unknown", mine.token());
  }

  @Test
  void aPageOfAForeignOriginIsRefused() throws Exception {
    assertRefused(403, mine.conversation(), mine.token(), "https://evil.example");
    for (var origin : List.of("https://shop.example", "http://" + server.getAuthority())) {
      try (var socket = ShopperSocket.open(server, mine.conversation(), mine.token(), origin)) {
        socket.next("session.ready");
      }
    }
  }

  private void assertRefused(int status, String conversation, String token, String... origin) {
    assertThatThrownBy(() -> ShopperSocket.open(server, conversation, token, origin).close())
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
  }

  private static void assertAnswers(ShopperSocket socket) throws InterruptedException {
    socket.send("{\"type\":\"ping\"}");
    socket.next("pong");
    assertThat(socket.isOpen()).isTrue();
  }

  private ShopperSocket connect() {
    return ShopperSocket.open(server, mine.conversation(), mine.token());
  }

  private static List<Long> seqs(List<JsonNode> frames) {
    return frames.stream().map(frame -> frame.path("seq").asLong()).toList();
  }

  private static List<Long> countingFrom(long first, int count) {
    return Stream.iterate(first, n -> n + 1).limit(count).toList();
  }
}
