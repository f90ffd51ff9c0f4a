package dev.handful.limits.redis;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.limits.Budgets.Amount;
import dev.handful.limits.Budgets.Scope;
import io.quarkus.redis.datasource.RedisDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one scope has spent, and what it may: the hash {@code handful:{…}:budget…} with tokens and
 * money.
 *
 * @param mostTokens 0 = any
 * @param mostMicros 0 = any
 * @param life the key is gone this long after the last reservation
 */
record Counter(Scope scope, String key, long mostTokens, long mostMicros, Duration life) {

  /** A day's counter outlives its day wherever a clock goes wrong by hours. */
  private static final Duration DAY = Duration.ofDays(2);

  private static final String RESERVE = script("reserve");
  private static final String SETTLE = script("settle");

  /** On the slot of its conversation. */
  static Counter ofConversation(
      ConversationId conversation, long tokens, BigDecimal money, Duration retention) {
    var key = "handful:{" + conversation + "}:budget";
    return new Counter(Scope.CONVERSATION, key, tokens, micros(money), retention);
  }

  static Counter ofAddress(String address, LocalDate day, long tokens, BigDecimal money) {
    var key = "handful:budget:address:{" + address + "}:" + day;
    return new Counter(Scope.ADDRESS, key, tokens, micros(money), DAY);
  }

  static Counter ofDay(LocalDate day, long tokens, BigDecimal money) {
    return new Counter(Scope.DAY, "handful:budget:day:" + day, tokens, micros(money), DAY);
  }

  /** Sets an amount aside, or answers false when it does not fit. */
  boolean reserve(RedisDataSource redis, Amount amount) {
    return run(
        redis, RESERVE, amount.tokens(), amount.micros(), mostTokens, mostMicros, life.toMillis());
  }

  /** Corrects what was set aside. */
  void add(RedisDataSource redis, Amount change) {
    run(redis, SETTLE, change.tokens(), change.micros());
  }

  private boolean run(RedisDataSource redis, String script, long... numbers) {
    var words = new ArrayList<>(List.of(script, "1", key));
    for (long number : numbers) {
      words.add(Long.toString(number));
    }
    try {
      return redis.execute("EVAL", words.toArray(String[]::new)).toInteger() == 1;
    } catch (RuntimeException e) {
      throw new HandfulException(ErrorCode.UNAVAILABLE, "Redis does not answer: " + e, e);
    }
  }

  private static long micros(BigDecimal money) {
    return money.movePointRight(6).setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  private static String script(String name) {
    try (var in = Counter.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("the script " + name + ".lua is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
