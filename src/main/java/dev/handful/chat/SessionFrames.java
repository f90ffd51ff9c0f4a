package dev.handful.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.Preference;
import dev.handful.dialogue.TurnEvent;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.prompt.Prompts;
import dev.handful.transcript.Transcript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two frames that set a client up: who speaks, and where the conversation stands. */
@ApplicationScoped
public class SessionFrames {

  private static final List<String> CAPABILITIES = List.of("stop", "edit", "compare");

  /** Events a snapshot looks back for the last turns. */
  private static final int LOOK_BACK = 200;

  private static final int LAST_TURNS = 20;

  private final Prompts prompts;
  private final Transcript transcript;
  private final HandfulConfig config;
  private final Clock clock;

  public SessionFrames(Prompts prompts, Transcript transcript, HandfulConfig config, Clock clock) {
    this.prompts = prompts;
    this.transcript = transcript;
    this.config = config;
    this.clock = clock;
  }

  /** Data of {@code session.ready}; {@code token} only when it was renewed. */
  record Ready(
      Assistant assistant,
      boolean resumed,
      long lastSeq,
      List<String> capabilities,
      long retentionDays,
      @Nullable String token) {}

  /** Who speaks, with starters for the conversation's catalogue. */
  record Assistant(
      String name,
      String disclosure,
      String greeting,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> starters,
      @Nullable String contact,
      @Nullable String privacyUrl) {}

  /** Data of {@code session.snapshot}: the last turns as accepted and as ended, oldest first. */
  record Snapshot(long lastSeq, List<Preference> preferences, List<ServerFrame> turns) {}

  ServerFrame ready(Conversation conversation, long lastSeq, @Nullable String token) {
    var policy = prompts.current().policy().assistant();
    var starters = policy.starters();
    var assistant =
        new Assistant(
            policy.name(),
            policy.disclosure(),
            policy.greeting(),
            starters.getOrDefault(
                conversation.catalogue(), starters.getOrDefault("default", List.of())),
            policy.contact(),
            policy.privacyUrl());
    var days = config.conversation().retention().toDays();
    var ready = new Ready(assistant, lastSeq > 0, lastSeq, CAPABILITIES, days, token);
    return ServerFrame.unlogged(conversation.id(), "session.ready", ready, clock.instant());
  }

  ServerFrame snapshot(ConversationId conversation, long lastSeq) {
    var recent =
        transcript.events(conversation, Math.max(0, lastSeq - LOOK_BACK), LOOK_BACK).stream()
            .filter(e -> e.event() instanceof TurnEvent.Accepted || e.event().terminal())
            .toList();
    var turns =
        recent.stream()
            .skip(Math.max(0, recent.size() - 2L * LAST_TURNS))
            .map(event -> ServerFrame.logged(conversation, event))
            .toList();
    var data = new Snapshot(lastSeq, preferences(recent), turns);
    return ServerFrame.unlogged(conversation, "session.snapshot", data, clock.instant());
  }

  private static List<Preference> preferences(List<LoggedEvent> events) {
    return events.reversed().stream()
        .map(LoggedEvent::event)
        .filter(TurnEvent.Final.class::isInstance)
        .map(event -> ((TurnEvent.Final) event).reply().preferences())
        .findFirst()
        .orElse(List.of());
  }
}
