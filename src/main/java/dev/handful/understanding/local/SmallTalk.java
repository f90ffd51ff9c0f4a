package dev.handful.understanding.local;

import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.UserAct;
import java.util.List;
import java.util.stream.IntStream;

/** Hand-off, questions about the shop and the assistant, restart, more results. */
final class SmallTalk implements Rule {
  private static final double SURE = 0.95;

  /** "What if the boots don't fit, can I send them back": the story belongs to the question. */
  private static final List<String> SUPPOSED = List.of("if", "when", "what");

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
      if (cue.is(CueKind.RESTART) && !Written.answers(reading, cue)) {
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
    int opening = reading.sentenceStart(cue.start());
    boolean story = SUPPOSED.contains(reading.surfaces.get(opening)) && reading.asks(cue.start());
    int clause = story ? opening : reading.clauseStart(cue.start());
    int sentence = reading.sentenceEnd(cue.start());
    boolean item =
        reading.mentions.stream().anyMatch(m -> m.start() < cue.end() && cue.start() < m.end())
            && references.find(reading).stream()
                .anyMatch(
                    r ->
                        r.start() >= clause
                            && r.end() <= sentence
                            && (r.items().size() == 1 || r.named()));
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
      var person = found.get();
      acts.add(new UserAct.HandOff(kind), SURE, person.start(), person.end());
      for (int token = 0; token < reading.size(); token++) {
        if (kind != HandOffKind.PERSON || !besides(reading, person, token)) {
          reading.claim(token, token + 1);
        }
      }
    }
  }

  /**
   * Words beside "could someone call me" that look for something or ask about the shop. All else
   * belongs to the story: what is told of an order or a complaint is no wish (C17).
   */
  private static boolean besides(Reading reading, Cue person, int token) {
    boolean same = reading.clauseStart(token) == reading.clauseStart(person.start());
    int clause = reading.clauseStart(token);
    int end = reading.clauseEnd(token);
    boolean asks = reading.cueWithin(CueKind.POLICY, clause, end) != null;
    int sentence = reading.sentenceStart(token);
    boolean seeks =
        reading.cueWithin(CueKind.SEEK, sentence, reading.sentenceEnd(token)) != null
            && sentence != reading.sentenceStart(person.start());
    return !same && (asks || seeks);
  }

  /** "Agent" alone asks for one; inside a sentence it is an ordinary word. */
  private static boolean alone(Reading reading, Cue cue) {
    return IntStream.range(0, reading.size())
        .allMatch(t -> t >= cue.start() && t < cue.end() || reading.stop(t));
  }

  /** A "gift card" is sold here; "gift wrapping" only holds a word of something sold. */
  private static boolean inName(Reading reading, Cue cue) {
    return reading.matches.stream()
        .filter(m -> m.start() < cue.end() && cue.start() < m.end())
        .anyMatch(
            m ->
                m.start() < cue.start()
                    || m.end() > cue.end()
                    || m.end() - m.start() == cue.end() - cue.start());
  }
}
