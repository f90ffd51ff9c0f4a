package dev.handful.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ConversationId;
import dev.handful.limits.Budgets.Amount;
import dev.handful.limits.Budgets.Decision;
import dev.handful.limits.Budgets.Reservation;
import dev.handful.limits.Budgets.Scope;
import dev.handful.limits.Budgets.Spender;
import dev.handful.testing.Defaults;
import dev.handful.testing.ServerProfile;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Budgets in a real Redis. */
@QuarkusTest
@TestProfile(ServerProfile.class)
class RedisBudgetsTest {

  private static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");

  @Inject RedisDataSource redis;

  private final ConversationId conversation = new ConversationId("c_" + UUID.randomUUID());
  private final String address = UUID.randomUUID().toString();

  /** Every test has a day of its own, so that none spends another's. */
  private final Instant now = NOON.plus(Duration.ofDays(address.hashCode() & 0xffff));

  private RedisBudgets budgets(Map<String, String> limits) {
    return budgets(limits, now);
  }

  private RedisBudgets budgets(Map<String, String> limits, Instant at) {
    HandfulConfig config = Defaults.config(limits);
    return new RedisBudgets(redis, config, Clock.fixed(at, ZoneOffset.UTC));
  }

  private Spender spender() {
    return new Spender(conversation, address);
  }

  private Spender another(@Nullable String from) {
    return new Spender(new ConversationId("c_" + UUID.randomUUID()), from);
  }

  private static Reservation granted(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Granted.class);
    return ((Decision.Granted) decision).reservation();
  }

  private static Amount tokens(long tokens) {
    return new Amount(tokens, 0);
  }

  @Test
  void aConversationSpendsWhatItMayAndNoMore() {
    // Given
    var budgets = budgets(Map.of("handful.budgets.conversation-tokens", "1000"));

    // When
    granted(budgets.reserve(spender(), tokens(600)));

    // Then
    assertThat(budgets.reserve(spender(), tokens(401)))
        .isEqualTo(new Decision.Spent(Scope.CONVERSATION));
    granted(budgets.reserve(spender(), tokens(400)));
    granted(budgets.reserve(another(address), tokens(600)));
  }

  @Test
  void whatWasNotUsedComesBack() {
    var budgets = budgets(Map.of("handful.budgets.conversation-tokens", "1000"));

    granted(budgets.reserve(spender(), tokens(1_000))).settle(tokens(300));

    assertThat(budgets.reserve(spender(), tokens(701))).isInstanceOf(Decision.Spent.class);
    granted(budgets.reserve(spender(), tokens(700)));
  }

  @Test
  void whatWasUsedBeyondTheEstimateCounts() {
    var budgets = budgets(Map.of("handful.budgets.conversation-tokens", "1000"));

    granted(budgets.reserve(spender(), tokens(100))).settle(tokens(950));

    assertThat(budgets.reserve(spender(), tokens(51))).isInstanceOf(Decision.Spent.class);
  }

  @Test
  void anAddressCannotEscapeIntoNewConversations() {
    // Given
    var budgets = budgets(Map.of("handful.budgets.address-tokens", "1000"));
    granted(budgets.reserve(another(address), tokens(700)));

    // When
    var refused = budgets.reserve(spender(), tokens(700));

    // Then
    assertThat(refused).isEqualTo(new Decision.Spent(Scope.ADDRESS));
    granted(budgets.reserve(another("elsewhere " + address), tokens(700)));
    granted(budgets.reserve(another(null), tokens(700)));
  }

  @Test
  void aRefusalLeavesNothingSetAside() {
    // Given
    var budgets =
        budgets(
            Map.of(
                "handful.budgets.conversation-tokens", "1000",
                "handful.budgets.address-tokens", "500"));

    // When
    assertThat(budgets.reserve(spender(), tokens(800))).isInstanceOf(Decision.Spent.class);

    // Then
    granted(budgets.reserve(new Spender(conversation, "elsewhere " + address), tokens(500)));
    granted(budgets.reserve(new Spender(conversation, null), tokens(500)));
  }

  @Test
  void moneyOfADayIsSharedByAllAndComesAnewTheNextDay() {
    // Given
    var limits =
        Map.of("handful.budgets.day-money", "0.5", "handful.budgets.conversation-tokens", "0");
    granted(budgets(limits).reserve(another("a" + address), new Amount(10, 400_000)));

    // When
    var refused = budgets(limits).reserve(another("b" + address), new Amount(10, 100_001));

    // Then
    assertThat(refused).isEqualTo(new Decision.Spent(Scope.DAY));
    var tomorrow = budgets(limits, now.plus(Duration.ofDays(1)));
    granted(tomorrow.reserve(another("b" + address), new Amount(10, 500_000)));
  }

  @Test
  void withoutALimitNothingIsRefused() {
    var budgets =
        budgets(
            Map.of(
                "handful.budgets.conversation-tokens", "0",
                "handful.budgets.address-tokens", "0"));

    granted(budgets.reserve(spender(), new Amount(Integer.MAX_VALUE, 9_000_000_000_000L)));
    granted(budgets.reserve(spender(), new Amount(Integer.MAX_VALUE, 9_000_000_000_000L)));
  }

  @Test
  void manyAtOnceNeverSpendMoreThanThereIs() throws Exception {
    // Given
    var budgets = budgets(Map.of("handful.budgets.conversation-tokens", "1000"));
    Callable<Decision> reserve = () -> budgets.reserve(spender(), tokens(100));

    // When
    var decisions = new ArrayList<Decision>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(Collections.nCopies(40, reserve))) {
        decisions.add(future.get());
      }
    }

    // Then
    assertThat(decisions).filteredOn(Decision.Granted.class::isInstance).hasSize(10);
  }

  @Test
  void everyCounterExpires() {
    granted(budgets(Map.of()).reserve(spender(), tokens(1)));

    var keys = redis.key().keys("handful:*budget*");
    assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(redis.key().pttl(key)).isPositive());
    assertThat(keys).contains("handful:{" + conversation + "}:budget");
  }
}
