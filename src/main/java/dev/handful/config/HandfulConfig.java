package dev.handful.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the server; each is {@code handful.<name>}, an environment variable or a flag.
 */
@ConfigMapping(prefix = "handful")
public interface HandfulConfig {

  /** Folder of everything the server writes. */
  @WithDefault("data")
  Path data();

  /** Folder of the prompt files. */
  @WithDefault("prompts")
  Path prompts();

  /** Catalogues to serve: built-in names or item files; the first is the default. */
  @WithDefault("northlight")
  List<String> catalogues();

  /** Overrides of policy values by dotted path, e.g. {@code questions.max=6}. */
  Map<String, String> set();

  /** Signs conversation tokens; generated into the data folder when absent. */
  Optional<String> secret();

  /** Origins whose pages may chat, besides the server's own. */
  Optional<List<String>> origins();

  Redis redis();

  Turn turn();

  Conversation conversation();

  /** Which Redis keeps the conversations. */
  interface Redis {
    /** Whether it is ours alone, so that a lease found at the start is a dead server's. */
    @WithDefault("false")
    boolean bundled();
  }

  /** Limits of one turn. */
  interface Turn {
    /** Every turn ends within this time. */
    @WithDefault("10s")
    Duration timeout();

    /** Messages that may wait behind a running turn. */
    @WithDefault("8")
    int queue();

    /** Longest text of a message, in characters. */
    @WithDefault("4000")
    int maxText();
  }

  /** How long conversations live. */
  interface Conversation {
    /** Time without a message after which a conversation is gone. */
    @WithDefault("30d")
    Duration retention();
  }
}
