package dev.handful.memory.redis;

import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.ShopperSignal;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import dev.handful.failure.HandfulException;
import dev.handful.journal.ConversationKeys;
import dev.handful.journal.RecordJson;
import dev.handful.memory.AbandonedTurns;
import dev.handful.memory.ConversationMemory;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Conversations in Redis 6.2 or newer; every step is one Lua script over one hash slot. */
@ApplicationScoped
public class RedisConversationMemory implements ConversationMemory {

  private static final RedisScript OPEN = RedisScript.named("open");
  private static final RedisScript ACCEPT = RedisScript.named("accept");
  private static final RedisScript ABANDON = RedisScript.named("abandon");
  private static final RedisScript APPEND = RedisScript.named("append");
  private static final RedisScript COMMIT = RedisScript.named("commit");

  private final RedisDataSource redis;
  private final AbandonedTurns abandoned;
  private final Clock clock;
  private final String owner;

  public RedisConversationMemory(
      RedisDataSource redis, AbandonedTurns abandoned, Clock clock, SecureRandom random) {
    this.owner = Long.toUnsignedString(random.nextLong(), 36);
    this.redis = redis;
    this.abandoned = abandoned;
    this.clock = clock;
  }

  @Override
  public Conversation open(
      ConversationId id,
      String catalogue,
      String locale,
      @Nullable String address,
      DialogueState state,
      Duration retention) {
    var now = now();
    var arguments =
        List.of(
            Long.toString(retention.toMillis()),
            millis(now),
            catalogue,
            locale,
            RecordJson.write(state),
            address == null ? "" : address);
    OPEN.run(redis, List.of(new ConversationKeys(id).state()), arguments);
    touch(id, now);
    return new Conversation(id, catalogue, locale, address, now, now.plus(retention));
  }

  @Override
  public @Nullable Conversation find(ConversationId id) {
    var key = new ConversationKeys(id).state();
    Map<String, String> head =
        command(
            () -> redis.hash(String.class).hmget(key, "catalogue", "locale", "address", "created"));
    var created = head.get("created");
    if (created == null) {
      return null;
    }
    var left = command(() -> redis.key().pttl(key));
    return new Conversation(
        id,
        head.get("catalogue"),
        head.get("locale"),
        known(head.get("address")),
        Instant.ofEpochMilli(Long.parseLong(created)),
        now().plusMillis(Math.max(0, left)));
  }

  /** Absent in conversations of earlier versions. */
  private static @Nullable String known(@Nullable String address) {
    return address == null || address.isEmpty() ? null : address;
  }

  @Override
  public Acceptance accept(
      ConversationId id, TurnId turn, List<ShopperMessage> messages, Duration leaseFor) {
    var now = now();
    var ids = messages.stream().map(ShopperMessage::clientMsgId).toList();
    var event = new TurnEvent.Accepted(ids, messages);
    var lessee = owner + ":" + turn;
    var arguments = new ArrayList<String>();
    arguments.add(lessee);
    arguments.add(Long.toString(leaseFor.toMillis()));
    arguments.add(millis(now));
    arguments.add(turn.value());
    arguments.add(json(event));
    arguments.add(json(abandoned.ending()));
    ids.stream().map(ClientMessageId::value).forEach(arguments::add);
    var keys = new ConversationKeys(id);
    var answer = ACCEPT.run(redis, fourKeys(keys), arguments);
    if (answer.getFirst().equals("duplicate")) {
      return new Acceptance.Duplicate(new TurnId(answer.get(1)), terminal(keys, answer.get(2)));
    }
    touch(id, now);
    var accepted = new LoggedEvent(Long.parseLong(answer.get(1)), now, turn, event);
    var state = RecordJson.read(answer.get(2), DialogueState.class);
    return new Acceptance.Begun(new Lease(id, turn, lessee, state, accepted));
  }

  @Override
  public boolean endAbandoned(ConversationId id) {
    var arguments = List.of(millis(now()), json(abandoned.ending()));
    var answer = ABANDON.run(redis, fourKeys(new ConversationKeys(id)), arguments);
    return answer.getFirst().equals("alive");
  }

  @Override
  public LoggedEvent append(Lease lease, TurnEvent event) {
    var now = now();
    var keys = new ConversationKeys(lease.conversation());
    var arguments = List.of(lease.owner(), lease.turn().value(), millis(now), json(event));
    var answer = APPEND.run(redis, List.of(keys.state(), keys.lease(), keys.events()), arguments);
    return new LoggedEvent(Long.parseLong(answer.get(1)), now, lease.turn(), event);
  }

  @Override
  public LoggedEvent commit(Lease lease, DialogueState state, TurnEvent terminal, TurnTrace trace) {
    var now = now();
    var keys = new ConversationKeys(lease.conversation());
    var five = new ArrayList<>(fourKeys(keys));
    five.add(keys.trace(lease.turn()));
    var arguments =
        List.of(
            lease.owner(),
            lease.turn().value(),
            millis(now),
            json(terminal),
            RecordJson.write(state),
            RecordJson.compress(trace));
    var answer = COMMIT.run(redis, five, arguments);
    return new LoggedEvent(Long.parseLong(answer.get(1)), now, lease.turn(), terminal);
  }

  @Override
  public void keep(ConversationId id, ShopperSignal signal) {
    var keys = new ConversationKeys(id);
    var retention = command(() -> redis.hash(String.class).hget(keys.state(), "retention"));
    if (retention == null) {
      throw new HandfulException(ErrorCode.NOT_FOUND, "there is no such conversation");
    }
    var entry = Map.of("at", millis(now()), "signal", RecordJson.write(signal));
    command(() -> redis.stream(String.class).xadd(keys.signals(), entry));
    command(() -> redis.key().pexpire(keys.signals(), Long.parseLong(retention)));
  }

  /** The list of all conversations lives on another slot, so it follows the step. */
  private void touch(ConversationId id, Instant now) {
    var score = (double) now.toEpochMilli();
    command(() -> redis.sortedSet(String.class).zadd(ConversationKeys.ALL, score, id.value()));
  }

  private @Nullable LoggedEvent terminal(ConversationKeys keys, String seq) {
    if (seq.isEmpty()) {
      return null;
    }
    var range = StreamRange.of(seq + "-0", seq + "-0");
    var entries = command(() -> redis.stream(String.class).xrange(keys.events(), range));
    var fields = entries.getFirst().payload();
    return new LoggedEvent(
        Long.parseLong(seq),
        Instant.ofEpochMilli(Long.parseLong(fields.get("at"))),
        new TurnId(fields.get("turn")),
        RecordJson.read(fields.get("event"), TurnEvent.class));
  }

  private static List<String> fourKeys(ConversationKeys keys) {
    return List.of(keys.state(), keys.lease(), keys.events(), keys.messages());
  }

  private static String json(TurnEvent event) {
    return RecordJson.write(event);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String millis(Instant instant) {
    return Long.toString(instant.toEpochMilli());
  }

  private static <T> T command(Supplier<T> command) {
    try {
      return command.get();
    } catch (RuntimeException e) {
      throw new HandfulException(ErrorCode.UNAVAILABLE, "Redis does not answer: " + e, e);
    }
  }
}
