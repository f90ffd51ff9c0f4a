package dev.handful.understanding.local;

import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.UserAct;
import java.util.stream.IntStream;

/** Hand-off, questions about the shop and the assistant, restart, more results. */
final class SmallTalk implements Rule {
  private static final double SURE = 0.95;

  @Override
  public void apply(Reading reading, Acts acts) {
    handOff(reading, acts, CueKind.PERSON, HandOffKind.PERSON);
    handOff(reading, acts, CueKind.COMPLAINT, HandOffKind.COMPLAINT);
    handOff(reading, acts, CueKind.ORDER, HandOffKind.ORDER);
    for (var cue : reading.cues) {
      if (!reading.free(cue.start(), cue.end())) {
        continue;
      }
      if (cue.is(CueKind.RESTART)) {
        acts.add(new UserAct.Restart(), SURE, cue.start(), cue.end());
      } else if (cue.is(CueKind.ASSISTANT)) {
        acts.add(
            new UserAct.InquireAssistant(),
            SURE,
            reading.sentenceStart(cue.start()),
            reading.sentenceEnd(cue.start()));
      } else if (cue.is(CueKind.POLICY) && !inName(reading, cue)) {
        int start = reading.clauseStart(cue.start());
        int end = reading.sentenceEnd(cue.start());
        acts.add(new UserAct.InquirePolicy(reading.quote(start, end)), SURE, start, end);
      } else if (cue.is(CueKind.SHOW_MORE)
          && !reading.in(CueKind.NEGATION, Math.max(0, cue.start() - 1))) {
        showMore(reading, acts, cue);
      }
    }
  }

  /** "next" and "others" alone ask for more; inside a longer sentence they are ordinary words. */
  private static void showMore(Reading reading, Acts acts, Cue cue) {
    boolean oneWord = cue.end() - cue.start() == 1;
    boolean alone = cue.end() - cue.start() + 1 >= reading.size();
    if (!reading.state.shown().isEmpty() && (!oneWord || alone)) {
      acts.add(new UserAct.ShowMore(), SURE, cue.start(), cue.end());
    }
  }

  private static void handOff(Reading reading, Acts acts, CueKind cue, HandOffKind kind) {
    var found =
        reading.cues(cue).filter(c -> c.end() - c.start() > 1 || alone(reading, c)).findFirst();
    boolean already = acts.all().anyMatch(a -> a instanceof UserAct.HandOff);
    if (found.isPresent() && !already) {
      // The whole message: a product list beside a hand-off is what annoys people (C17).
      acts.add(new UserAct.HandOff(kind), SURE, 0, reading.size());
    }
  }

  /** "Agent" alone asks for one; inside a sentence it is an ordinary word. */
  private static boolean alone(Reading reading, Cue cue) {
    return IntStream.range(0, reading.size())
        .allMatch(t -> t >= cue.start() && t < cue.end() || reading.stop(t));
  }

  private static boolean inName(Reading reading, Cue cue) {
    return reading.matches.stream().anyMatch(m -> m.start() < cue.end() && cue.start() < m.end());
  }
}
