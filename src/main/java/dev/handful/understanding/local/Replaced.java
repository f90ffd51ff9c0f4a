package dev.handful.understanding.local;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.UserAct;

/**
 * "I don't want a jacket, I need rain pants instead": one kind takes the place of another, which is
 * not shunned for ever.
 */
final class Replaced {
  private static final String INSTEAD = "instead";

  private Replaced() {}

  static void settle(Reading reading, Acts acts) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    int at = reading.surfaces.lastIndexOf(INSTEAD);
    boolean of = at >= 0 && at + 1 < reading.size() && reading.surfaces.get(at + 1).equals("of");
    if (at >= 0 && !of && types.stream().anyMatch(acts::wants)) {
      acts.removeIf(
          act ->
              act instanceof UserAct.Disclose(Constraint c)
                  && c.polarity() == Polarity.AVOID
                  && types.contains(c.attribute()));
    }
  }
}
