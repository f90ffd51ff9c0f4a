package dev.handful.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.testing.model.Behaviour;
import dev.handful.testing.model.Misbehaviour;
import dev.handful.testing.model.RecordedRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure of the port, brought about over real HTTP. */
class ModelFailuresTest {

  private final Asking asking =
      new Asking().with("idle-timeout", "400ms").with("connect-timeout", "500ms");

  @AfterEach
  void close() {
    asking.close();
  }

  static Stream<Arguments> misbehaviours() {
    return Stream.of(
        arguments(Misbehaviour.SLOW_START, ModelFailure.FIRST_TOKEN_TIMEOUT, 1),
        arguments(Misbehaviour.SILENCE, ModelFailure.FIRST_TOKEN_TIMEOUT, 1),
        arguments(Misbehaviour.STALL_AT_ONCE, ModelFailure.FIRST_TOKEN_TIMEOUT, 1),
        arguments(Misbehaviour.HEADERS_FIRST, ModelFailure.FIRST_TOKEN_TIMEOUT, 1),
        arguments(Misbehaviour.STALL, ModelFailure.IDLE_TIMEOUT, 1),
        arguments(Misbehaviour.SLOW_TOKENS, ModelFailure.IDLE_TIMEOUT, 1),
        arguments(Misbehaviour.CUT, ModelFailure.SERVER_ERROR, 1),
        arguments(Misbehaviour.CUT_HEADERS, ModelFailure.SERVER_ERROR, 2),
        arguments(Misbehaviour.CLOSED, ModelFailure.SERVER_ERROR, 2),
        arguments(Misbehaviour.ERROR_EVENT, ModelFailure.SERVER_ERROR, 1),
        arguments(Misbehaviour.INVALID_EVENT, ModelFailure.SERVER_ERROR, 1),
        arguments(Misbehaviour.NO_DONE, ModelFailure.SERVER_ERROR, 1),
        arguments(Misbehaviour.NO_END, ModelFailure.SERVER_ERROR, 1),
        arguments(Misbehaviour.SERVER_ERROR, ModelFailure.SERVER_ERROR, 2),
        arguments(Misbehaviour.BAD_GATEWAY, ModelFailure.SERVER_ERROR, 2),
        arguments(Misbehaviour.UNAVAILABLE, ModelFailure.SERVER_ERROR, 2),
        arguments(Misbehaviour.HTML_PAGE, ModelFailure.SERVER_ERROR, 2),
        arguments(Misbehaviour.EMPTY_BODY, ModelFailure.SERVER_ERROR, 2),
        arguments(Misbehaviour.RATE_LIMITED, ModelFailure.RATE_LIMITED, 2),
        arguments(Misbehaviour.RATE_LIMITED_SECONDS, ModelFailure.RATE_LIMITED, 2),
        arguments(Misbehaviour.RATE_LIMITED_LONG, ModelFailure.RATE_LIMITED, 1),
        arguments(Misbehaviour.RATE_LIMITED_DATE, ModelFailure.RATE_LIMITED, 2),
        arguments(Misbehaviour.RATE_LIMITED_MILLIS, ModelFailure.RATE_LIMITED, 2),
        arguments(Misbehaviour.RATE_LIMITED_RESET, ModelFailure.RATE_LIMITED, 2),
        arguments(Misbehaviour.RATE_LIMITED_NONSENSE, ModelFailure.RATE_LIMITED, 2),
        arguments(Misbehaviour.BAD_REQUEST, ModelFailure.REFUSED, 1),
        arguments(Misbehaviour.UNAUTHORISED, ModelFailure.REFUSED, 1),
        arguments(Misbehaviour.NOT_FOUND, ModelFailure.REFUSED, 1),
        arguments(Misbehaviour.EMPTY_CHOICES, ModelFailure.INVALID_OUTPUT, 1),
        arguments(Misbehaviour.EMPTY_TEXT, ModelFailure.INVALID_OUTPUT, 1),
        arguments(Misbehaviour.REFUSAL, ModelFailure.INVALID_OUTPUT, 1),
        arguments(Misbehaviour.LENGTH, ModelFailure.INVALID_OUTPUT, 1),
        arguments(Misbehaviour.CONTENT_FILTER, ModelFailure.INVALID_OUTPUT, 1),
        arguments(Misbehaviour.MILLION_TOKENS, ModelFailure.INVALID_OUTPUT, 1),
        arguments(Misbehaviour.ENDLESS_LIST, ModelFailure.INVALID_OUTPUT, 1),
        arguments(Misbehaviour.HUGE_TOKEN, ModelFailure.INVALID_OUTPUT, 1));
  }

