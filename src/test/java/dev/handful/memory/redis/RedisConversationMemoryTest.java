package dev.handful.memory.redis;

import dev.handful.dialogue.ConversationId;
import dev.handful.journal.ConversationKeys;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemoryContract;
import dev.handful.testing.ServerProfile;
import dev.handful.transcript.Transcript;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

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
}
