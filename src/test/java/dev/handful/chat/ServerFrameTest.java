package dev.handful.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.Comparison;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.Operator;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Preference;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Role;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerFrameTest {

  private static final ConversationId CONVERSATION = new ConversationId("c_5fJ2Vh0nq7yWm3uXb9LkTg");
  private static final TurnId TURN = new TurnId("t_01");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  static Stream<String> types() {
    return WireFixtures.types("server", ".good.json");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyServerFrameIsWrittenExactlyAsItsFixtureHasIt(String type) {
    var written = WireFixtures.parse(WireJson.write(frame(type)));

    assertThat(written).isEqualTo(WireFixtures.read("server", type + ".good.json"));
  }

  @Test
  void whatAnOptionStandsForStaysOnTheServer() {
    assertThat(WireJson.write(frame("question"))).doesNotContain("wanted");
  }

  private static ServerFrame frame(String type) {
    return switch (type) {
      case "turn.accepted" -> logged(1, accepted());
      case "preferences" -> logged(2, new TurnEvent.Preferences(List.of(preference())));
      case "suggestion" -> logged(3, new TurnEvent.Suggested(suggestion()));
      case "text" -> logged(4, new TurnEvent.Text("Here is what fits."));
      case "question" -> logged(5, new TurnEvent.Asked(question()));
      case "comparison" -> logged(6, new TurnEvent.Compared(comparison()));
      case "turn.final" -> logged(7, new TurnEvent.Final(reply()));
      case "turn.error" ->
          logged(
              8,
              new TurnEvent.Failed(
                  ErrorCode.TIMEOUT, true, 1000L, "That took too long. Please send it again."));
      case "turn.stopped" -> logged(9, new TurnEvent.Stopped());
      case "turn.status" ->
          ServerFrame.status(
              CONVERSATION, TURN, new TurnEvent.Status("retrieve", "Comparing 128 tents…"), NOON);
      case "pong" -> ServerFrame.unlogged(CONVERSATION, "pong", Map.of(), NOON);
      case "error" ->
          ServerFrame.error(
              CONVERSATION,
              ErrorCode.BAD_FRAME,
              "'text' is missing.",
              new ClientMessageId("m1"),
              NOON);
      case "session.ready" -> ServerFrame.unlogged(CONVERSATION, "session.ready", ready(), NOON);
      case "session.snapshot" ->
          ServerFrame.unlogged(CONVERSATION, "session.snapshot", snapshot(), NOON);
      default -> throw new AssertionError("write the frame '" + type + "' in this test");
    };
  }

  private static ServerFrame logged(long seq, TurnEvent event) {
    return ServerFrame.logged(CONVERSATION, new LoggedEvent(seq, NOON, TURN, event));
  }

  private static TurnEvent accepted() {
    var id = new ClientMessageId("m1");
    return new TurnEvent.Accepted(
        List.of(id), List.of(new ShopperMessage.Say(id, "a white bookcase under 500")));
  }

  private static Object ready() {
    var assistant =
        new SessionFrames.Assistant(
            "Handful",
            "I am an AI assistant, not a person.",
            "Tell me what you need.",
            List.of("A white bookcase under 500"),
            null,
            null);
    var capabilities = List.of("stop", "edit", "compare");
    return new SessionFrames.Ready(assistant, false, 0, capabilities, 30, null);
  }

  private static Object snapshot() {
    var turns = List.of(logged(41, new TurnEvent.Final(reply())));
    return new SessionFrames.Snapshot(41, List.of(preference()), turns);
  }

  private static Preference preference() {
    return new Preference(
        new ConstraintId("p1"),
        "up to 62 cm wide",
        "width",
        Operator.AT_MOST,
        new Wanted.Range(null, 62.0),
        Polarity.WANT,
        Strength.MUST,
        "62 cm wide",
        1,
        null);
  }

  private static Question question() {
    return new Question(
        new QuestionId("q1"),
        "colour",
        "Which colour would you like?",
        List.of(option("o1", "white", 12), option("o2", "black-brown", 7)),
        true);
  }

  private static QuestionOption option(String id, String label, int count) {
    return new QuestionOption(id, label, count, new Wanted.Values(List.of(label), List.of()));
  }

  private static Suggestion suggestion() {
    return new Suggestion(
        new ItemId("00263850"),
        "BILLY bookcase",
        "https://shop.example/00263850",
        "https://shop.example/00263850.jpg",
        new Money(26500, "SAR"),
        1,
        Role.BEST_MATCH,
        List.of(
            new Reason(
                new ConstraintId("p1"),
                "width",
                "60 cm",
                null,
                "60 cm wide, so it fits your 62 cm."),
            new Reason(null, "rating", "4.6", "rated", "Rated 4.6 by 812 people.")),
        "Only 28 cm deep.",
        Change.NEW,
        List.of(new Suggestion.Variant(new ItemId("00263851"), "black", new Money(27500, "SAR"))),
        false,
        "60 cm wide, white");
  }

  private static Comparison comparison() {
    return new Comparison(
        List.of(
            new Comparison.Column(new ItemId("a"), "BILLY bookcase"),
            new Comparison.Column(new ItemId("b"), "KALLAX shelving unit")),
        List.of(
            new Comparison.Row("width", "width", List.of("60 cm", "77 cm"), 0),
            new Comparison.Row("material", "material", List.of("", "oak"), null)));
  }

  private static Reply reply() {
    var relaxation =
        new Reply.WordedRelaxation("without 'white'", 12, List.of(new ConstraintId("p2")));
    return new Reply(
        List.of("Here is what fits."),
        List.of(suggestion()),
        question(),
        null,
        List.of(relaxation),
        List.of(preference()),
        List.of("Something cheaper"),
        null,
        Route.LOCAL,
        null,
        List.of("policy@1a2b3c4d"));
  }
}
