package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;

/** "What do you recommend?" with nothing else said: whatever is best for most. */
final class Recommending implements Rule {
  private static final double SURE = 0.9;

  @Override
  public void apply(Reading reading, Acts acts) {
    var cue = reading.cues(CueKind.RECOMMEND).findFirst().orElse(null);
    if (cue != null && acts.isEmpty() && reading.free(cue.start(), cue.end())) {
      acts.add(new UserAct.ShowMore(), SURE, cue.start(), cue.end());
      var types = reading.snapshot.catalogue().schema().typeAttributes();
      if (reading.state.soughtType() != null && !types.isEmpty()) {
        // What was sought and is not sold is not what is asked for now.
        acts.add(new UserAct.Retract(null, types.getFirst()), SURE, cue.start(), cue.end());
      }
    }
  }
}
