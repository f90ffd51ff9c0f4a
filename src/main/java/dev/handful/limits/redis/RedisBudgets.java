package dev.handful.limits.redis;

import dev.handful.config.HandfulConfig;
import dev.handful.limits.Budgets;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Budgets as counters in Redis. A step touches one key, so that it also works in a cluster; when a
 * later scope refuses, the earlier ones get back what was set aside there.
 */
@ApplicationScoped
public class RedisBudgets implements Budgets {

  private final RedisDataSource redis;
  private final HandfulConfig config;
  private final Clock clock;

  public RedisBudgets(RedisDataSource redis, HandfulConfig config, Clock clock) {
    this.redis = redis;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Decision reserve(Spender spender, Amount estimate) {
    var taken = new ArrayList<Counter>();
    for (var counter : counters(spender)) {
      if (!counter.reserve(redis, estimate)) {
        new Taken(redis, taken, estimate).settle(Amount.NONE);
        return new Decision.Spent(counter.scope());
      }
      taken.add(counter);
    }
    return new Decision.Granted(new Taken(redis, List.copyOf(taken), estimate));
  }

  private List<Counter> counters(Spender spender) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var limits = config.budgets();
    var counters = new ArrayList<Counter>();
    counters.add(
        Counter.ofConversation(
            spender.conversation(),
            limits.conversationTokens(),
            limits.conversationMoney(),
            config.conversation().retention()));
    if (spender.address() != null) {
      counters.add(
          Counter.ofAddress(
              spender.address(), today, limits.addressTokens(), limits.addressMoney()));
    }
    counters.add(Counter.ofDay(today, limits.dayTokens(), limits.dayMoney()));
    return counters;
  }

  /** What was set aside, and where. */
  private record Taken(RedisDataSource redis, List<Counter> counters, Amount estimate)
      implements Reservation {

    @Override
    public void settle(Amount used) {
      var change = new Amount(used.tokens() - estimate.tokens(), used.micros() - estimate.micros());
      counters.forEach(counter -> counter.add(redis, change));
    }
  }
}
