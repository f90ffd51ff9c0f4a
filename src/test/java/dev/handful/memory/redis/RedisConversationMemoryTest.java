package dev.handful.memory.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Generation;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.journal.ConversationKeys;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemoryContract;
import dev.handful.testing.ServerProfile;
import dev.handful.transcript.Transcript;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ServerProfile.class)
class RedisConversationMemoryTest extends ConversationMemoryContract {

  @Inject ConversationMemory memory;
  @Inject Transcript transcript;
  @Inject RedisDataSource redis;

  @Override
  protected ConversationMemory memory() {
    return memory;
  }

  @Override
  protected Transcript transcript() {
    return transcript;
  }

  @Override
  protected void expireLease(ConversationId conversation) {
    redis.key().del(new ConversationKeys(conversation).lease());
  }

  @Test
  void aConversationOfAnEarlierVersionIsFoundWithoutAnAddress() {
    var id = new ConversationId("c_" + UUID.randomUUID());
    var state = DialogueState.empty(new Generation("shop@1"));
    memory.open(id, "shop", "en", "from here", state, Duration.ofDays(1));
    redis.hash(String.class).hdel(new ConversationKeys(id).state(), "address");

    var found = memory.find(id);

    assertThat(found.address()).isNull();
    assertThat(found.catalogue()).isEqualTo("shop");
  }
}
