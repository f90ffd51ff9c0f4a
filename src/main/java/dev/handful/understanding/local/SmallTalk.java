package dev.handful.understanding.local;

import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.UserAct;
import java.util.stream.IntStream;

/** Hand-off, questions about the shop and the assistant, restart, more results. */
final class SmallTalk implements Rule {
  private static final double SURE = 0.95;
  private final References references;

  SmallTalk(References references) {
    this.references = references;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    handOff(reading, acts, CueKind.PERSON, HandOffKind.PERSON);
    handOff(reading, acts, CueKind.COMPLAINT, HandOffKind.COMPLAINT);
    handOff(reading, acts, CueKind.ORDER, HandOffKind.ORDER);
    if (reading.has(CueKind.OFFTOPIC) && reading.matches.isEmpty() && acts.isEmpty()) {
      // "Who is the president?": no list of things answers it.
      acts.add(new UserAct.Unclear(), SURE, 0, reading.size());
    }
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
        policy(reading, acts, cue);
      } else if (cue.is(CueKind.SHOW_MORE)
          && !reading.in(CueKind.NEGATION, Math.max(0, cue.start() - 1))) {
        showMore(reading, acts, cue);
      }
    }
  }

  /**
   * The clause is about the shop; "a desk with free delivery" looks for a desk besides, and "how
   * long is the warranty on this one" asks what the catalogue may tell of the item.
   */
  private void policy(Reading reading, Acts acts, Cue cue) {
    int clause = reading.clauseStart(cue.start());
    int sentence = reading.sentenceEnd(cue.start());
    boolean item =
        reading.mentions.stream().anyMatch(m -> m.start() < cue.end() && cue.start() < m.end())
            && references.find(reading).stream()
                .anyMatch(r -> r.start() >= clause && r.end() <= sentence && r.items().size() == 1);
    if (item) {
      return;
    }
    boolean besides =
        !reading.asks(cue.start())
            && reading.matches.stream()
                .anyMatch(m -> m.start() >= clause && m.end() <= cue.start());
    int start = besides ? cue.start() : clause;
    int end = besides ? cue.end() : sentence;
    acts.add(new UserAct.InquirePolicy(reading.quote(start, end)), SURE, start, end);
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
        reading
            .cues(cue)
            .filter(c -> c.end() - c.start() > 1 || alone(reading, c))
            .filter(c -> !Scope.context(reading, c.start()))
            .findFirst();
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