  @ParameterizedTest(name = "{0} is {1} after {2} request(s)")
  @MethodSource("misbehaviours")
  void everyMisbehaviourEndsInOneFailureAndWithoutAnOpenRequest(
      Misbehaviour misbehaviour, ModelFailure expected, int requests) throws InterruptedException {
    // Given
    asking.server.script().always(misbehaviour.apply(Behaviour.good().saying(Texts.LONG)));
    if (expected == ModelFailure.FIRST_TOKEN_TIMEOUT) {
      asking.with("first-token-timeout", "600ms");
    }

    // When
    var failure = asking.failure();

    // Then
    assertThat(failure.failure()).isEqualTo(expected);
    assertThat(asking.server.requests().count()).isEqualTo(requests);
    asking.server.requests().last().awaitEnd();
    assertThat(asking.call().failure()).isEqualTo(expected.wire());
    assertThat(asking.call().attempts()).isEqualTo(requests);
    assertThat(asking.call().output()).isEqualTo(String.join("", asking.pieces));
    assertThat(asking.budgets.settled).hasSize(1);
  }

  static Stream<Misbehaviour> oddities() {
    return Stream.of(Misbehaviour.COMMENTS, Misbehaviour.SINGLE_BYTES, Misbehaviour.NO_USAGE);
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void oddButWholeStreamsAreAnswers(Misbehaviour oddity) {
    asking.server.script().always(oddity.apply(Behaviour.good().saying(Texts.LONG)));

    assertThat(asking.stream().text()).isEqualTo(Texts.LONG);
  }

  @Test
  void piecesBeforeACutStandAndNothingIsAskedAgain() {
    asking.server.script().next(Misbehaviour.CUT.apply(Behaviour.good().saying(Texts.LONG)));

    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.SERVER_ERROR);
    assertThat(Texts.LONG).startsWith(String.join("", asking.pieces));
    assertThat(asking.pieces).isNotEmpty();
    assertThat(asking.server.requests().count()).isEqualTo(1);
  }

  @Test
  void aFailureBeforeTheFirstTokenIsTriedOnceMore() {
    asking.server.script().next(Misbehaviour.SERVER_ERROR.behaviour());

    assertThat(asking.stream().text()).isNotEmpty();
    assertThat(asking.call().attempts()).isEqualTo(2);
    assertThat(asking.call().failure()).isNull();
  }

  @Test
  void retryAfterIsWaitedFor() {
    asking.server.script().next(Misbehaviour.RATE_LIMITED_MILLIS.behaviour());

    asking.stream();

    assertThat(asking.call().totalMicros()).isGreaterThan(300_000);
    assertThat(asking.call().attempts()).isEqualTo(2);
  }

  @Test
  void aServerThatWantsToBeLeftAloneIsLeftAlone() {
    // Given
    asking.server.script().next(Misbehaviour.RATE_LIMITED_LONG.behaviour());
    asking.failure();

    // When
    var second = asking.failure();

    // Then
    assertThat(second.failure()).isEqualTo(ModelFailure.RATE_LIMITED);
    assertThat(asking.server.requests().count()).isEqualTo(1);
    assertThat(asking.call().attempts()).isZero();
  }

