package dev.handful.chat;

import dev.handful.catalogue.Catalogues;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.turn.TurnRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Opens conversations, and lets in only who holds the conversation's token (S01, I6). */
@ApplicationScoped
public class ConversationDesk {

  private static final int ID_BYTES = 16;
  private static final String BEARER = "Bearer ";

  private final ConversationMemory memory;
  private final Catalogues catalogues;
  private final ConversationTokens tokens;
  private final ClientAddresses addresses;
  private final TurnRunner runner;
  private final LiveFeeds feeds;
  private final HandfulConfig config;
  private final SecureRandom random;

  public ConversationDesk(
      ConversationMemory memory,
      Catalogues catalogues,
      ConversationTokens tokens,
      ClientAddresses addresses,
      TurnRunner runner,
      LiveFeeds feeds,
      HandfulConfig config,
      SecureRandom random) {
    this.memory = memory;
    this.catalogues = catalogues;
    this.tokens = tokens;
    this.addresses = addresses;
    this.runner = runner;
    this.feeds = feeds;
    this.config = config;
    this.random = random;
  }

  /** A conversation that was let in, and when its token ends. */
  record Admission(Conversation conversation, Instant expiresAt) {}

  /** Answer to the opening of a conversation. */
  record Opened(ConversationId conversation, String token, Instant expiresAt) {}

  /**
   * A new conversation on a catalogue, the default one when {@code catalogue} is null.
   *
   * @param address network address of who opens it; kept only as {@link ClientAddresses} writes it
   */
  Opened open(@Nullable String catalogue, @Nullable String locale, @Nullable String address) {
    var name = catalogue == null ? catalogues.names().getFirst() : catalogue;
    var live = catalogues.live(name);
    if (live == null) {
      throw new HandfulException(
          ErrorCode.UNKNOWN_CATALOGUE,
          "No such catalogue. Served here: " + String.join(", ", catalogues.names()) + ".");
    }
    var id = newId();
    var state = DialogueState.empty(live.generation());
    var language = locale == null ? live.schema().locale().toLanguageTag() : locale;
    var from = address == null ? null : addresses.opaque(address);
    memory.open(id, name, language, from, state, config.conversation().retention());
    var issued = tokens.issue(id);
    return new Opened(id, issued.token(), issued.expiresAt());
  }

  /**
   * The conversation, for the bearer of its token.
   *
   * @throws HandfulException {@code UNAUTHORISED} for any other token, {@code NOT_FOUND} when the
   *     conversation has expired
   */
  Admission admit(String conversation, @Nullable String authorization) {
    var id = authorised(conversation, authorization);
    var found = memory.find(id.conversation());
    if (found == null) {
      throw new HandfulException(
          ErrorCode.NOT_FOUND, "The conversation has expired. Open a new one.");
    }
    return new Admission(found, id.expiresAt());
  }

  /** Whether the token opens the conversation; asks no store. */
  boolean mayEnter(String conversation, @Nullable String authorization) {
    try {
      authorised(conversation, authorization);
      return true;
    } catch (HandfulException e) {
      return false;
    }
  }

  /**
   * Sees to it that a turn whose server died gets its end, now or as soon as its lease is over, and
   * that the clients here are told (D03).
   */
  void endAbandoned(ConversationId id) {
    if (runner.busy(id) || !memory.endAbandoned(id)) {
      return;
    }
    Thread.ofVirtual().name("abandoned-" + id).start(() -> awaitEnd(id));
  }

  private void awaitEnd(ConversationId id) {
    var patience = config.turn().timeout().multipliedBy(2).dividedBy(Duration.ofMillis(500));
    try {
      for (long i = 0; i < patience && memory.endAbandoned(id); i++) {
        Thread.sleep(500);
      }
      feeds.each(id, EventFeed::catchUp);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Authorised authorised(String conversation, @Nullable String authorization) {
    var token =
        authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : null;
    if (token == null) {
      throw new HandfulException(
          ErrorCode.UNAUTHORISED, "Send the conversation's token: 'Authorization: Bearer TOKEN'.");
    }
    if (conversation.isBlank() || conversation.length() > 128) {
      throw new HandfulException(ErrorCode.NOT_FOUND, "There is no such conversation.");
    }
    var id = new ConversationId(conversation);
    var expiresAt = tokens.verify(token, id);
    if (expiresAt == null) {
      throw new HandfulException(
          ErrorCode.UNAUTHORISED, "The token does not belong to this conversation or has expired.");
    }
    return new Authorised(id, expiresAt);
  }

  private record Authorised(ConversationId conversation, Instant expiresAt) {}

  private ConversationId newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return new ConversationId("c_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
