package dev.handful.memory;

import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.TurnEvent;
import dev.handful.prompt.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** How a turn ends whose owner died: retryable, in the shop's words. */
@ApplicationScoped
public class AbandonedTurns {

  private static final ErrorCode CODE = ErrorCode.UNAVAILABLE;

  private final Prompts prompts;

  public AbandonedTurns(Prompts prompts) {
    this.prompts = prompts;
  }

  /** The terminal event of an abandoned turn. */
  public TurnEvent.Failed ending() {
    var message = prompts.current().wording().say("error." + CODE.wire(), Map.of(), 0);
    return new TurnEvent.Failed(CODE, CODE.retryable(), null, message);
  }
}
