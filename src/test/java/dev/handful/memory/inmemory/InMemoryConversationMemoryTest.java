package dev.handful.memory.inmemory;

import dev.handful.dialogue.ConversationId;
import dev.handful.journal.InMemoryJournals;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemoryContract;
import dev.handful.transcript.Transcript;
import dev.handful.transcript.inmemory.InMemoryTranscript;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class InMemoryConversationMemoryTest extends ConversationMemoryContract {

  private final InMemoryJournals journals = new InMemoryJournals();
  private final Transcript transcript = new InMemoryTranscript(journals);
  private final MovableClock clock = new MovableClock();
  private final ConversationMemory memory =
      new InMemoryConversationMemory(journals, abandoned, clock);

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
    clock.now = clock.now.plus(Duration.ofMinutes(1));
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
