package dev.handful.advising;

import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft was made.
 *
 * @param degraded why the local engine had to finish it; null when nothing failed
 * @param promptRefs the prompts it was made with
 */
public record Drafted(Route route, Reply.@Nullable Degraded degraded, List<String> promptRefs) {
  public Drafted {
    promptRefs = List.copyOf(promptRefs);
  }

  /** By the local engine, as planned. */
  public static Drafted local() {
    return new Drafted(Route.LOCAL, null, List.of());
  }
}
