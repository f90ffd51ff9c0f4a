package dev.handful.memory.inmemory;

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
import dev.handful.journal.InMemoryJournals;
import dev.handful.memory.AbandonedTurns;
import dev.handful.memory.ConversationMemory;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversations in this process only; what Redis does in one step is done under one lock. */
@ApplicationScoped
@Identifier("inmemory") public class InMemoryConversationMemory implements ConversationMemory {

  private final InMemoryJournals journals;
  private final AbandonedTurns abandoned;
  private final Clock clock;
  private final Map<ConversationId, Entry> entries = new HashMap<>();

  public InMemoryConversationMemory(
      InMemoryJournals journals, AbandonedTurns abandoned, Clock clock) {
    this.journals = journals;
    this.abandoned = abandoned;
    this.clock = clock;
  }

  @Override
  public synchronized Conversation open(
      ConversationId id,
      String catalogue,
      String locale,
      @Nullable String address,
      DialogueState state,
      Duration retention) {
    if (living(id) != null) {
      throw new HandfulException(ErrorCode.CONFLICT, "the conversation exists");
    }
    var entry = new Entry(catalogue, locale, address, now(), retention, state);
    entries.put(id, entry);
    return entry.conversation(id);
  }

  @Override
  public synchronized @Nullable Conversation find(ConversationId id) {
    var entry = living(id);
    return entry == null ? null : entry.conversation(id);
  }

  @Override
  public synchronized Acceptance accept(
      ConversationId id, TurnId turn, List<ShopperMessage> messages, Duration leaseFor) {
    var entry = known(id);
    endAbandoned(id);
    var ids = messages.stream().map(ShopperMessage::clientMsgId).toList();
    for (var message : ids) {
      var earlier = entry.turns.get(message);
      if (earlier != null) {
        return new Acceptance.Duplicate(earlier, entry.terminals.get(earlier));
      }
    }
    if (entry.running != null) {
      throw new HandfulException(ErrorCode.CONFLICT, "another turn of it is under way");
    }
    entry.running = turn;
    entry.leasedUntil = now().plus(leaseFor);
    entry.expiresAt = now().plus(entry.retention);
    ids.forEach(message -> entry.turns.put(message, turn));
    var accepted = log(id, turn, new TurnEvent.Accepted(ids, messages));
    return new Acceptance.Begun(new Lease(id, turn, turn.value(), entry.state, accepted));
  }

  @Override
  public synchronized boolean endAbandoned(ConversationId id) {
    var entry = known(id);
    var running = entry.running;
    if (running == null) {
      return false;
    }
    if (now().isBefore(entry.leasedUntil)) {
      return true;
    }
    entry.terminals.put(running, log(id, running, abandoned.ending()));
    entry.running = null;
    return false;
  }

  @Override
  public synchronized LoggedEvent append(Lease lease, TurnEvent event) {
    fence(lease);
    return log(lease.conversation(), lease.turn(), event);
  }

  @Override
  public synchronized LoggedEvent commit(
      Lease lease, DialogueState state, TurnEvent terminal, TurnTrace trace) {
    var entry = fence(lease);
    var event = log(lease.conversation(), lease.turn(), terminal);
    journals.of(lease.conversation()).keep(trace);
    entry.terminals.put(lease.turn(), event);
    entry.state = state;
    entry.running = null;
    entry.expiresAt = now().plus(entry.retention);
    return event;
  }

  @Override
  public synchronized void keep(ConversationId id, ShopperSignal signal) {
    known(id).signals.add(signal);
  }

  private Entry fence(Lease lease) {
    var entry = known(lease.conversation());
    if (!lease.turn().equals(entry.running)) {
      throw new HandfulException(ErrorCode.CONFLICT, "the turn was ended by another");
    }
    return entry;
  }

  private LoggedEvent log(ConversationId id, TurnId turn, TurnEvent event) {
    var journal = journals.of(id);
    var logged = new LoggedEvent(journal.events().size() + 1L, now(), turn, event);
    journal.add(logged);
    return logged;
  }

  private Entry known(ConversationId id) {
    var entry = living(id);
    if (entry == null) {
      throw new HandfulException(ErrorCode.NOT_FOUND, "there is no such conversation");
    }
    return entry;
  }

  private @Nullable Entry living(ConversationId id) {
    var entry = entries.get(id);
    return entry == null || now().isAfter(entry.expiresAt) ? null : entry;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What Redis keeps in the hashes of a conversation. */
  private static final class Entry {
    private final String catalogue;
    private final String locale;
    private final @Nullable String address;
    private final Instant createdAt;
    private final Duration retention;
    private final Map<ClientMessageId, TurnId> turns = new HashMap<>();
    private final Map<TurnId, LoggedEvent> terminals = new HashMap<>();
    private final List<ShopperSignal> signals = new ArrayList<>();
    private DialogueState state;
    private Instant expiresAt;
    private Instant leasedUntil = Instant.MIN;
    private @Nullable TurnId running;

    Entry(
        String catalogue,
        String locale,
        @Nullable String address,
        Instant createdAt,
        Duration retention,
        DialogueState state) {
      this.catalogue = catalogue;
      this.locale = locale;
      this.address = address;
      this.createdAt = createdAt;
      this.retention = retention;
      this.state = state;
      this.expiresAt = createdAt.plus(retention);
    }

    Conversation conversation(ConversationId id) {
      return new Conversation(id, catalogue, locale, address, createdAt, expiresAt);
    }
  }
}
