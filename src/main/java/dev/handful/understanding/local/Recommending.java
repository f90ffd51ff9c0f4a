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
    }
  }
}
