package dev.handful.understanding.local;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation in a test of another package, heard by the local interpreter. */
public final class Spoken {
  private final Talk talk;

  /** What was shown last, and the attribute of the open question. */
  public Spoken(String shop, List<String> shown, @Nullable String asked) {
    talk = new Talk(shop).shown(shown);
    if (asked != null) {
      talk.asked(asked);
    }
  }

  /** How a message is read; the state moves on. */
  public Interpretation hear(String text) {
    return talk.understand(text);
  }

  /** The acts of a reading as the tables write them. */
  public List<String> acts(Interpretation understood) {
    return talk.acts(understood);
  }

  public DialogueState state() {
    return talk.state();
  }
}
