package dev.handful.chat;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.turn.TurnListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The clients of every conversation that are connected to this server. */
@ApplicationScoped
public class LiveFeeds {

  private final ConcurrentHashMap<ConversationId, Set<EventFeed>> feeds = new ConcurrentHashMap<>();

  void add(EventFeed feed) {
    feeds.compute(
        feed.conversation(),
        (id, present) -> {
          Set<EventFeed> all = present == null ? ConcurrentHashMap.newKeySet() : present;
          all.add(feed);
          return all;
        });
  }

  void remove(EventFeed feed) {
    feeds.computeIfPresent(
        feed.conversation(),
        (id, all) -> {
          all.remove(feed);
          return all.isEmpty() ? null : all;
        });
  }

  /** Tells every client of the conversation; two listeners of one conversation are equal. */
  TurnListener listener(ConversationId conversation) {
    return new Audience(conversation, this);
  }

  void each(ConversationId conversation, Consumer<EventFeed> action) {
    feeds.getOrDefault(conversation, Set.of()).forEach(action);
  }

  private record Audience(ConversationId conversation, LiveFeeds feeds) implements TurnListener {

    @Override
    public void onEvent(LoggedEvent event) {
      feeds.each(conversation, feed -> feed.onLogged(event));
    }

    @Override
    public void onStatus(TurnId turn, TurnEvent.Status status) {
      feeds.each(conversation, feed -> feed.onStatus(turn, status));
    }
  }
}
