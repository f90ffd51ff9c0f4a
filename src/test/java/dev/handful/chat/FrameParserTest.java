package dev.handful.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Wanted;
import dev.handful.failure.HandfulException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameParserTest {

  private final FrameParser parser = new FrameParser(4000);

  static Stream<String> good() {
    return WireFixtures.types("client", ".good.json");
  }

  static Stream<String> bad() {
    return WireFixtures.types("client", ".bad.json");
  }

  @ParameterizedTest
  @MethodSource("good")
  void everyGoodClientFrameIsRead(String type) {
    var fixture = WireFixtures.read("client", type + ".good.json");

    var frame = parser.parse(fixture.toString());

    if (frame instanceof ClientFrame.Message(var message)) {
      var accepted =
          new dev.handful.dialogue.TurnEvent.Accepted(
              java.util.List.of(message.clientMsgId()), java.util.List.of(message));
      assertThat(WireFixtures.parse(WireJson.write(accepted)).at("/messages/0"))
          .as("what a transcript shows is what was sent")
          .isEqualTo(fixture);
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void everyBadClientFrameIsRefusedWithItsCode(String type) {
    var fixture = WireFixtures.read("client", type + ".bad.json");

    assertThat(refusal(fixture.get("frame").toString()).wire())
        .isEqualTo(fixture.get("code").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "{",
        "[]",
        "1",
        "null",
        "\"say\"",
        "{}{}",
        "{\"type\":7}",
        "{\"type\":null}",
        "{\"type\":\"say\"}",
        "{\"type\":\"say\",\"clientMsgId\":\"m\",\"text\":[\"a\"]}",
        "{\"type\":\"say\",\"clientMsgId\":\"\",\"text\":\"a\"}",
        "{\"type\":\"say\",\"clientMsgId\":\"a\\u0000b\",\"text\":\"a\"}",
        "{\"type\":\"say\",\"type\":\"stop\"}",
        "{\"type\":\"resume\",\"lastSeq\":1.5}",
        "{\"type\":\"resume\",\"lastSeq\":99999999999999999999}",
        "{\"type\":\"preference\",\"clientMsgId\":\"m\",\"set\":{\"attribute\":\"width\",\"value\":{\"form\":\"magic\"}}}",
        "{\"type\":\"preference\",\"clientMsgId\":\"m\",\"set\":7}"
      })
  void whatIsNoFrameIsABadFrame(String message) {
    assertThat(refusal(message)).isEqualTo(ErrorCode.BAD_FRAME);
  }

  @Test
  void deeplyNestedJsonIsABadFrameAndNoStackOverflow() {
    assertThat(refusal("[".repeat(60_000))).isEqualTo(ErrorCode.BAD_FRAME);
  }

  @Test
  void D10_lostBytesAreRefusedInsteadOfStored() {
    assertThat(refusal(say("a caf\uFFFD table"))).isEqualTo(ErrorCode.BAD_UTF8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "a \\udc00 b", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
  void D10_halfACharacterIsRefusedInsteadOfStored(String text) {
    assertThat(refusal(say(text))).isEqualTo(ErrorCode.BAD_UTF8);
  }

  @Test
  void anEscapedEmojiIsRead() {
    assertThat(said(say("\\ud83c\\udf92"))).isEqualTo("🎒");
  }

  @ParameterizedTest
  @CsvSource({"4000,", "4001,TOO_LONG", "70000,TOO_LONG"})
  void aTextMayHaveAtMostTheConfiguredLength(int length, ErrorCode expected) {
    var message = say("x".repeat(length));

    if (expected == null) {
      assertThat(said(message)).hasSize(length);
    } else {
      assertThat(refusal(message)).isEqualTo(expected);
    }
  }

  @Test
  void controlCharactersAreDroppedAndOtherScriptsKept() {
    assertThat(said(say("\\u0000a\\u0007 \\u001b[31mрюкзак 🎒 背包 حقيبة\\u0085\\nok")))
        .isEqualTo("a [31mрюкзак 🎒 背包 حقيبة\nok");
  }

  @Test
  void aTextOfNothingButControlCharactersIsEmpty() {
    assertThat(refusal(say("\\u0000\\u0001 \\u0008"))).isEqualTo(ErrorCode.EMPTY);
  }

  @Test
  void paymentCardNumbersAreMaskedBeforeAnythingIsStored() {
    assertThat(said(say("my card is 4111 1111 1111 1111, budget 1234567890123")))
        .isEqualTo("my card is ****, budget 1234567890123");
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertThat(said("{\"type\":\"say\",\"clientMsgId\":\"m\",\"text\":\"a\",\"later\":{\"x\":1}}"))
        .isEqualTo("a");
  }

  @Test
  void aPreferenceCanBeSet() {
    var frame =
        parser.parse(
            "{\"type\":\"preference\",\"clientMsgId\":\"m\",\"set\":{\"attribute\":\"width\","
                + "\"value\":{\"form\":\"range\",\"high\":62}}}");

    assertThat(frame)
        .isInstanceOfSatisfying(
            ClientFrame.Message.class,
            m ->
                assertThat(((ShopperMessage.Prefer) m.message()).wanted())
                    .isEqualTo(new Wanted.Range(null, 62.0)));
  }

  private String said(String message) {
    var frame = (ClientFrame.Message) parser.parse(message);
    return ((ShopperMessage.Say) frame.message()).text();
  }

  private ErrorCode refusal(String message) {
    var problem = catchThrowableOfType(HandfulException.class, () -> parser.parse(message));
    assertThat(problem).as("the refusal of " + message).isNotNull();
    return problem.code();
  }

  private static String say(String text) {
    return "{\"type\":\"say\",\"clientMsgId\":\"m1\",\"text\":\"" + text + "\"}";
  }
}
