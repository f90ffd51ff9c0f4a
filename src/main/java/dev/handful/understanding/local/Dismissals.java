package dev.handful.understanding.local;

import dev.handful.catalogue.LexiconEntry;
import dev.handful.dialogue.UserAct;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * No preference, and preferences taken back: "doesn't matter", "any colour", "forget the budget".
 */
final class Dismissals implements Rule {
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.7;

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var cue : reading.cues) {
      if (!reading.free(cue.start(), cue.end()) || Written.answers(reading, cue)) {
        continue;
      }
      if (cue.is(CueKind.FORGET)) {
        forget(reading, acts, cue);
      } else if ((cue.is(CueKind.SKIP) || cue.is(CueKind.ANY)) && !recommend(reading, cue)) {
        skip(reading, acts, cue);
      }
    }
    if (reading.asked() != null && acts.isEmpty()) {
      denial(reading, acts);
    }
  }

  /** "You choose" answers a question; without one it asks for a recommendation. */
  private static boolean recommend(Reading reading, Cue cue) {
    return reading.asked() == null && cue.is(CueKind.RECOMMEND);
  }

  private static void forget(Reading reading, Acts acts, Cue cue) {
    int end = reading.clauseEnd(cue.start());
    var mention = mention(reading, cue.end(), end);
    if (mention != null) {
      acts.add(retract(mention), SURE, cue.start(), mention.end());
      return;
    }
    for (var match : reading.matches) {
      if (match.start() >= cue.end() && match.end() <= end) {
        for (var entry : match.entries()) {
          if (entry instanceof LexiconEntry.ValueOf value
              && constrained(reading, value.attribute())) {
            acts.add(new UserAct.Retract(null, value.attribute()), SURE, cue.start(), match.end());
            return;
          }
        }
      }
    }
    boolean nothingElse = IntStream.range(cue.end(), reading.size()).allMatch(reading::stop);
    if (nothingElse && !reading.state.constraints().isEmpty()) {
      acts.add(new UserAct.Retract(null, null), LIKELY, cue.start(), reading.size());
    }
  }

  private static UserAct retract(Mention mention) {
    return new UserAct.Retract(null, mention.attributes().getFirst());
  }

  private static boolean constrained(Reading reading, String attribute) {
    return reading.state.constraints().stream().anyMatch(c -> c.attribute().equals(attribute));
  }

  private static void skip(Reading reading, Acts acts, Cue cue) {
    boolean oneWord = cue.is(CueKind.ANY) || cue.end() - cue.start() == 1;
    boolean weak =
        oneWord || cue.is(CueKind.NEGATION) || cue.is(CueKind.NICE) || cue.is(CueKind.OPTIONAL);
    var told = oneWord ? null : told(reading, cue);
    if (told != null) {
      acts.add(retract(told), SURE, reading.clauseStart(told.start()), cue.end());
      return;
    }
    var mention = oneWord ? mentionAt(reading, cue.end()) : nearest(reading, cue);
    if (weak && mention == null && saysMore(reading, cue)) {
      return;
    }
    int start = mention == null ? cue.start() : Math.min(cue.start(), mention.start());
    int end = mention == null ? cue.end() : Math.max(cue.end(), mention.end());
    if (mention == null || mention.attributes().contains(reading.asked())) {
      acts.add(new UserAct.Skip(null), reading.asked() == null ? LIKELY : SURE, start, end);
    } else {
      acts.add(retract(mention), SURE, start, end);
    }
  }

  /** "Any" dismisses only when nothing else is said: "any red chairs?" wants chairs. */
  private static boolean saysMore(Reading reading, Cue cue) {
    int from = reading.clauseStart(cue.start());
    int to = reading.clauseEnd(cue.start());
    boolean value = reading.matches.stream().anyMatch(m -> m.start() >= from && m.end() <= to);
    boolean amount = reading.quantities.stream().anyMatch(q -> q.start() >= from && q.end() <= to);
    boolean words = false;
    for (int token = from; token < to; token++) {
      boolean plain = token >= cue.start() && token < cue.end();
      int here = token;
      boolean known = reading.cues.stream().anyMatch(c -> c.start() <= here && here < c.end());
      words |= !plain && !known && !reading.stop(token);
    }
    return value
        || amount
        || words
        || (reading.asked() == null && to - from > cue.end() - cue.start() + 2);
  }

  /** Names of attributes; "cheaper" after "anything" names none. */
  private static Stream<Mention> names(Reading reading) {
    return reading.mentions.stream()
        .filter(
            m ->
                reading.grades.stream().noneMatch(g -> g.start() < m.end() && m.start() < g.end()));
  }

  private static @Nullable Mention mentionAt(Reading reading, int start) {
    return names(reading).filter(m -> m.start() == start).findFirst().orElse(null);
  }

  private static @Nullable Mention mention(Reading reading, int start, int end) {
    return names(reading)
        .filter(m -> m.start() >= start && m.end() <= end)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Mention nearest(Reading reading, Cue cue) {
    int from = reading.clauseStart(cue.start());
    int to = reading.clauseEnd(cue.start());
    return names(reading)
        .filter(m -> m.start() >= from && m.end() <= to && measuresNothing(reading, m))
        .findFirst()
        .orElse(null);
  }

  /** "Not the waterproof thing, that isn't important": what the clause before named. */
  private static @Nullable Mention told(Reading reading, Cue cue) {
    int from = reading.clauseStart(cue.start());
    boolean that =
        from > 0
            && !reading.sentenceBefore(from)
            && reading
                .cues(CueKind.THIS)
                .anyMatch(c -> c.start() == from && c.end() <= cue.start());
    var before = that ? mention(reading, reading.clauseStart(from - 1), from) : null;
    return before == null || before.attributes().contains(reading.asked()) ? null : before;
  }

  private static boolean measuresNothing(Reading reading, Mention mention) {
    return reading.pauseBefore(mention.start())
        || reading.quantities.stream().noneMatch(q -> q.end() == mention.start());
  }

  /** "No" to a question without yes or no: there is no preference. */
  private static void denial(Reading reading, Acts acts) {
    boolean flag =
        reading.vocabulary.attribute(reading.asked()).filter(a -> !flagless(a)).isPresent();
    var deny =
        reading.cues.stream()
            .filter(c -> c.is(CueKind.DENY) || c.is(CueKind.REJECT_ALL))
            .filter(c -> c.start() == 0)
            .findFirst()
            .orElse(null);
    if (!flag
        && deny != null
        && reading.clauseEnd(0) - deny.end() <= 1
        && reading.matches.isEmpty()
        && reading.quantities.isEmpty()) {
      acts.add(new UserAct.Skip(null), LIKELY, deny.start(), deny.end());
    }
  }

  private static boolean flagless(dev.handful.catalogue.Attribute attribute) {
    return attribute.type() != dev.handful.catalogue.AttributeType.BOOLEAN;
  }
}
