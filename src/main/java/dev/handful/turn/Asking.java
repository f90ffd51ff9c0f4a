package dev.handful.turn;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.prompt.Snapshot;

/** Whether this turn may ask (DESIGN section 4). Pure. */
final class Asking {

  /** In one search at most this many times {@code questions.max}, however gladly one answers. */
  private static final int PATIENCE = 2;

  private Asking() {}

  /**
   * A question was answered, a must beyond the kind of thing was stated, or an item was reacted to.
   */
  static boolean direction(DialogueState state, Snapshot snapshot) {
    var kinds = snapshot.catalogue().schema().typeAttributes();
    return answered(state) > 0
        || state.reacted()
        || state.constraints().stream()
            .anyMatch(
                c ->
                    c.strength() == Strength.MUST
                        && (c.polarity() == Polarity.AVOID || !kinds.contains(c.attribute())));
  }

  /**
   * Until the shopper has a direction at most {@code questions.max} questions; with a direction
   * each answered question earns another one, so that who ignores or skips them is left alone.
   */
  static boolean allowed(DialogueState state, Snapshot snapshot) {
    int max = snapshot.policy().questions().max();
    int asked = state.asked().size();
    return direction(state, snapshot)
        ? asked - answered(state) < max && asked < PATIENCE * max
        : asked < max;
  }

  private static int answered(DialogueState state) {
    return (int) state.asked().stream().filter(state.answered()::contains).count();
  }
}
