package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;

/** "None of them", and a bare "none" to a list without a question: not one of those shown. */
final class Refusals implements Rule {
  private static final double SURE = 0.9;

  @Override
  public void apply(Reading reading, Acts acts) {
    var shown = reading.state.lastShown().stream().map(s -> s.item().id()).toList();
    if (shown.isEmpty()) {
      return;
    }
    for (var cue : reading.cues) {
      boolean all = cue.start() == 0 && cue.end() == reading.size();
      boolean bare = all && reading.pending() == null;
      boolean phrase = cue.is(CueKind.REJECT_ALL) && cue.end() - cue.start() > 1;
      boolean word = cue.is(CueKind.REJECT_ALL);
      if ((phrase || bare && word) && reading.free(cue.start(), cue.end())) {
        acts.add(new UserAct.Reject(shown, null), SURE, cue.start(), cue.end());
        return;
      }
    }
  }
}
