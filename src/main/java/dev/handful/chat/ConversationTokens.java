package dev.handful.chat;

import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ConversationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens {@code <expiry in epoch seconds>.<HMAC-SHA256 of expiry and conversation>}: whoever holds
 * one may use that conversation until then. One algorithm, nothing to negotiate, no claims to
 * parse: the JDK's Mac is all it takes.
 */
@ApplicationScoped
public class ConversationTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.([A-Za-z0-9_-]{43})");

  private final SecretKeySpec key;
  private final Clock clock;
  private final Duration lifetime;

  @Inject
  public ConversationTokens(HandfulConfig config, SigningSecret secret, Clock clock) {
    this(secret.bytes(), config.conversation().retention(), clock);
  }

  ConversationTokens(byte[] secret, Duration lifetime, Clock clock) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** A token and when it ends. */
  record Issued(String token, Instant expiresAt) {}

  Issued issue(ConversationId conversation) {
    var expiresAt = Instant.ofEpochSecond(clock.instant().plus(lifetime).getEpochSecond());
    var expiry = Long.toString(expiresAt.getEpochSecond());
    return new Issued(expiry + "." + sign(expiry, conversation), expiresAt);
  }

  /** When the token ends, or null when it is not (or no longer) valid for the conversation. */
  @Nullable Instant verify(@Nullable String token, ConversationId conversation) {
    var match = FORM.matcher(token == null ? "" : token);
    if (!match.matches()) {
      return null;
    }
    var given = match.group(2).getBytes(StandardCharsets.US_ASCII);
    var expected = sign(match.group(1), conversation).getBytes(StandardCharsets.US_ASCII);
    var expiresAt = Instant.ofEpochSecond(Long.parseLong(match.group(1)));
    var valid = MessageDigest.isEqual(given, expected) && clock.instant().isBefore(expiresAt);
    return valid ? expiresAt : null;
  }

  /** A new token when less than half of the given one's life is left, else null. */
  @Nullable String renew(Instant expiresAt, ConversationId conversation) {
    var left = Duration.between(clock.instant(), expiresAt);
    return left.compareTo(lifetime.dividedBy(2)) < 0 ? issue(conversation).token() : null;
  }

  private String sign(String expiry, ConversationId conversation) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var signed = mac.doFinal((expiry + "." + conversation).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
