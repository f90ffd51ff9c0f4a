package dev.handful.transcript.inmemory;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import dev.handful.journal.InMemoryJournals;
import dev.handful.transcript.Transcript;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the in-memory twin wrote. */
@ApplicationScoped
@Identifier("inmemory") public class InMemoryTranscript implements Transcript {

  private final InMemoryJournals journals;

  public InMemoryTranscript(InMemoryJournals journals) {
    this.journals = journals;
  }

  @Override
  public long lastSeq(ConversationId conversation) {
    return journals.of(conversation).events().size();
  }

  @Override
  public List<LoggedEvent> events(ConversationId conversation, long after, int limit) {
    return journals.of(conversation).events().stream().skip(after).limit(limit).toList();
  }

  @Override
  public @Nullable TurnTrace trace(ConversationId conversation, TurnId turn) {
    return journals.of(conversation).trace(turn);
  }
}
