package dev.handful.testing.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.testing.model.RawClient.End;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each misbehaviour does on the wire what its name says. */
class MisbehaviourTest {

  private final ScriptedModel model = ScriptedModel.start();
  private final RawClient client = new RawClient(model.port());

  @AfterEach
  void stop() {
    model.close();
  }

  private RawClient.Heard advised(Misbehaviour one) throws IOException {
    var three = Asked.TENTS.replace("choose: 2", "choose: 3");
    return client.ask(one.wire(), Asked.streamed("advise", three));
  }

  @ParameterizedTest
  @CsvSource({
    "SILENCE, 0, OPEN",
    "STALL_AT_ONCE, 0, OPEN",
    "STALL, 12, OPEN",
    "STALL_LATE, 100, OPEN",
    "CUT, 12, CLOSED",
    "CUT_LATE, 100, CLOSED",
    "HALF_CHUNK, 100, CLOSED",
    "ERROR_EVENT, 12, CLOSED",
    "INVALID_EVENT, 12, CLOSED"
  })
  void soManyTokensThenThisEnd(Misbehaviour one, long tokens, End end) throws IOException {
    var heard = advised(one);

    assertThat(heard.tokens()).isEqualTo(tokens);
    assertThat(heard.end()).isEqualTo(end);
    assertThat(heard.events()).doesNotContain("[DONE]");
  }

  @Test
  void aResetIsAReset() throws IOException {
    assertThat(advised(Misbehaviour.RESET).end()).isEqualTo(End.RESET);
  }

  @Test
  void halfAChunkIsAnnouncedLongerThanItIs() throws IOException {
    var text = advised(Misbehaviour.HALF_CHUNK).text();

    assertThat(text).endsWith("data: {\"id\":\"chat");
    assertThat(text).contains(Integer.toHexString(2 * "data: {\"id\":\"chat".length()) + "\r\n");
  }

  @Test
  void aConnectionCanEndAmidTheHeadersOrWithoutAByte() throws IOException {
    assertThat(advised(Misbehaviour.CUT_HEADERS).text()).hasSize(40);
    assertThat(advised(Misbehaviour.CLOSED).text()).isEmpty();
  }

  @Test
  void headersCanComeLongBeforeTheFirstToken() throws IOException {
    var heard = advised(Misbehaviour.HEADERS_FIRST);

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.end()).isEqualTo(End.OPEN);
    assertThat(heard.tokens()).isZero();
  }

  @Test
  void anEndCanBeLeftOut() throws IOException {
    var done = advised(Misbehaviour.NO_DONE);
    var end = advised(Misbehaviour.NO_END);

    assertThat(done.text()).contains("\"finish_reason\":\"stop\"").doesNotContain("[DONE]");
    assertThat(end.text()).doesNotContain("\"finish_reason\":\"stop\"").doesNotContain("[DONE]");
    assertThat(end.text()).endsWith("0\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE_LIMITED | 429 | Content-Type",
        "RATE_LIMITED_SECONDS | 429 | Retry-After: 1",
        "RATE_LIMITED_LONG | 429 | Retry-After: 120",
        "RATE_LIMITED_DATE | 429 | GMT",
        "RATE_LIMITED_MILLIS | 429 | retry-after-ms: 300",
        "RATE_LIMITED_RESET | 429 | x-ratelimit-reset-tokens: 1.2s",
        "RATE_LIMITED_NONSENSE | 429 | Retry-After: soon",
        "SERVER_ERROR | 500 | application/json",
        "BAD_GATEWAY | 502 | text/html",
        "UNAVAILABLE | 503 | Retry-After: 1",
        "BAD_REQUEST | 400 | application/json",
        "UNAUTHORISED | 401 | application/json",
        "NOT_FOUND | 404 | application/json",
        "HTML_PAGE | 200 | text/html",
        "WRONG_TYPE | 200 | text/plain",
        "EMPTY_BODY | 200 | Content-Length: 0"
      })
  void aStatusComesWithItsHeader(Misbehaviour one, int status, String header) throws IOException {
    var heard = advised(one);

    assertThat(heard.status()).isEqualTo(status);
    assertThat(heard.head()).contains(header);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMPTY_CHOICES | \"choices\":[]",
        "REFUSAL | \"delta\":{\"refusal\":\"I cannot help with that.\"}",
        "LENGTH | \"finish_reason\":\"length\"",
        "CONTENT_FILTER | \"finish_reason\":\"content_filter\"",
        "COMMENTS | : keep-alive"
      })
  void anEnvelopeHasItsMark(Misbehaviour one, String mark) throws IOException {
    assertThat(advised(one).text()).contains(mark);
  }

  @Test
  void usageCanBeLeftOut() throws IOException {
    assertThat(advised(Misbehaviour.NO_USAGE).text()).doesNotContain("completion_tokens");
    assertThat(advised(Misbehaviour.GOOD).text()).contains("completion_tokens");
  }

  @Test
  void everyByteCanComeAlone() throws IOException {
    assertThat(advised(Misbehaviour.SINGLE_BYTES).text())
        .contains("1\r\nd\r\n1\r\na\r\n1\r\nt\r\n");
  }

  @Test
  void floodsAreAsDeepLongAndBigAsTheySay() throws IOException {
    var patient = new RawClient(model.port(), Duration.ofSeconds(5));
    var huge = patient.ask("huge-token", Asked.streamed("advise", Asked.TENTS));

    assertThat(Asked.text(advised(Misbehaviour.DEEP_JSON))).contains("[".repeat(10_000));
    assertThat(Asked.text(huge)).hasSizeGreaterThan(5 * 1024 * 1024);
    var tokens = Misbehaviour.MILLION_TOKENS.behaviour().content();
    var each = tokens.tokens(Asked.ask("advise", Asked.TENTS));
    assertThat(Stream.generate(each::next).limit(1_000_002).count()).isEqualTo(1_000_002);
    assertThat(each.hasNext()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyModeHasANameForOptionsAndAMeaning(Misbehaviour one) {
    assertThat(Misbehaviour.named(one.wire())).isEqualTo(one);
    assertThat(one.wire()).isEqualTo(one.wire().toLowerCase(Locale.ROOT)).doesNotContain("_");
    assertThat(one.meaning()).isNotBlank();
  }

  static Stream<Misbehaviour> all() {
    return Arrays.stream(Misbehaviour.values());
  }
}
