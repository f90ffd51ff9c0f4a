package dev.handful.outcomes;

import dev.handful.dialogue.ConversationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Whose outcomes they are: a conversation, or a shopper whom only the shop can name. Of a shopper's
 * key only a hash is kept.
 *
 * @param value {@code c_…} of a conversation, {@code k_…} of a shopper; URL-safe characters
 */
public record Subject(String value) {

  private static final Pattern CONVERSATION = Pattern.compile("c_[A-Za-z0-9_-]{16,64}");
  private static final int BYTES = 16;
  private static final int LONGEST = 200;

  /** A conversation. */
  public static Subject of(ConversationId conversation) {
    return new Subject(conversation.value());
  }

  /**
   * As a shop or a file names it: the id of a conversation, else the shop's own key of a shopper.
   *
   * @throws IllegalArgumentException when it is blank, too long, or looks like a mail address
   */
  public static Subject named(String name) {
    var key = name.strip();
    if (key.isEmpty() || key.length() > LONGEST) {
      throw new IllegalArgumentException("a subject must have 1 to " + LONGEST + " characters");
    }
    if (key.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "a subject must not be a mail address: send a key that only the shop can resolve");
    }
    return new Subject(CONVERSATION.matcher(key).matches() ? key : "k_" + hashed(key));
  }

  private static String hashed(String key) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