  @Test
  void nobodyListensIsUnreachable() {
    asking.server.refuse();

    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.UNREACHABLE);
    assertThat(asking.call().attempts()).isEqualTo(2);
    assertThat(asking.budgets.settled.getLast().tokens()).isZero();
  }

  @Test
  void theDeadlineOfTheTurnHoldsWhateverTheModelMay() throws InterruptedException {
    asking.with("idle-timeout", "10s").with("first-token-timeout", "10s");
    asking.patience = Duration.ofMillis(700);
    asking.server.script().always(Misbehaviour.STALL.behaviour());

    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.DEADLINE);
    assertThat(asking.server.requests().last().awaitEnd())
        .isEqualTo(RecordedRequest.End.CLOSED_BY_CLIENT);
  }

  @Test
  void theTotalTimeHoldsWithEveryTokenInTime() {
    asking.with("total-timeout", "800ms");
    asking.server.script().always(Behaviour.good().saying(Texts.LONG).paced(50, 100));

    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.DEADLINE);
  }

  @Test
  void stoppingTheTurnClosesTheUpstream() throws InterruptedException {
    // Given
    asking.with("idle-timeout", "10s");
    asking.server.script().always(Misbehaviour.STALL.behaviour());

    // When
    Thread.startVirtualThread(
        () -> {
          awaitPiece();
          asking.stopped.set(true);
        });

    // Then
    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.STOPPED);
    assertThat(asking.server.requests().last().awaitEnd())
        .isEqualTo(RecordedRequest.End.CLOSED_BY_CLIENT);
  }

  private void awaitPiece() {
    try {
      while (asking.turn().calls().isEmpty() && asking.server.requests().count() == 0) {
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aTurnThatIsStoppedAsksNothing() {
    asking.stopped.set(true);

    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.STOPPED);
    assertThat(asking.server.requests().count()).isZero();
  }

  @Test
  void afterManyFailuresTheServerIsLeftAlone() {
    // Given
    asking.server.script().always(Misbehaviour.NO_DONE.behaviour());
    for (int i = 0; i < 10; i++) {
      asking.failure();
    }
    int before = asking.server.requests().count();

    // When
    var failure = asking.failure();

    // Then
    assertThat(failure.failure()).isEqualTo(ModelFailure.CIRCUIT_OPEN);
    assertThat(asking.server.requests().count()).isEqualTo(before);
    assertThat(asking.call().attempts()).isZero();
  }

  @Test
  void whatAShopperCanBringAboutOpensNoCircuit() {
    asking.server.script().always(Misbehaviour.BAD_REQUEST.behaviour());

    for (int i = 0; i < 15; i++) {
      assertThat(asking.failure().failure()).isEqualTo(ModelFailure.REFUSED);
    }
  }

  @Test
  void moreCallsThanAllowedAreRefused() throws Exception {
    // Given
    asking.with("max-concurrency", "1").with("idle-timeout", "10s");
    asking.server.script().always(Misbehaviour.STALL.behaviour());
    var first = new CompletableFuture<ModelFailure>();
    var request = asking.request();
    var client = asking.client();
    Thread.startVirtualThread(
        () -> {
          try {
            client.complete(request);
          } catch (ModelFailureException e) {
            first.complete(e.failure());
          }
        });
    awaitPiece();

    // When
    var failure = asking.failure();

    // Then
    assertThat(failure.failure()).isEqualTo(ModelFailure.BUSY);
    asking.stopped.set(true);
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(ModelFailure.STOPPED);
  }

  @Test
  void aSpentBudgetAsksNothing() {
    asking.budgets.spent = true;

    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.BUDGET_SPENT);
    assertThat(asking.server.requests().count()).isZero();
    assertThat(asking.call().attempts()).isZero();
  }

  @Test
  void budgetsThatCannotBeReadAreAsGoodAsSpent() {
    asking.budgets.away = true;

    assertThat(asking.failure().failure()).isEqualTo(ModelFailure.BUDGET_SPENT);
    assertThat(asking.server.requests().count()).isZero();
  }

  @Test
  void theMessageForStaffNeverHoldsTheKey() {
    asking.server.script().always(Misbehaviour.UNAUTHORISED.behaviour());

    assertThat(asking.failure())
        .hasMessageContaining("advisor")
        .hasMessageContaining("401")
        .hasMessageNotContaining(Asking.KEY);
    assertThat(asking.client().toString()).doesNotContain(Asking.KEY);
  }
}
