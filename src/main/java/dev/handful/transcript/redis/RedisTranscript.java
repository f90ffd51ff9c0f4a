package dev.handful.transcript.redis;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import dev.handful.failure.HandfulException;
import dev.handful.journal.ConversationKeys;
import dev.handful.journal.RecordJson;
import dev.handful.transcript.Transcript;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.StreamRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the streams that {@code memory.redis} writes; the id of an entry is {@code <seq>-0}. */
@ApplicationScoped
public class RedisTranscript implements Transcript {

  private final RedisDataSource redis;

  public RedisTranscript(RedisDataSource redis) {
    this.redis = redis;
  }

  @Override
  public long lastSeq(ConversationId conversation) {
    var keys = new ConversationKeys(conversation);
    var seq = reading(() -> redis.hash(String.class).hget(keys.state(), "seq"));
    return seq == null ? 0 : Long.parseLong(seq);
  }

  @Override
  public List<LoggedEvent> events(ConversationId conversation, long after, int limit) {
    var keys = new ConversationKeys(conversation);
    var range = StreamRange.of((after + 1) + "-0", "+");
    return reading(() -> redis.stream(String.class).xrange(keys.events(), range, limit)).stream()
        .map(RedisTranscript::event)
        .toList();
  }

  @Override
  public @Nullable TurnTrace trace(ConversationId conversation, TurnId turn) {
    var key = new ConversationKeys(conversation).trace(turn);
    var packed = reading(() -> redis.value(String.class).get(key));
    return packed == null ? null : RecordJson.decompress(packed, TurnTrace.class);
  }

  private static LoggedEvent event(StreamMessage<String, String, String> entry) {
    var fields = entry.payload();
    return new LoggedEvent(
        Long.parseLong(entry.id().substring(0, entry.id().indexOf('-'))),
        Instant.ofEpochMilli(Long.parseLong(fields.get("at"))),
        new TurnId(fields.get("turn")),
        RecordJson.read(fields.get("event"), TurnEvent.class));
  }

  private static <T> T reading(Supplier<T> command) {
    try {
      return command.get();
    } catch (RuntimeException e) {
      throw new HandfulException(ErrorCode.UNAVAILABLE, "Redis cannot be read: " + e, e);
    }
  }
}
