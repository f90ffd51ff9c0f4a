package dev.handful.llm.openai;

import dev.handful.dialogue.ModelRole;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one role's model is asked with.
 *
 * @param key null for servers that want none
 * @param keySetting the environment variable a wrong key is to be corrected in
 * @param temperature null = the server's own
 * @param concurrency most calls at once
 * @param maxOutputBytes most bytes of an answer's text
 */
record ModelSettings(
    ModelRole role,
    String name,
    URI baseUrl,
    @Nullable String key,
    String keySetting,
    Duration connectTimeout,
    Duration firstTokenTimeout,
    Duration idleTimeout,
    Duration totalTimeout,
    @Nullable Double temperature,
    int concurrency,
    int maxOutputBytes,
    Prices prices) {

  /** Without the key: a record prints all it holds. */
  @Override
  public String toString() {
    return "%s: %s at %s".formatted(role.wire(), name, baseUrl);
  }
}
