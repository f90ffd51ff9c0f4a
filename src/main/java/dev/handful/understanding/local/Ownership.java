package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "He already has a headlamp": what is there is not looked for. */
final class Ownership {
  private static final Set<String> BEING = Set.of("is", "are", "have", "has", "s");

  private Ownership() {}

  /** "He already has a headlamp": nobody looks for what is there already. */
  static boolean owned(Reading reading, Match kind) {
    return owning(reading, kind) != null;
  }

  /** The words that say who has it already, or null. */
  static @Nullable Cue owning(Reading reading, Match kind) {
    boolean wanted =
        reading.cueWithin(
                    CueKind.REPLACED,
                    reading.sentenceStart(kind.start()),
                    reading.sentenceEnd(kind.start()))
                != null
            || reading.in(CueKind.FIT, Math.min(kind.end(), reading.size() - 1))
            || reading
                .cues(CueKind.FILLER)
                .anyMatch(
                    c ->
                        c.start() == kind.end()
                            && reading.quote(c.start(), c.end()).equalsIgnoreCase("in mind"));
    int from = reading.clauseStart(kind.start());
    for (int token = kind.start() - 1; token >= from && !wanted; token--) {
      var cue = Scope.cueAt(reading, token);
      if (cue != null && cue.is(CueKind.OWNED)) {
        return cue;
      }
      if (!describes(reading, token, cue)) {
        return null;
      }
    }
    return null;
  }

  /** "Our house is white already": how things are, and no wish. */
  static boolean already(Reading reading, Match value) {
    int from = reading.clauseStart(value.start());
    boolean is = reading.surfaces.subList(from, value.start()).stream().anyMatch(BEING::contains);
    return is
        && reading.cues(CueKind.ALREADY).anyMatch(c -> c.start() >= from && near(value, c))
        && reading.cueWithin(CueKind.SEEK, from, value.start()) == null;
  }

  private static boolean near(Match value, Cue cue) {
    return cue.start() == value.end() || cue.end() == value.start();
  }

  private static boolean describes(Reading reading, int token, @Nullable Cue cue) {
    boolean said =
        reading.quantities.stream().anyMatch(q -> q.start() <= token && token < q.end())
            || reading.matches.stream().anyMatch(m -> m.start() <= token && token < m.end())
            || reading.grades.stream().anyMatch(g -> g.start() <= token && token < g.end());
    boolean plain = cue == null || cue.is(CueKind.ADDITION) || cue.is(CueKind.ALREADY);
    return said || plain && reading.stop(token) || cue != null && cue.is(CueKind.ALREADY);
  }
}
