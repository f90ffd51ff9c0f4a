package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;

/**
 * A bare "yes", "ok" or "no" to a list without a question: yes takes what was talked about last,
 * where that is known; else more is shown. "No" alone rejects nothing for ever.
 */
final class OneWord implements Rule {
  private static final double GUESSED = 0.5;

  @Override
  public void apply(Reading reading, Acts acts) {
    if (reading.pending() != null || reading.state.shown().isEmpty() || !acts.isEmpty()) {
      return;
    }
    reading.cues.stream()
        .filter(c -> c.start() == 0 && c.end() == reading.size())
        .filter(c -> c.is(CueKind.YES) || c.is(CueKind.DENY))
        .filter(c -> !c.is(CueKind.CLOSE))
        .findFirst()
        .ifPresent(
            c -> {
              var focus = reading.state.focus();
              var act =
                  c.is(CueKind.YES) && focus != null
                      ? new UserAct.Accept(focus)
                      : new UserAct.ShowMore();
              acts.add(act, GUESSED, c.start(), c.end());
            });
  }
}
